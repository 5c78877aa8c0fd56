/*
 * Moments on this machine's calendar. Nothing is counted here: an instant is only written as the wall clock shows it.
 */

const two = (part: number) => String(part).padStart(2, '0');

/** The day of an instant on this machine's calendar, `YYYY-MM-DD`. */
export function localDay(instant: string): string {
  const moment = new Date(instant);
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The time of an instant on this machine's wall clock, `HH:MM`. */
export function localTime(instant: string): string {
  const moment = new Date(instant);
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** The first instant of a year on this machine's calendar. @param year 1-9999 */
export function startOfLocalYear(year: number): string {
  const moment = new Date(2000, 0, 1);
  moment.setFullYear(year);
  return moment.toISOString();
}

/** The first instant of a day on this machine's calendar. @param day `YYYY-MM-DD` */
export function startOfLocalDay(day: string): string {
  const moment = new Date(2000, 0, 1);
  moment.setFullYear(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
  return moment.toISOString();
}
