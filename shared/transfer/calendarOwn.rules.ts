import type { CalendarEntry } from '../icalendar/index.ts';
import { LonghandError } from '../errors.ts';
import { CalendarDate, ClockTime } from '../kernel/calendarDate.ts';
import { canonicalRule, nextOccurrence } from '../reminders/recurrence.rules.ts';
import type { CalendarReminder } from './calendarPlan.ts';

/** A series of ours that no calendar can compute (lunar days): each of its dates carries the whole. */
type OwnSeries = Pick<CalendarReminder, 'uid' | 'rule' | 'dueOn' | 'dueTime' | 'moved' | 'skipped'>;

/** The series that an entry of ours is a date of; null for every other entry. */
export function ownSeriesOf({ own }: CalendarEntry, today: string): OwnSeries | null {
  const uid = own.get('SERIES') ?? '';
  const [startsOn, startsAt] = (own.get('STARTS') ?? '').split('T');
  const starts = CalendarDate.safeParse(startsOn);
  if (uid === '' || uid.length > 512 || !starts.success) return null;
  try {
    const rule = canonicalRule(own.get('RULE') ?? '');
    if (nextOccurrence(rule, starts.data, today) === null) return null;
    const skipped = listOf(own.get('LEFT-OUT')).filter((day) => CalendarDate.safeParse(day).success);
    const moved = listOf(own.get('MOVED')).flatMap((text) => {
      const [originalOn = '', to = '', time = ''] = text.split(/[>T]/);
      const isRead = CalendarDate.safeParse(originalOn).success && CalendarDate.safeParse(to).success;
      return isRead ? [{ originalOn, to, time: ClockTime.safeParse(time).success ? time : null }] : [];
    });
    const dueTime = ClockTime.safeParse(startsAt).data ?? null;
    return { uid, rule, dueOn: starts.data, dueTime, moved, skipped };
  } catch (error) {
    if (error instanceof LonghandError) return null;
    throw error;
  }
}

function listOf(text = ''): string[] {
  return text.split(' ').filter((part) => part !== '');
}

/** How the days of such a series that were moved stand in its dates. */
export function movedText(moved: CalendarReminder['moved']): string {
  return moved.map(({ originalOn, to, time }) => `${originalOn}>${to}${time === null ? '' : `T${time}`}`).join(' ');
}
