import type { ContactKind, DoNotContact, KeptProperty } from '../contacts/contact.ts';
import type { KeptParams, PointType, PostalAddress } from '../contacts/contactPoint.ts';
import type { NamedOwnValue } from '../fields/namedOwnValue.rules.ts';
import type { SpecialDayEntry } from '../specialDays/specialDay.ts';
import type { Rhythm } from '../touch/touch.ts';
import { bytesProperty, structuredProperty, textProperty, uriProperty } from '../vcard/index.ts';
import type { VcardParam, VcardProperty, WrittenVersion } from '../vcard/index.ts';
import { looksLikeCompany } from './contactFromVcard.rules.ts';
import { ADDRESS_PARTS, addressLines } from './vcardAddress.rules.ts';
import { writeDay } from './vcardDates.rules.ts';
import { fromKept, vcardParams } from './vcardKept.rules.ts';
import { typeOfLabel, wordsOfLabel } from './vcardLabels.rules.ts';
import { writeMessenger } from './vcardMessengers.rules.ts';
import { composedName, hasNames, isMadeOf, isSameName } from './vcardNames.rules.ts';
import type { Names } from './vcardNames.rules.ts';
import { ADDRESS_FORMAT, FREE_ADDRESS } from './vcardPoints.rules.ts';
import { writeOwnValue } from './vcardOwnValues.rules.ts';
import { writeRhythm, writeSpecialDay } from './vcardTouch.rules.ts';

/** What is written of a contact point; both a point and its draft are one. */
export interface WritablePoint {
  readonly type: PointType;
  readonly value: string;
  readonly label: string;
  readonly isPrimary: boolean;
  readonly service: string;
  readonly address: PostalAddress | null;
  readonly keptParams: KeptParams;
}

/** What is written of a contact; both a contact and its draft are one. */
export interface WritableContact extends Names {
  readonly kind: ContactKind;
  readonly uid?: string | undefined;
  readonly displayName?: string | undefined;
  readonly displayAs: string;
  readonly nickname: string;
  readonly phoneticFamilyName: string;
  readonly phoneticGivenName: string;
  readonly companyName: string;
  readonly employer: string | { readonly displayName?: string | undefined } | null;
  readonly departments: readonly string[];
  readonly title: string;
  readonly birthday: string | null;
  readonly anniversary: string | null;
  readonly specialDays: readonly SpecialDayEntry[];
  readonly points: readonly WritablePoint[];
  readonly tags: readonly string[];
  readonly note: string;
  readonly doNotContact: DoNotContact | null;
  readonly preferredChannel: string | null;
  readonly onCreditHold: boolean;
  readonly rhythm: Rhythm | null;
}

/** A contact with what belongs to it: kept properties and the picture. */
export interface ExportedContact {
  readonly contact: WritableContact;
  readonly kept?: readonly KeptProperty[];
  readonly ownValues?: readonly NamedOwnValue[];
  readonly photo?: { readonly bytes: Uint8Array; readonly mediaType: string | null } | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Hands out `item1`, `item2`, ... in the order of asking. */
class Groups {
  #count = 0;
  readonly #renamed = new Map<string, string>();

  next(): string {
    return `item${++this.#count}`;
  }

  /** The same new name for the same old one. */
  renamed(old: string): string {
    const known = this.#renamed.get(old.toLowerCase());
    if (known !== undefined) return known;
    const name = this.next();
    this.#renamed.set(old.toLowerCase(), name);
    return name;
  }
}

/**
 * A contact as the properties of a card, in a fixed order; kept properties come last, in theirs.
 * Reading it with contactFromVcard gives the contact again.
 */
export function contactToVcard(
  exported: ExportedContact,
  version: WrittenVersion,
): { readonly properties: readonly VcardProperty[] } {
  const { contact } = exported;
  const groups = new Groups();
  const employer = typeof contact.employer === 'string' ? contact.employer : (contact.employer?.displayName ?? '');
  const isCompany = contact.kind === 'company';
  const organisation = isCompany ? contact.companyName : employer;
  const formatted = formattedName(contact, employer);
  const points = contact.points.flatMap((point) => pointProperties(point, version, groups));
  const text = (name: string, value: string) => (value === '' ? [] : [textProperty(name, value)]);
  const photo = exported.photo ?? null;
  const properties = [
    ...kindProperties(contact, formatted, organisation, version),
    textProperty('FN', formatted),
    structuredProperty(
      'N',
      [contact.familyName, contact.givenName, contact.middleName, contact.prefix, contact.suffix].map((name) => [name]),
    ),
    ...text('NICKNAME', contact.nickname),
    ...text('X-PHONETIC-LAST-NAME', contact.phoneticFamilyName),
    ...text('X-PHONETIC-FIRST-NAME', contact.phoneticGivenName),
    ...(organisation === '' && contact.departments.length === 0
      ? []
      : [
          structuredProperty(
            'ORG',
            [organisation, ...contact.departments].map((unit) => [unit]),
          ),
        ]),
    ...text('TITLE', contact.title),
    ...points,
    ...dayProperties(contact, version, groups),
    ...(contact.tags.length === 0 ? [] : [structuredProperty('CATEGORIES', [contact.tags])]),
    ...text('NOTE', contact.note),
    ...(photo === null ? [] : [bytesProperty('PHOTO', photo.bytes, photo.mediaType)]),
    ...uidProperties(contact.uid ?? '', version),
    ...(needsDisplayAs(contact) ? [textProperty('X-LONGHAND-DISPLAY-AS', contact.displayAs)] : []),
    ...(isCompany ? text('X-LONGHAND-EMPLOYER', employer) : text('X-LONGHAND-COMPANY-NAME', contact.companyName)),
    ...(contact.doNotContact === null
      ? []
      : [structuredProperty('X-LONGHAND-DO-NOT-CONTACT', [[contact.doNotContact.since], [contact.doNotContact.why]])]),
    ...text('X-LONGHAND-PREFERRED-CHANNEL', contact.preferredChannel ?? ''),
    ...(contact.onCreditHold ? [textProperty('X-LONGHAND-CREDIT-HOLD', 'TRUE')] : []),
    ...(contact.rhythm === null ? [] : [writeRhythm(contact.rhythm)]),
    ...contact.specialDays.map(writeSpecialDay),
    ...(exported.ownValues ?? []).map(writeOwnValue),
  ];
  const kept = (exported.kept ?? [])
    .map(fromKept)
    .map((property) => (property.group === null ? property : { ...property, group: groups.renamed(property.group) }));
  return { properties: [...properties, ...kept] };
}

/** FN is required (RFC 6350, 6.2.1): a person without a name is shown by the next best thing. */
function formattedName(contact: WritableContact, employer: string): string {
  if (contact.displayAs !== '') return contact.displayAs;
  if (contact.kind === 'company' && contact.companyName !== '') return contact.companyName;
  const given = contact.displayName ?? '';
  if (hasNames(contact)) return given !== '' && isMadeOf(given, contact) ? given : composedName(contact);
  const point = contact.points[0]?.value.replaceAll('\n', ' ').trim() ?? '';
  return given || contact.nickname || employer || contact.companyName || (point.length <= 1000 ? point : '');
}

/** FN alone brings `displayAs` back, unless it looks as if it were computed. */
function needsDisplayAs(contact: WritableContact): boolean {
  if (contact.displayAs === '') return false;
  if (isSameName(contact.displayAs, contact.companyName)) return true;
  return contact.kind === 'person' && (!hasNames(contact) || isMadeOf(contact.displayAs, contact));
}

function kindProperties(
  contact: WritableContact,
  formatted: string,
  organisation: string,
  version: WrittenVersion,
): VcardProperty[] {
  if (contact.kind === 'company')
    return [version === '4.0' ? textProperty('KIND', 'org') : textProperty('X-ABShowAs', 'COMPANY')];
  return looksLikeCompany(contact, formatted, organisation) ? [textProperty('KIND', 'individual')] : [];
}

function uidProperties(uid: string, version: WrittenVersion): VcardProperty[] {
  if (uid === '') return [];
  return [uriProperty('UID', version === '4.0' && UUID.test(uid) ? `urn:uuid:${uid}` : uid)];
}

function dayProperties(contact: WritableContact, version: WrittenVersion, groups: Groups): VcardProperty[] {
  const properties: VcardProperty[] = [];
  if (contact.birthday !== null) {
    const { value, params } = writeDay(contact.birthday, version);
    properties.push(textProperty('BDAY', value, { params }));
  }
  if (contact.anniversary === null) return properties;
  const { value, params } = writeDay(contact.anniversary, version);
  if (version === '4.0') return [...properties, textProperty('ANNIVERSARY', value, { params })];
  const group = groups.next();
  return [
    ...properties,
    textProperty('X-ABDATE', value, { group, params }),
    textProperty('X-ABLabel', '_$!<Anniversary>!$_', { group }),
  ];
}

function pointProperties(point: WritablePoint, version: WrittenVersion, groups: Groups): VcardProperty[] {
  const type = typeOfLabel(point.label);
  const kept = vcardParams(point.keptParams);
  const format = kept.find((param) => param.name === ADDRESS_FORMAT)?.values[0];
  const hasOwnLabel = type === null && point.label !== '';
  const group = hasOwnLabel || format !== undefined ? groups.next() : null;
  const types = [
    ...(type === null ? [] : [type]),
    ...kept.flatMap((param) => (param.name === 'TYPE' ? param.values : [])),
    ...(point.isPrimary && version === '3.0' ? ['pref'] : []),
  ];
  const params: VcardParam[] = [
    ...(types.length === 0 ? [] : [{ name: 'TYPE', values: types }]),
    ...(point.isPrimary && version === '4.0' ? [{ name: 'PREF', values: ['1'] }] : []),
    ...kept.filter((param) => param.name !== 'TYPE' && param.name !== ADDRESS_FORMAT),
  ];
  return [
    pointProperty(point, { group, params }),
    ...(hasOwnLabel ? [textProperty('X-ABLabel', wordsOfLabel(point.label), { group })] : []),
    ...(format === undefined ? [] : [textProperty('X-ABADR', format, { group })]),
  ];
}

function pointProperty(
  point: WritablePoint,
  extras: { readonly group: string | null; readonly params: readonly VcardParam[] },
): VcardProperty {
  switch (point.type) {
    case 'email':
      return textProperty('EMAIL', point.value, extras);
    case 'phone':
      return textProperty('TEL', point.value, extras);
    case 'url':
      return uriProperty('URL', point.value, extras);
    case 'messenger': {
      const { serviceType, uri } = writeMessenger(point.service, point.value);
      const params =
        serviceType === '' ? extras.params : [{ name: 'X-SERVICE-TYPE', values: [serviceType] }, ...extras.params];
      return uriProperty('IMPP', uri, { ...extras, params });
    }
    case 'address': {
      const { address } = point;
      const parts = ADDRESS_PARTS.map((part) => [
        address === null ? (part === 'street' ? point.value : '') : address[part],
      ]);
      const saysMore = address !== null && point.value !== '' && point.value !== addressLines(address);
      const label = saysMore ? [{ name: 'LABEL', values: [point.value] }] : [];
      return structuredProperty('ADR', parts, {
        ...extras,
        params: [...extras.params, ...label, ...(address === null ? [FREE_ADDRESS] : [])],
      });
    }
  }
}
