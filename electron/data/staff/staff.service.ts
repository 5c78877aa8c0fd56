import { LonghandError } from '#shared/errors.ts';
import type { StaffMember } from '#shared/staff/staff.ts';
import type { Database, Readable, Transaction } from '../database/handles.ts';
import { allStaff, insertStaff, staffById, updateStaffMember } from './staff.repository.ts';

/** What a change of a staff member may hold. */
export interface StaffChange {
  readonly id: number;
  /** The version that was read; left out: no check. */
  readonly version?: number | undefined;
  readonly name?: string | undefined;
  readonly isActive?: boolean | undefined;
}

/** Everybody, those who left too. */
export async function listStaff(readable: Readable): Promise<{ items: StaffMember[] }> {
  return { items: await allStaff(readable) };
}

/** One staff member, or null. */
export async function staffMember(readable: Readable, id: number): Promise<StaffMember | null> {
  return await staffById(readable, id);
}

/** @throws INVALID_VALUE `staffId` `notFound` */
export async function requireStaff(readable: Readable, id: number | null): Promise<void> {
  if (id !== null && (await staffMember(readable, id)) === null)
    throw new LonghandError('INVALID_VALUE', { field: 'staffId', rule: 'notFound' });
}

export async function createStaff(database: Database, uid: string, name: string): Promise<StaffMember> {
  const intent = { label: 'staffCreated', params: { name }, topics: ['staff', 'history'] } as const;
  return (await database.write(intent, (transaction, batch) => insertStaff(transaction, { uid, name, at: batch.at })))
    .result;
}

/** Adds staff as part of a larger batch. */
export async function addStaff(
  transaction: Transaction,
  staff: readonly { readonly uid: string; readonly name: string }[],
  at: string,
): Promise<StaffMember[]> {
  const added: StaffMember[] = [];
  for (const member of staff) added.push(await insertStaff(transaction, { ...member, at }));
  return added;
}

/** @throws NOT_FOUND, VERSION_CONFLICT */
export async function updateStaff(database: Database, change: StaffChange): Promise<StaffMember> {
  const intent = { label: 'staffUpdated', params: {}, topics: ['staff', 'settings', 'history'] } as const;
  const written = await database.write(intent, async (transaction, batch) => {
    const before = await staffById(transaction, change.id);
    if (before === null) throw new LonghandError('NOT_FOUND', { entity: 'staff', id: change.id });
    if (change.version !== undefined && change.version !== before.version) {
      throw new LonghandError('VERSION_CONFLICT', { entity: 'staff', id: before.id, currentVersion: before.version });
    }
    const name = change.name ?? before.name;
    const isActive = change.isActive ?? before.isActive;
    batch.describe({ name });
    if (name === before.name && isActive === before.isActive) return before;
    await updateStaffMember(transaction, before.id, { name, isActive, at: batch.at });
    return { ...before, name, isActive, version: before.version + 1 };
  });
  return written.result;
}
