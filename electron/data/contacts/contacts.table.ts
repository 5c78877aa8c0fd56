import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import { Channel, KeptProperty } from '#shared/contacts/contact.ts';
import type { Contact } from '#shared/contacts/contact.ts';
import type { ComputedFields, NameFields } from '#shared/contacts/contact.rules.ts';
import { KeptParams, PostalAddress } from '#shared/contacts/contactPoint.ts';
import type { ContactPoint } from '#shared/contacts/contactPoint.ts';
import type { OwnValue } from '#shared/fields/field.ts';
import type { Named } from '#shared/kernel/named.ts';
import type { ContactPointsRow, ContactsRow } from '../database/schema.ts';
import { specialDayFromRow } from '../specialDays/specialDays.table.ts';
import type { SpecialDayRow } from '../specialDays/specialDays.table.ts';
import { dueFromRow } from '../touch/touch.table.ts';

/** A contact's own fields, without points, tags, special days, employer and what is computed. */
export type ContactFields = NameFields &
  Pick<
    Contact,
    | 'departments'
    | 'title'
    | 'birthday'
    | 'anniversary'
    | 'note'
    | 'doNotContact'
    | 'preferredChannel'
    | 'onCreditHold'
    | 'rhythm'
  >;

/** Where a person works, as it is stored: a contact's id, or a name only. */
export interface StoredEmployer {
  readonly id: number | null;
  readonly name: string;
}

export type ReadContactRow = Selectable<ContactsRow> & { readonly employer_display_name: string | null };
export type PointRow = Selectable<ContactPointsRow>;
/**
 * The columns that a contact's content makes up; identity, times, bin, photo, origin, what follows from other rows and
 * since when a rhythm counts stand outside.
 */
export type ContactColumns = Omit<
  Insertable<ContactsRow>,
  | 'id'
  | 'uid'
  | 'version'
  | 'created_at'
  | 'updated_at'
  | 'deleted_at'
  | 'photo'
  | 'source_fingerprint'
  | 'last_contact_on'
  | 'known_by_count'
  | 'rhythm_since'
  | 'touch_snoozed_until'
  | 'touch_wished_on'
  | 'touch_latest_on'
>;
/** What belongs to a contact and stands in other tables. */
export interface ContactParts {
  readonly points: readonly PointRow[];
  readonly tags: readonly string[];
  readonly specialDays: readonly SpecialDayRow[];
  readonly own: readonly OwnValue[];
  readonly knownBy: readonly Named[];
}
/** The columns of a contact point apart from its place. */
export type PointColumns = Omit<PointRow, 'id' | 'contact_id' | 'position'>;

const Departments = z.array(z.string());

/** A row as the domain has it. */
export function contactFromRow(row: ReadContactRow, parts: ContactParts): Contact {
  const hasEmployer = row.employer_id !== null || row.employer_name !== '';
  return {
    id: row.id,
    uid: row.uid,
    version: row.version,
    displayName: row.display_name,
    ...fieldsFromRow(row),
    employer: hasEmployer ? { id: row.employer_id, displayName: row.employer_display_name ?? row.employer_name } : null,
    specialDays: parts.specialDays.map(specialDayFromRow),
    points: parts.points.map(pointFromRow),
    tags: [...parts.tags],
    own: [...parts.own],
    photo: row.photo,
    touchSnoozedUntil: row.touch_snoozed_until,
    touchDue: dueFromRow(row),
    lastContactOn: row.last_contact_on === '' ? null : row.last_contact_on,
    knownBy: [...parts.knownBy],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    deletedAt: row.deleted_at,
  };
}

function fieldsFromRow(row: Selectable<ContactsRow>): ContactFields {
  const since = row.do_not_contact_since;
  return {
    kind: row.kind,
    familyName: row.family_name,
    givenName: row.given_name,
    middleName: row.middle_name,
    prefix: row.prefix,
    suffix: row.suffix,
    nickname: row.nickname,
    phoneticFamilyName: row.phonetic_family_name,
    phoneticGivenName: row.phonetic_given_name,
    companyName: row.company_name,
    displayAs: row.display_as,
    departments: row.departments === '[]' ? [] : Departments.parse(JSON.parse(row.departments)),
    title: row.title,
    birthday: row.birthday,
    anniversary: row.anniversary,
    note: row.note,
    doNotContact: since === null ? null : { since, why: row.do_not_contact_why },
    preferredChannel: row.preferred_channel === null ? null : Channel.parse(row.preferred_channel),
    onCreditHold: row.on_credit_hold === 1,
    rhythm:
      row.rhythm_wished_days === null || row.rhythm_latest_days === null
        ? null
        : { wishedDays: row.rhythm_wished_days, latestDays: row.rhythm_latest_days },
  };
}

/** The content of a contact as columns. */
export function contactColumns(
  fields: ContactFields,
  computed: ComputedFields,
  employer: StoredEmployer,
): ContactColumns {
  return {
    kind: fields.kind,
    display_name: computed.displayName,
    sort_name: computed.sortName,
    family_name: fields.familyName,
    given_name: fields.givenName,
    middle_name: fields.middleName,
    prefix: fields.prefix,
    suffix: fields.suffix,
    nickname: fields.nickname,
    phonetic_family_name: fields.phoneticFamilyName,
    phonetic_given_name: fields.phoneticGivenName,
    company_name: fields.companyName,
    display_as: fields.displayAs,
    employer_id: employer.id,
    employer_name: employer.id === null ? employer.name : '',
    departments: JSON.stringify(fields.departments),
    title: fields.title,
    birthday: fields.birthday,
    anniversary: fields.anniversary,
    note: fields.note,
    do_not_contact_since: fields.doNotContact?.since ?? null,
    do_not_contact_why: fields.doNotContact?.why ?? '',
    preferred_channel: fields.preferredChannel,
    on_credit_hold: fields.onCreditHold ? 1 : 0,
    has_email: computed.hasEmail ? 1 : 0,
    has_phone: computed.hasPhone ? 1 : 0,
    rhythm_wished_days: fields.rhythm?.wishedDays ?? null,
    rhythm_latest_days: fields.rhythm?.latestDays ?? null,
  };
}

function pointFromRow(row: PointRow): ContactPoint {
  return {
    type: row.type,
    value: row.value,
    label: row.label,
    isPrimary: row.is_primary === 1,
    normalized: row.normalized,
    service: row.service,
    address: row.address === null ? null : PostalAddress.parse(JSON.parse(row.address)),
    keptParams: row.kept_params === '[]' ? [] : KeptParams.parse(JSON.parse(row.kept_params)),
  };
}

/** A contact point as columns. */
export function pointColumns(point: ContactPoint): PointColumns {
  return {
    type: point.type,
    value: point.value,
    normalized: point.normalized,
    label: point.label,
    is_primary: point.isPrimary ? 1 : 0,
    service: point.service,
    address: point.address === null ? null : JSON.stringify(PostalAddress.parse(point.address)),
    kept_params: JSON.stringify(point.keptParams),
  };
}

/** A stored property that has no field, as it was kept. */
export function keptFromRow(property: string): KeptProperty {
  return KeptProperty.parse(JSON.parse(property));
}
