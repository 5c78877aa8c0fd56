import { sql } from 'kysely';
import type { NamesToCompare } from '#shared/transfer/sameContact.rules.ts';
import type { Readable } from '../database/handles.ts';
import { idList, listOf } from '../database/listOf.ts';
import { nameKey } from '#shared/contacts/script.rules.ts';

/** A contact that is here already, as far as it is compared. */
export interface KnownContact extends NamesToCompare {
  readonly id: number;
  readonly isInBin: boolean;
  /** Nothing was changed since it was added. */
  readonly isUntouched: boolean;
  readonly displayName: string;
  readonly employerName: string;
}

/** What the entries of a group are looked up by. */
export interface WantedContacts {
  readonly uids: readonly string[];
  readonly fingerprints: readonly string[];
  /** Normalized e-mail addresses and phone numbers. */
  readonly points: readonly string[];
}

/** Somebody of this name at this company. */
export interface WantedName {
  readonly sortName: string;
  /** As nameKey has it. */
  readonly company: string;
}

/** Contacts that may be those of a group of entries; ids in ascending order. */
export interface Candidates {
  readonly contacts: ReadonlyMap<number, KnownContact>;
  readonly byUid: ReadonlyMap<string, number>;
  readonly byFingerprint: ReadonlyMap<string, readonly number[]>;
  /** By type and normalized text: `email a@b.example`. */
  readonly byPoint: ReadonlyMap<string, readonly number[]>;
  /** By sort name: those at one of the companies that were asked for. */
  readonly bySortName: ReadonlyMap<string, readonly number[]>;
}

/** Where nobody is yet, nobody can be met. */
export const NO_CANDIDATES: Candidates = {
  contacts: new Map(),
  byUid: new Map(),
  byFingerprint: new Map(),
  byPoint: new Map(),
  bySortName: new Map(),
};

/** Whether there is any contact, in the bin or not. */
export async function hasContacts(readable: Readable): Promise<boolean> {
  return (await readable.selectFrom('contacts').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Finds them by all but their names, in the bin or not. */
export async function candidatesFor(readable: Readable, wanted: WantedContacts): Promise<Candidates> {
  const byUid = new Map<string, number>();
  const byFingerprint = new Map<string, number[]>();
  const byPoint = new Map<string, number[]>();
  if (wanted.uids.length > 0) {
    const rows = await readable
      .selectFrom('contacts')
      .select(['id', 'uid'])
      .where('uid', 'in', listOf(wanted.uids))
      .execute();
    for (const { id, uid } of rows) byUid.set(uid, id);
  }
  if (wanted.fingerprints.length > 0) {
    const rows = await readable
      .selectFrom('contacts')
      .select(['id', 'source_fingerprint'])
      .where('source_fingerprint', 'in', listOf(wanted.fingerprints))
      .where('source_fingerprint', 'is not', null)
      .orderBy('id')
      .execute();
    for (const row of rows) addTo(byFingerprint, row.source_fingerprint ?? '', row.id);
  }
  if (wanted.points.length > 0) {
    const rows = await readable
      .selectFrom('contact_points')
      .select(['contact_id', 'type', 'normalized'])
      .distinct()
      .where('normalized', 'in', listOf(wanted.points))
      .where('type', 'in', ['email', 'phone'])
      .where('normalized', 'is not', null)
      .orderBy('contact_id')
      .execute();
    for (const row of rows) addTo(byPoint, `${row.type} ${row.normalized ?? ''}`, row.contact_id);
  }
  const ids = new Set([...byUid.values(), ...[...byFingerprint.values(), ...byPoint.values()].flat()]);
  const contacts = await knownContacts(readable, [...ids]);
  return { contacts, byUid, byFingerprint, byPoint, bySortName: new Map() };
}

/** Finds people of these names at these companies besides, in the bin or not. */
export async function withNamesakes(
  readable: Readable,
  candidates: Candidates,
  wanted: readonly WantedName[],
): Promise<Candidates> {
  if (wanted.length === 0) return candidates;
  const companies = new Map<string, Set<string>>();
  for (const { sortName, company } of wanted)
    companies.set(sortName, (companies.get(sortName) ?? new Set()).add(company));
  const bySortName = new Map<string, number[]>();
  const ids: number[] = [];
  for (const { id, sort_name: sortName, company } of await named(readable, [...companies.keys()])) {
    if (companies.get(sortName)?.has(nameKey(company)) !== true) continue;
    addTo(bySortName, sortName, id);
    if (!candidates.contacts.has(id)) ids.push(id);
  }
  const contacts = new Map([...candidates.contacts, ...(await knownContacts(readable, ids))]);
  return { ...candidates, contacts, bySortName };
}

/** People of these names with a company: outside the bin by their index, in the bin by looking through it. */
async function named(
  readable: Readable,
  sortNames: readonly string[],
): Promise<readonly { readonly id: number; readonly sort_name: string; readonly company: string }[]> {
  const people = readable
    .selectFrom('contacts as contact')
    .leftJoin('contacts as employer', 'employer.id', 'contact.employer_id')
    .select([
      'contact.id',
      'contact.sort_name',
      sql<string>`coalesce(nullif(employer.company_name, ''), employer.display_name, contact.employer_name)`.as(
        'company',
      ),
    ])
    .where('contact.sort_name', 'in', listOf(sortNames))
    .where('contact.kind', '=', 'person')
    .where((eb) => eb.or([eb('contact.employer_id', 'is not', null), eb('contact.employer_name', '<>', '')]));
  return [
    ...(await people.where('contact.deleted_at', 'is', null).orderBy('contact.id').execute()),
    ...(await people.where('contact.deleted_at', 'is not', null).orderBy('contact.id').execute()),
  ];
}

async function knownContacts(readable: Readable, ids: readonly number[]): Promise<Map<number, KnownContact>> {
  if (ids.length === 0) return new Map();
  const rows = await readable
    .selectFrom('contacts as contact')
    .leftJoin('contacts as employer', 'employer.id', 'contact.employer_id')
    .select([
      'contact.id',
      'contact.kind',
      'contact.display_name as displayName',
      'contact.family_name as familyName',
      'contact.given_name as givenName',
      'contact.middle_name as middleName',
      'contact.nickname',
      'contact.company_name as companyName',
      'contact.display_as as displayAs',
      'contact.employer_name',
      'employer.display_name as employer_display_name',
      'employer.company_name as employer_company_name',
      'contact.deleted_at',
      'contact.version',
    ])
    .where('contact.id', 'in', idList(ids))
    .execute();
  return new Map(
    rows.map(({ deleted_at: deletedAt, employer_name: typed, ...rest }) => {
      const { employer_display_name: linked, employer_company_name: company, version, ...row } = rest;
      const employerName = company || (linked ?? typed);
      // A contact without a name is shown by its company's: that is not its name.
      const displayAs = row.displayAs === employerName ? '' : row.displayAs;
      return [row.id, { ...row, displayAs, employerName, isInBin: deletedAt !== null, isUntouched: version === 1 }];
    }),
  );
}

function addTo(map: Map<string, number[]>, key: string, id: number): void {
  const ids = map.get(key);
  if (ids === undefined) map.set(key, [id]);
  else ids.push(id);
}
