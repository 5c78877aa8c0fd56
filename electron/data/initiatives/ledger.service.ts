import { z } from 'zod';
import { LonghandError } from '#shared/errors.ts';
import { workingAmount } from '#shared/initiatives/ledger.rules.ts';
import type { LedgerEntry, LedgerEntryDraft, LedgerEntryPatch } from '#shared/initiatives/ledgerEntry.ts';
import type { Working } from '#shared/initiatives/working.ts';
import { atVersion } from '../atVersion.ts';
import { changedColumns } from '../changedColumns.ts';
import { cursorContent, cursorText } from '../cursor.ts';
import type { Database, Readable, RunningBatch, Transaction } from '../database/handles.ts';
import { existingInitiative, INITIATIVE_TOPICS } from './initiatives.service.ts';
import {
  deleteEntries,
  entriesAfter,
  entryRow,
  entryUidIsTaken,
  insertEntry,
  updateEntryRow,
} from './ledger.repository.ts';
import type { LedgerFilter } from './ledger.repository.ts';
import { ledgerEntryColumns, ledgerEntryFields, ledgerEntryFromRow } from './ledger.table.ts';
import type { LedgerEntryFields, LedgerEntryRow } from './ledger.table.ts';
import { requireCountable } from './countable.ts';

const Cursor = z.tuple([z.string().max(20), z.int().positive()]);

/** A page of entries by their first day. @throws INVALID_VALUE for a cursor that is broken */
export async function pageOfEntries(
  readable: Readable,
  { limit, cursor, ...filter }: LedgerFilter & { readonly limit: number; readonly cursor?: string | null | undefined },
): Promise<{ items: LedgerEntry[]; nextCursor: string | null }> {
  const [startsOn, id] = cursor === null || cursor === undefined ? ['', 0] : cursorContent(Cursor, cursor);
  const rows = await entriesAfter(readable, filter, id === 0 ? null : { startsOn, id }, limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(ledgerEntryFromRow),
    nextCursor: last === undefined ? null : cursorText([last.starts_on, last.id]),
  };
}

/**
 * Writes a cost or benefit of an initiative down, as one batch. Without a first day it is the initiative's.
 * @throws NOT_FOUND for the initiative; INVALID_VALUE: `until` rules `beforeStart`, `notRepeating`; `amountMinor`
 * rules `notFromWorking`, `tooManyOccurrences`, `tooLarge`; `uid` rule `identityUsed`
 */
export async function createEntry(
  database: Database,
  draft: LedgerEntryDraft,
  newUid: () => string,
): Promise<LedgerEntry> {
  const intent = { label: 'ledgerEntryCreated', params: {}, topics: INITIATIVE_TOPICS } as const;
  const { result } = await database.write(intent, async (transaction, batch) => {
    await describe(transaction, batch, draft.initiativeId);
    return await addEntry(transaction, draft, { at: batch.at, newUid });
  });
  return result;
}

/** The same as part of a larger batch, whose topics have to hold INITIATIVE_TOPICS. @throws as createEntry */
export async function addEntry(
  transaction: Transaction,
  { uid, ...draft }: LedgerEntryDraft,
  { at, newUid }: { readonly at: string; readonly newUid: () => string },
): Promise<LedgerEntry> {
  const initiative = await existingInitiative(transaction, draft.initiativeId);
  const fields = { ...draft, startsOn: draft.startsOn ?? initiative.startsOn, answer: null };
  requireFitting(fields);
  requireCountable(fields, initiative, 'amountMinor');
  if (uid !== undefined && (await entryUidIsTaken(transaction, uid)))
    throw new LonghandError('INVALID_VALUE', { field: 'uid', rule: 'identityUsed' });
  const id = await insertEntry(transaction, {
    ...ledgerEntryColumns(fields),
    uid: uid ?? newUid(),
    created_at: at,
    updated_at: at,
  });
  return ledgerEntryFromRow(await rowOfVersion(transaction, id, undefined));
}

/**
 * Changes what is given. What comes once only has no last day: that goes by itself.
 * @throws NOT_FOUND, VERSION_CONFLICT; INVALID_VALUE as createEntry, and `answer` rule `fromAnswer` for an entry that
 * follows an answer
 */
export async function updateEntry(
  database: Database,
  { id, version, ...patch }: LedgerEntryPatch & { readonly id: number; readonly version?: number | undefined },
): Promise<LedgerEntry> {
  const intent = { label: 'ledgerEntryUpdated', params: {}, topics: INITIATIVE_TOPICS } as const;
  const { result } = await database.write(intent, async (transaction, batch) => {
    const row = await typedRow(transaction, id, version);
    await describe(transaction, batch, row.initiative_id);
    const fields = patchedFields(row, patch);
    requireFitting(fields);
    requireCountable(fields, await existingInitiative(transaction, row.initiative_id), 'amountMinor');
    const columns = changedColumns(ledgerEntryColumns(ledgerEntryFields(row)), ledgerEntryColumns(fields));
    if (Object.keys(columns).length === 0) return ledgerEntryFromRow(row);
    await updateEntryRow(transaction, id, columns, batch.at);
    return ledgerEntryFromRow(await rowOfVersion(transaction, id, undefined));
  });
  return result;
}

/** @throws NOT_FOUND, VERSION_CONFLICT; INVALID_VALUE `answer` rule `fromAnswer` for an entry that follows an answer */
export async function removeEntry(
  database: Database,
  { id, version }: { readonly id: number; readonly version?: number | undefined },
): Promise<{ batchId: number }> {
  const intent = { label: 'ledgerEntryRemoved', params: {}, topics: INITIATIVE_TOPICS } as const;
  const { batchId } = await database.write(intent, async (transaction, batch) => {
    const row = await typedRow(transaction, id, version);
    await describe(transaction, batch, row.initiative_id);
    await deleteEntries(transaction, [id]);
  });
  if (batchId === null) throw new Error('A batch that removed an entry of a ledger has no place in the history');
  return { batchId };
}

async function describe(transaction: Transaction, batch: RunningBatch, initiativeId: number): Promise<void> {
  batch.describe({ name: (await existingInitiative(transaction, initiativeId)).name });
}

async function rowOfVersion(readable: Readable, id: number, version: number | undefined): Promise<LedgerEntryRow> {
  return atVersion(await entryRow(readable, id), { entity: 'ledgerEntry', id, version });
}

/** A row that somebody typed: what follows an answer is changed where the answer is given. */
async function typedRow(readable: Readable, id: number, version: number | undefined): Promise<LedgerEntryRow> {
  const row = await rowOfVersion(readable, id, version);
  if (row.answer !== null) throw new LonghandError('INVALID_VALUE', { field: 'answer', rule: 'fromAnswer' });
  return row;
}

function patchedFields(row: LedgerEntryRow, patch: LedgerEntryPatch): LedgerEntryFields {
  const before = ledgerEntryFields(row);
  const every = patch.every ?? before.every;
  const untilBefore = every === 'once' ? null : before.until;
  return {
    ...before,
    category: patch.category ?? before.category,
    basis: patch.basis ?? before.basis,
    startsOn: patch.startsOn ?? before.startsOn,
    every,
    until: patch.until === undefined ? untilBefore : patch.until,
    amountMinor: patch.amountMinor ?? before.amountMinor,
    words: patch.words ?? before.words,
    working: patch.working === undefined ? before.working : patch.working,
  };
}

function requireFitting({ every, startsOn, until, amountMinor, working }: LedgerEntryFields): void {
  if (until !== null && every === 'once')
    throw new LonghandError('INVALID_VALUE', { field: 'until', rule: 'notRepeating' });
  if (until !== null && until < startsOn)
    throw new LonghandError('INVALID_VALUE', { field: 'until', rule: 'beforeStart' });
  if (working !== null && amountFrom(working) !== amountMinor)
    throw new LonghandError('INVALID_VALUE', { field: 'amountMinor', rule: 'notFromWorking' });
}

/** Null where it is too large for any amount. */
function amountFrom(working: Working): number | null {
  try {
    return workingAmount(working);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
