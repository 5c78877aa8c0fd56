import type { GoalMeasure } from '#shared/goals/goal.ts';
import { addDays, addMonths, daysBetween } from '#shared/kernel/calendarMath.ts';
import type { Readable } from '../database/handles.ts';
import { countDue } from '../reminders/reminderCounts.service.ts';
import { soldBetween } from '../sales/sales.service.ts';
import { middleLastContacts, phoneCounts } from './measures.repository.ts';

/** What is measured, on which day; of growth also since when. */
export interface Measuring {
  readonly measure: GoalMeasure;
  readonly startsOn: string;
  readonly today: string;
}

/** Measures each thing that is asked for once, however many goals need it. */
export function measuring(readable: Readable): (what: Measuring) => Promise<number | null> {
  const known = new Map<string, Promise<number | null>>();
  return (what) => {
    const { measure, startsOn, today } = what;
    const key = `${measure} ${today} ${measure === 'salesGrowth' ? startsOn : ''}`;
    const value = known.get(key) ?? measured(readable, what);
    known.set(key, value);
    return value;
  };
}

/** Null where it can't be told: nothing to compare with, nobody to ask about, or nothing that measures itself. */
async function measured(readable: Readable, { measure, startsOn, today }: Measuring): Promise<number | null> {
  switch (measure) {
    case 'salesGrowth':
      return await salesGrowth(readable, startsOn, today);
    case 'overduePromises':
      return (await countDue(readable, { today, weekEndsOn: today })).overdue;
    case 'daysSinceContact':
      return await daysSinceContact(readable, today);
    case 'customersWithPhone': {
      const { all, withPhone } = await phoneCounts(readable);
      return all === 0 ? null : tenths((100 * withPhone) / all);
    }
    case 'manual':
      return null;
  }
}

/** What was sold in the twelve months to today against the twelve months before the goal began, percent. */
async function salesGrowth(readable: Readable, startsOn: string, today: string): Promise<number | null> {
  const before = await soldBetween(readable, { from: addMonths(startsOn, -12), to: addDays(startsOn, -1) });
  if (before.soldMinor <= 0) return null;
  const now = await soldBetween(readable, { from: addDays(addMonths(today, -12), 1), to: today });
  return tenths((100 * (now.soldMinor - before.soldMinor)) / before.soldMinor);
}

/** The median over those who were ever in touch. */
async function daysSinceContact(readable: Readable, today: string): Promise<number | null> {
  const middle = await middleLastContacts(readable);
  if (middle.length === 0) return null;
  return middle.reduce((sum, day) => sum + Math.max(0, daysBetween(day, today)), 0) / middle.length;
}

/** A goal is a number that somebody looks at: more than a tenth of a percent says nothing. */
function tenths(percent: number): number {
  return Math.round(percent * 10) / 10 + 0;
}
