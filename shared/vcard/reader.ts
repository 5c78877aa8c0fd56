import { CardAssembler } from './cardAssembler.ts';
import { decodeCard } from './decodeCard.ts';
import { decodeLeniently } from './charset.ts';
import { LineSplitter } from './lineSplitter.ts';
import type { PhysicalLine } from './lineSplitter.ts';
import type { VcardCard, VcardProblem, VcardProblemCode, VcardReaderOptions } from './model.ts';
import { UnicodeInput } from './unicodeInput.ts';

const MAX_CARD_BYTES = 32 * 1024 * 1024;
const MAX_PROBLEMS = 1000;

/**
 * Reads vCards (2.1, RFC 2426, RFC 6350) from bytes that come in pieces of any size. Holds one card
 * at a time. Never throws on what a file contains: what is wrong stands in `problems`.
 */
export class VcardReader {
  readonly #fallbackEncoding: string;
  readonly #maxCardBytes: number;
  readonly #problems: VcardProblem[] = [];
  readonly #input: UnicodeInput;
  readonly #splitter: LineSplitter;
  #ready: VcardCard[] = [];
  #card: CardAssembler | null = null;
  #count = 0;
  #lastLine = 0;
  #inGarbage = false;
  #sawZeroByte = false;
  #sawText = false;

  constructor(options: VcardReaderOptions = {}) {
    this.#fallbackEncoding = options.fallbackEncoding ?? 'windows-1252';
    this.#maxCardBytes = options.maxCardBytes ?? MAX_CARD_BYTES;
    this.#splitter = new LineSplitter(options.maxLineBytes ?? this.#maxCardBytes, (line) => this.#accept(line));
    this.#input = new UnicodeInput((start) => this.#splitter.startAt(start.skip, start.form === 'bytes' ? 1 : 2));
  }

  /** Problems outside of cards so far; those of a card stand on the card. At most about a thousand. */
  get problems(): readonly VcardProblem[] {
    return this.#problems;
  }

  /** Takes the next piece of the file; answers the cards that it completed. The piece is not kept. */
  push(bytes: Uint8Array): VcardCard[] {
    this.#splitter.push(this.#input.push(bytes));
    return this.#take();
  }

  /** The file is over; answers the last card when its END is missing. */
  end(): VcardCard[] {
    this.#splitter.push(this.#input.end());
    this.#splitter.end();
    this.#finishCard(this.#lastLine);
    if (this.#count === 0) {
      this.#note('noCards', 1, this.#sawZeroByte ? 'binary' : this.#sawText ? 'text' : 'empty');
    }
    return this.#take();
  }

  #take(): VcardCard[] {
    const cards = this.#ready;
    this.#ready = [];
    return cards;
  }

  #accept(line: PhysicalLine): void {
    this.#lastLine = line.number;
    if (this.#card === null) {
      this.#acceptOutside(line);
      return;
    }
    const answer = this.#card.accept(line);
    if (answer === 'more') return;
    this.#finishCard(answer === 'ended' ? null : line.number);
    if (answer === 'next') this.#card = new CardAssembler(line, this.#maxCardBytes);
  }

  #acceptOutside(line: PhysicalLine): void {
    if (CardAssembler.isBegin(line.bytes)) {
      this.#card = new CardAssembler(line, this.#maxCardBytes);
      this.#inGarbage = false;
      return;
    }
    const start = line.bytes.subarray(0, 200);
    if (start.includes(0)) this.#sawZeroByte = true;
    const text = decodeLeniently(start, 'utf-8').trim();
    if (text === '') return;
    this.#sawText = true;
    if (CardAssembler.isEnd(line.bytes)) this.#note('unexpectedEnd', line.number, '');
    else if (!this.#inGarbage) this.#note('garbage', line.number, text.slice(0, 200));
    this.#inGarbage = true;
  }

  #finishCard(missingEndAt: number | null): void {
    if (this.#card === null) return;
    this.#count++;
    this.#ready.push(decodeCard(this.#card.finish(missingEndAt), this.#count, this.#fallbackEncoding));
    this.#card = null;
  }

  #note(code: VcardProblemCode, line: number, detail: string): void {
    if (this.#problems.length < MAX_PROBLEMS || code === 'noCards') this.#problems.push({ code, line, detail });
    else if (this.#problems.length === MAX_PROBLEMS) this.#problems.push({ code: 'tooManyProblems', line, detail: '' });
  }
}

/** The whole of a file that is in memory: its cards, and the problems outside of cards. */
export function readVcardFile(
  bytes: Uint8Array,
  options: VcardReaderOptions = {},
): { readonly cards: readonly VcardCard[]; readonly problems: readonly VcardProblem[] } {
  const reader = new VcardReader(options);
  return { cards: [...reader.push(bytes), ...reader.end()], problems: reader.problems };
}

/**
 * The cards of a stream of bytes, one by one. For the problems between cards, or to decide when to
 * pause, use VcardReader.
 */
export async function* readVcards(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  options: VcardReaderOptions = {},
): AsyncGenerator<VcardCard, void, undefined> {
  const reader = new VcardReader(options);
  for await (const chunk of chunks) yield* reader.push(chunk);
  yield* reader.end();
}
