import type { Contact, ContactDraft, ContactPatch } from '#shared/contacts/contact.ts';
import { computedFields, draftNames, namesFromDisplayName } from '#shared/contacts/contact.rules.ts';
import type { ContactPoint, ContactPointDraft } from '#shared/contacts/contactPoint.ts';
import { savedPoints } from '#shared/contacts/points.rules.ts';
import { squeezed } from '#shared/contacts/script.rules.ts';
import { savedTags } from '#shared/contacts/tags.rules.ts';
import type { SpecialDayEntry } from '#shared/specialDays/specialDay.ts';
import { contactColumns } from './contacts.table.ts';
import type { ContactColumns, ContactFields, StoredEmployer } from './contacts.table.ts';

/** Everything that is written for a contact besides its identity. */
export interface ContactContent {
  readonly columns: ContactColumns;
  readonly points: readonly ContactPoint[];
  readonly tags: readonly string[];
  readonly specialDays: readonly SpecialDayEntry[];
}

/** What a contact's content is made from. */
export interface ContentSource {
  readonly fields: ContactFields;
  readonly points: readonly ContactPointDraft[];
  readonly tags: readonly string[];
  readonly specialDays: readonly SpecialDayEntry[];
  readonly employer: StoredEmployer;
}

/** Computes what is stored; null when nothing is left that a contact could be shown by. */
export function contentOf(source: ContentSource, country: string): ContactContent | null {
  const points = savedPoints(source.points, country);
  const computed = computedFields({ ...source.fields, points });
  if (computed.displayName === '') return null;
  const columns = contactColumns(source.fields, computed, source.employer);
  return { columns, points, tags: savedTags(source.tags), specialDays: source.specialDays };
}

/** The fields of a draft, its display name split where it stands alone. */
export function fieldsOfDraft(draft: ContactDraft): ContactFields {
  return fieldsOnly(draftNames(draft));
}

/** The contact's fields with the patch applied. Only what is given changes. */
export function patchedFields(contact: Contact, patch: ContactPatch): ContactFields {
  const next = { ...fieldsOnly(contact), ...givenFields(patch) };
  const typed = squeezed(patch.displayName ?? '');
  if (typed === '' || (typed === contact.displayName && next.kind === contact.kind)) return next;
  const names = namesFromDisplayName(next.kind, typed);
  const given = givenFields(patch);
  const hasOwnNames = Object.keys(names).some(
    (key) => key !== 'displayAs' && given[key as keyof ContactFields] !== undefined,
  );
  return hasOwnNames ? draftNames({ ...next, displayName: typed }) : { ...next, ...names };
}

const FIELD_NAMES = [
  'kind',
  'familyName',
  'givenName',
  'middleName',
  'prefix',
  'suffix',
  'nickname',
  'phoneticFamilyName',
  'phoneticGivenName',
  'companyName',
  'displayAs',
  'departments',
  'title',
  'birthday',
  'anniversary',
  'note',
  'doNotContact',
  'preferredChannel',
  'onCreditHold',
  'rhythm',
] as const satisfies readonly (keyof ContactFields)[];

function fieldsOnly(source: ContactFields): ContactFields {
  const {
    kind,
    familyName,
    givenName,
    middleName,
    prefix,
    suffix,
    nickname,
    phoneticFamilyName,
    phoneticGivenName,
    companyName,
    displayAs,
    departments,
    title,
    birthday,
    anniversary,
    note,
    doNotContact,
    preferredChannel,
    onCreditHold,
    rhythm,
  } = source;
  return {
    kind,
    familyName,
    givenName,
    middleName,
    prefix,
    suffix,
    nickname,
    phoneticFamilyName,
    phoneticGivenName,
    companyName,
    displayAs,
    departments: departments.filter((name) => name !== ''),
    title,
    birthday,
    anniversary,
    note,
    doNotContact,
    preferredChannel,
    onCreditHold,
    rhythm,
  };
}

function givenFields(patch: ContactPatch): Partial<ContactFields> {
  const given = FIELD_NAMES.filter((name) => patch[name] !== undefined).map((name) => [name, patch[name]]);
  return Object.fromEntries(given) as Partial<ContactFields>;
}
