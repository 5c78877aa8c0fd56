import { folded } from '../kernel/text.ts';

/** A number as it is looked up: its letters and digits, folded. `R-2026/001` is `r2026001`. */
export function numberKey(number: string): string {
  return folded(number).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The digits of a number, backwards: what a number ends with begins this. */
export function numberTail(number: string): string {
  return [...numberKey(number).replaceAll(/\D/g, '')].toReversed().join('');
}

/** What is typed to find a number. Both empty where there is nothing to look for. */
export interface NumberSearch {
  /** How the number's key begins. */
  readonly beginning: string;
  /** How its tail begins; empty where more than digits was typed. */
  readonly ending: string;
}

/** Reads what was typed: the beginning of a number, or the digits at its end. */
export function numberSearch(text: string): NumberSearch {
  const beginning = numberKey(text);
  return { beginning, ending: /^\d+$/.test(beginning) ? numberTail(text) : '' };
}

/** Whether what is typed may be the number of a sale: there is a digit in it, and it is no sentence. */
export function mayBeNumber(text: string): boolean {
  return text.length >= 2 && text.length <= 100 && /\p{Nd}/u.test(text);
}

/** The part of a number that was typed: its beginning or the digits at its end; none where an earlier number fits. */
export function numberMarks(number: string, text: string): [start: number, end: number][] {
  const { beginning, ending } = numberSearch(text);
  const places = [...number].map((_character, index, all) => all.slice(0, index).join('').length);
  const kept = [...number].flatMap((character, index) => {
    const start = places[index] ?? 0;
    return [...numberKey(character)].map((unit) => ({ unit, start, end: start + character.length }));
  });
  if (
    beginning !== '' &&
    kept
      .map(({ unit }) => unit)
      .join('')
      .startsWith(beginning)
  )
    return [[kept[0]?.start ?? 0, kept[[...beginning].length - 1]?.end ?? 0]];
  const digits = kept.filter(({ unit }) => /\d/.test(unit));
  const isEnd =
    ending !== '' &&
    digits
      .map(({ unit }) => unit)
      .toReversed()
      .join('')
      .startsWith(ending);
  return isEnd ? [[digits.at(-ending.length)?.start ?? 0, digits.at(-1)?.end ?? 0]] : [];
}

/** A number that was given last, and the day that stands on that document. */
export interface LastNumber {
  readonly number: string;
  readonly datedOn: string;
}

/**
 * The number after the last one: its last group of digits raised by one, as wide as it was (`R-2026-0099`:
 * `R-2026-0100`). Where the number carries a year and that is over, the new year and 1 at the same width
 * (`R-2027-0001`). Empty where the number has no digits to raise.
 */
export function nextSaleNumber({ number, datedOn }: LastNumber, today: string): string {
  const match = /^(.*?)(\d+)(\D*)$/su.exec(number);
  if (match === null) return '';
  const [, head = '', counter = '', tail = ''] = match;
  const glued = gluedYear(counter, datedOn);
  if (glued !== null) {
    const year = isOver(glued.year, datedOn, today) ? today.slice(0, 4) : glued.year;
    return `${head}${year}${year === glued.year ? raised(glued.rest) : first(glued.rest)}${tail}`;
  }
  const year = yearIn(head, datedOn, today);
  if (year === null) return `${head}${raised(counter)}${tail}`;
  return `${head.slice(0, year.at)}${today.slice(4 - year.width, 4)}${head.slice(year.at + year.width)}${first(counter)}${tail}`;
}

/** The next one after that in the same run, for when it is taken: only ever raised. */
export function raisedSaleNumber(number: string, today: string): string {
  return nextSaleNumber({ number, datedOn: today }, today);
}

/** `20260099` of a document of 2026: a year with the counter right behind it. */
function gluedYear(counter: string, datedOn: string): { readonly year: string; readonly rest: string } | null {
  const [year, rest] = [counter.slice(0, 4), counter.slice(4)];
  return rest !== '' && year === datedOn.slice(0, 4) ? { year, rest } : null;
}

/** Where a year that is over stands before the counter: of four digits, or of two that are the document's own. */
function yearIn(head: string, datedOn: string, today: string): { readonly at: number; readonly width: number } | null {
  for (const { 0: digits, index } of [...head.matchAll(/\d+/g)].toReversed()) {
    if (digits.length === 4 && isOver(digits, datedOn, today)) return { at: index, width: 4 };
    const isShortYear =
      digits.length === 2 && digits === datedOn.slice(2, 4) && datedOn.slice(0, 4) < today.slice(0, 4);
    if (isShortYear) return { at: index, width: 2 };
  }
  return null;
}

/** Whether these four digits are the document's year or last year, and not this one. */
function isOver(digits: string, datedOn: string, today: string): boolean {
  const [year, thisYear] = [Number(digits), Number(today.slice(0, 4))];
  return year < thisYear && (digits === datedOn.slice(0, 4) || year === thisYear - 1);
}

/** One more, by hand: a counter may be longer than a number holds. */
function raised(digits: string): string {
  const nines = /9*$/.exec(digits)?.[0].length ?? 0;
  const kept = digits.slice(0, digits.length - nines);
  const zeros = '0'.repeat(nines);
  return kept === '' ? `1${zeros}` : `${kept.slice(0, -1)}${Number(kept.slice(-1)) + 1}${zeros}`;
}

function first(digits: string): string {
  return '1'.padStart(digits.length, '0');
}
