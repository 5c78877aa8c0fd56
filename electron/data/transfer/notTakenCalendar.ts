import { CALENDAR_END, calendarHead } from '#shared/icalendar/index.ts';
import type { ImportResult } from '#shared/transfer/transfer.ts';
import { CALENDAR_PRODUCT } from './calendarProduct.ts';
import { piecesOf } from './staging.ts';
import type { ByteRange, StagedFile, Staging } from './staging.ts';

/** The entries that were not taken, as they stand in the file, as a calendar of their own with its time zones. */
export async function notTakenCalendar(
  staging: Staging,
  file: StagedFile,
  entries: readonly ByteRange[],
  zones: readonly ByteRange[],
): Promise<ImportResult['notTaken']> {
  if (entries.length === 0) return null;
  const name = `${file.name.replace(/\.[^.]*$/, '')}-not-taken.ics`;
  const output = await staging.create(name);
  const encoding = await wideEncoding(file);
  try {
    await output.write(calendarHead(CALENDAR_PRODUCT, ''));
    for (const range of [...zones, ...entries]) {
      const decoder = encoding === null ? null : new TextDecoder(encoding);
      let last: number | undefined;
      for await (const piece of piecesOf(file, range)) {
        const bytes = decoder === null ? piece : Buffer.from(decoder.decode(piece, { stream: true }));
        await output.write(bytes);
        last = bytes.at(-1) ?? last;
      }
      if (last !== 0x0a && last !== 0x0d) await output.write('\r\n');
    }
    await output.write(CALENDAR_END);
    const staged = await output.finish();
    return { file: staged.token, name, byteSize: staged.byteSize };
  } finally {
    await output.abandon();
  }
}

/** What a file in UTF-16 is decoded by; null for every other. */
async function wideEncoding(file: StagedFile): Promise<'utf-16le' | 'utf-16be' | null> {
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(file, { start: 0, end: 4 })) pieces.push(piece);
  const [a, b] = Buffer.concat(pieces);
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0)) return 'utf-16le';
  return (a === 0xfe && b === 0xff) || (a === 0 && b !== 0) ? 'utf-16be' : null;
}
