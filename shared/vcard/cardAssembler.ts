import { asciiText, isBlankByte } from './byteBuffer.ts';
import { looksLikeBase64 } from './base64.ts';
import { decodeLeniently } from './charset.ts';
import { findColon, headText, parseHead } from './head.ts';
import type { PhysicalLine } from './lineSplitter.ts';
import { FinishedLine, PendingLine } from './logicalLine.ts';
import type { LogicalLine } from './logicalLine.ts';
import type { VcardProblem, VcardProblemCode } from './model.ts';

/** A card as lines of bytes, before anything is decoded. */
export interface RawCard {
  readonly line: number;
  readonly offset: number;
  readonly lines: readonly LogicalLine[];
  readonly problems: VcardProblem[];
}

const BEGIN = /^(?:\xef\xbb\xbf)?[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*$/i;
const END = /^[ \t]*END[ \t]*:[ \t]*VCARD[ \t]*$/i;
const AGENT = /^(?:[\w-]+\.)?AGENT(?:;[^:]*)?:[ \t]*(BEGIN[ \t]*:[ \t]*VCARD)?[ \t]*$/i;

/** What a line costs in memory besides its bytes: a card of millions of empty lines is too large as well. */
const BYTES_PER_LINE = 100;

/** The line as text when it is short enough to be a marker, else an empty text. */
function markerText(bytes: Uint8Array): string {
  return bytes.length > 120 ? '' : asciiText(bytes);
}

function excerpt(bytes: Uint8Array): string {
  return decodeLeniently(bytes.subarray(0, 200), 'utf-8').trim();
}

/** Puts the lines of one card together: folding, soft breaks, nested cards, stray lines. */
export class CardAssembler {
  readonly line: number;
  readonly #offset: number;
  readonly #indent: number;
  readonly #maxBytes: number;
  readonly #lines: FinishedLine[] = [];
  readonly #problems: VcardProblem[] = [];
  #pending: PendingLine | null = null;
  #isVersion21 = false;
  #bytes = 0;
  #isFull = false;
  #nested = 0;
  #awaitsNested = false;
  #mayOpenNested = false;
  #blanks = 0;

  /** @param begin the BEGIN line; where it is indented, so are the lines of its card. */
  constructor(begin: PhysicalLine, maxBytes: number) {
    this.line = begin.number;
    this.#offset = begin.offset;
    this.#maxBytes = maxBytes;
    let indent = 0;
    while (isBlankByte(begin.bytes[indent])) indent++;
    this.#indent = indent;
  }

  static isBegin(bytes: Uint8Array): boolean {
    return BEGIN.test(markerText(bytes));
  }

  static isEnd(bytes: Uint8Array): boolean {
    return END.test(markerText(bytes));
  }

  /** "more" while the card is open; "ended" after END; "next" when this line begins another card. */
  accept(line: PhysicalLine): 'more' | 'ended' | 'next' {
    const bytes = this.#withoutIndent(line.bytes);
    const isFolded = isBlankByte(bytes[0]);
    const isBegin = !isFolded && CardAssembler.isBegin(bytes);
    const isEnd = !isFolded && CardAssembler.isEnd(bytes);
    if (this.#mayOpenNested && bytes.length > 0) this.#openNested(isFolded);
    if (this.#nested > 0) return this.#acceptNested(bytes, line, isBegin, isEnd);
    if (isEnd) return 'ended';
    if (isBegin) return this.#beginInside(bytes);
    if (line.cut) {
      this.#note('lineTooLong', line.number, excerpt(bytes));
      return 'more';
    }
    if (bytes.length === 0 || (bytes.length === 1 && isFolded)) {
      this.#blanks++;
      if (this.#pending !== null) this.#pending.blanksAfter++;
      return 'more';
    }
    if (!this.#takes(bytes.length, line.number)) return 'more';
    if (!this.#continues(bytes, isFolded)) this.#start(line, bytes, isFolded);
    this.#blanks = 0;
    return 'more';
  }

  /** @param missingEndAt the line where END should have been, or null when it was there. */
  finish(missingEndAt: number | null): RawCard {
    this.#flush();
    if (missingEndAt !== null) this.#note('missingEnd', missingEndAt, '');
    return {
      line: this.line,
      offset: this.#offset,
      lines: this.#lines.map((line) => line.finish()),
      problems: this.#problems,
    };
  }

  #withoutIndent(bytes: Uint8Array): Uint8Array {
    let cut = 0;
    while (cut < this.#indent && isBlankByte(bytes[cut])) cut++;
    return cut === 0 ? bytes : bytes.subarray(cut);
  }

  #takes(length: number, line: number): boolean {
    const size = length + BYTES_PER_LINE;
    if (this.#bytes + size <= this.#maxBytes) {
      this.#bytes += size;
      return true;
    }
    if (!this.#isFull) this.#note('cardTooLarge', line, '');
    this.#isFull = true;
    return false;
  }

  /** An inline card is expected only after an AGENT without a value (vCard 2.1). */
  #beginInside(bytes: Uint8Array): 'more' | 'next' {
    if (this.#pending === null || !AGENT.test(markerText(this.#pending.copy().subarray(0, 121)))) return 'next';
    this.#nested = 1;
    this.#awaitsNested = false;
    this.#pending.continueFolded(new Uint8Array([0x20, ...bytes]), false);
    this.#pending.isNestedCard = true;
    return 'more';
  }

  #acceptNested(bytes: Uint8Array, line: PhysicalLine, isBegin: boolean, isEnd: boolean): 'more' | 'next' {
    if (isBegin && !this.#awaitsNested) return 'next';
    if (isBegin) this.#nested++;
    if (isEnd) this.#nested--;
    const agent = AGENT.exec(markerText(bytes));
    if (agent?.[1] !== undefined) this.#nested++;
    if (bytes.length > 0 || this.#awaitsNested === false) this.#awaitsNested = agent !== null && agent[1] === undefined;
    if (line.cut) this.#note('lineTooLong', line.number, excerpt(bytes));
    else if (this.#takes(bytes.length + 1, line.number)) this.#pending?.appendNested(bytes);
    if (this.#nested === 0) this.#flush();
    return 'more';
  }

  /** Whether the line belongs to the one before; then it has been added to it. */
  #continues(bytes: Uint8Array, isFolded: boolean): boolean {
    const pending = this.#pending;
    if (pending === null) return false;
    if (pending.endsSoft && !(pending.blanksAfter > 0 && this.#isProperty(bytes))) {
      pending.continueSoft(bytes);
      return true;
    }
    if (isFolded) {
      pending.continueFolded(bytes, this.#isVersion21);
      return true;
    }
    const isOpen = pending.blanksAfter === 0 || pending.hasEmptyValue;
    if (pending.transfer === 'base64' && isOpen && looksLikeBase64(bytes)) {
      pending.append(bytes, bytes.length);
      return true;
    }
    return false;
  }

  #isProperty(bytes: Uint8Array): boolean {
    const colon = findColon(bytes);
    return colon > 0 && parseHead(headText(bytes.subarray(0, colon))) !== null;
  }

  #start(line: PhysicalLine, bytes: Uint8Array, isFolded: boolean): void {
    this.#flush();
    let start = 0;
    while (isFolded && isBlankByte(bytes[start])) start++;
    this.#pending = new PendingLine(line, bytes.subarray(start), this.#blanks);
    this.#mayOpenNested = AGENT.exec(markerText(bytes))?.[1] !== undefined;
  }

  /** `AGENT:BEGIN:VCARD` on one line opens a nested card, unless the text goes on in a folded line. */
  #openNested(isFolded: boolean): void {
    this.#mayOpenNested = false;
    if (isFolded || this.#pending === null) return;
    this.#nested = 1;
    this.#awaitsNested = false;
    this.#pending.isNestedCard = true;
  }

  #flush(): void {
    const pending = this.#pending;
    if (pending === null) return;
    this.#pending = null;
    const bytes = pending.copy();
    const finished = FinishedLine.of(pending, bytes);
    if (finished !== null) {
      this.#isVersion21 ||= finished.isVersion21;
      this.#lines.push(finished);
      return;
    }
    const before = this.#lines.at(-1);
    if (bytes[0] === 0x23) this.#note('comment', pending.number, excerpt(bytes));
    else if (before?.takesText === true) {
      before.addText(bytes, pending.blanksBefore + 1);
      this.#note('unescapedNewline', pending.number, excerpt(bytes));
    } else this.#note('garbage', pending.number, excerpt(bytes));
  }

  #note(code: VcardProblemCode, line: number, detail: string): void {
    if (this.#problems.length < 100) this.#problems.push({ code, line, detail });
    else if (this.#problems.length === 100) this.#problems.push({ code: 'tooManyProblems', line, detail: '' });
  }
}
