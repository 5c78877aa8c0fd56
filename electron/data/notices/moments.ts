import { addDays } from '#shared/kernel/calendarMath.ts';
import type { OpenOccurrence } from '#shared/reminders/nextOpen.rules.ts';
import type { NoticeBefore } from '#shared/reminders/reminder.ts';

const MINUTES_A_DAY = 1440;

/** When a notice of an occurrence comes, on the wall clock, and how long before it is due. */
export interface Moment {
  /** `YYYY-MM-DDTHH:MM` */
  readonly at: string;
  /** `0` when it is due, `30d`, `15m` before. */
  readonly offset: string;
}

/** The offset of the notice when it is due: there always is one. */
export const WHEN_DUE = '0';

/**
 * Every moment at which a notice of the occurrence comes. What has no time counts as due at `noticesAt`, at which
 * notices days before come too.
 */
export function momentsOf(
  { on, time }: Pick<OpenOccurrence, 'on' | 'time'>,
  noticesBefore: readonly NoticeBefore[],
  noticesAt: string,
): readonly Moment[] {
  const due = time ?? noticesAt;
  const before = noticesBefore.map(({ unit, count }): Moment => {
    if (unit === 'days') return { at: `${addDays(on, -count)}T${noticesAt}`, offset: `${count}d` };
    return { at: minutesBefore(on, due, count), offset: `${count}m` };
  });
  return [...before, { at: `${on}T${due}`, offset: WHEN_DUE }];
}

function minutesBefore(on: string, time: string, count: number): string {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) - count;
  const days = Math.floor(minutes / MINUTES_A_DAY);
  const rest = minutes - days * MINUTES_A_DAY;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${addDays(on, days)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

/** Whether notices are held back at that time of day. From and until the same: never. */
export function isQuiet(quietHours: { readonly from: string; readonly to: string } | null, time: string): boolean {
  if (quietHours === null) return false;
  const { from, to } = quietHours;
  return from <= to ? time >= from && time < to : time >= from || time < to;
}
