import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { Readable, Transaction } from '../database/handles.ts';
import type { InitiativesRow } from '../database/moneySchema.ts';
import type { InitiativeColumns, NamedInitiativeRow } from './initiatives.table.ts';

/** Where an initiative stands in the list. */
export interface InitiativePlace {
  readonly isCrm: boolean;
  readonly startsOn: string;
  readonly id: number;
}

function named(readable: Readable) {
  return readable
    .selectFrom('initiatives as initiative')
    .leftJoin('staff', 'staff.id', 'initiative.staff_id')
    .selectAll('initiative')
    .select('staff.name as staff_name');
}

/** The CRM first, then the newest start first. There are few of them: they are sorted as they are read. */
export async function initiativesAfter(
  readable: Readable,
  after: InitiativePlace | null,
  limit: number,
): Promise<NamedInitiativeRow[]> {
  const rank = sql<number>`(initiative.kind <> 'crm')`;
  const query = named(readable)
    .orderBy(rank)
    .orderBy('initiative.starts_on', 'desc')
    .orderBy('initiative.id', 'desc')
    .limit(limit);
  if (after === null) return await query.execute();
  const { isCrm, startsOn, id } = after;
  return await query
    .where(
      sql<boolean>`(${rank} > ${isCrm ? 0 : 1} OR (${rank} = ${isCrm ? 0 : 1}
        AND (initiative.starts_on, initiative.id) < (${startsOn}, ${id})))`,
    )
    .execute();
}

/** All of them, in the order in which they were written. */
export async function allInitiatives(readable: Readable): Promise<NamedInitiativeRow[]> {
  return await named(readable).orderBy('initiative.id').execute();
}

export async function initiativeRow(readable: Readable, id: number): Promise<NamedInitiativeRow | undefined> {
  return await named(readable).where('initiative.id', '=', id).executeTakeFirst();
}

/** The CRM itself, or undefined while it is not among them. */
export async function crmRow(readable: Readable): Promise<NamedInitiativeRow | undefined> {
  return await named(readable).where('initiative.kind', '=', 'crm').orderBy('initiative.id').executeTakeFirst();
}

export async function initiativeUidIsTaken(readable: Readable, uid: string): Promise<boolean> {
  const row = await readable.selectFrom('initiatives').select('id').where('uid', '=', uid).executeTakeFirst();
  return row !== undefined;
}

export async function insertInitiative(transaction: Transaction, row: Insertable<InitiativesRow>): Promise<number> {
  const { id } = await transaction.insertInto('initiatives').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Writes the columns and raises the version. */
export async function updateInitiativeRow(
  transaction: Transaction,
  id: number,
  columns: Partial<InitiativeColumns>,
  at: string,
): Promise<void> {
  await transaction
    .updateTable('initiatives')
    .set({ ...columns, updated_at: at })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function deleteInitiative(transaction: Transaction, id: number): Promise<void> {
  await transaction.deleteFrom('initiatives').where('id', '=', id).execute();
}
