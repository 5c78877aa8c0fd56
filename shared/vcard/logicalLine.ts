import { asciiText, ByteBuffer, concatBytes, isBlankByte } from './byteBuffer.ts';
import { ColonFinder, findColon, headText, parseHead } from './head.ts';
import type { PhysicalLine } from './lineSplitter.ts';
import { cleanText } from './values.ts';

/** A content line with folding and soft line breaks undone, still in bytes. */
export interface LogicalLine {
  readonly head: Uint8Array;
  readonly value: Uint8Array;
  /** 1-based line of the file where it begins. */
  readonly line: number;
  readonly transfer: TransferEncoding;
  /** The value is a nested card and takes no unescaping. */
  readonly isNestedCard: boolean;
}

export type TransferEncoding = 'none' | 'quoted-printable' | 'base64';

/** The transfer encoding that a head declares (vCard 2.1 also bare, 3.0 `ENCODING=b`). */
function transferOf(head: string): TransferEncoding {
  if (!/PRINTABLE|BASE64|ENCODING/i.test(head)) return 'none';
  for (const { name, values } of parseHead(head)?.params ?? []) {
    if (name !== 'ENCODING') continue;
    if (values.some((value) => /^(QUOTED-PRINTABLE|QUOTED_PRINTABLE|Q)$/i.test(value))) return 'quoted-printable';
    if (values.some((value) => /^(BASE64|B)$/i.test(value))) return 'base64';
  }
  return 'none';
}

/** A line while it still may be continued. */
export class PendingLine {
  readonly number: number;
  /** Blank lines between the line before and this one. */
  readonly blanksBefore: number;
  /** Blank lines since its last piece. */
  blanksAfter = 0;
  isNestedCard = false;
  readonly #bytes = new ByteBuffer();
  readonly #colon = new ColonFinder();
  #transfer: TransferEncoding | null = null;
  #lastPieceLength = 0;

  constructor(line: PhysicalLine, bytes: Uint8Array, blanksBefore: number) {
    this.number = line.number;
    this.blanksBefore = blanksBefore;
    this.append(bytes, bytes.length);
  }

  get length(): number {
    return this.#bytes.length;
  }

  append(piece: Uint8Array, physicalLength: number): void {
    this.#bytes.append(piece);
    this.#lastPieceLength = physicalLength;
    this.blanksAfter = 0;
  }

  /** Known as soon as the head is complete. */
  get transfer(): TransferEncoding {
    if (this.#transfer !== null) return this.#transfer;
    const colon = this.#colon.scan(this.#bytes.view());
    if (colon < 0) return 'none';
    this.#transfer = transferOf(headText(this.#bytes.view().subarray(0, colon)));
    return this.#transfer;
  }

  get hasEmptyValue(): boolean {
    return this.#colon.scan(this.#bytes.view()) === this.#bytes.length - 1;
  }

  /** Ends in the `=` of a soft line break (blanks after it do not count, RFC 2045, 6.7). */
  get endsSoft(): boolean {
    return this.transfer === 'quoted-printable' && this.#bytes.at(this.#softEnd() - 1) === 0x3d;
  }

  /** Takes the next line of quoted-printable text in place of the soft line break. */
  continueSoft(piece: Uint8Array): void {
    this.#bytes.truncate(this.#softEnd() - 1);
    this.append(piece, piece.length);
  }

  /**
   * Undoes folding. One blank goes away (RFC 2426, 2.6); but vCard 2.1 folds where a blank stands and
   * keeps it. Many writers of 2.1 fold as 3.0 does, at 75 octets or inside a character: those are told apart.
   */
  continueFolded(piece: Uint8Array, keepsBlank: boolean): void {
    const insideCharacter = ((piece[1] ?? 0) & 0xc0) === 0x80;
    const keep = keepsBlank && this.transfer !== 'base64' && this.#lastPieceLength < 74 && !insideCharacter;
    this.append(keep ? piece : piece.subarray(1), piece.length);
  }

  appendNested(piece: Uint8Array): void {
    this.isNestedCard = true;
    this.#bytes.append(new Uint8Array([0x0a]));
    this.#bytes.append(piece);
  }

  copy(): Uint8Array {
    return this.#bytes.copy();
  }

  #softEnd(): number {
    // The limit keeps this linear for a line continued by nothing but blanks.
    const limit = Math.max(0, this.#bytes.length - 100);
    let end = this.#bytes.length;
    while (end > limit && isBlankByte(this.#bytes.at(end - 1))) end--;
    return end;
  }
}

/** A finished line: bytes that can still take the unescaped line breaks that belonged to it. */
export class FinishedLine {
  readonly name: string;
  readonly #head: Uint8Array;
  readonly #values: Uint8Array[];
  readonly #number: number;
  readonly #transfer: TransferEncoding;
  readonly #isNestedCard: boolean;

  private constructor(name: string, head: Uint8Array, value: Uint8Array, pending: PendingLine) {
    this.name = name;
    this.#head = head;
    this.#values = [value];
    this.#number = pending.number;
    this.#transfer = pending.transfer;
    this.#isNestedCard = pending.isNestedCard;
  }

  /** Null when the line has no property's head. */
  static of(pending: PendingLine, bytes: Uint8Array): FinishedLine | null {
    const colon = findColon(bytes);
    if (colon < 0) return null;
    const head = bytes.subarray(0, colon);
    const parsed = parseHead(cleanText(headText(head)));
    if (parsed === null || /^(BEGIN|END)$/.test(parsed.name)) return null;
    return new FinishedLine(parsed.name, head, bytes.subarray(colon + 1), pending);
  }

  /** Where free text is usual, a line that is no property is the rest of the text before it. */
  get takesText(): boolean {
    return (
      this.#transfer !== 'base64' &&
      !this.#isNestedCard &&
      /^(NOTE|ADR|LABEL|ORG|TITLE|ROLE|COMMENT|DESCRIPTION|X-.*)$/.test(this.name)
    );
  }

  addText(text: Uint8Array, lineBreaks: number): void {
    this.#values.push(new Uint8Array(lineBreaks).fill(0x0a), text);
  }

  get isVersion21(): boolean {
    return this.name === 'VERSION' && /^\s*2\.1/.test(asciiText(this.#values[0] ?? new Uint8Array(0)));
  }

  finish(): LogicalLine {
    const value = this.#values.length === 1 ? (this.#values[0] ?? new Uint8Array(0)) : concatBytes(this.#values);
    return { head: this.#head, value, line: this.#number, transfer: this.#transfer, isNestedCard: this.#isNestedCard };
  }
}
