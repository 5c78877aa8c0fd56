import type { ImportResult } from '#shared/transfer/transfer.ts';
import { piecesOf } from './staging.ts';
import type { ByteRange, StagedFile, Staging } from './staging.ts';

/** The cards that were not taken, as they stand in the file. */
export async function notTakenCards(
  staging: Staging,
  file: StagedFile,
  ranges: readonly Readonly<ByteRange>[],
): Promise<ImportResult['notTaken']> {
  if (ranges.length === 0) return null;
  const name = `${file.name.replace(/\.[^.]*$/, '')}-not-taken.vcf`;
  const output = await staging.create(name);
  try {
    if (ranges[0]?.start !== 0) await output.write(await byteOrderMark(file));
    for (const range of ranges) for await (const piece of piecesOf(file, range)) await output.write(piece);
    const staged = await output.finish();
    return { file: staged.token, name, byteSize: staged.byteSize };
  } finally {
    await output.abandon();
  }
}

/** The mark without which nobody could read cards from the middle of a UTF-16 file; else nothing. */
async function byteOrderMark(file: StagedFile): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(file, { start: 0, end: 2 })) pieces.push(piece);
  const mark = Buffer.concat(pieces);
  const isUtf16 = mark.equals(Buffer.from([0xff, 0xfe])) || mark.equals(Buffer.from([0xfe, 0xff]));
  return isUtf16 ? mark : new Uint8Array(0);
}
