import type { SpecialDayEntry } from '#shared/specialDays/specialDay.ts';
import { idList } from '../database/listOf.ts';
import type { Readable } from '../database/handles.ts';
import { specialDayFromRow } from '../specialDays/specialDays.table.ts';

/** A contact with what is kept for it every year. */
export interface ContactWithDays {
  readonly id: number;
  readonly uid: string;
  readonly displayName: string;
  readonly birthday: string | null;
  readonly anniversary: string | null;
  readonly entries: readonly (SpecialDayEntry & { readonly id: number })[];
}

/** The highest ids, 0 where there are none. */
export async function latestIds(readable: Readable): Promise<{ readonly reminder: number; readonly contact: number }> {
  const reminder = await readable
    .selectFrom('reminders')
    .select((eb) => eb.fn.max('id').as('id'))
    .executeTakeFirst();
  const contact = await readable
    .selectFrom('contacts')
    .select((eb) => eb.fn.max('id').as('id'))
    .executeTakeFirst();
  return { reminder: reminder?.id ?? 0, contact: contact?.id ?? 0 };
}

export async function contactUids(readable: Readable, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await readable.selectFrom('contacts').select(['id', 'uid']).where('id', 'in', idList(ids)).execute();
  return new Map(rows.map(({ id, uid }) => [id, uid]));
}

/** Contacts with special days above an id, by id; nobody in the bin and nobody who is not to be contacted. */
export async function contactsWithDays(readable: Readable, after: number, limit: number): Promise<ContactWithDays[]> {
  const rows = await readable
    .selectFrom('contacts')
    .select(['id', 'uid', 'display_name', 'birthday', 'anniversary'])
    .where('id', '>', after)
    .where('deleted_at', 'is', null)
    .where('do_not_contact_since', 'is', null)
    .where((eb) =>
      eb.or([
        eb('birthday', 'is not', null),
        eb('anniversary', 'is not', null),
        eb.exists(eb.selectFrom('special_days').select('id').whereRef('special_days.contact_id', '=', 'contacts.id')),
      ]),
    )
    .orderBy('id')
    .limit(limit)
    .execute();
  const days = await readable
    .selectFrom('special_days')
    .selectAll()
    .where('contact_id', 'in', idList(rows.map(({ id }) => id)))
    .orderBy('contact_id')
    .orderBy('position')
    .execute();
  return rows.map(({ id, uid, display_name: displayName, birthday, anniversary }) => ({
    id,
    uid,
    displayName,
    birthday,
    anniversary,
    entries: days.filter(({ contact_id }) => contact_id === id).map((row) => specialDayFromRow(row)),
  }));
}
