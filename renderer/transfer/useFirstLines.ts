import { useQuery } from '@tanstack/react-query';
import type { SheetEncoding } from '#shared/transfer/sheet.ts';

/** How much of a file is looked at, bytes, and how many lines of it are shown. */
const LOOKED_AT = 16 * 1024;
const SHOWN_LINES = 6;

/** The first lines of a text in an encoding; what cannot be read shows as �. */
export async function firstLines(file: Blob, encoding: SheetEncoding): Promise<readonly string[]> {
  const bytes = await file.slice(0, LOOKED_AT).arrayBuffer();
  // With `stream` a character that is cut in two at the end is left out.
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  return text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, SHOWN_LINES);
}

/** The first lines as the encoding makes them, at once, without looking through the whole file. */
export function useFirstLines(file: File, encoding: SheetEncoding | null): readonly string[] {
  const { name, size, lastModified } = file;
  const lines = useQuery({
    queryKey: ['firstLines', name, size, lastModified, encoding],
    queryFn: () => (encoding === null ? [] : firstLines(file, encoding)),
    gcTime: 0,
  });
  return lines.data ?? [];
}
