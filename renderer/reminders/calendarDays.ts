import { addDays, addMonths, startOfWeek } from '#shared/kernel/calendarMath.ts';
import type { CalendarSlip } from '#shared/reminders/reminder.ts';
import type { SpecialDayOccurrence } from '#shared/specialDays/specialDays.contract.ts';

export type CalendarView = 'week' | 'month';

const WEEK_DAYS = 7;
/** Six weeks hold every month, so that the grid never changes its height. */
const MONTH_WEEKS = 6;

/** The weeks that a view shows, day by day. @param weekStartsOn 1 Monday to 7 Sunday */
export function weeksOf(view: CalendarView, day: string, weekStartsOn: number): readonly (readonly string[])[] {
  const firstDay = view === 'week' ? day : `${day.slice(0, 7)}-01`;
  const first = startOfWeek(firstDay, weekStartsOn);
  return Array.from({ length: view === 'week' ? 1 : MONTH_WEEKS }, (_, week) =>
    Array.from({ length: WEEK_DAYS }, (__, index) => addDays(first, week * WEEK_DAYS + index)),
  );
}

/** The same day one view further, or back. */
export function turned(view: CalendarView, day: string, step: 1 | -1): string {
  return view === 'week' ? addDays(day, step * WEEK_DAYS) : addMonths(day, step);
}

/** The day that a key leads to from another; null for keys that lead nowhere. */
export function dayOfKey(key: string, view: CalendarView, day: string, weekStartsOn: number): string | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -WEEK_DAYS);
    case 'ArrowDown':
      return addDays(day, WEEK_DAYS);
    case 'Home':
      return startOfWeek(day, weekStartsOn);
    case 'End':
      return addDays(startOfWeek(day, weekStartsOn), WEEK_DAYS - 1);
    case 'PageUp':
      return turned(view, day, -1);
    case 'PageDown':
      return turned(view, day, 1);
    default:
      return null;
  }
}

/** What lies on a day. */
export interface DayContent {
  readonly slips: readonly CalendarSlip[];
  readonly specialDays: readonly SpecialDayOccurrence[];
}

export const NOTHING_ON_DAY: DayContent = { slips: [], specialDays: [] };

/** Everything of a calendar by its day; skipped occurrences are not owed and left out. */
export function contentByDay(
  slips: readonly CalendarSlip[],
  specialDays: readonly SpecialDayOccurrence[],
): ReadonlyMap<string, DayContent> {
  const days = new Map<string, { slips: CalendarSlip[]; specialDays: SpecialDayOccurrence[] }>();
  const on = (day: string) => {
    const known = days.get(day) ?? { slips: [], specialDays: [] };
    days.set(day, known);
    return known;
  };
  for (const slip of slips) if (slip.state !== 'skipped') on(slip.on).slips.push(slip);
  for (const special of specialDays) on(special.on).specialDays.push(special);
  return days;
}
