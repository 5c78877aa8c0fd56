import { englishOrdinal } from './numbers.rules.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A weekday in full. */
export const FULL_WEEKDAY = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
/** A weekday in full or short. The short ones are other words too (sat, sun, wed): only where a weekday must stand. */
export const WEEKDAY = String.raw`(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)\.?(?![\p{Script=Latin}])|${FULL_WEEKDAY}`;
/** A month in full or short; only beside a number: march, may and mark are words, April and June people. */
export const MONTH = String.raw`(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.?(?![\p{Script=Latin}])|january|february|march|april|may|june|july|august|september|october|november|december`;
/** Several weekdays: Monday, Wednesday and Friday; Mon/Thu. */
export const WEEKDAY_LIST = String.raw`(?:${WEEKDAY})s?(?:(?:, ?and |, ?| ?& ?| and | ?\/ ?)(?:every |on )?(?:${WEEKDAY})s?){0,6}`;

/** 1 Monday to 7 Sunday. */
export function weekdayNamed(name: string): number | null {
  const index = WEEKDAYS.indexOf(name.toLowerCase().slice(0, 3));
  return index >= 0 ? index + 1 : null;
}

/** The weekdays in a list of them. */
export function weekdaysNamed(names: string): readonly number[] {
  const words = names.match(/\p{L}+/gu) ?? [];
  return words.map(weekdayNamed).filter((weekday) => weekday !== null);
}

/** 1 January to 12 December. */
export function monthNamed(name: string): number | null {
  const index = MONTHS.indexOf(name.toLowerCase().slice(0, 3));
  return index >= 0 ? index + 1 : null;
}

/** first to fourth, 1st to 4th, last (-1); null for anything else. */
export function nthNamed(name: string): number | null {
  if (name.toLowerCase() === 'last') return -1;
  const nth = englishOrdinal(name);
  return nth !== null && nth >= 1 && nth <= 4 ? nth : null;
}

/** What nthNamed understands. */
export const NTH = 'first|second|third|fourth|last|1st|2nd|3rd|4th';
