import { LonghandError } from '../errors.ts';
import type { CalendarEntry, CalendarTime } from '../icalendar/index.ts';
import { readCalendarTime } from '../icalendar/index.ts';
import { addDays, daysBetween } from '../kernel/calendarMath.ts';
import { canonicalRule, firstOccurrence } from '../reminders/recurrence.rules.ts';
import { timeHere } from './calendarPlan.ts';
import type { CalendarPlace, CalendarRefusal, CalendarRemark } from './calendarPlan.ts';
import { ruleByDays, shiftedRule } from './calendarRule.rules.ts';

/** A repeating entry as a series of days on this machine's calendar. */
export interface CalendarSeries {
  readonly rule: string;
  readonly dueOn: string;
  readonly dueTime: string | null;
  readonly remarks: readonly CalendarRemark[];
  /** The day of the series that a time names: of an EXDATE, of a RECURRENCE-ID. */
  readonly dayOf: (time: CalendarTime) => string;
}

/**
 * Reads the rule of an entry. A series keeps its wall time where its zone is this machine's or none; else the time of
 * its first day is converted, and its days with it where its rule can say so.
 * @returns a code where there is no such series
 */
export function seriesOf(
  entry: CalendarEntry,
  start: CalendarTime,
  place: CalendarPlace,
): CalendarSeries | CalendarRefusal {
  const { zones, timeZone } = place;
  const seriesZone = start.zone ?? timeZone;
  const onSeriesClock = (time: CalendarTime) => (start.time === null ? time : (zones.inZone(time, seriesZone) ?? time));
  const readUntil = (text: string) => readCalendarTime(text, start.zone);
  const byDays = ruleByDays(entry.rules[0] ?? '', start.time, readUntil, onSeriesClock);
  const canonical = canonicalOr(byDays, start.date);
  if (canonical.refused !== null) return canonical.refused;
  const remarks: CalendarRemark[] = [];
  if (entry.rules.length > 1) remarks.push('severalRules');
  if (entry.hasExceptionRule) remarks.push('exceptionRule');
  const here = timeHere(start, place);
  if (here.isGuess) remarks.push('unknownZone');
  const isSameClock = start.zone === null || here.isGuess || zones.isSameZone(start, timeZone);
  if (isSameClock) {
    const dayOf = (time: CalendarTime) => onSeriesClock(time).date;
    return { rule: canonical.rule, dueOn: start.date, dueTime: start.time, remarks, dayOf };
  }
  remarks.push('timeConverted');
  const days = daysBetween(start.date, here.time.date);
  const shifted = shiftedRule(canonical.rule, start.date, days);
  if (shifted === null) remarks.push('otherDayThere');
  const shift = shifted === null ? 0 : days;
  return {
    rule: shifted ?? canonical.rule,
    dueOn: addDays(start.date, shift),
    dueTime: here.time.time,
    remarks,
    dayOf: (time) => addDays(onSeriesClock(time).date, shift),
  };
}

/** The rule as it is stored, if its series can be reckoned from that day on. */
function canonicalOr(
  rule: string,
  start: string,
): { readonly rule: string; readonly refused: null } | { readonly refused: CalendarRefusal } {
  try {
    const canonical = canonicalRule(rule);
    // A start that is too early or too late is found out here: one such entry must not end the import of all.
    firstOccurrence(canonical, start);
    return { rule: canonical, refused: null };
  } catch (error) {
    if (!(error instanceof LonghandError) || error.code !== 'INVALID_VALUE') throw error;
    const { rule: broken } = error.params as { readonly rule: string };
    const isKnown = broken === 'ruleTooFine' || broken === 'ruleUnsupported';
    return { refused: isKnown ? broken : 'ruleUnreadable' };
  }
}
