import { assertNever } from '../kernel/assertNever.ts';
import type { CalendarDate } from '../kernel/calendarDate.ts';
import { weekdayOf } from '../kernel/calendarMath.ts';
import { lunarDateOf } from '../specialDays/lunar.rules.ts';
import type { Repeat, RepeatEnd, RepeatNth } from './repeat.ts';
import { canonicalRule } from './recurrence.rules.ts';
import { rulePartsOf } from './ruleParts.rules.ts';
import { RULE_WEEKDAYS } from './ruleParts.ts';
import type { RuleParts } from './ruleParts.ts';

/** A month has 28 days at least: from the 29th on, "or the last" matters. */
const SHORTEST_MONTH = 28;
const NTHS: readonly RepeatNth[] = [1, 2, 3, 4, -1];

/**
 * The rule of a repetition, as it is stored.
 * @throws INVALID_VALUE with field `rule` where a part is out of its range
 */
export function ruleOf(repeat: Repeat): string {
  return canonicalRule([...partsText(repeat), ...endText(repeat.end)].join(';'));
}

function partsText(repeat: Repeat): readonly string[] {
  switch (repeat.kind) {
    case 'days':
      return ['FREQ=DAILY', `INTERVAL=${repeat.every}`];
    case 'weeks':
      return ['FREQ=WEEKLY', `INTERVAL=${repeat.every}`, `BYDAY=${repeat.weekdays.map(weekdayName).join(',')}`];
    case 'monthsOnDay':
      return ['FREQ=MONTHLY', `INTERVAL=${repeat.every}`, ...dayOrLastText(repeat.day)];
    case 'monthsOnWeekday':
      return ['FREQ=MONTHLY', `INTERVAL=${repeat.every}`, `BYDAY=${repeat.nth}${weekdayName(repeat.weekday)}`];
    case 'yearsOnDay': {
      const { every, month, day } = repeat;
      const dayText = month === 2 ? dayOrLastText(day) : [`BYMONTHDAY=${day}`];
      return ['FREQ=YEARLY', `INTERVAL=${every}`, `BYMONTH=${month}`, ...dayText];
    }
    case 'yearsOnWeekday': {
      const { every, month, nth, weekday } = repeat;
      return ['FREQ=YEARLY', `INTERVAL=${every}`, `BYMONTH=${month}`, `BYDAY=${nth}${weekdayName(weekday)}`];
    }
    case 'lunarYears': {
      const { month, isLeapMonth, day } = repeat;
      const monthText = `BYMONTH=${month}${isLeapMonth ? 'L' : ''}`;
      return ['RSCALE=CHINESE', 'FREQ=YEARLY', monthText, `BYMONTHDAY=${day}`, 'SKIP=BACKWARD'];
    }
    default:
      return assertNever(repeat);
  }
}

/** "The 31st, or the last day of a shorter month" is the last of 28, 29, 30 and 31. */
function dayOrLastText(day: number | 'last'): readonly string[] {
  if (day === 'last') return ['BYMONTHDAY=-1'];
  if (day <= SHORTEST_MONTH) return [`BYMONTHDAY=${day}`];
  return [`BYMONTHDAY=${daysUpTo(day).join(',')}`, 'BYSETPOS=-1'];
}

function daysUpTo(day: number): readonly number[] {
  return Array.from({ length: day - SHORTEST_MONTH + 1 }, (_, index) => SHORTEST_MONTH + index);
}

function weekdayName(weekday: number): string {
  return RULE_WEEKDAYS[weekday - 1] ?? '';
}

function endText(end: RepeatEnd): readonly string[] {
  switch (end.kind) {
    case 'never':
      return [];
    case 'until':
      return [`UNTIL=${end.on.replaceAll('-', '')}`];
    case 'count':
      return [`COUNT=${end.count}`];
    default:
      return assertNever(end);
  }
}

/**
 * The repetition that a rule says, for the editor; null where the editor cannot show all of it.
 * @param start the first day of the series: it says the day where the rule names none
 * @throws INVALID_VALUE with field `rule` where the text is no rule
 */
export function repeatOf(rule: string, start: CalendarDate): Repeat | null {
  const parts = rulePartsOf(rule);
  const { interval: every, weekNumbers, yearDays } = parts;
  const end = endOf(parts);
  if (parts.scale === 'chinese') return lunarRepeat(parts, start, end);
  if (weekNumbers.length > 0 || yearDays.length > 0) return null;
  switch (parts.frequency) {
    case 'DAILY':
      return dailyRepeat(parts, end);
    case 'WEEKLY':
      return weeklyRepeat(parts, start, end);
    case 'MONTHLY': {
      if (parts.months.length > 0) return null;
      const nth = nthWeekdayOf(parts);
      if (nth !== null) return { kind: 'monthsOnWeekday', every, ...nth, end };
      const day = dayOrLastOf(parts, start);
      return day === null ? null : { kind: 'monthsOnDay', every, day, end };
    }
    case 'YEARLY': {
      const [month = Number(start.slice(5, 7)), another] = parts.months;
      const isMonthSaid = parts.months.length === 1 || (parts.monthDays.length === 0 && parts.weekdays.length === 0);
      if (!isMonthSaid || another !== undefined) return null;
      const nth = nthWeekdayOf(parts);
      if (nth !== null) return { kind: 'yearsOnWeekday', every, month, ...nth, end };
      const day = dayInYear(parts, month, start);
      return day === null ? null : { kind: 'yearsOnDay', every, month, day, end };
    }
    default:
      return assertNever(parts.frequency);
  }
}

function endOf({ count, until }: RuleParts): RepeatEnd {
  if (count !== null) return { kind: 'count', count };
  return until === null ? { kind: 'never' } : { kind: 'until', on: until };
}

function lunarRepeat(parts: RuleParts, start: CalendarDate, end: RepeatEnd): Repeat | null {
  const lunarStart = lunarDateOf(start);
  const isMonthNamed = parts.months.length > 0;
  const month = parts.months[0] ?? lunarStart?.month;
  const day = parts.monthDays[0] ?? lunarStart?.day;
  const isLeapMonth = isMonthNamed ? parts.isLeapMonth : lunarStart?.isLeapMonth === true;
  if (month === undefined || day === undefined || parts.interval !== 1) return null;
  // Without SKIP a year that lacks the day is left out: the editor has no such thing.
  if (parts.skip !== 'backward' && (isLeapMonth || day === 30)) return null;
  return { kind: 'lunarYears', month, isLeapMonth, day, end };
}

function dailyRepeat({ interval, months, monthDays, weekdays, positions }: RuleParts, end: RepeatEnd): Repeat | null {
  if (months.length > 0 || monthDays.length > 0 || positions.length > 0) return null;
  if (weekdays.length === 0) return { kind: 'days', every: interval, end };
  // "Every day, on Mondays and Fridays" is every week on them.
  return interval === 1 ? { kind: 'weeks', every: 1, weekdays: weekdays.map(({ weekday }) => weekday), end } : null;
}

function weeklyRepeat(parts: RuleParts, start: CalendarDate, end: RepeatEnd): Repeat | null {
  const { interval: every, months, positions, weekStart } = parts;
  if (months.length > 0 || positions.length > 0) return null;
  const named = parts.weekdays.map(({ weekday }) => weekday);
  const weekdays = named.length === 0 ? [weekdayOf(start)] : named;
  // Which days form one week matters only where weeks are left out between.
  return weekStart !== 1 && every > 1 ? null : { kind: 'weeks', every, weekdays, end };
}

/** "The 2nd Tuesday", also where it is written as the second of all Tuesdays. */
function nthWeekdayOf({ weekdays, monthDays, positions }: RuleParts): {
  readonly nth: RepeatNth;
  readonly weekday: number;
} | null {
  const [one, another] = weekdays;
  if (one === undefined || another !== undefined || monthDays.length > 0) return null;
  const [position, furtherPosition] = positions;
  if (furtherPosition !== undefined || (one.nth !== null && position !== undefined)) return null;
  const nth = NTHS.find((known) => known === (one.nth ?? position));
  return nth === undefined ? null : { nth, weekday: one.weekday };
}

function dayOrLastOf({ weekdays, monthDays, positions }: RuleParts, start: CalendarDate): number | 'last' | null {
  if (weekdays.length > 0) return null;
  const [first, second] = monthDays;
  if (second === undefined) {
    if (positions.length > 0) return null;
    if (first === -1) return 'last';
    const day = first ?? Number(start.slice(8));
    return day >= 1 && day <= SHORTEST_MONTH ? day : null;
  }
  const last = monthDays.at(-1) ?? 0;
  const isOrLast = positions.join() === '-1' && monthDays.join() === daysUpTo(last).join();
  return isOrLast ? last : null;
}

function dayInYear(parts: RuleParts, month: number, start: CalendarDate): number | null {
  if (month === 2) {
    const day = dayOrLastOf(parts, start);
    return day === 'last' || day === 30 || day === 31 ? 29 : day;
  }
  if (parts.weekdays.length > 0 || parts.positions.length > 0 || parts.monthDays.length > 1) return null;
  const day = parts.monthDays[0] ?? Number(start.slice(8));
  return day >= 1 ? day : null;
}
