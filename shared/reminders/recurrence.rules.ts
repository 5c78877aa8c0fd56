import { LonghandError } from '../errors.ts';
import type { CalendarDate } from '../kernel/calendarDate.ts';
import { dayNumberOf } from '../kernel/calendarMath.ts';
import { recurrenceSetOf, ruleValueOf } from './recurrenceText.rules.ts';
import type { RecurrenceSet } from './recurrenceText.rules.ts';
import { rulePartsOf } from './ruleParts.rules.ts';
import { MOST_OCCURRENCES, nameOfDay, seriesOf } from './ruleSeries.rules.ts';
import { ruleTextOf } from './ruleText.rules.ts';

export { MOST_OCCURRENCES } from './ruleSeries.rules.ts';

/** A rule as it is stored: the value of an RRULE, and the first day of the series. */
export interface RuleWithStart {
  readonly rule: string;
  readonly start: CalendarDate;
}

/** Two days, both included. */
export interface DateRange {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * The days of a recurrence (RFC 5545; RSCALE=CHINESE of RFC 7529) between two days, both included, ascending, each once.
 * The start is one of them only where the rule gives it. At most MOST_OCCURRENCES days; none after 2399, of a Chinese
 * rule none after 2100.
 * @param rule lines with DTSTART and RRULE, RDATE, EXDATE, or a stored rule
 * @throws INVALID_VALUE with field `rule` and rule `ruleUnreadable`, `ruleTooFine`, `ruleUnsupported` or `ruleWithoutStart`
 */
export function occurrences(rule: string | RuleWithStart, { from, to }: DateRange): CalendarDate[] {
  const { start, rule: value, extraDates, exceptDates } = setOf(rule);
  const first = from < start ? start : from;
  const days = value === null || to < first ? [] : seriesOf(value, start).between(dayNumberOf(first), dayNumberOf(to));
  const dates = days.map(nameOfDay);
  const extra = extraDates.filter((date) => date >= from && date <= to);
  const all = extra.length === 0 ? dates : [...new Set([...dates, ...extra])].toSorted();
  const kept = exceptDates.size === 0 ? all : all.filter((date) => !exceptDates.has(date));
  return kept.slice(0, MOST_OCCURRENCES);
}

/** The first day of a series on or after a day; null when there is none any more. */
export function nextOccurrence(rule: string, start: CalendarDate, onOrAfter: CalendarDate): CalendarDate | null {
  const first = onOrAfter < start ? start : onOrAfter;
  const found = seriesOf(rule, start).next(dayNumberOf(first));
  return found === null ? null : nameOfDay(found);
}

/** The first day of a series: its start, or the first day after it that the rule gives; null where it gives none. */
export function firstOccurrence(rule: string, start: CalendarDate): CalendarDate | null {
  return nextOccurrence(rule, start, start);
}

/** Whether a day belongs to a series. */
export function isOccurrence(rule: string, start: CalendarDate, date: CalendarDate): boolean {
  return nextOccurrence(rule, start, date) === date;
}

/**
 * A rule as it is stored, so that the same rule is the same text: upper case, its parts in one order, lists ascending,
 * UNTIL as a date, no start, nothing that goes without saying.
 * @param text an RRULE value, or lines with one
 * @throws INVALID_VALUE with field `rule` and rule `ruleUnreadable`, `ruleTooFine` or `ruleUnsupported`
 */
export function canonicalRule(text: string): string {
  return ruleTextOf(rulePartsOf(ruleValueOf(text)));
}

/** The rule of a series that ends on that day (or before, where it does already); replaces COUNT. */
export function ruleUntil(rule: string, lastDay: CalendarDate): string {
  const parts = rulePartsOf(rule);
  const until = parts.until !== null && parts.until < lastDay ? parts.until : lastDay;
  return ruleTextOf({ ...parts, count: null, until });
}

/**
 * The rule of the rest of a series: with `from` as its start it gives what the whole one gives from there on.
 * @param from one of its occurrences
 * @throws INVALID_VALUE with rule `notAnOccurrence` where it is none
 */
export function ruleFrom(rule: string, start: CalendarDate, from: CalendarDate): string {
  if (!isOccurrence(rule, start, from))
    throw new LonghandError('INVALID_VALUE', { field: 'from', rule: 'notAnOccurrence' });
  const parts = rulePartsOf(rule);
  if (parts.count === null) return ruleTextOf(parts);
  const before = seriesOf(rule, start).between(dayNumberOf(start), dayNumberOf(from) - 1).length;
  return ruleTextOf({ ...parts, count: parts.count - before });
}

function setOf(rule: string | RuleWithStart): RecurrenceSet {
  if (typeof rule === 'string') return recurrenceSetOf(rule);
  return { ...rule, extraDates: [], exceptDates: new Set() };
}
