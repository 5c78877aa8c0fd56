import { setImmediate } from 'node:timers/promises';
import { addDays } from '#shared/kernel/calendarMath.ts';
import { missedCount } from '#shared/reminders/nextOpen.rules.ts';
import type { Readable } from '../database/handles.ts';
import { overdueSeries } from './manyReminders.repository.ts';
import { doneCount, dueCounts, fallenDue } from './reminderCounts.repository.ts';
import type { DueCounts } from './reminderCounts.repository.ts';
import type { OwnerId } from './reminders.repository.ts';
import { seriesFromRow } from './reminders.table.ts';
import { settledFromNext } from './settled.repository.ts';

const AT_ONCE = 100;

/** How many open reminders lie in which section of the desk. */
export async function countDue(
  readable: Readable,
  when: { readonly today: string; readonly weekEndsOn: string; readonly ownerId?: OwnerId },
): Promise<DueCounts> {
  return await dueCounts(readable, when);
}

/** How many promises were kept today. */
export async function countDone(readable: Readable, today: string): Promise<number> {
  // Instants are in UTC: no time zone is more than a day ahead.
  return await doneCount(readable, today, `${addDays(today, -1)}T00:00:00.000Z`);
}

/** What became of promises between two days, both excluded. */
export interface Fallen {
  /** Open ones that fell due, and how many of them repeat. */
  readonly fellDue: number;
  readonly repeating: number;
  /** What catching up would leave out. */
  readonly missedRepeats: number;
  /** Open ones that were due before already. */
  readonly overdueBefore: number;
}

export async function countFallen(
  readable: Readable,
  days: { readonly after: string; readonly before: string },
): Promise<Fallen> {
  const counts = await fallenDue(readable, days);
  const series = await overdueSeries(readable, days.before);
  let missedRepeats = 0;
  for (let start = 0; start < series.length; start += AT_ONCE) {
    const piece = series.slice(start, start + AT_ONCE);
    const settled = await settledFromNext(
      readable,
      piece.map(({ id }) => id),
    );
    for (const row of piece) {
      missedRepeats += missedCount(seriesFromRow(row), settled.get(row.id) ?? [], days.before, row.next_on);
    }
    await setImmediate();
  }
  return { ...counts, missedRepeats };
}
