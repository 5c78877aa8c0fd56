import { LonghandError } from '../errors.ts';
import { dayExists } from '../kernel/calendarDate.ts';
import type { CalendarDate } from '../kernel/calendarDate.ts';
import { RULE_WEEKDAYS } from './ruleParts.ts';
import type { RuleParts, RuleWeekday } from './ruleParts.ts';

/** A larger INTERVAL is a slip of the pen: ten thousand days are 27 years. */
const LARGEST_INTERVAL = 10_000;
const LARGEST_COUNT = 1_000_000;

const KNOWN = new Set(
  'RSCALE FREQ INTERVAL BYMONTH BYWEEKNO BYYEARDAY BYMONTHDAY BYDAY BYSETPOS WKST SKIP COUNT UNTIL BYHOUR BYMINUTE BYSECOND'.split(
    ' ',
  ),
);
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const TOO_FINE = new Set(['HOURLY', 'MINUTELY', 'SECONDLY']);

/** The text is no rule. */
export function ruleUnreadable(): LonghandError {
  return new LonghandError('INVALID_VALUE', { field: 'rule', rule: 'ruleUnreadable' });
}

/** A rule, but one that we do not reckon. */
export function ruleUnsupported(): LonghandError {
  return new LonghandError('INVALID_VALUE', { field: 'rule', rule: 'ruleUnsupported' });
}

function ruleTooFine(): LonghandError {
  return new LonghandError('INVALID_VALUE', { field: 'rule', rule: 'ruleTooFine' });
}

/**
 * Reads the value of an RRULE, with or without `RRULE:` before it, in any case. Times in it are dropped: a rule here
 * is about whole days.
 * @throws INVALID_VALUE with rule `ruleUnreadable`; `ruleTooFine` where it repeats within a day; `ruleUnsupported`
 * for what we do not reckon (calendars but the Gregorian and the Chinese, SKIP in Gregorian rules)
 */
export function rulePartsOf(text: string): RuleParts {
  const values = valuesOf(text);
  const name = values.get('FREQ') ?? '';
  if (TOO_FINE.has(name)) throw ruleTooFine();
  const frequency = FREQUENCIES.find((known) => known === name);
  if (frequency === undefined) throw ruleUnreadable();
  for (const part of ['BYHOUR', 'BYMINUTE', 'BYSECOND']) {
    if (values.get(part)?.includes(',') === true) throw ruleTooFine();
  }
  const months = values.get('BYMONTH') ?? '';
  const parts: RuleParts = {
    scale: scaleOf(values.get('RSCALE')),
    frequency,
    interval: wholeOf(values.get('INTERVAL'), LARGEST_INTERVAL) ?? 1,
    months: numbersOf(months.replaceAll('L', ''), 1, 12),
    isLeapMonth: months.includes('L'),
    weekNumbers: numbersOf(values.get('BYWEEKNO'), -53, 53),
    yearDays: numbersOf(values.get('BYYEARDAY'), -366, 366),
    monthDays: numbersOf(values.get('BYMONTHDAY'), -31, 31),
    weekdays: weekdaysOf(values.get('BYDAY')),
    positions: numbersOf(values.get('BYSETPOS'), -366, 366),
    weekStart: values.has('WKST') ? weekdayOf(values.get('WKST') ?? '') : 1,
    skip: skipOf(values.get('SKIP')),
    count: wholeOf(values.get('COUNT'), LARGEST_COUNT),
    until: untilOf(values.get('UNTIL')),
  };
  if (!isAllowed(parts)) throw ruleUnreadable();
  if (!isReckoned(parts)) throw ruleUnsupported();
  return parts;
}

function valuesOf(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const parts = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const part of parts) {
    const [, name = '', value = ''] = /^([A-Z-]+)\s*=\s*(\S.*)$/.exec(part) ?? [];
    if (name === '' || values.has(name)) throw ruleUnreadable();
    if (!KNOWN.has(name)) throw ruleUnsupported();
    values.set(name, value.replaceAll(/\s/g, ''));
  }
  return values;
}

function scaleOf(scale: string | undefined): RuleParts['scale'] {
  if (scale === undefined || scale === 'GREGORIAN') return 'gregorian';
  if (scale === 'CHINESE') return 'chinese';
  throw ruleUnsupported();
}

function skipOf(skip: string | undefined): RuleParts['skip'] {
  if (skip === undefined || skip === 'OMIT') return 'omit';
  if (skip === 'BACKWARD') return 'backward';
  throw skip === 'FORWARD' ? ruleUnsupported() : ruleUnreadable();
}

function wholeOf(value: string | undefined, largest: number): number | null {
  if (value === undefined) return null;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < 1) throw ruleUnreadable();
  if (number > largest) throw ruleUnsupported();
  return number;
}

function numbersOf(value: string | undefined, least: number, most: number): readonly number[] {
  if (value === undefined || value === '') return [];
  const numbers = value.split(',').map((item) => {
    const number = Number(item);
    if (!/^[+-]?\d+$/.test(item) || number === 0 || number < least || number > most) throw ruleUnreadable();
    return number;
  });
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}

function weekdayOf(name: string): number {
  const index = RULE_WEEKDAYS.findIndex((known) => known === name);
  if (index < 0) throw ruleUnreadable();
  return index + 1;
}

function weekdaysOf(value: string | undefined): readonly RuleWeekday[] {
  if (value === undefined) return [];
  const found = new Map<string, RuleWeekday>();
  for (const item of value.split(',')) {
    const [, nth = '', name = ''] = /^([+-]?\d+)?([A-Z]{2})$/.exec(item) ?? [];
    const weekday = { weekday: weekdayOf(name), nth: numbersOf(nth, -53, 53)[0] ?? null };
    found.set(`${weekday.weekday} ${weekday.nth ?? 0}`, weekday);
  }
  return [...found.values()].toSorted((a, b) => a.weekday - b.weekday || (a.nth ?? 0) - (b.nth ?? 0));
}

function untilOf(value: string | undefined): CalendarDate | null {
  if (value === undefined) return null;
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/.exec(value) ?? [];
  if (!dayExists(Number(year), Number(month), Number(day))) throw ruleUnreadable();
  return `${year}-${month}-${day}`;
}

/** Whether RFC 5545 lets these parts stand together. */
function isAllowed(parts: RuleParts): boolean {
  const { frequency, weekNumbers, yearDays, monthDays, weekdays, positions, months, count, until } = parts;
  const hasNth = weekdays.some(({ nth }) => nth !== null);
  const canCountWeekdays = frequency === 'MONTHLY' || (frequency === 'YEARLY' && weekNumbers.length === 0);
  const hasList = [weekNumbers, yearDays, monthDays, weekdays, months].some((list) => list.length > 0);
  return (
    (count === null || until === null) &&
    (!hasNth || canCountWeekdays) &&
    (weekNumbers.length === 0 || frequency === 'YEARLY') &&
    (yearDays.length === 0 || frequency === 'YEARLY') &&
    (monthDays.length === 0 || frequency !== 'WEEKLY') &&
    (positions.length === 0 || hasList)
  );
}

function isReckoned(parts: RuleParts): boolean {
  const { scale, frequency, months, weekNumbers, yearDays, monthDays, weekdays, positions, skip, isLeapMonth } = parts;
  if (scale === 'gregorian') return skip === 'omit' && !isLeapMonth;
  const day = monthDays[0] ?? 1;
  return (
    frequency === 'YEARLY' &&
    months.length <= 1 &&
    monthDays.length <= 1 &&
    day >= 1 &&
    day <= 30 &&
    [weekNumbers, yearDays, weekdays, positions].every((list) => list.length === 0)
  );
}
