import type {
  Contact,
  ContactCard,
  ContactDraft,
  ContactFilter,
  ContactPatch,
  ContactSort,
  KeptProperty,
} from '#shared/contacts/contact.ts';
import { MOST_IDS } from '#shared/contacts/mostIds.ts';
import { shortened } from '#shared/contacts/script.rules.ts';
import { LonghandError } from '#shared/errors.ts';
import type { Field, OwnValue } from '#shared/fields/field.ts';
import { namedOwnValues, type NamedOwnValue } from '#shared/fields/namedOwnValue.rules.ts';
import { atVersion } from '../atVersion.ts';
import { changedColumns } from '../changedColumns.ts';
import type { Database, Readable, Transaction } from '../database/handles.ts';
import { ownFieldsById } from '../fields/fields.service.ts';
import { checkedOwnValues } from '../fields/ownValueChecks.ts';
import { refreshContacts } from '../interactions/contactFacts.service.ts';
import { localDay } from '../localTime.ts';
import { homeCountry } from '../settings/settings.service.ts';
import { contentOf, fieldsOfDraft, patchedFields } from './contactContent.ts';
import type { ContactContent, ContentSource } from './contactContent.ts';
import { countContacts, listContacts, matchingIds } from './contactList.service.ts';
import {
  companiesLike,
  companyNames,
  contactById,
  contactRow,
  contactsById,
  employeesOf,
  keptProperties,
  onlyCompanyNamed,
  uidIsTaken,
} from './contacts.repository.ts';
import { saveOwnValues } from './contactOwnValues.repository.ts';
import { saveSpecialDays } from './contactSpecialDays.repository.ts';
import type { ContactColumns, StoredEmployer } from './contacts.table.ts';
import { insertContact, savePoints, saveTags, updateContact } from './contactWrites.repository.ts';
import { cursorOf, placeOf } from './cursor.ts';

/** Topics of a change of contacts. */
export const CONTACT_TOPICS = ['contacts', 'history'] as const;

const machineToday = () => localDay(new Date().toISOString());
const BY_NAME: ContactSort = { by: 'name', direction: 'asc' };
/** Characters of a kept value that its card shows. */
const PREVIEW_LENGTH = 200;

export interface ListRequest {
  readonly limit: number;
  readonly cursor?: string | null | undefined;
  readonly sort?: ContactSort | undefined;
  readonly filter?: ContactFilter | undefined;
  /** From where days are seen; left out: today on this machine's calendar. */
  readonly today?: string | undefined;
}

/** @throws INVALID_VALUE for a cursor that is broken or belongs to another order; `sort` rules `fieldMissing`, `fieldGone` */
export async function pageOfContacts(
  readable: Readable,
  { limit, cursor, sort = BY_NAME, filter = {}, today = machineToday() }: ListRequest,
): Promise<{ items: Contact[]; nextCursor: string | null }> {
  const after = cursor === null || cursor === undefined ? null : placeOf(sort, cursor);
  const { items, next } = await listContacts(readable, { filter, sort, after, limit, today });
  return { items: [...items], nextCursor: next === null ? null : cursorOf(sort, next) };
}

/** How many match. Never rides on a page: counting costs more than reading one. */
export async function contactCount(
  readable: Readable,
  filter: ContactFilter = {},
  today = machineToday(),
): Promise<{ count: number }> {
  return { count: await countContacts(readable, filter, today) };
}

/** Ids of those that match, for actions on all of them. */
export async function contactIds(
  readable: Readable,
  filter: ContactFilter = {},
  today = machineToday(),
): Promise<{ ids: number[]; isCut: boolean }> {
  const ids = await matchingIds(readable, filter, { today, limit: MOST_IDS + 1 });
  return { ids: ids.slice(0, MOST_IDS), isCut: ids.length > MOST_IDS };
}

/** The contact, in the bin or not. @throws NOT_FOUND */
export async function existingContact(readable: Readable, id: number): Promise<Contact> {
  const contact = await contactById(readable, id);
  if (contact === null) throw new LonghandError('NOT_FOUND', { entity: 'contact', id });
  return contact;
}

/** The contact if it still is what was read. @throws NOT_FOUND, VERSION_CONFLICT */
export async function contactOfVersion(readable: Readable, id: number, version: number | undefined): Promise<Contact> {
  return atVersion(await existingContact(readable, id), { entity: 'contact', id, version });
}

/** A contact with what only its card shows. @throws NOT_FOUND */
export async function contactCard(readable: Readable, id: number): Promise<ContactCard> {
  const contact = await existingContact(readable, id);
  const kept = (await keptProperties(readable, [id])).get(id) ?? [];
  return {
    ...contact,
    kept: kept.map(({ value, ...property }) => ({
      ...property,
      preview: property.isBinary ? '' : shortened(value, PREVIEW_LENGTH),
    })),
    employees: await employeesOf(readable, id),
  };
}

/** Ids of all that match, in the order they were added. */
export async function exportableIds(
  readable: Readable,
  filter: ContactFilter,
  today = machineToday(),
): Promise<number[]> {
  return await matchingIds(readable, filter, { today });
}

/** A contact with what belongs to it outside this file. */
export interface ExportableContact {
  readonly contact: Contact;
  readonly kept: readonly KeptProperty[];
  readonly ownValues: readonly NamedOwnValue[];
}

/**
 * Those of the contacts that still exist, with what is kept of imported entries, in the order they were
 * added. An employer has its company name, by which an import finds it again, not the name it is shown by.
 */
export async function exportableContacts(readable: Readable, ids: readonly number[]): Promise<ExportableContact[]> {
  const contacts = await contactsById(readable, ids);
  const fields = contacts.some(({ own }) => own.length > 0) ? await ownFieldsById(readable) : new Map<number, Field>();
  const kept = await keptProperties(readable, ids);
  const names = await companyNames(
    readable,
    contacts.flatMap(({ employer }) => employer?.id ?? []),
  );
  return contacts.map((contact) => {
    const { employer } = contact;
    const name = employer === null ? undefined : names.get(employer.id ?? 0);
    const written = employer === null || name === undefined ? employer : { ...employer, displayName: name };
    return {
      contact: { ...contact, employer: written },
      kept: kept.get(contact.id) ?? [],
      ownValues: namedOwnValues(contact.own, fields),
    };
  });
}

export async function findCompanies(readable: Readable, text: string, limit: number) {
  return { items: await companiesLike(readable, text, limit) };
}

/**
 * Adds a contact.
 * @throws INVALID_VALUE: `uid` rule `alreadyUsed`; `displayName` rule `contactEmpty`; `employer` rule `notFound`; `own` as
 * checkedOwnValues
 */
export async function createContact(database: Database, newUid: () => string, draft: ContactDraft): Promise<Contact> {
  const intent = { label: 'contactCreated', params: {}, topics: CONTACT_TOPICS } as const;
  const { result } = await database.write(intent, async (transaction, batch) => {
    const id = await addContact(transaction, draft, newUid, batch.at);
    await refreshContacts(transaction, () => batch.pause());
    const contact = await existingContact(transaction, id);
    batch.describe({ name: contact.displayName, count: 1 });
    return contact;
  });
  return result;
}

/** Adds contacts as part of a larger batch, companies before those who name them as employer. @throws as createContact */
export async function addContacts(
  transaction: Transaction,
  drafts: readonly ContactDraft[],
  newUid: () => string,
  at: string,
): Promise<void> {
  for (const draft of drafts) await addContact(transaction, draft, newUid, at);
}

async function addContact(
  transaction: Transaction,
  draft: ContactDraft,
  newUid: () => string,
  at: string,
): Promise<number> {
  if (draft.uid !== undefined && (await uidIsTaken(transaction, draft.uid))) {
    throw new LonghandError('INVALID_VALUE', { field: 'uid', rule: 'alreadyUsed' });
  }
  const employer = await storedEmployer(transaction, draft.employer, null);
  const { points, tags, specialDays } = draft;
  const source = { fields: fieldsOfDraft(draft), points, tags, specialDays, employer };
  const content = required(contentOf(source, await homeCountry(transaction)));
  const uid = draft.uid ?? newUid();
  const since = draft.rhythm === null ? {} : { rhythm_since: localDay(at) };
  const id = await insertContact(transaction, { ...content.columns, ...since, uid, created_at: at, updated_at: at });
  await savePoints(transaction, id, content.points);
  await saveTags(transaction, id, content.tags);
  await saveSpecialDays(transaction, id, content.specialDays);
  await writeOwnValues(transaction, { id, kind: draft.kind, own: [] }, draft.own);
  return id;
}

/** Changes what is given. @throws NOT_FOUND, VERSION_CONFLICT, INVALID_VALUE as createContact */
export async function updateContactFields(
  database: Database,
  { id, version, ...patch }: ContactPatch & { readonly id: number; readonly version?: number | undefined },
): Promise<Contact> {
  const intent = { label: 'contactUpdated', params: {}, topics: CONTACT_TOPICS } as const;
  const { result } = await database.write(intent, async (transaction, batch) => {
    const before = await contactOfVersion(transaction, id, version);
    const country = await homeCountry(transaction);
    const employer =
      patch.employer === undefined ? employerOf(before) : await storedEmployer(transaction, patch.employer, id);
    const next: ContentSource = {
      fields: patchedFields(before, patch),
      points: patch.points ?? before.points,
      tags: patch.tags ?? before.tags,
      specialDays: patch.specialDays ?? before.specialDays,
      employer,
    };
    const content = required(contentOf(next, country));
    batch.describe({ name: content.columns.display_name, count: 1 });
    const columns = changedColumns(await contactRow(transaction, id), content.columns);
    const hasNewPoints = patch.points !== undefined && (await savePoints(transaction, id, content.points));
    const hasNewTags = patch.tags !== undefined && (await saveTags(transaction, id, content.tags));
    const hasNewDays = patch.specialDays !== undefined && (await saveSpecialDays(transaction, id, content.specialDays));
    const hasNewValues = await writeOwnValues(transaction, { ...before, kind: next.fields.kind }, patch.own ?? []);
    if (hasNewPoints || hasNewTags || hasNewDays || hasNewValues || Object.keys(columns).length > 0)
      await updateContact(transaction, id, { ...columns, ...rhythmStart(columns, batch.at) }, batch.at);
    await refreshContacts(transaction, () => batch.pause());
    return await existingContact(transaction, id);
  });
  return result;
}

async function writeOwnValues(
  transaction: Transaction,
  { id, kind, own: before }: Pick<Contact, 'id' | 'kind' | 'own'>,
  own: readonly OwnValue[],
): Promise<boolean> {
  if (own.length === 0) return false;
  const fields = await ownFieldsById(transaction);
  return await saveOwnValues(transaction, id, checkedOwnValues(fields, kind, own, before), fields);
}

/** A rhythm that is set or changed counts anew from that day; without one nothing is put off either. */
function rhythmStart(columns: Partial<ContactColumns>, at: string) {
  if (columns.rhythm_wished_days === undefined && columns.rhythm_latest_days === undefined) return {};
  if (columns.rhythm_wished_days === null) return { rhythm_since: null, touch_snoozed_until: null };
  return { rhythm_since: localDay(at) };
}

function employerOf(contact: Contact): StoredEmployer {
  return { id: contact.employer?.id ?? null, name: contact.employer?.displayName ?? '' };
}

function required(content: ContactContent | null): ContactContent {
  if (content === null) throw new LonghandError('INVALID_VALUE', { field: 'displayName', rule: 'contactEmpty' });
  return content;
}

/** A choice of employer as it is stored: a name that is exactly one company's becomes that company. */
export async function storedEmployer(
  readable: Readable,
  choice: ContactDraft['employer'],
  ownId: number | null,
): Promise<StoredEmployer> {
  if (choice === null) return { id: null, name: '' };
  const id = typeof choice === 'string' ? null : (choice.id ?? null);
  const name = (typeof choice === 'string' ? choice : (choice.displayName ?? '')).trim();
  if (id !== null) {
    if (id === ownId) throw new LonghandError('INVALID_VALUE', { field: 'employer', rule: 'itself' });
    if ((await contactById(readable, id)) === null)
      throw new LonghandError('INVALID_VALUE', { field: 'employer', rule: 'notFound' });
    return { id, name: '' };
  }
  const company = name === '' ? null : await onlyCompanyNamed(readable, name);
  return { id: company === ownId ? null : company, name };
}
