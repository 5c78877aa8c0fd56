import { createReadStream } from 'node:fs';
import { LonghandError } from '#shared/errors.ts';
import type { StagedFile } from './staging.ts';

/** Read at once, bytes: what a parser makes of it must not hold up the thread for long. */
const PIECE_TO_PARSE = 64 * 1024;

/** For the place where reading fails: a file that was there and is not any more. */
export function vanished(name: string): (error: unknown) => never {
  return (error) => {
    throw new LonghandError('FILE_REFUSED', { problem: 'vanished', file: name }, { cause: error });
  };
}

/** Bytes of a file from `start` to before `end`; null: to its end. */
export interface ByteRange {
  readonly start: number;
  end: number | null;
}

/**
 * The bytes of a file in pieces.
 * @throws FILE_REFUSED `vanished` when it goes away or ends too early
 */
export async function* piecesOf(
  file: Pick<StagedFile, 'name' | 'byteSize' | 'path'>,
  { start, end }: Readonly<ByteRange> = { start: 0, end: null },
): AsyncGenerator<Uint8Array, void> {
  const wanted = Math.min(end ?? file.byteSize, file.byteSize) - start;
  if (wanted <= 0) return;
  let received = 0;
  const stream = createReadStream(file.path, { highWaterMark: PIECE_TO_PARSE, start, end: start + wanted - 1 });
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      received += piece.length;
      yield piece;
    }
  } catch (error) {
    vanished(file.name)(error);
  }
  if (received < wanted) vanished(file.name)(new Error(`${received} of ${wanted} bytes`));
}
