import { useEffect, useEffectEvent } from 'react';

/** What was copied: a file, or text that becomes one; null where it is neither. */
export function fileFrom(clipboard: DataTransfer | null, name: string): File | null {
  if (clipboard === null) return null;
  // Spreadsheets put a picture of the cells beside their text: the text is what is meant.
  const text = clipboard.getData('text/plain');
  if (text.trim() !== '') return fileOfText(text, name);
  return clipboard.files[0] ?? null;
}

/** Copied cells as a file: tabs between them, as spreadsheets copy them. */
export function fileOfText(text: string, name: string): File {
  return new File([text], name, { type: 'text/plain' });
}

/** Takes what is pasted anywhere in the window while the component is there. */
export function usePastedFile(name: string, onFile: (file: File) => void): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    const file = fileFrom(event.clipboardData, name);
    if (file === null) return;
    event.preventDefault();
    onFile(file);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => take(event);
    window.addEventListener('paste', listen);
    return () => window.removeEventListener('paste', listen);
  }, []);
}
