import type { Selectable } from 'kysely';
import type { StaffMember } from '#shared/staff/staff.ts';
import type { StaffRow } from '../database/schema.ts';

/** A row as the domain has it. */
export function staffFromRow(row: Selectable<StaffRow>): StaffMember {
  return { id: row.id, uid: row.uid, version: row.version, name: row.name, isActive: row.is_active === 1 };
}
