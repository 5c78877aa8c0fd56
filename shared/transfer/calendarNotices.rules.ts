import { daysBetween } from '../kernel/calendarMath.ts';
import type { CalendarAlarm, CalendarTime } from '../icalendar/index.ts';
import { MOST_NOTICES, NoticeBefore } from '../reminders/reminder.ts';

const DAY = 86_400;
const MOST_COUNT = 10_000;

/**
 * The notices before a reminder that an entry's alarms become. One at its time or after it becomes none: on the day
 * there always is one. Of a whole day, the evening before is one day before.
 * @param start when it begins, on this machine's clock
 * @param here what this machine's clock shows at a time
 */
export function noticesOfAlarms(
  alarms: readonly CalendarAlarm[],
  start: Pick<CalendarTime, 'date' | 'time'>,
  here: (time: CalendarTime) => CalendarTime,
): NoticeBefore[] {
  const notices = new Map<string, NoticeBefore>();
  for (const alarm of alarms) {
    const notice = ownNotice(alarm) ?? noticeBefore(secondsBefore(alarm, start, here), start.time !== null);
    if (notice !== null) notices.set(`${notice.count} ${notice.unit}`, notice);
  }
  return [...notices.values()].slice(0, MOST_NOTICES);
}

/** How one of ours says what it is: `30 minutes`. */
export function ownNoticeText({ unit, count }: NoticeBefore): string {
  return `${count} ${unit}`;
}

function ownNotice({ own }: CalendarAlarm): NoticeBefore | null {
  const [count, unit] = (own.get('BEFORE') ?? '').split(' ');
  const notice = NoticeBefore.safeParse({ unit, count: Number(count) });
  return notice.success ? notice.data : null;
}

function secondsBefore(
  alarm: CalendarAlarm,
  start: Pick<CalendarTime, 'date' | 'time'>,
  here: (time: CalendarTime) => CalendarTime,
): number {
  if (alarm.type === 'before') return alarm.seconds;
  const at = here(alarm.at);
  const seconds = (time: string | null) => Number(time?.slice(0, 2) ?? 0) * 3600 + Number(time?.slice(3) ?? 0) * 60;
  return daysBetween(at.date, start.date) * DAY + seconds(start.time) - seconds(at.time);
}

function noticeBefore(seconds: number, hasTime: boolean): NoticeBefore | null {
  const days = Math.ceil(seconds / DAY);
  // Farther off it is no wish of anybody: Apple writes an alarm of 1976 where there is to be none.
  if (seconds <= 0 || days > MOST_COUNT) return null;
  const minutes = Math.max(1, Math.round(seconds / 60));
  const isInDays = !hasTime || seconds % DAY === 0 || minutes > MOST_COUNT;
  return isInDays ? { unit: 'days', count: days } : { unit: 'minutes', count: minutes };
}
