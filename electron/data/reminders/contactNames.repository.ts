import { sql } from 'kysely';
import { listOf } from '../database/listOf.ts';
import type { Readable } from '../database/handles.ts';

/** A contact as far as a name in a sentence is compared with it. */
export interface NamedContact {
  readonly id: number;
  readonly displayName: string;
  readonly kind: 'person' | 'company';
  readonly familyName: string;
  readonly givenName: string;
  readonly nickname: string;
  readonly companyName: string;
  readonly title: string;
  readonly employer: string;
  readonly isDoNotContact: boolean;
  /** The day of the last interaction, or empty. */
  readonly lastContactOn: string;
}

/** Names to look for, as they stand in their columns; upper and lower case are alike. */
export interface WantedNames {
  /** Keys of shared/contacts/sortName.rules.ts. */
  readonly sortNames: readonly string[];
  /** Sort keys that begin like this. */
  readonly sortNamePrefixes: readonly string[];
  readonly familyNames: readonly string[];
  readonly givenNames: readonly string[];
  readonly nicknames: readonly string[];
}

/** Most contacts that are looked at for one way of fitting: those contacted lately first. */
const MOST_ROWS = 60;
/** Behind every character that a sort key can have. */
const LAST = '\u{10FFFF}';

function select(readable: Readable) {
  return readable
    .selectFrom('contacts as contact')
    .leftJoin('contacts as employer', 'employer.id', 'contact.employer_id')
    .where('contact.deleted_at', 'is', null)
    .select([
      'contact.id',
      'contact.display_name',
      'contact.kind',
      'contact.family_name',
      'contact.given_name',
      'contact.nickname',
      'contact.company_name',
      'contact.title',
      'contact.employer_name',
      'contact.do_not_contact_since',
      'contact.last_contact_on',
      'employer.display_name as employer_display_name',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function fromRow(row: Row): NamedContact {
  return {
    id: row.id,
    displayName: row.display_name,
    kind: row.kind,
    familyName: row.family_name,
    givenName: row.given_name,
    nickname: row.nickname,
    companyName: row.company_name,
    title: row.title,
    employer: row.employer_display_name ?? row.employer_name,
    isDoNotContact: row.do_not_contact_since !== null,
    lastContactOn: row.last_contact_on,
  };
}

/** Ids of those with one of these words in a column that has an index without case, those contacted lately first. */
async function idsByColumn(
  readable: Readable,
  column: 'family_name' | 'given_name' | 'nickname',
  words: readonly string[],
): Promise<readonly number[]> {
  if (words.length === 0) return [];
  const rows = await readable
    .selectFrom('contacts')
    .select('id')
    .where('deleted_at', 'is', null)
    .where(column, '<>', '')
    .where(sql<boolean>`${sql.ref(column)} collate nocase in ${listOf(words)}`)
    // The plus sign keeps SQLite from walking along the order of last contacts instead (see contactList.service.ts).
    .orderBy(sql`+last_contact_on`, 'desc')
    .limit(MOST_ROWS)
    .execute();
  return rows.map((row) => row.id);
}

async function idsBySortNames(readable: Readable, names: WantedNames): Promise<readonly number[]> {
  const ids: number[] = [];
  if (names.sortNames.length > 0) {
    const rows = await readable
      .selectFrom('contacts')
      .select('id')
      .where('deleted_at', 'is', null)
      .where('sort_name', 'in', listOf(names.sortNames))
      .limit(MOST_ROWS)
      .execute();
    ids.push(...rows.map((row) => row.id));
  }
  for (const prefix of names.sortNamePrefixes) {
    const rows = await readable
      .selectFrom('contacts')
      .select('id')
      .where('deleted_at', 'is', null)
      .where('sort_name', '>=', prefix)
      .where('sort_name', '<', `${prefix}${LAST}`)
      .orderBy(sql`+last_contact_on`, 'desc')
      .limit(MOST_ROWS)
      .execute();
    ids.push(...rows.map((row) => row.id));
  }
  return ids;
}

/** Contacts outside the bin that one of the names may fit, each once; the caller decides which do. */
export async function contactsNamed(readable: Readable, names: WantedNames): Promise<readonly NamedContact[]> {
  const ids = new Set([
    ...(await idsBySortNames(readable, names)),
    ...(await idsByColumn(readable, 'family_name', names.familyNames)),
    ...(await idsByColumn(readable, 'given_name', names.givenNames)),
    ...(await idsByColumn(readable, 'nickname', names.nicknames)),
  ]);
  if (ids.size === 0) return [];
  const rows = await select(readable)
    .where('contact.id', 'in', listOf([...ids]))
    .execute();
  return rows.map(fromRow);
}

/** Of each contact its first phone number, as typed. */
export async function firstPhones(readable: Readable, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await readable
    .selectFrom('contact_points')
    .select(['contact_id', 'value'])
    .where('contact_id', 'in', listOf(ids))
    .where('type', '=', 'phone')
    .orderBy('contact_id')
    .orderBy('is_primary', 'desc')
    .orderBy('position')
    .execute();
  const phones = new Map<number, string>();
  for (const row of rows) if (!phones.has(row.contact_id)) phones.set(row.contact_id, row.value);
  return phones;
}
