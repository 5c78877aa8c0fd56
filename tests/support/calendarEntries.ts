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
