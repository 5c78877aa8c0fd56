import { nameKey } from '#shared/contacts/script.rules.ts';
import { hash } from 'node:crypto';
import { z } from 'zod';
import type { ContactDraft, KeptProperty } from '#shared/contacts/contact.ts';
import type { OwnValue } from '#shared/fields/field.ts';
import type { NamedOwnValue } from '#shared/fields/namedOwnValue.rules.ts';
import { preparedText } from '#shared/search/searchText.rules.ts';
import type { SearchColumns } from '#shared/search/searchText.rules.ts';
import { contentFingerprint } from '#shared/transfer/contactVcard.rules.ts';
import type { MergedFields, SaidBesides } from '#shared/transfer/mergeContact.rules.ts';
import { sameNameKey } from '#shared/transfer/sameContact.rules.ts';
import type { NamesToCompare } from '#shared/transfer/sameContact.rules.ts';
import { contentOf, fieldsOfDraft } from '../contacts/contactContent.ts';
import type { ContactContent } from '../contacts/contactContent.ts';

const Departments = z.array(z.string());

/** An entry of a file that can become a contact: a card, or a row of a sheet. */
export interface Incoming {
  readonly draft: ContactDraft;
  /** What will be written; the employer as a name only. */
  readonly content: ContactContent;
  /** Values of own fields whose fields are not known by id. */
  readonly named: readonly NamedOwnValue[];
  /** Hash of everything that it says but its uid, by which the same entry is met again, in another file too. */
  readonly fingerprint: string;
  readonly besides: SaidBesides;
  /** Whether it brings a picture. */
  readonly hasPhoto: boolean;
  readonly look: EntryLook;
  /** Values of own fields that are known by id. */
  readonly own: readonly OwnValue[];
  /** What it will be found by, its own fields aside; null where that is worked out later. */
  readonly words: SearchColumns | null;
}

/** What an entry is met by. */
export interface EntryLook {
  readonly uid: string | null;
  readonly names: NamesToCompare;
  /** See sameNameKey. */
  readonly nameKey: string;
  /** E-mail addresses and phone numbers. */
  readonly points: readonly { readonly type: 'email' | 'phone'; readonly normalized: string }[];
  readonly sortName: string;
  /** Where a person works, as it is compared; else empty. */
  readonly company: string;
}

/** Everything that a fingerprint is made from. */
export interface FingerprintSource {
  readonly draft: ContactDraft;
  readonly kept?: readonly KeptProperty[];
  readonly photoHash?: string;
  /** Own values, all of them by the names of their fields. */
  readonly ownValues: readonly NamedOwnValue[];
}

/** By what the same entry is met again. */
export function fingerprintOf({ draft, kept = [], photoHash = '', ownValues }: FingerprintSource): string {
  return hash('sha256', contentFingerprint(draft, kept, photoHash, ownValues));
}

/** An entry without any name, point or note is shown by what else it says; null when that is nothing. */
export function contentOfDraft(draft: ContactDraft, country: string): ContactContent | null {
  const name = employerOf(draft);
  const source = {
    points: draft.points,
    tags: draft.tags,
    specialDays: draft.specialDays,
    employer: { id: null, name },
  };
  const content = contentOf({ ...source, fields: fieldsOfDraft(draft) }, country);
  if (content !== null) return content;
  const displayAs = name || draft.title || (draft.departments[0] ?? '') || (draft.tags[0] ?? '');
  return contentOf({ ...source, fields: fieldsOfDraft({ ...draft, displayAs }) }, country);
}

/** The name of the employer, or empty. */
export function employerOf({ employer }: Pick<ContactDraft, 'employer'>): string {
  return typeof employer === 'string' ? employer : (employer?.displayName ?? '');
}

/** What an entry says, as it is merged; `own` are its values by the ids of their fields. */
export function mergedFieldsOf({ draft, content }: Incoming, own: MergedFields['own']): MergedFields {
  const { points, tags, specialDays } = content;
  return { ...fieldsOfDraft(draft), points, tags: [...tags], specialDays, employerName: employerOf(draft), own };
}

/** What an entry is met by. */
export function lookOf({ columns, points }: ContactContent, uid: string | undefined): EntryLook {
  const employerName = columns.employer_name ?? '';
  const names: NamesToCompare = {
    kind: columns.kind,
    familyName: columns.family_name ?? '',
    givenName: columns.given_name ?? '',
    middleName: columns.middle_name ?? '',
    nickname: columns.nickname ?? '',
    companyName: columns.company_name ?? '',
    // A contact without a name is shown by its company's: that is not its name.
    displayAs: columns.display_as === employerName ? '' : (columns.display_as ?? ''),
  };
  return {
    uid: uid ?? null,
    names,
    nameKey: sameNameKey(names),
    points: points.flatMap(({ type, normalized }) =>
      normalized !== null && normalized !== '' && (type === 'email' || type === 'phone') ? [{ type, normalized }] : [],
    ),
    sortName: columns.sort_name,
    company: columns.kind === 'person' ? nameKey(employerName) : '',
  };
}

/** What a contact is found by, its own fields aside. */
export function wordsOf({ columns, points, tags }: ContactContent): SearchColumns {
  return preparedText({
    kind: columns.kind,
    displayName: columns.display_name,
    familyName: columns.family_name ?? '',
    givenName: columns.given_name ?? '',
    middleName: columns.middle_name ?? '',
    nickname: columns.nickname ?? '',
    phoneticFamilyName: columns.phonetic_family_name ?? '',
    phoneticGivenName: columns.phonetic_given_name ?? '',
    companyName: columns.company_name ?? '',
    employer: columns.employer_name ?? '',
    departments: Departments.parse(JSON.parse(columns.departments ?? '[]')),
    title: columns.title ?? '',
    note: columns.note ?? '',
    tags,
    points,
    own: [],
  });
}
