import { LonghandError } from '#shared/errors.ts';
import type { Initiative } from '#shared/initiatives/initiative.ts';
import type { CrmAnswers } from '#shared/roi/answers.ts';
import { entriesOfAnswers } from '#shared/roi/answers.rules.ts';
import type { AnswerEntry } from '#shared/roi/answers.rules.ts';
import { atVersion } from '../atVersion.ts';
import { changedColumns } from '../changedColumns.ts';
import type { Readable, Transaction } from '../database/handles.ts';
import { requireCountable } from './countable.ts';
import { crmRow, initiativeRow, insertInitiative, updateInitiativeRow } from './initiatives.repository.ts';
import {
  answersFromRow,
  CRM_UID,
  initiativeColumns,
  initiativeFields,
  initiativeFromRow,
} from './initiatives.table.ts';
import { deleteEntries, entriesOfInitiative, insertEntry, updateEntryRow } from './ledger.repository.ts';
import { ledgerEntryColumns, ledgerEntryFields } from './ledger.table.ts';
import type { LedgerEntryColumns, LedgerEntryRow } from './ledger.table.ts';

/** The CRM as an initiative is named by the program's own name, which is the same in every language. */
const CRM_NAME = 'Longhand';

/** What answers are written with, as part of a batch. */
export interface WritingAnswers {
  /** The batch's instant. */
  readonly at: string;
  readonly newUid: () => string;
}

/** The CRM as an initiative, and the answers that were given last. Null where there is none. */
export async function crmOf(
  readable: Readable,
): Promise<{ readonly initiative: Initiative | null; readonly answers: CrmAnswers | null }> {
  const row = await crmRow(readable);
  if (row === undefined) return { initiative: null, answers: null };
  return { initiative: initiativeFromRow(row), answers: answersFromRow(row) };
}

/**
 * Writes the answers onto the CRM, which is made where it is missing, and the entries that follow. Writes nothing where
 * all of it stands there already.
 * @throws NOT_FOUND for a version of a CRM that is not there, VERSION_CONFLICT; INVALID_VALUE rule `tooLarge`
 */
export async function saveCrm(
  transaction: Transaction,
  { answers, version }: { readonly answers: CrmAnswers; readonly version?: number | undefined },
  writing: WritingAnswers,
): Promise<Initiative> {
  const row = await crmRow(transaction);
  if (version !== undefined && row === undefined)
    throw new LonghandError('NOT_FOUND', { entity: 'initiative', id: 'crm' });
  if (row !== undefined) atVersion(row, { entity: 'initiative', id: row.id, version });
  const { startsOn, horizonMonths, discountRate } = answers;
  const follows = { startsOn, horizonMonths, discountRate, answers };
  if (row === undefined) {
    const fields = { ...follows, name: CRM_NAME, kind: 'crm', staffId: null, note: '' } as const;
    const identity = { uid: CRM_UID, created_at: writing.at, updated_at: writing.at };
    const id = await insertInitiative(transaction, { ...initiativeColumns(fields), ...identity });
    return await withEntries(transaction, id, answers, writing);
  }
  const before = initiativeFields(row);
  const columns = changedColumns(initiativeColumns(before), initiativeColumns({ ...before, ...follows }));
  if (Object.keys(columns).length > 0) await updateInitiativeRow(transaction, row.id, columns, writing.at);
  return await withEntries(transaction, row.id, answers, writing);
}

async function withEntries(transaction: Transaction, id: number, answers: CrmAnswers, writing: WritingAnswers) {
  await saveAnsweredEntries(transaction, id, answers, writing);
  const row = await initiativeRow(transaction, id);
  if (row === undefined) throw new Error('The CRM that was just written is not there');
  return initiativeFromRow(row);
}

/**
 * Makes the entries of the initiative that follow answers those of these answers; typed ones stay. What is right already
 * is left alone and what is not is written in its place, so that versions and the history stay small.
 * @throws INVALID_VALUE rule `tooLarge` where an answer comes to more than can be counted
 */
export async function saveAnsweredEntries(
  transaction: Transaction,
  initiativeId: number,
  answers: CrmAnswers,
  { at, newUid }: WritingAnswers,
): Promise<void> {
  const wanted = entriesOf(answers).map((entry) => ledgerEntryColumns({ ...entry, initiativeId }));
  const stored = (await entriesOfInitiative(transaction, initiativeId)).filter((row) => row.answer !== null);
  const isSame = (row: LedgerEntryRow, columns: LedgerEntryColumns) =>
    Object.keys(changedColumns(ledgerEntryColumns(ledgerEntryFields(row)), columns)).length === 0;
  const missing: LedgerEntryColumns[] = [];
  for (const columns of wanted) {
    const index = stored.findIndex((row) => isSame(row, columns));
    if (index === -1) missing.push(columns);
    else stored.splice(index, 1);
  }
  for (const columns of missing) {
    const index = stored.findIndex((row) => row.answer === columns.answer);
    const [place] = index === -1 ? [] : stored.splice(index, 1);
    if (place === undefined) {
      await insertEntry(transaction, { ...columns, uid: newUid(), created_at: at, updated_at: at });
      continue;
    }
    const before = ledgerEntryColumns(ledgerEntryFields(place));
    await updateEntryRow(transaction, place.id, changedColumns(before, columns), at);
  }
  await deleteEntries(
    transaction,
    stored.map(({ id }) => id),
  );
}

function entriesOf(answers: CrmAnswers): readonly AnswerEntry[] {
  try {
    const entries = entriesOfAnswers(answers);
    for (const entry of entries) requireCountable(entry, answers, entry.answer);
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw new LonghandError('INVALID_VALUE', { field: 'answers', rule: 'tooLarge' });
    throw error;
  }
}
