import { addDays } from '#shared/kernel/calendarMath.ts';
import type { Notice } from '#shared/notices/notice.ts';
import type { Database, Reader } from '../database/handles.ts';
import { readNote, saveNote } from '../settings/notes.service.ts';
import { readSettings } from '../settings/settings.service.ts';
import { isQuiet } from './moments.ts';
import { deleteMarksBefore, markGiven } from './notices.repository.ts';
import { DAYS_KEPT, reminderNotices } from './reminderNotices.service.ts';
import type { Come, Rests } from './reminderNotices.service.ts';
import { specialDayNotices } from './specialDayNotices.service.ts';

/** Notices that are told one by one; of more the count tells. */
const MOST_TOLD = 20;

export interface TakenNotices {
  readonly items: Notice[];
  readonly count: number;
}

/** What need not be asked again soon, by the database in which it stands. */
const restsOf = new WeakMap<Database, Rests>();

/**
 * The notices that have come and were not given yet, by the moment at which they came, and marks them as given: each
 * comes once for ever. In quiet hours none, they come when those end; while notices are switched off none, and what comes
 * meanwhile counts as given.
 * @param at now, on the wall clock
 */
export async function takeNotices(database: Database, at: string): Promise<TakenNotices> {
  const found = await database.read((reader) => findNotices(reader, at, restsOf.get(database) ?? new Map()));
  if (found === null) return { items: [], count: 0 };
  const { come, passed, through, isTold } = found;
  const isNothing = come.length + passed.length === 0 && through === null;
  const marked = isNothing ? null : await markTaken(database, found, at);
  restsOf.set(database, found.rests);
  if (marked === null) return { items: [], count: 0 };
  // Whoever asked at the same time was given the rest.
  const taken = isTold ? come.filter(({ notice }) => marked.has(notice.key)) : [];
  const inOrder = taken.toSorted((one, other) => one.at.localeCompare(other.at));
  return { items: inOrder.slice(0, MOST_TOLD).map(({ notice }) => notice), count: taken.length };
}

/** @returns the keys that were not marked yet */
async function markTaken(
  database: Database,
  { come, passed, through }: FoundNotices,
  at: string,
): Promise<ReadonlySet<string>> {
  return await database.writeUntracked([], async (transaction) => {
    await deleteMarksBefore(transaction, `${addDays(at.slice(0, 10), -DAYS_KEPT)}T00:00`);
    if (through !== null) await saveNote(transaction, 'specialDayNoticesThrough', through);
    return await markGiven(transaction, [...come.flatMap(({ keys }) => keys), ...passed], at);
  });
}

interface FoundNotices {
  readonly come: readonly Come[];
  readonly passed: readonly string[];
  readonly through: string | null;
  readonly isTold: boolean;
  readonly rests: Rests;
}

/** Null in quiet hours: nothing is looked at, and nothing is marked. */
async function findNotices(reader: Reader, at: string, rests: Rests): Promise<FoundNotices | null> {
  const settings = await readSettings(reader);
  if (settings.noticesOn && isQuiet(settings.quietHours, at.slice(11))) return null;
  const through = await readNote(reader, 'specialDayNoticesThrough');
  const ofReminders = await reminderNotices(reader, { at, noticesAt: settings.noticesAt }, rests);
  const ofSpecialDays = await specialDayNotices(reader, at, settings, through);
  return {
    come: [...ofReminders.come, ...ofSpecialDays.come],
    passed: ofReminders.passed,
    through: ofSpecialDays.through,
    isTold: settings.noticesOn,
    rests: ofReminders.rests,
  };
}
