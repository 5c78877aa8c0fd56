/*
 * Months counted from a day, in whole numbers without dates as text: what counts over hundreds of thousands of days.
 * The same days as `addMonths` gives, without its end at the year 9999.
 */

/** Months in each span of time that is made of whole ones. */
export const MONTHS_IN = { month: 1, quarter: 3, year: 12 } as const;

/** A day whose months are counted: the month as months since the year 0, the day of the month 1-31. */
export interface MonthAnchor {
  readonly month: number;
  readonly day: number;
}

export function anchorOf(date: string): MonthAnchor {
  return {
    month: Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1,
    day: Number(date.slice(8, 10)),
  };
}

/** The same day so many months later, or the last one of that month where it is too short; days since 1970-01-01. */
export function anchoredDay(anchor: MonthAnchor, months: number): number {
  const month = anchor.month + months;
  const first = firstDayOfMonth(month);
  if (anchor.day <= 28) return first + anchor.day - 1;
  return Math.min(first + anchor.day, firstDayOfMonth(month + 1)) - 1;
}

/**
 * Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil: years begin in March, so that the leap
 * day comes last.
 */
function firstDayOfMonth(month: number): number {
  const marchMonth = month - 2;
  const year = Math.floor(marchMonth / 12);
  const monthOfYear = marchMonth - year * 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + Math.floor((153 * monthOfYear + 2) / 5) - 719_468;
}

/** @returns years from `start` to a day (days since 1970-01-01), see yearsBetween; fast for days in order */
export function yearsCounter(start: string): (day: number) => number {
  const anchor = anchorOf(start);
  let months = 0;
  let from = anchoredDay(anchor, 0);
  let to = anchoredDay(anchor, 1);
  return (day) => {
    if (day < from || day >= to) {
      months += Math.floor((day - from) / 30.436_875);
      while (anchoredDay(anchor, months) > day) months -= 1;
      while (anchoredDay(anchor, months + 1) <= day) months += 1;
      from = anchoredDay(anchor, months);
      to = anchoredDay(anchor, months + 1);
    }
    return (months + (day - from) / (to - from)) / 12;
  };
}
