import { composedAddress } from '../contacts/address.rules.ts';
import type { Contact } from '../contacts/contact.ts';
import type { ContactPoint, PointType, PostalAddress } from '../contacts/contactPoint.ts';
import { coreName } from '../contacts/displayName.rules.ts';
import { safeCell, textCell } from '../csv/safeCell.rules.ts';
import type { Field } from '../fields/field.ts';
import { ownValueText } from '../fields/ownValue.rules.ts';
import type { Locale } from '../kernel/locale.ts';
import { rhythmCell } from './contactCellWords.rules.ts';
import { ownFieldHeads } from './contactSheetHeads.rules.ts';
import { CONTACT_SHEET_WORDS } from './contactSheetWords.ts';
import type { ContactSheetWords, NumberedHead } from './contactSheetWords.ts';
import type { PlainTarget } from './contactTarget.ts';
import { labelCell } from './sheetLabels.rules.ts';
import { listCell } from './sheetList.rules.ts';
import { specialDayCell, specialDayNameCell } from './sheetSpecialDays.rules.ts';

/** How many columns of each kind the contacts of a sheet need. */
export interface SheetNeeds {
  readonly email: number;
  readonly phone: number;
  readonly url: number;
  readonly messenger: number;
  readonly address: number;
  readonly day: number;
  /** A company that works for another, a person with a company name of their own: hardly anybody. */
  readonly employer: number;
  readonly companyName: number;
}

/** What is needed by nobody. */
export const NO_NEEDS: SheetNeeds = {
  email: 0,
  phone: 0,
  url: 0,
  messenger: 0,
  address: 0,
  day: 0,
  employer: 0,
  companyName: 0,
};

/** What a sheet is written from. */
export type SheetSubject = Omit<
  Contact,
  'id' | 'version' | 'touchDue' | 'lastContactOn' | 'knownBy' | 'touchSnoozedUntil'
>;

/** A column of our own sheet of contacts. */
export interface ContactSheetColumn {
  readonly head: string;
  /** The cell as it stands in the file: safe for spreadsheets already; quotes are `sheetLine`'s. */
  readonly cell: (contact: SheetSubject) => string;
}

/** What those before and this one need. */
export function widerNeeds(needs: SheetNeeds, contact: SheetSubject): SheetNeeds {
  const count = (type: PointType) =>
    Math.max(needs[type], contact.points.filter((point) => point.type === type).length);
  return {
    email: count('email'),
    phone: count('phone'),
    url: count('url'),
    messenger: count('messenger'),
    address: count('address'),
    day: Math.max(needs.day, contact.specialDays.length),
    employer: Math.max(needs.employer, contact.kind === 'company' && contact.employer !== null ? 1 : 0),
    companyName: Math.max(needs.companyName, contact.kind === 'person' && contact.companyName !== '' ? 1 : 0),
  };
}

/**
 * The columns of a sheet of contacts in the person's language. Our own import, in any language, reads all of it back: every
 * field but the picture and what vCards carried that has no field.
 * @param country ISO 3166-1 alpha-2, for addresses whose lines follow from their parts
 */
export function contactSheetColumns(
  needs: SheetNeeds,
  fields: readonly Field[],
  { language, country }: { readonly language: Locale; readonly country: string },
): readonly ContactSheetColumn[] {
  const words = CONTACT_SHEET_WORDS[language];
  const plain = (field: PlainTarget, cell: (contact: SheetSubject) => string): ContactSheetColumn => ({
    head: words.heads[field],
    cell,
  });
  const text = (field: PlainTarget, value: (contact: SheetSubject) => string) =>
    plain(field, (contact) => textCell(value(contact)));
  const yesNo = (isTrue: boolean) => (isTrue ? words.yes : words.no);
  return [
    text('fullName', nameToRead),
    text('familyName', ({ familyName }) => familyName),
    text('givenName', ({ givenName }) => givenName),
    text('middleName', ({ middleName }) => middleName),
    text('prefix', ({ prefix }) => prefix),
    text('suffix', ({ suffix }) => suffix),
    text('nickname', ({ nickname }) => nickname),
    text('phoneticFamilyName', ({ phoneticFamilyName }) => phoneticFamilyName),
    text('phoneticGivenName', ({ phoneticGivenName }) => phoneticGivenName),
    text('displayAs', ({ displayAs }) => displayAs),
    plain('kind', ({ kind }) => words.kinds[kind]),
    text('company', ({ kind, companyName, employer }) =>
      kind === 'company' ? companyName : (employer?.displayName ?? ''),
    ),
    ...(needs.employer === 0
      ? []
      : [text('employer', ({ kind, employer }) => (kind === 'company' ? (employer?.displayName ?? '') : ''))]),
    ...(needs.companyName === 0
      ? []
      : [text('companyName', ({ kind, companyName }) => (kind === 'person' ? companyName : ''))]),
    text('department', ({ departments }) => listCell(departments)),
    text('title', ({ title }) => title),
    text('tags', ({ tags }) => listCell(tags)),
    ...pointColumns('phone', needs, words),
    ...pointColumns('email', needs, words),
    ...pointColumns('messenger', needs, words),
    ...pointColumns('url', needs, words),
    ...addressColumns(needs.address, words, country),
    plain('birthday', ({ birthday }) => safeCell(birthday ?? '')),
    plain('anniversary', ({ anniversary }) => safeCell(anniversary ?? '')),
    ...dayColumns(needs.day, words),
    text('note', ({ note }) => note),
    plain('doNotContact', ({ doNotContact }) => doNotContact?.since ?? ''),
    text('doNotContactWhy', ({ doNotContact }) => doNotContact?.why ?? ''),
    plain('channel', ({ preferredChannel }) => (preferredChannel === null ? '' : words.channels[preferredChannel])),
    plain('creditHold', ({ onCreditHold }) => yesNo(onCreditHold)),
    text('rhythm', ({ rhythm }) => (rhythm === null ? '' : rhythmCell(rhythm))),
    ...fieldColumns(fields, words),
    text('uid', ({ uid }) => uid),
  ];
}

/** The cells of a contact. */
export function contactToRow(contact: SheetSubject, columns: readonly ContactSheetColumn[]): string[] {
  return columns.map(({ cell }) => cell(contact));
}

/** A whole name for people to read. It says nothing that the other columns do not say. */
function nameToRead(contact: SheetSubject): string {
  const { core } = coreName(contact);
  return contact.displayAs !== '' || contact.companyName !== '' || core !== '' ? contact.displayName : '';
}

function numbered(words: ContactSheetWords, head: NumberedHead, number: number): string {
  return words.numbered[head].replace('#', String(number));
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_nothing, index) => index);
}

/** The points of a type in their order. The one to use first is marked where it is not the first. */
function pointAt(contact: SheetSubject, type: PointType, index: number) {
  const point = contact.points.filter((one) => one.type === type)[index];
  return point === undefined ? null : { point, isMarked: point.isPrimary && index > 0 };
}

function pointColumns(
  type: Exclude<PointType, 'address'>,
  needs: SheetNeeds,
  words: ContactSheetWords,
): readonly ContactSheetColumn[] {
  return numbers(needs[type]).flatMap((index) => [
    {
      head: numbered(words, type, index + 1),
      cell: (contact) => textCell(pointAt(contact, type, index)?.point.value ?? ''),
    },
    labelColumn(type, index, words),
    ...(type === 'messenger'
      ? [
          {
            head: numbered(words, 'messengerService', index + 1),
            cell: (contact: SheetSubject) => textCell(pointAt(contact, type, index)?.point.service ?? ''),
          },
        ]
      : []),
  ]);
}

function labelColumn(type: PointType, index: number, words: ContactSheetWords): ContactSheetColumn {
  return {
    head: numbered(words, `${type}Label`, index + 1),
    cell: (contact) => {
      const found = pointAt(contact, type, index);
      return found === null ? '' : textCell(labelCell(found.point.label, found.isMarked, words));
    },
  };
}

const PARTS = ['street', 'extended', 'poBox', 'postcode', 'locality', 'region', 'country'] as const;

function addressColumns(count: number, words: ContactSheetWords, country: string): readonly ContactSheetColumn[] {
  return numbers(count).flatMap((index) => [
    {
      head: numbered(words, 'address.whole', index + 1),
      cell: (contact: SheetSubject) => {
        const found = pointAt(contact, 'address', index);
        return found === null ? '' : textCell(linesOf(found.point, country));
      },
    },
    labelColumn('address', index, words),
    ...PARTS.map((part) => ({
      head: numbered(words, `address.${part}`, index + 1),
      cell: (contact: SheetSubject) => textCell(pointAt(contact, 'address', index)?.point.address?.[part] ?? ''),
    })),
  ]);
}

/** The lines of an address, where they do not follow from its parts: whoever changes a part in the sheet means both. */
function linesOf({ value, address }: ContactPoint, country: string): string {
  return address !== null && composedAddress(address satisfies PostalAddress, country).trim() === value ? '' : value;
}

function dayColumns(count: number, words: ContactSheetWords): readonly ContactSheetColumn[] {
  return numbers(count).flatMap((index) => [
    {
      head: numbered(words, 'day', index + 1),
      cell: ({ specialDays }: SheetSubject) => {
        const entry = specialDays[index];
        return entry === undefined ? '' : safeCell(specialDayCell(entry, words));
      },
    },
    {
      head: numbered(words, 'dayLabel', index + 1),
      cell: ({ specialDays }: SheetSubject) => {
        const entry = specialDays[index];
        return entry === undefined ? '' : textCell(specialDayNameCell(entry, words));
      },
    },
  ]);
}

function fieldColumns(fields: readonly Field[], words: ContactSheetWords): readonly ContactSheetColumn[] {
  const heads = ownFieldHeads(fields, words.ownField);
  return fields.map((field, at) => ({
    head: textCell(heads[at] ?? field.name),
    cell: ({ own }: SheetSubject) => {
      const value = own.find(({ fieldId }) => fieldId === field.id)?.value ?? '';
      if (field.type === 'yesNo' && value !== '') return value === 'yes' ? words.yes : words.no;
      const text = value === '' ? '' : ownValueText(field, value);
      return field.type === 'text' || field.type === 'url' || field.type === 'choice' ? textCell(text) : safeCell(text);
    },
  }));
}
