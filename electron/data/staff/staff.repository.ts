import type { StaffMember } from '#shared/staff/staff.ts';
import type { Readable, Transaction } from '../database/handles.ts';
import { staffFromRow } from './staff.table.ts';

/** Everybody, those who left too, in the order they were entered. */
export async function allStaff(readable: Readable): Promise<StaffMember[]> {
  return (await readable.selectFrom('staff').selectAll().orderBy('id').execute()).map(staffFromRow);
}

export async function staffById(readable: Readable, id: number): Promise<StaffMember | null> {
  const row = await readable.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : staffFromRow(row);
}

export async function insertStaff(
  transaction: Transaction,
  { uid, name, at }: { readonly uid: string; readonly name: string; readonly at: string },
): Promise<StaffMember> {
  const row = await transaction
    .insertInto('staff')
    .values({ uid, name, created_at: at, updated_at: at })
    .returningAll()
    .executeTakeFirstOrThrow();
  return staffFromRow(row);
}

export async function updateStaffMember(
  transaction: Transaction,
  id: number,
  { name, isActive, at }: { readonly name: string; readonly isActive: boolean; readonly at: string },
): Promise<void> {
  await transaction
    .updateTable('staff')
    .set({ name, is_active: isActive ? 1 : 0, updated_at: at })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}
