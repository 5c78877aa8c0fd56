import { TextDecoder } from 'node:util';
import { MisshapenRow } from '../../database/builtDatabase.ts';

/** Written at once, characters: a piece for every line would cost more than the line. */
const PIECE = 128 * 1024;
/** Longest line that is read, bytes; a row with its longest texts is far below. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** Values as JSON lines: UTF-8, a line feed after each. */
export function* jsonLines(values: Iterable<unknown>, onLine: () => void): Generator<Uint8Array, void> {
  let lines = '';
  for (const value of values) {
    lines += `${JSON.stringify(value)}\n`;
    onLine();
    if (lines.length < PIECE) continue;
    yield Buffer.from(lines);
    lines = '';
  }
  if (lines !== '') yield Buffer.from(lines);
}

/** The values of JSON lines. @throws MisshapenRow for what is none */
export async function* parsedLines(pieces: AsyncIterable<Buffer>): AsyncGenerator<unknown, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  /** The beginning of a line whose end has not come yet. */
  let begun: Buffer[] = [];
  let begunBytes = 0;
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, start)) {
      const last = piece.subarray(start, end);
      yield parsed(decoder, begun.length === 0 ? last : Buffer.concat([...begun, last]));
      begun = [];
      begunBytes = 0;
      start = end + 1;
    }
    if (start === piece.length) continue;
    begun.push(piece.subarray(start));
    begunBytes += piece.length - start;
    if (begunBytes > LONGEST_LINE) throw new MisshapenRow('A line is longer than any row');
  }
  if (begun.length > 0) throw new MisshapenRow('The last line has no end');
}

function parsed(decoder: TextDecoder, line: Buffer): unknown {
  try {
    return JSON.parse(decoder.decode(line));
  } catch (error) {
    throw new MisshapenRow('A line is no JSON', { cause: error });
  }
}
