import type { Absence } from '#shared/desk/desk.ts';
import { addDays, daysBetween } from '#shared/kernel/calendarMath.ts';
import type { Database, Readable } from '../database/handles.ts';
import { countFallen } from '../reminders/reminderCounts.service.ts';
import { readNote, saveNote } from '../settings/notes.service.ts';
import { specialDaysBetween } from '../specialDays/specialDays.service.ts';
import { turnedRed } from '../touch/touch.service.ts';

/** So many days without a look at the desk are an absence. */
const SHORTEST_ABSENCE = 7;
/** Special days farther back are not told: everyone's came round once by then. */
const MOST_DAYS_BACK = 366;
const MOST_SPECIAL_DAYS = 50;
/** Special days that are counted. */
const MOST_COUNTED = 10_000;

/** What went by since somebody last looked at the desk; null where that is less than a week ago, or nobody ever did. */
export async function absenceSince(readable: Readable, today: string): Promise<Absence | null> {
  const lastSeenOn = await readNote(readable, 'lastSeenOn');
  if (lastSeenOn === null) return null;
  const days = daysBetween(lastSeenOn, today);
  if (days < SHORTEST_ABSENCE) return null;
  const from = addDays(days > MOST_DAYS_BACK ? addDays(today, -MOST_DAYS_BACK) : lastSeenOn, 1);
  const wentBy = await specialDaysBetween(readable, { from, to: addDays(today, -1), limit: MOST_COUNTED });
  const notKept = wentBy.items.filter(({ isDone }) => !isDone);
  return {
    lastSeenOn,
    days,
    ...(await countFallen(readable, { after: lastSeenOn, before: today })),
    specialDays: notKept.slice(0, MOST_SPECIAL_DAYS),
    specialDayCount: notKept.length,
    turnedRed: await turnedRed(readable, lastSeenOn, today),
  };
}

/** Notes that somebody looked at the desk today. No query is stale by that: what is told of an absence stays on screen. */
export async function markSeen(database: Database, today: string): Promise<void> {
  if ((await database.read((reader) => readNote(reader, 'lastSeenOn'))) === today) return;
  await database.writeUntracked([], (transaction) => saveNote(transaction, 'lastSeenOn', today));
}
