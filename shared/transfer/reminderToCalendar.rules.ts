import { textProperty } from '../icalendar/index.ts';
import type { WritableComponent, WritableProperty } from '../icalendar/index.ts';
import { addDays, addMonths } from '../kernel/calendarMath.ts';
import { nextOpen, openOccurrences } from '../reminders/nextOpen.rules.ts';
import type { OpenOccurrence, Series, Settled } from '../reminders/nextOpen.rules.ts';
import type { NoticeBefore, ReminderKind } from '../reminders/reminder.ts';
import { alarmsOf, beginning } from './calendarEvent.rules.ts';
import type { CalendarWriting } from './calendarEvent.rules.ts';
import { movedText } from './calendarOwn.rules.ts';
import { saysItAll, writtenText } from './calendarText.rules.ts';

/** A reminder on its way into a calendar. */
export interface WritableReminder {
  readonly uid: string;
  readonly text: string;
  readonly kind: ReminderKind;
  readonly contact: { readonly uid: string; readonly displayName: string } | null;
  readonly series: Series;
  readonly settled: readonly Settled[];
  readonly noticesBefore: readonly NoticeBefore[];
}

/**
 * A reminder as events: phones show events of an imported file, few show tasks. A series is one event with its rule,
 * the days left out and the days moved; where no calendar can compute it (lunar days), an event for each of its dates
 * of the years to come. Empty where nothing is left to do.
 */
export function eventsOfReminder(reminder: WritableReminder, writing: CalendarWriting): WritableComponent[] {
  const { series, settled, uid } = reminder;
  const next = nextOpen(series, settled);
  if (next === null) return [];
  if (series.rule === null) return [event(reminder, writing, next, [uidProperty(uid), ...afterDone(series)])];
  if (/RSCALE=/.test(series.rule)) return datedEvents(reminder, next, writing);
  return seriesEvents(reminder, series.rule, writing);
}

function uidProperty(uid: string): WritableProperty {
  return textProperty('UID', uid);
}

function afterDone({ afterDoneDays }: Series): WritableProperty[] {
  return afterDoneDays === null ? [] : [textProperty('X-LONGHAND-AFTER-DONE-DAYS', String(afterDoneDays))];
}

function event(
  { text, kind, contact, noticesBefore }: WritableReminder,
  writing: CalendarWriting,
  { on, time }: Pick<OpenOccurrence, 'on' | 'time'>,
  own: readonly WritableProperty[],
): WritableComponent {
  const written = writtenText(text, contact?.displayName ?? '');
  const { summary, description } = written;
  const aboutContact =
    contact === null
      ? []
      : [textProperty('X-LONGHAND-CONTACT', contact.uid), textProperty('X-LONGHAND-CONTACT-NAME', contact.displayName)];
  return {
    name: 'VEVENT',
    properties: [
      ...own,
      ...beginning(on, time, writing),
      textProperty('SUMMARY', summary),
      ...(description === '' ? [] : [textProperty('DESCRIPTION', description)]),
      ...(saysItAll(written, text) ? [] : [textProperty('X-LONGHAND-TEXT', text)]),
      textProperty('X-LONGHAND-KIND', kind),
      ...aboutContact,
    ],
    inside: alarmsOf(noticesBefore, time, summary, writing),
  };
}

function seriesEvents(reminder: WritableReminder, rule: string, writing: CalendarWriting): WritableComponent[] {
  const { uid, series, settled } = reminder;
  const { dueOn, dueTime } = series;
  const days = (name: string, dates: readonly string[]): WritableProperty =>
    dueTime === null
      ? { type: 'date', name, dates }
      : { type: 'floating', name, times: dates.map((date) => `${date}T${dueTime}`) };
  // What was done stays where it was; only what was done ahead of its day must not come again.
  const leftOut = settled
    .filter(({ state, originalOn }) => state === 'skipped' || (state === 'done' && originalOn >= writing.today))
    .map(({ originalOn }) => originalOn)
    .toSorted();
  const moved = settled.flatMap(({ state, originalOn, movedTo, movedTime }) =>
    state === 'open' && movedTo !== null ? [{ originalOn, on: movedTo, time: movedTime }] : [],
  );
  const master = event(reminder, writing, { on: dueOn, time: dueTime }, [
    uidProperty(uid),
    { type: 'rule', name: 'RRULE', rule: ruleOf(rule, dueTime) },
    ...(leftOut.length === 0 ? [] : [days('EXDATE', leftOut)]),
  ]);
  const overrides = moved.map((one) =>
    event(reminder, writing, one, [uidProperty(uid), days('RECURRENCE-ID', [one.originalOn])]),
  );
  return [master, ...overrides];
}

/** The end of a rule has the form of its start (RFC 5545, section 3.3.10): of a time of day, the end of the last day. */
function ruleOf(rule: string, dueTime: string | null): string {
  return dueTime === null ? rule : rule.replace(/UNTIL=(\d{8})(?=;|$)/, 'UNTIL=$1T235959');
}

function datedEvents(reminder: WritableReminder, next: OpenOccurrence, writing: CalendarWriting): WritableComponent[] {
  const { uid, series, settled } = reminder;
  const from = next.on < writing.today ? next.on : writing.today;
  const to = addDays(addMonths(writing.today, writing.years * 12), -1);
  const owed = settled.filter(({ originalOn }) => originalOn >= writing.today);
  const leftOut = owed.filter(({ state }) => state !== 'open').map(({ originalOn }) => originalOn);
  const moved = owed.flatMap(({ state, originalOn, movedTo, movedTime }) =>
    state === 'open' && movedTo !== null ? [{ originalOn, to: movedTo, time: movedTime }] : [],
  );
  const whole = [
    textProperty('X-LONGHAND-SERIES', uid),
    textProperty('X-LONGHAND-RULE', series.rule ?? ''),
    textProperty('X-LONGHAND-STARTS', `${series.dueOn}${series.dueTime === null ? '' : `T${series.dueTime}`}`),
    ...(leftOut.length === 0 ? [] : [textProperty('X-LONGHAND-LEFT-OUT', leftOut.join(' '))]),
    ...(moved.length === 0 ? [] : [textProperty('X-LONGHAND-MOVED', movedText(moved))]),
  ];
  return openOccurrences(series, settled, { from, to }).map((one) =>
    event(reminder, writing, one, [uidProperty(`${uid}-${one.originalOn}`), ...whole]),
  );
}
