import type { DeskSection } from '#shared/desk/desk.ts';
import { addDays, startOfWeek } from '#shared/kernel/calendarMath.ts';

/** The sections from top to bottom. */
export const SECTIONS = ['overdue', 'today', 'week', 'later'] as const satisfies readonly DeskSection[];

/** What the desk is asked for. */
export interface DeskWhen {
  readonly today: string;
  readonly weekEndsOn: string;
  /** Only this one's promises and everybody's; left out: all. */
  readonly staffId?: number;
}

/** The last day of the week that holds `today`. @param weekStartsOn 1 Monday to 7 Sunday */
export function weekEndOf(today: string, weekStartsOn: number): string {
  return addDays(startOfWeek(today, weekStartsOn), 6);
}

/** Where a slip lies that is due on this day. */
export function sectionOf(dueOn: string, { today, weekEndsOn }: DeskWhen): DeskSection {
  if (dueOn < today) return 'overdue';
  if (dueOn === today) return 'today';
  return dueOn <= weekEndsOn ? 'week' : 'later';
}

/** The seven days from today on, onto which a slip can be dragged. */
export function daysToDropOn(today: string): readonly string[] {
  return [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(today, days));
}

/** The part of the day that a greeting goes by. @param hour 0-23 */
export function partOfDay(hour: number): 'morning' | 'afternoon' | 'evening' {
  if (hour >= 4 && hour < 12) return 'morning';
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening';
}
