import type { Selectable } from 'kysely';
import { AnsweredQuestion } from '#shared/initiatives/ledgerEntry.ts';
import type { LedgerEntry } from '#shared/initiatives/ledgerEntry.ts';
import { Working } from '#shared/initiatives/working.ts';
import type { LedgerEntriesRow } from '../database/moneySchema.ts';

export type LedgerEntryRow = Selectable<LedgerEntriesRow>;

/** What is written of an entry besides its identity and its times of writing. */
export type LedgerEntryFields = Pick<
  LedgerEntry,
  | 'initiativeId'
  | 'category'
  | 'basis'
  | 'startsOn'
  | 'every'
  | 'until'
  | 'amountMinor'
  | 'words'
  | 'working'
  | 'answer'
>;

/** The columns that the fields make up. */
export type LedgerEntryColumns = Omit<LedgerEntryRow, 'id' | 'uid' | 'version' | 'created_at' | 'updated_at'>;

/** What follows from the ledger needs of an entry. */
export type CountedEntryRow = Pick<
  LedgerEntryRow,
  'initiative_id' | 'category' | 'basis' | 'starts_on' | 'every' | 'until' | 'amount_minor'
>;

/** A row as the domain has it. */
export function ledgerEntryFromRow(row: LedgerEntryRow): LedgerEntry {
  return {
    id: row.id,
    uid: row.uid,
    version: row.version,
    ...ledgerEntryFields(row),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** The fields as they stand on a row. */
export function ledgerEntryFields(row: LedgerEntryRow): LedgerEntryFields {
  return {
    ...countedFromRow(row),
    initiativeId: row.initiative_id,
    words: row.words,
    working: row.working === null ? null : Working.parse(JSON.parse(row.working)),
    answer: row.answer === null ? null : AnsweredQuestion.parse(row.answer),
  };
}

/** What is counted of an entry. */
export function countedFromRow(row: CountedEntryRow) {
  return {
    category: row.category,
    basis: row.basis,
    startsOn: row.starts_on,
    every: row.every,
    until: row.until,
    amountMinor: row.amount_minor,
  };
}

/** The fields as columns. */
export function ledgerEntryColumns(fields: LedgerEntryFields): LedgerEntryColumns {
  return {
    initiative_id: fields.initiativeId,
    category: fields.category,
    basis: fields.basis,
    starts_on: fields.startsOn,
    every: fields.every,
    until: fields.until,
    amount_minor: fields.amountMinor,
    words: fields.words,
    // Parsed: its members in the order of the schema, so that what is the same is the same text.
    working: fields.working === null ? null : JSON.stringify(Working.parse(fields.working)),
    answer: fields.answer,
  };
}
