import fc from 'fast-check';
import { assertNever } from '#shared/kernel/assertNever.ts';
import { addDays, daysBetween, daysInMonth, weekdayOf } from '#shared/kernel/calendarMath.ts';

/** The parts of an RRULE by whole days, as numbers. */
export interface HandRule {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  /** 1 Monday to 7 Sunday; `nth` null for every one. */
  readonly weekdays: readonly { readonly weekday: number; readonly nth: number | null }[];
  readonly positions: readonly number[];
  readonly weekStart: number;
  readonly count: number | null;
  readonly until: string | null;
}

const NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export function handRuleText(rule: HandRule): string {
  const list = (name: string, values: readonly (string | number)[]) =>
    values.length === 0 ? [] : [`${name}=${values.join(',')}`];
  return [
    `FREQ=${rule.frequency}`,
    `INTERVAL=${rule.interval}`,
    ...list('BYMONTH', rule.months),
    ...list('BYMONTHDAY', rule.monthDays),
    ...list(
      'BYDAY',
      rule.weekdays.map(({ weekday, nth }) => `${nth ?? ''}${NAMES[weekday - 1] ?? ''}`),
    ),
    ...list('BYSETPOS', rule.positions),
    `WKST=${NAMES[rule.weekStart - 1] ?? ''}`,
    ...(rule.count === null ? [] : [`COUNT=${rule.count}`]),
    ...(rule.until === null ? [] : [`UNTIL=${rule.until.replaceAll('-', '')}`]),
  ].join(';');
}

/** A day with what a rule asks of it, counted out once for all rules. */
interface HandDay {
  readonly date: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly length: number;
  readonly weekday: number;
  /** Days since 1900-01-01, which was a Monday. */
  readonly count: number;
}

const FIRST = '2016-01-01';
const ALL_DAYS: readonly HandDay[] = Array.from({ length: daysBetween(FIRST, '2050-12-31') + 1 }, (_, index) => {
  const date = addDays(FIRST, index);
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
  const length = daysInMonth(year, month);
  return { date, year, month, day, length, weekday: weekdayOf(date), count: daysBetween('1900-01-01', date) };
});

function handDay(date: string): HandDay {
  const found = ALL_DAYS[daysBetween(FIRST, date)];
  if (found === undefined) throw new Error(`${date} is not counted out`);
  return found;
}

/**
 * The days of a rule from its start to a day, by looking at every single day in between and asking RFC 5545's table
 * whether it belongs: slow, and nothing like a recurrence library.
 */
export function daysByHand(rule: HandRule, start: string, to: string): string[] {
  const periods = new Map<number, HandDay[]>();
  const first = handDay(start);
  const startPeriod = periodOf(rule, first);
  // Positions count in whole periods, which may begin before the start and end after the last day.
  for (const day of ALL_DAYS.slice(daysBetween(FIRST, start) - 366, daysBetween(FIRST, to) + 367)) {
    const period = periodOf(rule, day) - startPeriod;
    if (period < 0 || period % rule.interval !== 0 || !belongs(rule, first, day)) continue;
    const days = periods.get(period);
    if (days === undefined) periods.set(period, [day]);
    else days.push(day);
  }
  const chosen = [...periods.values()].flatMap((days) =>
    rule.positions.length === 0
      ? days
      : days.filter((_, index) => rule.positions.some((at) => index === (at > 0 ? at - 1 : days.length + at))),
  );
  return chosen
    .map(({ date }) => date)
    .filter((date) => date >= start)
    .slice(0, rule.count ?? chosen.length)
    .filter((date) => date <= to && (rule.until === null || date <= rule.until));
}

function periodOf({ frequency, weekStart }: HandRule, { year, month, count }: HandDay): number {
  switch (frequency) {
    case 'DAILY':
      return count;
    case 'WEEKLY':
      return Math.floor((count - (weekStart - 1)) / 7);
    case 'MONTHLY':
      return year * 12 + month;
    case 'YEARLY':
      return year;
    default:
      return assertNever(frequency);
  }
}

function belongs(rule: HandRule, start: HandDay, day: HandDay): boolean {
  const { frequency, months, monthDays, weekdays } = rule;
  if (months.length > 0 && !months.includes(day.month)) return false;
  if (monthDays.length > 0 && !monthDays.some((one) => day.day === (one > 0 ? one : day.length + one + 1)))
    return false;
  if (weekdays.length > 0) return weekdays.some((one) => isWeekday(rule, one, day));
  if (monthDays.length > 0 || frequency === 'DAILY') return true;
  if (frequency === 'WEEKLY') return day.weekday === start.weekday;
  return day.day === start.day && (frequency === 'MONTHLY' || months.length > 0 || day.month === start.month);
}

function isWeekday(
  { frequency, months }: HandRule,
  { weekday, nth }: HandRule['weekdays'][number],
  { date, day, length, year, weekday: itsWeekday }: HandDay,
): boolean {
  if (itsWeekday !== weekday) return false;
  if (nth === null) return true;
  const isInMonth = frequency === 'MONTHLY' || months.length > 0;
  const before = isInMonth ? day - 1 : daysBetween(`${year}-01-01`, date);
  const after = isInMonth ? length - day : daysBetween(date, `${year}-12-31`);
  return nth === (nth > 0 ? Math.floor(before / 7) + 1 : -Math.floor(after / 7) - 1);
}

/** Days from 2019 to 2028, month ends more often than not. */
export const anyStart = fc.oneof(
  fc.integer({ min: 0, max: 3652 }).map((days) => addDays('2019-01-01', days)),
  fc
    .tuple(fc.integer({ min: 2019, max: 2028 }), fc.integer({ min: 1, max: 12 }), fc.nat({ max: 3 }))
    .map(([year, month, before]) => `${year}-${String(month).padStart(2, '0')}-${daysInMonth(year, month) - before}`),
);

const few = (one: fc.Arbitrary<number>, maxLength: number) => fc.uniqueArray(one, { maxLength });
const either = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 2 });
const months = few(fc.integer({ min: 1, max: 12 }), 3);
const monthDays = few(
  fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -31, max: -1 }), fc.constantFrom(28, 29, 30, 31, -1)),
  4,
);
const weekday = fc.integer({ min: 1, max: 7 });
const plainWeekdays = few(weekday, 3).map((days) => days.map((one) => ({ weekday: one, nth: null })));
const nthWeekdays = (most: number) =>
  fc.uniqueArray(
    fc.record({
      weekday,
      nth: either(fc.integer({ min: 1, max: most }).chain((nth) => fc.constantFrom(nth, -nth, (nth % 4) + 1, -1))),
    }),
    { maxLength: 3, selector: ({ weekday: day, nth }) => `${nth}${day}` },
  );
const end = fc.oneof(
  fc.constant({ count: null, until: null }),
  fc.integer({ min: 1, max: 40 }).map((count) => ({ count, until: null })),
  fc.integer({ min: 0, max: 4000 }).map((days) => ({ count: null, until: addDays('2019-01-01', days) })),
);

function rulesOf(
  frequency: HandRule['frequency'],
  days: fc.Arbitrary<Pick<HandRule, 'monthDays' | 'weekdays'>>,
): fc.Arbitrary<HandRule> {
  return fc
    .record({
      interval: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 14 })),
      months: fc.oneof(fc.constant([]), months),
      days,
      positions: fc.oneof(fc.constant([]), few(fc.constantFrom(1, 2, 3, -1, -2), 2)),
      weekStart: fc.constantFrom(1, 1, 7, 3),
      end,
    })
    .map(({ days: chosen, end: ending, positions, ...parts }) => {
      const hasList = parts.months.length + chosen.monthDays.length + chosen.weekdays.length > 0;
      return { frequency, ...parts, ...chosen, ...ending, positions: hasList ? positions : [] };
    });
}

/** Rules of every frequency, with what RFC 5545 lets stand in them. */
export const anyRule: fc.Arbitrary<HandRule> = fc.oneof(
  rulesOf('DAILY', fc.record({ monthDays, weekdays: plainWeekdays })),
  rulesOf('WEEKLY', fc.record({ monthDays: fc.constant([]), weekdays: plainWeekdays })),
  rulesOf('MONTHLY', fc.record({ monthDays, weekdays: plainWeekdays })),
  rulesOf('MONTHLY', fc.record({ monthDays: fc.constant([]), weekdays: nthWeekdays(5) })),
  rulesOf('YEARLY', fc.record({ monthDays, weekdays: plainWeekdays })),
  rulesOf('YEARLY', fc.record({ monthDays: fc.constant([]), weekdays: nthWeekdays(53) })),
);
