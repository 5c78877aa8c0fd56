import type { CalendarDate } from '../../kernel/calendarDate.ts';
import { addDays, addMonths } from '../../kernel/calendarMath.ts';
import { dateOf, endOfQuarter, lastOfMonth, monthAfter, weekdayOfWeek } from './days.rules.ts';
import type { Groups, SentenceContext } from './phrase.ts';

/** So many days, weeks, fortnights, months or years later. */
export function later(count: number | null, unit: string, from: CalendarDate): CalendarDate | null {
  if (count === null || count > 999) return null;
  const kind = unit.toLowerCase().replace(/s$/, '');
  if (kind === 'day') return addDays(from, count);
  if (kind === 'week') return addDays(from, count * 7);
  if (kind === 'fortnight') return addDays(from, count * 14);
  if (kind === 'month') return addMonths(from, count);
  return addMonths(from, count * 12);
}

/** The Friday of a week: people mean the working week. At the weekend the end of this week is its Sunday. */
function endOfWeek(today: CalendarDate, weeks: number): CalendarDate {
  const friday = weekdayOfWeek(today, weeks, 5);
  return friday >= today ? friday : weekdayOfWeek(today, weeks, 7);
}

/** The last day of this period, or of the next one. @param unit week, month, quarter, year */
export function periodEnd({ which, unit }: Groups, { today }: SentenceContext): CalendarDate | null {
  const ahead = which?.toLowerCase() === 'next' ? 1 : 0;
  const kind = unit?.toLowerCase();
  if (kind === 'week') return endOfWeek(today, ahead);
  if (kind === 'quarter') return endOfQuarter(today, ahead);
  if (kind === 'year') return dateOf(Number(today.slice(0, 4)) + ahead, 12, 31);
  const { year, month } = monthAfter(today, ahead);
  return lastOfMonth(year, month);
}

/** The first day of the next period. @param unit week, month, quarter, year */
export function nextPeriod(unit: string, today: CalendarDate): CalendarDate | null {
  const kind = unit.toLowerCase();
  if (kind === 'week') return weekdayOfWeek(today, 1, 1);
  if (kind === 'month') return firstOfNextMonth(today);
  if (kind === 'year') return dateOf(Number(today.slice(0, 4)) + 1, 1, 1);
  const end = endOfQuarter(today, 0);
  return end === null ? null : addDays(end, 1);
}

function firstOfNextMonth(today: CalendarDate): CalendarDate | null {
  const { year, month } = monthAfter(today, 1);
  return dateOf(year, month, 1);
}
