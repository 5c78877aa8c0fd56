import { addDays } from '#shared/kernel/calendarMath.ts';

/** The day on this machine's calendar so many days from now, `YYYY-MM-DD`. */
export function dayFromNow(days: number): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return addDays(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`, days);
}
