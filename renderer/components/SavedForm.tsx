import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useSaveCommand } from '../app/useSaveCommand.ts';
import { useOneAtATime } from './useOneAtATime.ts';

interface SavedFormProps {
  /** What saving is called in the sheet of keys. */
  readonly saveWords: string;
  /** Ends when it is over: until then who presses again means the same. */
  readonly onSave: () => Promise<void> | void;
  /** Rises where saving was tried by another button. */
  readonly tries?: number;
  /**
   * Whether its first field has the focus at once, not after the dialog has faded in, so that whoever types on loses no
   * letter.
   */
  readonly takesFocus?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/**
 * A form that is saved by its button, by Enter in a field of one line, and by Ctrl or Cmd and Enter anywhere. Whenever
 * saving was tried, the first field that is wrong takes the focus.
 */
export function SavedForm({ saveWords, onSave, tries = 0, takesFocus = false, className, children }: SavedFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [ownTries, setOwnTries] = useState(0);
  const allTries = ownTries + tries;
  const { run } = useOneAtATime(async () => onSave());
  const save = () => {
    setOwnTries((count) => count + 1);
    void run();
  };
  useSaveCommand(saveWords, save);
  useEffect(() => {
    if (allTries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [allTries]);
  useLayoutEffect(() => {
    if (takesFocus) form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [takesFocus]);
  return (
    <form
      ref={form}
      noValidate
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        // A form in a dialog over this one is inside it as React sees it.
        event.stopPropagation();
        save();
      }}
    >
      {children}
    </form>
  );
}
