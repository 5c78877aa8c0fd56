import type { CalendarDate } from '../kernel/calendarDate.ts';
import { addDays } from '../kernel/calendarMath.ts';
import { LONGEST_RHYTHM } from './touch.ts';
import type { Rhythm, TouchColour, TouchDue } from './touch.ts';

/** What decides when to be in touch again. */
export interface TouchFacts {
  readonly rhythm: Rhythm | null;
  /** The day on which the rhythm was set: counts where there was no interaction yet. */
  readonly since: CalendarDate;
  /** The date of the last interaction, not of its entry; null where there was none. */
  readonly lastContactOn: CalendarDate | null;
  readonly snoozedUntil: CalendarDate | null;
}

/** When to be in touch again; null without a rhythm. A postponement never makes it earlier. */
export function touchDue({ rhythm, since, lastContactOn, snoozedUntil }: TouchFacts): TouchDue | null {
  if (rhythm === null) return null;
  const from = lastContactOn ?? since;
  const wishedOn = later(addDays(from, rhythm.wishedDays), snoozedUntil);
  return { wishedOn, latestOn: later(addDays(from, rhythm.latestDays), wishedOn) };
}

/** The colour of a contact on that day. */
export function touchColour({ wishedOn, latestOn }: TouchDue, today: CalendarDate): TouchColour {
  if (today > latestOn) return 'red';
  return today >= wishedOn ? 'yellow' : 'green';
}

/** The latest limit that goes with a wished one: half as much again, at least a day more, at most two years. */
export function suggestedLatest(wishedDays: number): number {
  return Math.min(LONGEST_RHYTHM, Math.max(wishedDays + 1, Math.ceil(wishedDays * 1.5)));
}

function later(day: CalendarDate, other: CalendarDate | null): CalendarDate {
  return other !== null && other > day ? other : day;
}
