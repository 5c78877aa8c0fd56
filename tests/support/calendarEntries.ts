import { readCalendarFile } from '#shared/icalendar/index.ts';
import { plansOf } from './calendarPlans.ts';

/** A Saturday. */
export const TODAY = '2026-11-21';

/** The reminder that an entry becomes. */
export const reminderOf = (lines: readonly string[], today = TODAY, timeZone?: string) => {
  const [plan] = plansOf(lines, today, timeZone);
  if (plan?.type !== 'take') throw new Error(`It is ${plan?.type}`);
  return plan.reminders[0];
};

/** What is remarked about an entry; or why it is not taken. */
export const remarksOf = (lines: readonly string[]) => {
  const [plan] = plansOf(lines);
  return plan?.type === 'take' ? plan.remarks : plan;
};

/** Entries of a file of anything that are no stretch of it after the one before. */
export function misplaced(bytes: Uint8Array) {
  let end = 0;
  return readCalendarFile(bytes).entries.filter((entry) => {
    const before = end;
    end = entry.end ?? bytes.length;
    return entry.offset < before || entry.offset >= end || end > bytes.length;
  });
}
