import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import classes from './InlineEditor.module.css';

export interface InlineEditorProps {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** The fields of something that is edited where it stands. The first one has the focus, or the one marked for it. */
export function InlineEditor({ label, className, children, onKeyDown, onBlur }: InlineEditorProps) {
  const place = useRef<HTMLFieldSetElement>(null);
  useEffect(() => focusFirst(place.current), []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the keys of the fields inside
    <fieldset
      ref={place}
      className={`${classes.editor} ${className ?? ''}`}
      aria-label={label}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {children}
    </fieldset>
  );
}

/** Gives the focus to the field marked with `data-focus-first`, else to the first one. */
export function focusFirst(place: Element | null): void {
  const field =
    place?.querySelector<HTMLElement>('[data-focus-first]') ?? place?.querySelector<HTMLElement>('input, textarea');
  field?.focus();
}
