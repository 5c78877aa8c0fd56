import { listOf } from '../database/listOf.ts';
import type { Readable } from '../database/handles.ts';

/** A contact as a sheet may name it. */
export interface KnownCustomer {
  readonly id: number;
  readonly kind: 'person' | 'company';
  readonly displayName: string;
  readonly companyName: string;
  readonly isInBin: boolean;
}

/** Contacts with an id above `after`, those in the bin too, by id. */
export async function customersAfter(readable: Readable, after: number, limit: number): Promise<KnownCustomer[]> {
  const rows = await readable
    .selectFrom('contacts')
    .select(['id', 'kind', 'display_name', 'company_name', 'deleted_at'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    displayName: row.display_name,
    companyName: row.kind === 'company' ? row.company_name : '',
    isInBin: row.deleted_at !== null,
  }));
}

/** An e-mail address or phone number as it is compared, and whose it is. */
export interface OwnedPoint {
  readonly contactId: number;
  readonly type: 'email' | 'phone';
  readonly normalized: string;
}

/** Who has one of these e-mail addresses or phone numbers (normalized). */
export async function ownersOfPoints(readable: Readable, normalized: readonly string[]): Promise<OwnedPoint[]> {
  if (normalized.length === 0) return [];
  const rows = await readable
    .selectFrom('contact_points')
    .select(['contact_id', 'type', 'normalized'])
    .where('type', 'in', ['email', 'phone'])
    .where('normalized', 'in', listOf(normalized))
    .execute();
  return rows.flatMap(asPoint);
}

/** The e-mail addresses and phone numbers of these contacts. */
export async function pointsOfContacts(readable: Readable, ids: readonly number[]): Promise<OwnedPoint[]> {
  if (ids.length === 0) return [];
  const rows = await readable
    .selectFrom('contact_points')
    .select(['contact_id', 'type', 'normalized'])
    .where('contact_id', 'in', listOf(ids))
    .where('type', 'in', ['email', 'phone'])
    .execute();
  return rows.flatMap(asPoint);
}

function asPoint(row: { readonly contact_id: number; readonly type: string; readonly normalized: string | null }) {
  const { contact_id: contactId, type, normalized } = row;
  return normalized === null || (type !== 'email' && type !== 'phone')
    ? []
    : [{ contactId, type, normalized } as const];
}
