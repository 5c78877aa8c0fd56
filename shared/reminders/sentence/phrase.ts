import type { CalendarDate } from '../../kernel/calendarDate.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Repetition } from './repetition.rules.ts';

/** What a sentence is read against. */
export interface SentenceContext {
  readonly today: CalendarDate;
  readonly locale: Locale;
}

/** A part of the day: it tells three o'clock in the afternoon from three at night. */
export type DayPart = 'night' | 'morning' | 'noon' | 'afternoon' | 'evening';

/** What some words of a sentence mean. */
export type Meaning =
  | {
      readonly means: 'date';
      readonly on: CalendarDate;
      readonly part?: DayPart;
      /** The last day of a period: "before" it means on it at the latest. */
      readonly isPeriodEnd?: boolean;
      /** The words name a feast, which is as often a thing (Christmas cards) as a day. */
      readonly isFeast?: boolean;
      /** Where it is a day of the lunar year: that day; every year it is another date. `none`: no calendar's day. */
      readonly lunar?: { readonly month: number; readonly day: number } | 'none';
    }
  | { readonly means: 'time'; readonly hour: number; readonly minute: number; readonly isSure: boolean }
  | { readonly means: 'part'; readonly part: DayPart }
  | { readonly means: 'repeat'; readonly repetition: Repetition; readonly part?: DayPart }
  | { readonly means: 'afterDone'; readonly days: number }
  | { readonly means: 'until'; readonly on: CalendarDate }
  | { readonly means: 'count'; readonly count: number }
  /** About time, but no due date: last week, for two hours. Nothing else may read these words. */
  | { readonly means: 'content' };

/** A form of words and what it means; null where it turns out to mean nothing. */
export interface Phrase {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, context: SentenceContext) => Meaning | null;
}

export type Groups = Readonly<Record<string, string | undefined>>;

/** Words of the sentence with their meaning; UTF-16 offsets, `end` excluded. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

/** Stands for every unit that was read already: no letter, no digit, no space. */
export const TAKEN = '\u0001';

/** A pattern of English words: it begins and ends where a Latin word or a number does. A space stands for a few. */
export function english(source: string): RegExp {
  const spaced = source.replaceAll(/\[[^\]]*\]| \?| /g, (part) => {
    if (part.startsWith('[')) return part;
    return part === ' ?' ? String.raw`\s{0,3}` : String.raw`\s{1,3}`;
  });
  return new RegExp(
    String.raw`(?<![\p{Script=Latin}\p{N}])(?:${spaced})(?![\p{Script=Latin}\p{N}]|\.(?:com|org|net|io|cn|co)(?![\p{L}]))`,
    'giu',
  );
}

/** A pattern of Chinese words: there are no word ends to look for. */
export function chinese(source: string): RegExp {
  return new RegExp(source, 'giu');
}

/** The sentence with these words taken out of further reading; offsets stay. */
export function taken(sentence: string, founds: readonly Pick<Found, 'start' | 'end'>[]): string {
  if (founds.length === 0) return sentence;
  const ordered = founds.toSorted((one, other) => one.start - other.start);
  let rest = '';
  let at = 0;
  for (const { start, end } of ordered) {
    rest += sentence.slice(at, Math.max(at, start)) + TAKEN.repeat(Math.max(0, end - Math.max(at, start)));
    at = Math.max(at, end);
  }
  return rest + sentence.slice(at);
}

/** Everything that these phrases find, the earlier phrase first; no words are read twice. */
export function findAll(
  sentence: string,
  phrases: readonly Phrase[],
  context: SentenceContext,
): { readonly found: readonly Found[]; readonly rest: string } {
  const found: Found[] = [];
  let rest = sentence;
  for (const phrase of phrases) {
    const here: Found[] = [];
    for (const match of rest.matchAll(phrase.pattern)) {
      const meaning = phrase.read(match.groups ?? {}, context);
      if (meaning !== null) here.push({ start: match.index, end: match.index + match[0].length, meaning });
    }
    rest = taken(rest, here);
    found.push(...here);
  }
  return { found, rest };
}

/** A day, where there is one. */
export function date(
  on: CalendarDate | null,
  more: { readonly part?: DayPart; readonly isPeriodEnd?: boolean } = {},
): Meaning | null {
  return on === null ? null : { means: 'date', on, ...more };
}
