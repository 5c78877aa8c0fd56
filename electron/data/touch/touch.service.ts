import type { TouchSlip } from '#shared/desk/desk.ts';
import { LonghandError } from '#shared/errors.ts';
import type { Rhythm } from '#shared/touch/touch.ts';
import { describeMany, moved, requireOne } from '../contacts/contactBin.service.ts';
import type { Moved } from '../contacts/contactBin.service.ts';
import { changeContacts } from '../contacts/contactMany.service.ts';
import { CONTACT_TOPICS, existingContact } from '../contacts/contacts.service.ts';
import type { Database, Readable, Transaction } from '../database/handles.ts';
import {
  clearSnoozes,
  countOfLatestBetween,
  dueCounts,
  greenCount,
  redContacts,
  setSnooze,
  yellowContacts,
} from './touch.repository.ts';
import type { ColourCounts } from './touch.repository.ts';
import { touchSlipFromRow } from './touch.table.ts';

/** How many contacts have which colour on that day; nobody in the bin or marked do-not-contact. */
export async function touchCounts(readable: Readable, today: string): Promise<ColourCounts> {
  return { green: await greenCount(readable, today), ...(await dueCounts(readable, today)) };
}

/** How many contacts are due: what the desk tells. */
export async function dueTouchCounts(readable: Readable, today: string): Promise<Pick<ColourCounts, 'yellow' | 'red'>> {
  return await dueCounts(readable, today);
}

/** Who is due, at most `limit`: red ones, the longest too late first, then yellow ones. For the desk. */
export async function dueContacts(readable: Readable, today: string, limit: number): Promise<TouchSlip[]> {
  const red = await redContacts(readable, today, limit);
  const yellow = red.length < limit ? await yellowContacts(readable, today, limit - red.length) : [];
  return [...red, ...yellow].map((row) => touchSlipFromRow(row, today));
}

/** How many became red after `lastSeenOn`, up to today, and still are. */
export async function turnedRed(readable: Readable, lastSeenOn: string, today: string): Promise<number> {
  return await countOfLatestBetween(readable, lastSeenOn, today);
}

/**
 * Gives contacts a rhythm that counts from today where there was no interaction yet, or takes it away, in one batch.
 * @throws NOT_FOUND when none of them exists; INVALID_VALUE with rule `nothingToChange` when all have it so already
 */
export async function setRhythms(
  database: Database,
  { ids, rhythm }: { readonly ids: readonly number[]; readonly rhythm: Rhythm | null },
  today: string,
): Promise<Moved> {
  const intent = { label: 'rhythmSet', params: {}, topics: CONTACT_TOPICS } as const;
  const written = await database.write(intent, async (transaction, batch) => {
    await requireOne(transaction, ids);
    const change = { type: 'set', patch: { rhythm } } as const;
    const { changed: count } = await changeContacts(transaction, batch, ids, change, { today });
    if (count === 0) throw new LonghandError('INVALID_VALUE', { field: 'rhythm', rule: 'nothingToChange' });
    await describeMany(transaction, batch, ids, count);
    return count;
  });
  return moved(written.batchId, written.result);
}

/**
 * Puts off being in touch until a day after today, or takes that back (null).
 * @throws NOT_FOUND; INVALID_VALUE: `until` rules `notAfterToday`, `nothingToChange`; `id` rule `noRhythm` for somebody
 * with whom nobody has to be in touch
 */
export async function snoozeTouch(
  database: Database,
  { id, until }: { readonly id: number; readonly until: string | null },
  today: string,
): Promise<{ batchId: number }> {
  const intent = { label: 'touchSnoozed', params: {}, topics: CONTACT_TOPICS } as const;
  const { batchId } = await database.write(intent, async (transaction, batch) => {
    const contact = await existingContact(transaction, id);
    if (until !== null && until <= today)
      throw new LonghandError('INVALID_VALUE', { field: 'until', rule: 'notAfterToday' });
    if (until !== null && (contact.rhythm === null || contact.doNotContact !== null || contact.deletedAt !== null))
      throw new LonghandError('INVALID_VALUE', { field: 'id', rule: 'noRhythm' });
    if (until === contact.touchSnoozedUntil)
      throw new LonghandError('INVALID_VALUE', { field: 'until', rule: 'nothingToChange' });
    await setSnooze(transaction, id, until);
    batch.describe({ name: contact.displayName, until: until ?? '' });
  });
  if (batchId === null) throw new Error('A batch that put somebody off has no place in the history');
  return { batchId };
}

/**
 * An interaction on `day` ends what was put off, unless something later is known already: what is entered late says
 * nothing about whether one was in touch since. As part of a larger batch, before derived columns are counted anew.
 */
export async function endSnooze(transaction: Transaction, contactIds: readonly number[], day: string): Promise<void> {
  if (contactIds.length > 0) await clearSnoozes(transaction, contactIds, day);
}
