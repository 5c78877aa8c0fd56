import { asciiText, ByteBuffer, isBlankByte } from '../vcard/byteBuffer.ts';
import type { PhysicalLine } from '../vcard/lineSplitter.ts';
import { propertyName } from './contentLine.ts';

/** A content line with its folding undone, still in bytes: files are folded inside characters too. */
export interface UnfoldedLine {
  readonly bytes: Uint8Array;
  /** 1-based line of the file. */
  readonly number: number;
  /** Where it begins and where the next line does, bytes; null for the end of the file. */
  readonly offset: number;
  readonly end: number | null;
  /** It was longer than allowed: `bytes` has its start only. */
  readonly isCut: boolean;
}

const LONGEST_LINE = 1024 * 1024;

/** A line that a text went on in without being folded can only follow these. */
const FREE_TEXT = /^(SUMMARY|DESCRIPTION|LOCATION|COMMENT|X-.*)$/;

/**
 * Joins folded lines (RFC 5545, section 3.1). Empty lines count for nothing; what follows a BEGIN or END is never its
 * continuation (some files are indented); a line without a property's name goes on with the text before it; lines that
 * end in the `=` of quoted-printable text (vCalendar 1.0) go on in the next.
 */
export class Unfolder {
  readonly #onLine: (line: UnfoldedLine) => void;
  readonly #bytes = new ByteBuffer();
  #first: { readonly number: number; readonly offset: number } | null = null;
  #isCut = false;
  #indent = 0;
  #isStructure = false;
  #isQuotedPrintable = false;
  #takesText = false;

  constructor(onLine: (line: UnfoldedLine) => void) {
    this.#onLine = onLine;
  }

  accept(line: PhysicalLine): void {
    const indent = indentOf(line.bytes);
    if (indent === line.bytes.length) {
      // A folded piece may be nothing but blanks; a line without anything is none.
      if (this.#first !== null && !this.#isStructure) this.#append(line.bytes.subarray(1), false);
      return;
    }
    if (this.#first !== null && this.#isQuotedPrintable && this.#bytes.at(this.#bytes.length - 1) === 0x3d) {
      this.#bytes.truncate(this.#bytes.length - 1);
      this.#append(line.bytes.subarray(indent), line.cut);
      return;
    }
    const isIndented = indent > 0 && (this.#isStructure || indent === this.#indent);
    if (this.#first !== null && indent > 0 && !isIndented) {
      this.#append(line.bytes.subarray(1), line.cut);
      return;
    }
    const bytes = line.bytes.subarray(indent);
    const head = asciiText(bytes.subarray(0, 200));
    const name = propertyName(head);
    if (name === null && this.#takesText) {
      this.#append(UNESCAPED_BREAK, false);
      this.#append(bytes, line.cut);
      return;
    }
    this.#emit(line.offset);
    if (this.#isStructure || this.#indent !== indent) this.#indent = indent;
    this.#isStructure = name === 'BEGIN' || name === 'END';
    this.#takesText = name !== null && FREE_TEXT.test(name);
    this.#isQuotedPrintable = /^[^:]*;(ENCODING=)?QUOTED-PRINTABLE[;:]/i.test(head);
    this.#first = { number: line.number, offset: line.offset };
    this.#append(bytes, line.cut);
  }

  end(): void {
    this.#emit(null);
  }

  #append(bytes: Uint8Array, isCut: boolean): void {
    const room = LONGEST_LINE - this.#bytes.length;
    if (isCut || bytes.length > room) this.#isCut = true;
    this.#bytes.append(bytes.length > room ? bytes.subarray(0, Math.max(0, room)) : bytes);
  }

  #emit(end: number | null): void {
    if (this.#first !== null) {
      this.#onLine({ ...this.#first, bytes: this.#bytes.copy(), end, isCut: this.#isCut });
    }
    this.#bytes.truncate(0);
    this.#isCut = false;
    this.#first = null;
  }
}

/** `\n` as iCalendar writes a line break inside a text. */
const UNESCAPED_BREAK = new Uint8Array([0x5c, 0x6e]);

function indentOf(bytes: Uint8Array): number {
  let indent = 0;
  while (indent < bytes.length && isBlankByte(bytes[indent])) indent++;
  return indent;
}
