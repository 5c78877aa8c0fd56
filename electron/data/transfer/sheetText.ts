import { decodeWindows1252 } from '#shared/vcard/charset.ts';
import type { SheetEncoding } from '#shared/transfer/transfer.ts';
import { legacyEncoding } from './legacyEncoding.ts';
import { piecesOf } from './staging.ts';
import type { StagedFile } from './staging.ts';

type File = Pick<StagedFile, 'name' | 'byteSize' | 'path'>;

/** How far a file is looked at for zeros, bytes. */
const BEGINNING = 4096;
/** How much of what is not ASCII is judged, bytes. */
const MOST_JUDGED = 64 * 1024;
/**
 * Of two likely encodings the one that the country's programs write wins when it is at least so likely, compared with the
 * best. A share, no difference: in a small sheet with much ASCII all of them are near zero, however sure the best is.
 */
const CLOSE = 0.9;
/** What jschardet may answer; another answer is none of ours. */
const JUDGED = {
  gb18030: 'gb18030',
  big5: 'big5',
  shift_jis: 'shift_jis',
  'euc-kr': 'euc-kr',
  'windows-1252': 'windows-1252',
} as const satisfies Readonly<Record<string, SheetEncoding>>;
const C1 = /[\u0080-\u009F]/;

/**
 * What a sheet is encoded in: by its byte order mark, by where its zeros stand, as UTF-8 if all of it is; else by what its
 * bytes look like, with a lean to what programs of that country write.
 * @param country ISO 3166-1 alpha-2
 * @throws FILE_REFUSED `vanished`
 */
export async function encodingOfSheet(
  file: File,
  country: string,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<SheetEncoding> {
  const marked = encodingOfBeginning(await beginningOf(file, BEGINNING));
  if (marked !== null) return marked;
  const judged = new BytesToJudge();
  const strict = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  for await (const piece of piecesOf(file)) {
    if (isUtf8) isUtf8 = decodes(strict, piece, { stream: true });
    judged.add(piece);
    if (!isUtf8 && judged.isFull) break;
    await pause();
  }
  if (isUtf8 && decodes(strict, new Uint8Array(0))) return 'utf-8';
  return await judgedEncoding(judged.bytes, country);
}

/** The text of a sheet in pieces, without its byte order mark. What cannot be decoded becomes U+FFFD. */
export async function* textOfSheet(
  file: File,
  encoding: SheetEncoding,
): AsyncGenerator<{ readonly text: string; readonly bytesRead: number }, void> {
  // Some platforms leave 0x80-0x9F of windows-1252 as control characters; a byte of it is a character.
  const decoder = encoding === 'windows-1252' ? null : new TextDecoder(encoding);
  let bytesRead = 0;
  for await (const piece of piecesOf(file)) {
    bytesRead += piece.length;
    yield { text: decoder?.decode(piece, { stream: true }) ?? decodeWindows1252(piece), bytesRead };
  }
  if (decoder !== null) yield { text: decoder.decode(), bytesRead };
}

async function beginningOf(file: File, end: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(file, { start: 0, end })) pieces.push(piece);
  return Buffer.concat(pieces);
}

function encodingOfBeginning(bytes: Uint8Array): SheetEncoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = { even: 0, odd: 0 };
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  // Delimiters, digits and line ends of any sheet have a zero half in UTF-16.
  const enough = bytes.length / 20;
  if (zeros.odd > enough && zeros.odd > zeros.even * 4) return 'utf-16le';
  return zeros.even > enough && zeros.even > zeros.odd * 4 ? 'utf-16be' : null;
}

function decodes(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
  options: { readonly stream?: boolean } = {},
): boolean {
  try {
    decoder.decode(bytes, options);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The lines with something besides ASCII: the others say nothing about the encoding. */
class BytesToJudge {
  readonly #pieces: Uint8Array[] = [];
  #size = 0;
  #rest: Uint8Array = new Uint8Array(0);

  get isFull(): boolean {
    return this.#size >= MOST_JUDGED;
  }

  get bytes(): Uint8Array {
    return Buffer.concat([...this.#pieces, ...(isAscii(this.#rest) ? [] : [this.#rest])]);
  }

  add(piece: Uint8Array): void {
    if (this.isFull) return;
    const bytes = Buffer.concat([this.#rest, piece]);
    let start = 0;
    for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
      const line = bytes.subarray(start, end + 1);
      start = end + 1;
      if (isAscii(line)) continue;
      this.#pieces.push(line);
      this.#size += line.length;
      if (this.isFull) break;
    }
    this.#rest = bytes.subarray(start);
    if (this.#rest.length < MOST_JUDGED) return;
    this.#pieces.push(this.#rest);
    this.#size += this.#rest.length;
    this.#rest = new Uint8Array(0);
  }
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

async function judgedEncoding(bytes: Uint8Array, country: string): Promise<SheetEncoding> {
  // Large tables that most files never need.
  const { chardet } = await import('jschardet');
  const found = chardet
    .detectAll(bytes, { includeEncodings: Object.keys(JUDGED), ignoreThreshold: true })
    .flatMap(({ encoding, confidence }) => {
      const name = (encoding ?? '').toLowerCase();
      return name in JUDGED ? [{ encoding: JUDGED[name as keyof typeof JUDGED], confidence }] : [];
    });
  const fitting = found.filter(({ encoding }) => readsWell(bytes, encoding));
  const candidates = fitting.length > 0 ? fitting : found;
  const best = candidates.toSorted((one, other) => other.confidence - one.confidence)[0];
  if (best === undefined) return homeEncoding(country);
  const home = candidates.find(({ encoding }) => encoding === homeEncoding(country));
  return home !== undefined && home.confidence >= best.confidence * CLOSE ? home.encoding : best.encoding;
}

function homeEncoding(country: string): SheetEncoding {
  const legacy = legacyEncoding(country);
  return Object.values(JUDGED).find((encoding) => encoding === legacy) ?? 'windows-1252';
}

/** Whether the bytes decode without a fault; half a character at the end does not count. */
function readsWell(bytes: Uint8Array, encoding: SheetEncoding): boolean {
  if (encoding === 'windows-1252') return !C1.test(decodeWindows1252(bytes));
  return decodes(new TextDecoder(encoding, { fatal: true }), bytes, { stream: true });
}
