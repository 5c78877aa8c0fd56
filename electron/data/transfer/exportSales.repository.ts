import { listOf } from '../database/listOf.ts';
import type { Readable } from '../database/handles.ts';

/** The e-mail address and the phone number of a contact that come first; empty where there is none. */
export interface PrimaryPoints {
  readonly email: string;
  readonly phone: string;
}

export async function primaryPoints(
  readable: Readable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, PrimaryPoints>> {
  if (ids.length === 0) return new Map();
  const rows = await readable
    .selectFrom('contact_points')
    .select(['contact_id', 'type', 'value'])
    .where('contact_id', 'in', listOf(ids))
    .where('type', 'in', ['email', 'phone'])
    .where('is_primary', '=', 1)
    .execute();
  const points = new Map<number, PrimaryPoints>();
  for (const { contact_id: id, type, value } of rows)
    points.set(id, { email: '', phone: '', ...points.get(id), [type]: value });
  return points;
}
