import { assertNever } from '#shared/kernel/assertNever.ts';
import { CalendarDate, dayExists } from '#shared/kernel/calendarDate.ts';
import { weekdayOf } from '#shared/kernel/calendarMath.ts';
import type { Repeat, RepeatEnd, RepeatNth } from '#shared/reminders/repeat.ts';
import { ruleOf } from '#shared/reminders/repeat.rules.ts';
import { lunarDateOf } from '#shared/specialDays/lunar.rules.ts';
import { readableRepeat } from './ruleWords.ts';

/** How it repeats, as the editor asks first; `kept` is a rule that the editor cannot show. */
export const REPEAT_SHAPES = ['never', 'days', 'weeks', 'months', 'years', 'lunar', 'afterDone'] as const;
export type RepeatShape = (typeof REPEAT_SHAPES)[number] | 'kept';

/** A number while it is typed: empty text while nothing stands there. */
export type TypedNumber = number | '';

/** The editor of a repetition while it is typed; what another shape needs stays. */
export interface RepeatValues {
  readonly shape: RepeatShape;
  readonly every: TypedNumber;
  readonly weekdays: readonly number[];
  readonly monthly: 'day' | 'last' | 'weekday';
  readonly yearly: 'day' | 'weekday';
  readonly month: number;
  readonly monthDay: TypedNumber;
  readonly nth: RepeatNth;
  readonly weekday: number;
  readonly lunarMonth: number;
  readonly lunarDay: number;
  readonly isLeapMonth: boolean;
  readonly afterDoneDays: TypedNumber;
  readonly ends: RepeatEnd['kind'];
  readonly until: string;
  readonly count: TypedNumber;
  /** A rule that the editor cannot show, as it is stored. */
  readonly keptRule: string | null;
}

/** What a repetition is stored as. */
export interface StoredRepeat {
  readonly rule: string | null;
  readonly afterDoneDays: number | null;
}

/** What in the editor cannot be. */
export type RepeatProblem = 'every' | 'weekdays' | 'monthDay' | 'noSuchDay' | 'afterDoneDays' | 'until' | 'count';

const LARGEST_EVERY = 1000;
const LARGEST_COUNT = 10_000;
const LARGEST_AFTER_DONE = 3660;

/** The parts of a repetition that a first day suggests: its weekday, its place in month, year and lunar year. */
export function suggestedBy(day: string) {
  const dayOfMonth = Number(day.slice(8));
  const week = Math.ceil(dayOfMonth / 7);
  const lunar = lunarDateOf(day);
  return {
    weekdays: [weekdayOf(day)],
    month: Number(day.slice(5, 7)),
    monthDay: dayOfMonth,
    nth: week === 1 || week === 2 || week === 3 || week === 4 ? week : -1,
    weekday: weekdayOf(day),
    lunarMonth: lunar?.month ?? 1,
    lunarDay: lunar?.day ?? 1,
    isLeapMonth: lunar?.isLeapMonth ?? false,
  } satisfies Partial<RepeatValues>;
}

/** The editor for what is stored. */
export function repeatValuesOf({ rule, afterDoneDays }: StoredRepeat, start: string): RepeatValues {
  const empty: RepeatValues = {
    ...suggestedBy(start),
    shape: 'never',
    every: 1,
    monthly: 'day',
    yearly: 'day',
    afterDoneDays: 30,
    ends: 'never',
    until: '',
    count: 10,
    keptRule: null,
  };
  if (afterDoneDays !== null) return { ...empty, shape: 'afterDone', afterDoneDays };
  if (rule === null) return empty;
  const repeat = readableRepeat(rule, start);
  if (repeat === null) return { ...empty, shape: 'kept', keptRule: rule };
  const { end } = repeat;
  return {
    ...empty,
    ...partsOf(repeat),
    ends: end.kind,
    ...(end.kind === 'until' ? { until: end.on } : {}),
    ...(end.kind === 'count' ? { count: end.count } : {}),
  };
}

function partsOf(repeat: Repeat): Partial<RepeatValues> {
  switch (repeat.kind) {
    case 'days':
      return { shape: 'days', every: repeat.every };
    case 'weeks':
      return { shape: 'weeks', every: repeat.every, weekdays: repeat.weekdays };
    case 'monthsOnDay':
      return repeat.day === 'last'
        ? { shape: 'months', every: repeat.every, monthly: 'last' }
        : { shape: 'months', every: repeat.every, monthly: 'day', monthDay: repeat.day };
    case 'monthsOnWeekday':
      return { shape: 'months', every: repeat.every, monthly: 'weekday', nth: repeat.nth, weekday: repeat.weekday };
    case 'yearsOnDay':
      return { shape: 'years', every: repeat.every, yearly: 'day', month: repeat.month, monthDay: repeat.day };
    case 'yearsOnWeekday': {
      const { every, month, nth, weekday } = repeat;
      return { shape: 'years', every, yearly: 'weekday', month, nth, weekday };
    }
    case 'lunarYears': {
      const { month, day, isLeapMonth } = repeat;
      return { shape: 'lunar', lunarMonth: month, lunarDay: day, isLeapMonth };
    }
    default:
      return assertNever(repeat);
  }
}

/** Parts that still say what the old day suggested follow to the new one; what was chosen otherwise stays. */
export function followDay(values: RepeatValues, from: string, to: string): RepeatValues {
  const before = suggestedBy(from);
  const after = suggestedBy(to);
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const moved = (Object.keys(before) as (keyof typeof before)[]).filter((part) => same(values[part], before[part]));
  return { ...values, ...Object.fromEntries(moved.map((part) => [part, after[part]])) };
}

/** What is wrong with it, or null. */
export function repeatProblem(values: RepeatValues): RepeatProblem | null {
  const { shape } = values;
  if (shape === 'never' || shape === 'kept') return null;
  if (shape === 'afterDone') return isBetween(values.afterDoneDays, 1, LARGEST_AFTER_DONE) ? null : 'afterDoneDays';
  if (shape !== 'lunar' && !isBetween(values.every, 1, LARGEST_EVERY)) return 'every';
  if (shape === 'weeks' && values.weekdays.length === 0) return 'weekdays';
  const namesDay = (shape === 'months' && values.monthly === 'day') || (shape === 'years' && values.yearly === 'day');
  if (namesDay && !isBetween(values.monthDay, 1, 31)) return 'monthDay';
  if (shape === 'years' && values.yearly === 'day' && !dayExists(null, values.month, Number(values.monthDay))) {
    return 'noSuchDay';
  }
  if (values.ends === 'until' && !CalendarDate.safeParse(values.until).success) return 'until';
  if (values.ends === 'count' && !isBetween(values.count, 1, LARGEST_COUNT)) return 'count';
  return null;
}

function isBetween(value: TypedNumber, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

/** What is to be stored. Call it only where `repeatProblem` finds nothing. */
export function storedRepeat(values: RepeatValues): StoredRepeat {
  if (values.shape === 'never') return { rule: null, afterDoneDays: null };
  if (values.shape === 'kept') return { rule: values.keptRule, afterDoneDays: null };
  if (values.shape === 'afterDone') return { rule: null, afterDoneDays: Number(values.afterDoneDays) };
  return { rule: ruleOf(repeatIn(values, values.shape)), afterDoneDays: null };
}

function repeatIn(values: RepeatValues, shape: 'days' | 'weeks' | 'months' | 'years' | 'lunar'): Repeat {
  const { nth, weekday, month } = values;
  const every = Number(values.every);
  const end = endIn(values);
  switch (shape) {
    case 'days':
      return { kind: 'days', every, end };
    case 'weeks':
      return { kind: 'weeks', every, weekdays: values.weekdays.toSorted(), end };
    case 'months':
      return values.monthly === 'weekday'
        ? { kind: 'monthsOnWeekday', every, nth, weekday, end }
        : { kind: 'monthsOnDay', every, day: values.monthly === 'last' ? 'last' : Number(values.monthDay), end };
    case 'years':
      return values.yearly === 'weekday'
        ? { kind: 'yearsOnWeekday', every, month, nth, weekday, end }
        : { kind: 'yearsOnDay', every, month, day: Number(values.monthDay), end };
    case 'lunar': {
      const { lunarMonth, lunarDay, isLeapMonth } = values;
      return { kind: 'lunarYears', month: lunarMonth, day: lunarDay, isLeapMonth, end };
    }
    default:
      return assertNever(shape);
  }
}

function endIn({ ends, until, count }: RepeatValues): RepeatEnd {
  if (ends === 'until') return { kind: 'until', on: until };
  return ends === 'count' ? { kind: 'count', count: Number(count) } : { kind: 'never' };
}
