import { z } from 'zod';
import { LonghandError } from '#shared/errors.ts';
import type { Initiative, InitiativeDraft, InitiativePatch } from '#shared/initiatives/initiative.ts';
import { atVersion } from '../atVersion.ts';
import { changedColumns } from '../changedColumns.ts';
import { cursorContent, cursorText } from '../cursor.ts';
import type { Database, Readable, Transaction } from '../database/handles.ts';
import { detachInitiative } from '../sales/salesOfInitiatives.service.ts';
import { staffMember } from '../staff/staff.service.ts';
import { saveAnsweredEntries } from './answeredEntries.service.ts';
import {
  crmRow,
  deleteInitiative,
  initiativeRow,
  initiativesAfter,
  initiativeUidIsTaken,
  insertInitiative,
  updateInitiativeRow,
} from './initiatives.repository.ts';
import { CRM_UID, initiativeColumns, initiativeFields, initiativeFromRow } from './initiatives.table.ts';
import type { InitiativeFields, InitiativeRow, NamedInitiativeRow } from './initiatives.table.ts';
import { deleteEntries, entriesOfInitiative } from './ledger.repository.ts';
import { ledgerEntryFields } from './ledger.table.ts';
import { requireCountable } from './countable.ts';

/** Topics of a change of initiatives or of their ledger. */
export const INITIATIVE_TOPICS = ['initiatives', 'history'] as const;

/** What an initiative that is part of a larger batch is written with. */
export interface WritingInitiative {
  /** The batch's instant. */
  readonly at: string;
  /** Today on this machine's calendar. */
  readonly today: string;
  readonly newUid: () => string;
}

const Cursor = z.tuple([z.boolean(), z.string().max(20), z.int().positive()]);

/** A page: the CRM first, then the newest start first. @throws INVALID_VALUE for a cursor that is broken */
export async function pageOfInitiatives(
  readable: Readable,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | null | undefined },
): Promise<{ items: Initiative[]; nextCursor: string | null }> {
  const [isCrm, startsOn, id] =
    cursor === null || cursor === undefined ? [false, '', 0] : cursorContent(Cursor, cursor);
  const rows = await initiativesAfter(readable, id === 0 ? null : { isCrm, startsOn, id }, limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(initiativeFromRow),
    nextCursor: last === undefined ? null : cursorText([last.kind === 'crm', last.starts_on, last.id]),
  };
}

/** @throws NOT_FOUND */
export async function existingInitiative(readable: Readable, id: number): Promise<Initiative> {
  return initiativeFromRow(await rowOfVersion(readable, id, undefined));
}

/**
 * Writes an initiative down, as one batch.
 * @throws INVALID_VALUE: `name` rule `empty`; `kind` rule `taken` for a second CRM; `staffId` rule `notFound`; `uid` rule
 * `identityUsed`
 */
export async function createInitiative(
  database: Database,
  draft: InitiativeDraft,
  { today, newUid }: Pick<WritingInitiative, 'today' | 'newUid'>,
): Promise<Initiative> {
  const intent = { label: 'initiativeCreated', params: { name: draft.name }, topics: INITIATIVE_TOPICS } as const;
  const { result } = await database.write(intent, (transaction, batch) =>
    addInitiative(transaction, draft, { at: batch.at, today, newUid }),
  );
  return result;
}

/** The same as part of a larger batch, whose topics have to hold INITIATIVE_TOPICS. @throws as createInitiative */
export async function addInitiative(
  transaction: Transaction,
  { uid, ...draft }: InitiativeDraft,
  { at, today, newUid }: WritingInitiative,
): Promise<Initiative> {
  const fields = { ...draft, startsOn: draft.startsOn ?? today, answers: null };
  await requireFitting(transaction, fields);
  const isCrm = fields.kind === 'crm';
  if (isCrm && (await crmRow(transaction)) !== undefined)
    throw new LonghandError('INVALID_VALUE', { field: 'kind', rule: 'taken' });
  if (uid !== undefined && ((uid === CRM_UID && !isCrm) || (await initiativeUidIsTaken(transaction, uid))))
    throw new LonghandError('INVALID_VALUE', { field: 'uid', rule: 'identityUsed' });
  const id = await insertInitiative(transaction, {
    ...initiativeColumns(fields),
    uid: uid ?? (isCrm ? CRM_UID : newUid()),
    created_at: at,
    updated_at: at,
  });
  return await existingInitiative(transaction, id);
}

/**
 * Changes what is given. Start, horizon and rate of the CRM stand in its answers too: those follow, with their entries.
 * @throws NOT_FOUND, VERSION_CONFLICT; INVALID_VALUE as createInitiative, and `horizonMonths` rules `tooManyOccurrences`,
 * `tooLarge` where an entry would come too often or come to too much
 */
export async function updateInitiative(
  database: Database,
  { id, version, ...patch }: InitiativePatch & { readonly id: number; readonly version?: number | undefined },
  newUid: () => string,
): Promise<Initiative> {
  const intent = { label: 'initiativeUpdated', params: {}, topics: INITIATIVE_TOPICS } as const;
  const { result } = await database.write(intent, async (transaction, batch) => {
    const row = await rowOfVersion(transaction, id, version);
    const fields = patchedFields(row, patch);
    batch.describe({ name: fields.name });
    await requireFitting(transaction, fields);
    const columns = changedColumns(initiativeColumns(initiativeFields(row)), initiativeColumns(fields));
    if (Object.keys(columns).length === 0) return initiativeFromRow(row);
    if ('starts_on' in columns || 'horizon_months' in columns) {
      for (const entry of await entriesOfInitiative(transaction, id))
        requireCountable(ledgerEntryFields(entry), fields, 'horizonMonths');
    }
    await updateInitiativeRow(transaction, id, columns, batch.at);
    if (fields.answers !== null && 'answers' in columns)
      await saveAnsweredEntries(transaction, id, fields.answers, { at: batch.at, newUid });
    return await existingInitiative(transaction, id);
  });
  return result;
}

/** Takes an initiative away with its entries; sales that it brought stay, without it. @throws NOT_FOUND, VERSION_CONFLICT */
export async function removeInitiative(
  database: Database,
  { id, version }: { readonly id: number; readonly version?: number | undefined },
): Promise<{ batchId: number }> {
  const topics = ['initiatives', 'sales', 'history'] as const;
  const intent = { label: 'initiativeRemoved', params: {}, topics } as const;
  const { batchId } = await database.write(intent, async (transaction, batch) => {
    const row = await rowOfVersion(transaction, id, version);
    batch.describe({ name: row.name });
    const entries = await entriesOfInitiative(transaction, id);
    await deleteEntries(
      transaction,
      entries.map((entry) => entry.id),
    );
    await detachInitiative(transaction, id, batch.at);
    await deleteInitiative(transaction, id);
  });
  if (batchId === null) throw new Error('A batch that removed an initiative has no place in the history');
  return { batchId };
}

/** The row if it still is what was read. @throws NOT_FOUND, VERSION_CONFLICT */
async function rowOfVersion(readable: Readable, id: number, version: number | undefined): Promise<NamedInitiativeRow> {
  return atVersion(await initiativeRow(readable, id), { entity: 'initiative', id, version });
}

function patchedFields(row: InitiativeRow, patch: InitiativePatch): InitiativeFields {
  const before = initiativeFields(row);
  const fields = {
    ...before,
    name: patch.name ?? before.name,
    startsOn: patch.startsOn ?? before.startsOn,
    horizonMonths: patch.horizonMonths ?? before.horizonMonths,
    discountRate: patch.discountRate ?? before.discountRate,
    staffId: patch.staffId === undefined ? before.staffId : patch.staffId,
    note: patch.note ?? before.note,
  };
  const { startsOn, horizonMonths, discountRate, answers } = fields;
  return { ...fields, answers: answers === null ? null : { ...answers, startsOn, horizonMonths, discountRate } };
}

async function requireFitting(readable: Readable, { name, staffId }: Pick<InitiativeFields, 'name' | 'staffId'>) {
  if (name === '') throw new LonghandError('INVALID_VALUE', { field: 'name', rule: 'empty' });
  if (staffId !== null && (await staffMember(readable, staffId)) === null)
    throw new LonghandError('INVALID_VALUE', { field: 'staffId', rule: 'notFound' });
}
