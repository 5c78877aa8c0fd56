import type { Selectable } from 'kysely';
import type { Contact, KeptProperty } from '#shared/contacts/contact.ts';
import type { Named } from '#shared/kernel/named.ts';
import { searchFolded } from '#shared/search/searchTokens.rules.ts';
import type { Readable } from '../database/handles.ts';
import type { ContactsRow } from '../database/schema.ts';
import { ownValuesOf } from './contactOwnValues.repository.ts';
import { specialDayRows } from './contactSpecialDays.repository.ts';
import { contactFromRow, keptFromRow } from './contacts.table.ts';
import type { PointRow, ReadContactRow } from './contacts.table.ts';
import { idList } from '../database/listOf.ts';
import { contactIdsNamed } from '../database/searchMatch.ts';

/** Companies that are looked at for the best ones to offer. */
const MOST_CANDIDATES = 1000;

/** Rows as contacts; what belongs to them is read in one query a table for all of them. */
export async function contactsFromRows(readable: Readable, rows: readonly ReadContactRow[]): Promise<Contact[]> {
  if (rows.length === 0) return [];
  const ids = idList(rows.map((row) => row.id));
  const points = await readable
    .selectFrom('contact_points')
    .selectAll()
    .where('contact_id', 'in', ids)
    .orderBy('contact_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
  const tags = await readable
    .selectFrom('contact_tags')
    .select(['contact_id', 'tag'])
    .where('contact_id', 'in', ids)
    .orderBy('contact_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
  const pointsOf = grouped(points);
  const tagsOf = grouped(tags);
  const contactIds = rows.map((row) => row.id);
  const specialDaysOf = grouped(await specialDayRows(readable, contactIds));
  const ownOf = await ownValuesOf(readable, contactIds);
  const known = rows.filter((row) => row.known_by_count > 0).map((row) => row.id);
  const knownByOf = await knownBy(readable, known);
  return rows.map((row) =>
    contactFromRow(row, {
      points: pointsOf.get(row.id) ?? [],
      tags: (tagsOf.get(row.id) ?? []).map(({ tag }) => tag),
      specialDays: specialDaysOf.get(row.id) ?? [],
      own: ownOf.get(row.id) ?? [],
      knownBy: knownByOf.get(row.id) ?? [],
    }),
  );
}

/** Which of us know these contacts, the one with the most interactions first. */
async function knownBy(readable: Readable, contactIds: readonly number[]): Promise<ReadonlyMap<number, Named[]>> {
  if (contactIds.length === 0) return new Map();
  const rows = await readable
    .selectFrom('contact_known_by as known')
    .innerJoin('staff', 'staff.id', 'known.staff_id')
    .select(['known.contact_id', 'staff.id', 'staff.name as displayName'])
    .where('known.contact_id', 'in', idList(contactIds))
    .orderBy('known.contact_id')
    .orderBy('known.interaction_count', 'desc')
    .orderBy('staff.id')
    .execute();
  const named = (row: Named): Named => ({ id: row.id, displayName: row.displayName });
  return new Map([...grouped(rows)].map(([id, group]) => [id, group.map(named)]));
}

function grouped<Row extends { readonly contact_id: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.contact_id);
    if (group === undefined) groups.set(row.contact_id, [row]);
    else group.push(row);
  }
  return groups;
}

/** Those of the ids that exist, in the bin or not, by ascending id. */
export async function contactsById(readable: Readable, ids: readonly number[]): Promise<Contact[]> {
  const rows = await readable
    .selectFrom('contacts as contact')
    .leftJoin('contacts as employer', 'employer.id', 'contact.employer_id')
    .selectAll('contact')
    .select('employer.display_name as employer_display_name')
    .where('contact.id', 'in', idList(ids))
    .orderBy('contact.id')
    .execute();
  return await contactsFromRows(readable, rows);
}

/** One contact, in the bin or not. */
export async function contactById(readable: Readable, id: number): Promise<Contact | null> {
  return (await contactsById(readable, [id]))[0] ?? null;
}

/** The row as it is stored. */
export async function contactRow(readable: Readable, id: number): Promise<Selectable<ContactsRow>> {
  return await readable.selectFrom('contacts').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** Whether some contact has this uid, in the bin or not. */
export async function uidIsTaken(readable: Readable, uid: string): Promise<boolean> {
  return (await readable.selectFrom('contacts').select('id').where('uid', '=', uid).executeTakeFirst()) !== undefined;
}

/** Contact points as they are stored, in their order. */
export async function pointRows(readable: Readable, contactId: number): Promise<PointRow[]> {
  return await readable
    .selectFrom('contact_points')
    .selectAll()
    .where('contact_id', '=', contactId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** What is kept of imported entries without a field of its own, in its order. */
export async function keptProperties(
  readable: Readable,
  contactIds: readonly number[],
): Promise<ReadonlyMap<number, readonly KeptProperty[]>> {
  const rows = await readable
    .selectFrom('contact_kept_properties')
    .select(['contact_id', 'property'])
    .where('contact_id', 'in', idList(contactIds))
    .orderBy('contact_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return new Map([...grouped(rows)].map(([id, group]) => [id, group.map((row) => keptFromRow(row.property))]));
}

/** People outside the bin who work for the company, by name. */
export async function employeesOf(
  readable: Readable,
  companyId: number,
): Promise<{ readonly id: number; readonly displayName: string; readonly title: string }[]> {
  return await readable
    .selectFrom('contacts')
    .select(['id', 'display_name as displayName', 'title'])
    .where('employer_id', '=', companyId)
    .where('deleted_at', 'is', null)
    .orderBy('sort_name')
    .orderBy('id')
    .execute();
}

/** Tags in use outside the bin; of tags that differ in case only the spelling used most. */
export async function tagCounts(readable: Readable): Promise<{ tag: string; count: number }[]> {
  const rows = await readable
    .selectFrom('contact_tags')
    .innerJoin('contacts', 'contacts.id', 'contact_tags.contact_id')
    .where('contacts.deleted_at', 'is', null)
    .groupBy(['folded_tag', 'tag'])
    .select((eb) => ['folded_tag', 'tag', eb.fn.countAll<number>().as('count')])
    .orderBy('folded_tag')
    .orderBy('count', 'desc')
    .orderBy('tag')
    .execute();
  const counts = new Map<string, { tag: string; count: number }>();
  for (const { folded_tag: key, tag, count } of rows) {
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { tag, count });
    else known.count += count;
  }
  return [...counts.values()];
}

/** Companies outside the bin whose name a text finds, those that start with it first. */
export async function companiesLike(
  readable: Readable,
  text: string,
  limit: number,
): Promise<{ id: number; displayName: string }[]> {
  const wanted = searchFolded(text.trim());
  const found = contactIdsNamed(text, ['name']);
  let query = readable
    .selectFrom('contacts')
    .select(['id', 'display_name as displayName'])
    .where('kind', '=', 'company')
    .where('deleted_at', 'is', null);
  if (found !== null) query = query.where('id', 'in', found);
  const rows = await query
    .orderBy('sort_name')
    .orderBy('id')
    .limit(found === null ? limit : MOST_CANDIDATES)
    .execute();
  const starts = rows.filter((row) => searchFolded(row.displayName).startsWith(wanted));
  const others = rows.filter((row) => !searchFolded(row.displayName).startsWith(wanted));
  return [...starts, ...others].slice(0, limit);
}

/** The one company outside the bin with exactly this name; null where there is none or more than one. */
export async function onlyCompanyNamed(readable: Readable, name: string): Promise<number | null> {
  const rows = await readable
    .selectFrom('contacts')
    .select('id')
    .where('kind', '=', 'company')
    .where('company_name', '=', name)
    .where('deleted_at', 'is', null)
    .limit(2)
    .execute();
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

/** Display names of those of the contacts that exist, at most `limit`. */
export async function contactNames(readable: Readable, ids: readonly number[], limit: number): Promise<string[]> {
  const rows = await readable
    .selectFrom('contacts')
    .select('display_name')
    .where('id', 'in', idList(ids))
    .limit(limit)
    .execute();
  return rows.map((row) => row.display_name);
}

/** Company names of those of the contacts that are companies and have one. */
export async function companyNames(readable: Readable, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await readable
    .selectFrom('contacts')
    .select(['id', 'company_name'])
    .where('id', 'in', idList(ids))
    .where('kind', '=', 'company')
    .where('company_name', '!=', '')
    .execute();
  return new Map(rows.map((row) => [row.id, row.company_name]));
}
