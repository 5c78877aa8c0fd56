import { type FocusEvent, type KeyboardEvent, type RefObject, useRef, useState } from 'react';

/** Editing in place: what the person does, and what becomes of it. */
export interface InlineEdit {
  readonly isEditing: boolean;
  readonly isSaving: boolean;
  readonly start: () => void;
  readonly cancel: () => void;
  readonly save: () => void;
  /** For the element around the editor. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * Cmd/Ctrl-Enter (and Enter, where it writes no new line) or leaving saves, Esc takes it back.
 * @param readRef what is shown while not edited: gets the focus back afterwards
 * @param onSave answers whether editing is over; false keeps the editor open with what was typed
 */
export function useInlineEdit(
  readRef: RefObject<HTMLElement | null>,
  onSave: () => Promise<boolean>,
  options?: { readonly enterSaves?: boolean },
): InlineEdit {
  const [isEditing, setIsEditing] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const isOver = useRef(false);

  const end = (givesFocusBack: boolean) => {
    isOver.current = true;
    setIsEditing(false);
    if (givesFocusBack) requestAnimationFrame(() => readRef.current?.focus());
  };
  const finish = async (givesFocusBack: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    setIsSaving(true);
    const isDone = await onSave();
    setIsSaving(false);
    if (isDone) end(givesFocusBack);
    else isOver.current = false;
  };

  return {
    isEditing,
    isSaving,
    start: () => {
      isOver.current = false;
      setIsEditing(true);
    },
    cancel: () => end(true),
    save: () => void finish(true),
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return;
      const isEnter = event.key === 'Enter' && !event.defaultPrevented;
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        end(true);
      } else if (isEnter && (event.metaKey || event.ctrlKey || options?.enterSaves === true)) {
        event.preventDefault();
        event.stopPropagation();
        void finish(true);
      }
    },
    onBlur: (event) => {
      const goesTo = event.relatedTarget;
      const staysInside = goesTo instanceof Node && event.currentTarget.contains(goesTo);
      // Leaving the window, for another program or a dialog of ours, is no leaving of the field.
      const leavesWindow = goesTo === null && !document.hasFocus();
      if (!staysInside && !leavesWindow) void finish(false);
    },
  };
}
