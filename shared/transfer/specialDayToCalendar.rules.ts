import { textProperty } from '../icalendar/index.ts';
import type { WritableComponent, WritableProperty } from '../icalendar/index.ts';
import { isLeapYear } from '../kernel/calendarDate.ts';
import { addDays, addMonths } from '../kernel/calendarMath.ts';
import { ruleOf } from '../reminders/repeat.rules.ts';
import { keptIn, nextKept } from '../specialDays/keeping.rules.ts';
import type { CalendarDay, SpecialDayKind } from '../specialDays/specialDay.ts';
import { alarmsOf, beginning } from './calendarEvent.rules.ts';
import type { CalendarWriting } from './calendarEvent.rules.ts';

/** A special day on its way into a calendar. */
export interface WritableSpecialDay {
  readonly contact: { readonly uid: string; readonly displayName: string };
  /** Tells it from other special days of that contact. */
  readonly key: string;
  readonly kind: SpecialDayKind;
  readonly day: CalendarDay;
  /** What it is called, with the contact's name. */
  readonly summary: string;
  readonly leadDays: number;
}

/** Phones show no years before this one. */
const EARLIEST_YEAR = 1900;

/**
 * A special day as events: a Gregorian one repeats yearly from its first day (29 February on the 28th of ordinary
 * years), a lunar one is an event for each of its dates of the years to come.
 */
export function eventsOfSpecialDay(special: WritableSpecialDay, writing: CalendarWriting): WritableComponent[] {
  const { contact, key, day } = special;
  const uid = `longhand-${key}-${contact.uid}`;
  if (day.calendar === 'gregorian') {
    const leapDay = { kind: 'yearsOnDay', every: 1, month: 2, day: 29, end: { kind: 'never' } } as const;
    const rule = isLeapDay(day) ? ruleOf(leapDay) : 'FREQ=YEARLY';
    const repeats: WritableProperty = { type: 'rule', name: 'RRULE', rule };
    return [event(special, writing, firstDay(day, writing.today), [textProperty('UID', uid), repeats])];
  }
  const { month, day: dayOfMonth, isLeapMonth } = day;
  const rule = ruleOf({ kind: 'lunarYears', month, day: dayOfMonth, isLeapMonth, end: { kind: 'never' } });
  const dates = datesOf(day, writing);
  const [first] = dates;
  return dates.map((date) =>
    event(special, writing, date, [
      textProperty('UID', `${uid}-${date}`),
      textProperty('X-LONGHAND-SERIES', uid),
      textProperty('X-LONGHAND-RULE', rule),
      textProperty('X-LONGHAND-STARTS', first ?? date),
    ]),
  );
}

function isLeapDay({ month, day }: CalendarDay): boolean {
  return month === 2 && day === 29;
}

/** The day itself; where its year is not known or too long ago, the last one that had such a day. */
function firstDay(day: CalendarDay, today: string): string {
  const thisYear = Number(today.slice(0, 4));
  const isShown = day.year !== null && day.year >= EARLIEST_YEAR;
  const likely = isLeapDay(day) && !isLeapYear(thisYear) ? lastLeapYear(thisYear) : thisYear;
  return keptIn(day, isShown ? (day.year ?? likely) : likely) ?? today;
}

function lastLeapYear(before: number): number {
  return [1, 2, 3, 4, 5, 6, 7, 8].map((years) => before - years).find((year) => isLeapYear(year)) ?? before;
}

function datesOf(day: CalendarDay, { today, years }: CalendarWriting): string[] {
  const last = addDays(addMonths(today, years * 12), -1);
  const dates: string[] = [];
  for (let from = today; ;) {
    const date = nextKept(day, from);
    if (date === null || date > last) return dates;
    dates.push(date);
    if (date === last) return dates;
    from = addDays(date, 1);
  }
}

function event(
  { contact, kind, summary, leadDays }: WritableSpecialDay,
  writing: CalendarWriting,
  on: string,
  own: readonly WritableProperty[],
): WritableComponent {
  return {
    name: 'VEVENT',
    properties: [
      ...own,
      ...beginning(on, null, writing),
      textProperty('SUMMARY', summary),
      ...(kind === 'other' ? [] : [textProperty('CATEGORIES', kind === 'birthday' ? 'BIRTHDAY' : 'ANNIVERSARY')]),
      textProperty('X-LONGHAND-KIND', kind === 'birthday' ? 'birthday' : 'other'),
      textProperty('X-LONGHAND-CONTACT', contact.uid),
      textProperty('X-LONGHAND-SPECIAL-DAY', contact.uid),
    ],
    inside: alarmsOf(leadDays === 0 ? [] : [{ unit: 'days', count: leadDays }], null, summary, writing),
  };
}
