import { LonghandError } from '#shared/errors.ts';
import { VcardReader } from '#shared/vcard/index.ts';
import type { VcardCard, VcardProblem } from '#shared/vcard/index.ts';
import { legacyEncoding } from './legacyEncoding.ts';
import { piecesOf } from './staging.ts';
import type { StagedFile } from './staging.ts';

/** Cards that are handled together, and how far the file is read. */
export interface CardGroup {
  readonly cards: readonly VcardCard[];
  readonly bytesRead: number;
}

const CARDS_AT_ONCE = 100;
/** A group of cards with large pictures is cut off here. */
const BYTES_AT_ONCE = 4 * 1024 * 1024;

/**
 * The cards of a staged file in groups. Afterwards `problems` holds what was wrong between the cards.
 * @throws FILE_REFUSED `empty` or `notAnAddressBook` when there is no card in it; `vanished`
 */
export async function* cardGroups(
  file: StagedFile,
  country: string,
  problems: VcardProblem[] = [],
): AsyncGenerator<CardGroup, void> {
  const reader = new VcardReader({ fallbackEncoding: legacyEncoding(country) });
  let waiting: VcardCard[] = [];
  let bytesRead = 0;
  let hasCards = false;
  const full = () => waiting.length >= CARDS_AT_ONCE || bytesRead - (waiting[0]?.offset ?? bytesRead) >= BYTES_AT_ONCE;
  for await (const piece of piecesOf(file)) {
    waiting.push(...reader.push(piece));
    bytesRead += piece.length;
    while (waiting.length > 0 && full()) {
      hasCards = true;
      yield { cards: waiting.slice(0, CARDS_AT_ONCE), bytesRead };
      waiting = waiting.slice(CARDS_AT_ONCE);
    }
  }
  waiting.push(...reader.end());
  problems.push(...reader.problems);
  if (!hasCards && waiting.length === 0) {
    const isEmpty = reader.problems.some(({ code, detail }) => code === 'noCards' && detail === 'empty');
    throw new LonghandError('FILE_REFUSED', { problem: isEmpty ? 'empty' : 'notAnAddressBook', file: file.name });
  }
  for (let start = 0; start < waiting.length; start += CARDS_AT_ONCE) {
    yield { cards: waiting.slice(start, start + CARDS_AT_ONCE), bytesRead };
  }
}

/** Throws as cardGroups does when there is no card in the file; reads no further than the first ones. */
export async function requireCards(file: StagedFile): Promise<void> {
  for await (const group of cardGroups(file, '')) if (group.cards.length > 0) return;
}
