import type { CalendarEntry, CalendarTime } from '../icalendar/index.ts';
import { squeezed } from '../contacts/script.rules.ts';
import { nextOccurrence, occurrences } from '../reminders/recurrence.rules.ts';
import { birthdayOfEntry } from './calendarBirthday.rules.ts';
import { kindOfEntry } from './calendarKind.rules.ts';
import { noticesOfAlarms } from './calendarNotices.rules.ts';
import { timeHere } from './calendarPlan.ts';
import type { CalendarGroup, CalendarPlace, CalendarPlan, CalendarRemark, CalendarReminder } from './calendarPlan.ts';
import { ownSeriesOf } from './calendarOwn.rules.ts';
import { seriesOf } from './calendarSeries.rules.ts';
import { textOfEntry } from './calendarText.rules.ts';

/** Longest uid that is kept as it is. */
const LONGEST_UID = 400;
/** Most days of a series, or besides it, that are followed one by one. */
const MOST_DAYS = 1000;

/** Words of a reminder, without when. */
type Words = Pick<CalendarReminder, 'uid' | 'text' | 'kind' | 'noticesBefore' | 'afterDoneDays'>;

/**
 * What becomes of an entry of a calendar: a task is a reminder due on its day; an event to come is one on its day, a
 * single one that is over a reminder done that day (nothing is lost, and nothing overdue that nobody promised); what
 * repeats is a series, owed from today on.
 */
export function planOf(group: CalendarGroup, place: CalendarPlace): CalendarPlan {
  const { entry } = group;
  if (entry.status === 'CANCELLED') return { type: 'cancelled' };
  const { text, isCut } = textOfEntry(entry);
  if (text === '') return { type: 'refused', code: 'entryEmpty' };
  const remarks: CalendarRemark[] = isCut ? ['textCut'] : [];
  const given = entry.type === 'task' ? (entry.due ?? entry.starts) : (entry.starts ?? entry.due);
  if (given === null && entry.type === 'event') return { type: 'refused', code: 'entryNoDate' };
  if (given === null) remarks.push('dueToday');
  const start: CalendarTime = given ?? { date: place.today, time: null, zone: null };
  const here = timeHere(start, place);
  const words: Words = {
    uid: uidOf(entry, place),
    text,
    kind: kindOfEntry(entry),
    noticesBefore: noticesOfAlarms(entry.alarms, here.time, (time) => timeHere(time, place).time),
    afterDoneDays: afterDoneDaysOf(entry),
  };
  const birthday = birthdayOfEntry(entry, place.today);
  const doneOn = doneDayOf(entry, here.time.date, place);
  const own = ownSeriesOf(entry, place.today);
  if (own !== null) {
    const reminder = { ...words, ...own, afterDoneDays: null, done: null };
    return { type: 'take', reminders: [reminder], birthday: null, remarks };
  }
  if (entry.rules.length > 0 && doneOn === null && entry.replaces === null) {
    const plan = repeating(group, birthday === null ? start : reckonable(start), words, place);
    if (plan.type !== 'take') return plan;
    const reminders = birthday === null ? plan.reminders : keptEveryYear(plan.reminders);
    return { ...plan, reminders, birthday, remarks: [...remarks, ...plan.remarks] };
  }
  if (here.isGuess) remarks.push('unknownZone');
  // What we wrote was a promise that nobody had kept yet; it still is one.
  const isOver = entry.type === 'event' && here.time.date < place.today && !entry.own.has('KIND');
  const single = singleOn(here.time, words, doneOn ?? (isOver ? here.time.date : null));
  const added = addedDays(entry, words, place, remarks);
  return { type: 'take', reminders: [single, ...added], birthday: null, remarks };
}

function singleOn(
  { date, time }: Pick<CalendarTime, 'date' | 'time'>,
  words: Words,
  done: string | null,
): CalendarReminder {
  return { ...words, dueOn: date, dueTime: time, rule: null, done, moved: [], skipped: [] };
}

/** Some write year 1 where the year of a birthday is not known; rules are reckoned from 1583 on, and 1604 has every day. */
function reckonable(start: CalendarTime): CalendarTime {
  return start.date < '1583' ? { ...start, date: `1604${start.date.slice(4)}` } : start;
}

type Reminders = readonly [CalendarReminder, ...CalendarReminder[]];

/** A birthday of 29 February is kept on the 28th of ordinary years, which the rule of its entry does not say. */
function keptEveryYear([first, ...others]: Reminders): Reminders {
  const isLeapDay = first.dueOn.endsWith('-02-29') && LEAP_DAY_RULES.has(first.rule ?? '');
  return [isLeapDay ? { ...first, rule: KEPT_LEAP_DAY } : first, ...others];
}

const LEAP_DAY_RULES = new Set(['FREQ=YEARLY', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', 'FREQ=YEARLY;BYMONTHDAY=29']);
const KEPT_LEAP_DAY = 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1';

function repeating(group: CalendarGroup, start: CalendarTime, words: Words, place: CalendarPlace): CalendarPlan {
  const { entry, overrides } = group;
  const series = seriesOf(entry, start, place);
  if (typeof series === 'string') return { type: 'refused', code: series };
  const { rule, dueOn, dueTime, dayOf } = series;
  const remarks: CalendarRemark[] = [...series.remarks];
  if (nextOccurrence(rule, dueOn, place.today) === null) {
    const last = occurrences({ rule, start: dueOn }, { from: dueOn, to: place.today }).at(-1) ?? dueOn;
    const done = singleOn({ date: last, time: dueTime }, { ...words, afterDoneDays: null }, last);
    return { type: 'take', reminders: [done], birthday: null, remarks: [...remarks, 'seriesOver'] };
  }
  const skipped = new Set(entry.leftOutDates.map((time) => dayOf(time)));
  const moved = new Map<string, CalendarReminder['moved'][number]>();
  const besides: CalendarReminder[] = [];
  for (const override of overrides) {
    if (override.replaces === null) continue;
    const originalOn = dayOf(override.replaces);
    const { text } = textOfEntry(override);
    const to = override.starts === null ? null : timeHere(override.starts, place).time;
    // A day that is over is not owed, unless it was put off to one that is not.
    if (originalOn < place.today && (to === null || to.date < place.today)) continue;
    if (override.status === 'CANCELLED' || to === null) skipped.add(originalOn);
    else if (originalOn >= place.today && (text === '' || squeezed(text) === squeezed(words.text))) {
      if (to.date !== originalOn || to.time !== dueTime)
        moved.set(originalOn, { originalOn, to: to.date, time: to.time });
    } else {
      skipped.add(originalOn);
      const its = {
        ...words,
        text: text || words.text,
        kind: kindOfEntry(override),
        uid: uidOf(override, place),
        afterDoneDays: null,
      };
      besides.push(singleOn(to, its, to.date < place.today ? to.date : null));
    }
  }
  const owed = [...skipped].filter((day) => day >= place.today && !moved.has(day)).toSorted();
  if (owed.length > MOST_DAYS || moved.size > MOST_DAYS) remarks.push('tooManyDates');
  const main: CalendarReminder = {
    ...words,
    afterDoneDays: null,
    rule,
    dueOn,
    dueTime,
    done: null,
    skipped: owed.slice(0, MOST_DAYS),
    moved: [...moved.values()].slice(0, MOST_DAYS),
  };
  const added = addedDays(entry, words, place, remarks);
  return { type: 'take', reminders: [main, ...besides, ...added], birthday: null, remarks };
}

/** Days besides the rule (RDATE) that are still to come: a reminder each. */
function addedDays(entry: CalendarEntry, words: Words, place: CalendarPlace, remarks: CalendarRemark[]) {
  const times = entry.addedDates.map((time) => timeHere(time, place).time).filter(({ date }) => date >= place.today);
  if (times.length > MOST_DAYS) remarks.push('tooManyDates');
  const byDay = new Map(times.map((time) => [`${time.date}${time.time ?? ''}`, time]));
  return [...byDay]
    .slice(0, MOST_DAYS)
    .map(([key, time]) => singleOn(time, { ...words, uid: `${words.uid}#${key}`, afterDoneDays: null }, null));
}

/** Who an entry is: its uid, with the day of the series that it stands in for; else what it says. */
function uidOf(entry: CalendarEntry, { hash }: CalendarPlace): string {
  const { uid, replaces } = entry;
  if (uid === '' || uid.length > LONGEST_UID) return `content:${hash(contentOf(entry))}`;
  return replaces === null ? uid : `${uid}#${replaces.date}`;
}

/** What an entry says, for telling it from another. */
export function contentOf(entry: CalendarEntry): string {
  const { type, uid, summary, description, location, starts, due, rules, replaces } = entry;
  return JSON.stringify([type, uid, summary, description, location, starts, due, rules, replaces]);
}

function doneDayOf(entry: CalendarEntry, dueOn: string, place: CalendarPlace): string | null {
  const isDone = entry.status === 'COMPLETED' || entry.completed !== null || entry.percentComplete === 100;
  if (!isDone) return null;
  const day = entry.completed === null ? dueOn : timeHere(entry.completed, place).time.date;
  return day > place.today ? place.today : day;
}

function afterDoneDaysOf({ own, rules }: CalendarEntry): number | null {
  const days = Number(own.get('AFTER-DONE-DAYS'));
  return rules.length === 0 && Number.isInteger(days) && days >= 1 && days <= 3660 ? days : null;
}
