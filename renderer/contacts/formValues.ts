import type { Channel, Contact, ContactDraft, ContactKind, ContactPatch } from '#shared/contacts/contact.ts';
import {
  NO_ADDRESS,
  type ContactPoint,
  type ContactPointDraft,
  type PointType,
  type PostalAddress,
} from '#shared/contacts/contactPoint.ts';
import { appliesToKind } from '#shared/fields/applies.rules.ts';
import type { AppliesTo, OwnValue } from '#shared/fields/field.ts';
import { sameValue } from './conflict.ts';
import { type RhythmValues, rhythmOf, rhythmValues } from './rhythmValues.ts';
import { readDay } from './specialDay.ts';
import { specialDayDraft, specialDayValues, type SpecialDayValues } from './specialDayValues.ts';

/** A contact point while it is typed. */
export interface PointValues {
  /** Stays while rows come and go. */
  readonly key: string;
  readonly type: PointType;
  readonly value: string;
  readonly label: string;
  readonly isPrimary: boolean;
  readonly service: string;
  readonly address: PostalAddress;
  /** As it was read; null for a new row. */
  readonly original: ContactPoint | null;
}

/** A value of an own field while it is typed. */
export interface OwnFormValue extends OwnValue {
  readonly isUnreadable: boolean;
  /** Whose field it is; of what was there before: anybody's. */
  readonly appliesTo: AppliesTo;
}

/** Everything in the form while it is typed: days as text, nothing is null. */
export interface ContactFormValues {
  readonly kind: ContactKind;
  readonly familyName: string;
  readonly givenName: string;
  readonly middleName: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly nickname: string;
  readonly phoneticFamilyName: string;
  readonly phoneticGivenName: string;
  readonly companyName: string;
  readonly displayAs: string;
  readonly employerId: number | null;
  readonly employerName: string;
  readonly departments: readonly string[];
  readonly title: string;
  readonly birthday: string;
  readonly anniversary: string;
  readonly specialDays: readonly SpecialDayValues[];
  readonly points: readonly PointValues[];
  readonly tags: readonly string[];
  readonly note: string;
  readonly isDoNotContact: boolean;
  readonly doNotContactSince: string;
  readonly doNotContactWhy: string;
  readonly preferredChannel: Channel | '';
  readonly onCreditHold: boolean;
  readonly rhythm: RhythmValues;
  /** Of own fields; those that are not here are empty. */
  readonly own: readonly OwnFormValue[];
}

let lastKey = 0;

/** An empty row for a contact point. */
export function newPoint(type: PointType, label = ''): PointValues {
  lastKey += 1;
  return {
    key: `new${lastKey}`,
    type,
    value: '',
    label,
    isPrimary: false,
    service: '',
    address: NO_ADDRESS,
    original: null,
  };
}

/** A row for a point that was read. An address without parts is offered as its lines. */
export function pointValues(point: ContactPoint): PointValues {
  lastKey += 1;
  const address = point.address ?? (point.type === 'address' ? { ...NO_ADDRESS, street: point.value } : NO_ADDRESS);
  const { type, value, label, isPrimary, service } = point;
  return { key: `read${lastKey}`, type, value, label, isPrimary, service, address, original: point };
}

/** Values of an empty form: a phone and an e-mail to fill in. */
export function emptyValues(kind: ContactKind, today: string): ContactFormValues {
  return {
    kind,
    familyName: '',
    givenName: '',
    middleName: '',
    prefix: '',
    suffix: '',
    nickname: '',
    phoneticFamilyName: '',
    phoneticGivenName: '',
    companyName: '',
    displayAs: '',
    employerId: null,
    employerName: '',
    departments: [],
    title: '',
    birthday: '',
    anniversary: '',
    specialDays: [],
    points: [newPoint('phone', kind === 'person' ? 'mobile' : 'main'), newPoint('email', 'work')],
    tags: [],
    note: '',
    isDoNotContact: false,
    doNotContactSince: today,
    doNotContactWhy: '',
    preferredChannel: '',
    onCreditHold: false,
    rhythm: rhythmValues(null),
    own: [],
  };
}

/** Values of the form for a contact that was read. */
export function valuesOf(contact: Contact, today: string): ContactFormValues {
  return {
    kind: contact.kind,
    familyName: contact.familyName,
    givenName: contact.givenName,
    middleName: contact.middleName,
    prefix: contact.prefix,
    suffix: contact.suffix,
    nickname: contact.nickname,
    phoneticFamilyName: contact.phoneticFamilyName,
    phoneticGivenName: contact.phoneticGivenName,
    companyName: contact.companyName,
    displayAs: contact.displayAs,
    employerId: contact.employer?.id ?? null,
    employerName: contact.employer?.displayName ?? '',
    departments: contact.departments,
    title: contact.title,
    birthday: contact.birthday ?? '',
    anniversary: contact.anniversary ?? '',
    specialDays: contact.specialDays.map(specialDayValues),
    points: contact.points.map(pointValues),
    tags: contact.tags,
    note: contact.note,
    isDoNotContact: contact.doNotContact !== null,
    doNotContactSince: contact.doNotContact?.since ?? today,
    doNotContactWhy: contact.doNotContact?.why ?? '',
    preferredChannel: contact.preferredChannel ?? '',
    onCreditHold: contact.onCreditHold,
    rhythm: rhythmValues(contact.rhythm),
    own: contact.own.map((value) => ({ ...value, isUnreadable: false, appliesTo: 'both' })),
  };
}

/** Whether nothing was typed into the row. */
export function isEmptyPoint(point: PointValues): boolean {
  return point.type === 'address'
    ? Object.values(point.address).every((part) => part.trim() === '')
    : point.value.trim() === '';
}

/** The point to be written. One that was not touched goes back as it was read. */
export function pointDraft(point: PointValues): ContactPointDraft {
  const { original, type, label, isPrimary, service } = point;
  const keptParams = original?.keptParams ?? [];
  const before = original === null ? null : pointValues(original);
  if (original !== null && sameValue(before?.address, point.address) && before?.value === point.value) {
    return { ...original, label, isPrimary, service };
  }
  if (type === 'address') return { type, value: '', label, isPrimary, service, address: point.address, keptParams };
  return { type, value: point.value.trim(), label, isPrimary, service, address: null, keptParams };
}

/** The contact to be created. Days must be readable: the schema of the form sees to it. */
export function draftOf(values: ContactFormValues): ContactDraft {
  return { ...typedFields(values), employer: employerOf(values), own: ownDrafts(values, []) };
}

/** Only what differs from the contact as it was read. */
export function patchOf(values: ContactFormValues, base: Contact, today: string): ContactPatch {
  const before = valuesOf(base, today);
  const written = typedFields(values);
  const readBack = typedFields(before);
  const changed = Object.entries(written).filter(
    ([field, value]) => !sameValue(value, readBack[field as keyof typeof readBack]),
  );
  const own = ownDrafts(values, base.own);
  const isEmployerChanged =
    values.employerName.trim() !== before.employerName || values.employerId !== before.employerId;
  return {
    ...Object.fromEntries(changed),
    ...(isEmployerChanged ? { employer: employerOf(values) } : {}),
    ...(own.length > 0 ? { own } : {}),
  };
}

function typedFields(values: ContactFormValues) {
  const { employerId: _id, employerName: _name, own: _own, ...others } = values;
  const { isDoNotContact, doNotContactSince, doNotContactWhy, ...plain } = others;
  return {
    ...plain,
    departments: [...values.departments],
    tags: [...values.tags],
    birthday: dayOf(values.birthday),
    anniversary: dayOf(values.anniversary),
    specialDays: values.specialDays.map(specialDayDraft).filter((day) => day !== null),
    points: values.points.filter((point) => !isEmptyPoint(point)).map(pointDraft),
    doNotContact: isDoNotContact ? { since: doNotContactSince, why: doNotContactWhy.trim() } : null,
    preferredChannel: values.preferredChannel === '' ? null : values.preferredChannel,
    rhythm: rhythmOf(values.rhythm),
  };
}

/** What differs from `before`. What was typed for a customer of the other kind is left out. */
function ownDrafts({ own, kind }: ContactFormValues, before: readonly OwnValue[]): OwnValue[] {
  return own.flatMap(({ fieldId, value, ...field }) => {
    const was = before.find((one) => one.fieldId === fieldId)?.value ?? '';
    const isSame = value.trim() === was.trim();
    return isSame || (value.trim() !== '' && !appliesToKind(field, kind)) ? [] : [{ fieldId, value: value.trim() }];
  });
}

function employerOf({ employerId, employerName }: ContactFormValues): ContactDraft['employer'] {
  const name = employerName.trim();
  if (name === '') return null;
  return employerId === null ? name : { id: employerId, displayName: name };
}

function dayOf(typed: string): string | null {
  const read = readDay(typed);
  return read.kind === 'day' ? read.day : null;
}
