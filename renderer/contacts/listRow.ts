import type { Contact } from '#shared/contacts/contact.ts';
import type { ContactPoint, PointType } from '#shared/contacts/contactPoint.ts';
import type { FoundIn } from '#shared/search/search.ts';
import { contactInitials } from '../components/initials.ts';

/** What one line of the list shows: no more is kept for rows that are out of sight. */
export interface ListRow {
  readonly id: number;
  readonly kind: Contact['kind'];
  readonly displayName: string;
  readonly employer: string;
  readonly title: string;
  readonly phone: string;
  readonly email: string;
  readonly url: string;
  /** City of the first address. */
  readonly place: string;
  /** As it is stored: with or without a year. */
  readonly birthday: string | null;
  /** First line of the note. */
  readonly note: string;
  readonly tags: readonly string[];
  readonly photo: string | null;
  /** What stands in the place of a photo. */
  readonly initials: string;
  readonly doNotContact: boolean;
  readonly onCreditHold: boolean;
  readonly rhythm: Contact['rhythm'];
  readonly touchDue: Contact['touchDue'];
  readonly lastContactOn: string | null;
  /** Names of those of us who know them, the one with the most interactions first. */
  readonly knownBy: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Values of own fields by the field's id. */
  readonly own: ReadonlyMap<number, string>;
  /** Everything else by which it can have been found; empty while nothing is looked for. */
  readonly hidden: readonly HiddenText[];
}

/** A text that the row itself may not show. */
export interface HiddenText {
  readonly where: FoundIn;
  /** Of an own field: which; else null. */
  readonly fieldId: number | null;
  readonly text: string;
}

/** The point of this type to use first: the primary one, else the first. */
export function primaryPoint(points: readonly ContactPoint[], type: PointType): ContactPoint | undefined {
  return points.find((point) => point.type === type && point.isPrimary) ?? points.find((point) => point.type === type);
}

/** The line of the list for a contact. @param isLooking whether something is looked for in the list */
export function listRow(contact: Contact, isLooking = false): ListRow {
  return {
    id: contact.id,
    kind: contact.kind,
    displayName: contact.displayName,
    employer: contact.employer?.displayName ?? '',
    title: contact.title,
    phone: primaryPoint(contact.points, 'phone')?.value ?? '',
    email: primaryPoint(contact.points, 'email')?.value ?? '',
    url: primaryPoint(contact.points, 'url')?.value ?? '',
    place: primaryPoint(contact.points, 'address')?.address?.locality ?? '',
    birthday: contact.birthday,
    note: firstLine(contact.note),
    tags: contact.tags,
    photo: contact.photo,
    initials: contactInitials(contact),
    doNotContact: contact.doNotContact !== null,
    onCreditHold: contact.onCreditHold,
    rhythm: contact.rhythm,
    touchDue: contact.touchDue,
    lastContactOn: contact.lastContactOn,
    knownBy: contact.knownBy.map(({ displayName }) => displayName),
    createdAt: contact.createdAt,
    updatedAt: contact.updatedAt,
    own: new Map(contact.own.map(({ fieldId, value }) => [fieldId, value])),
    hidden: isLooking ? hiddenTexts(contact) : [],
  };
}

/** Longest first line that a row keeps, UTF-16 units. */
const LONGEST_LINE = 300;

function firstLine(note: string): string {
  const start = note.slice(0, LONGEST_LINE).trimStart();
  return start.split('\n', 1)[0] ?? '';
}

function hiddenTexts(contact: Contact): readonly HiddenText[] {
  const at = (where: FoundIn, texts: readonly string[]): readonly HiddenText[] =>
    texts.filter((text) => text !== '').map((text) => ({ where, fieldId: null, text }));
  const values = (type: PointType) =>
    contact.points.flatMap((point) => (point.type === type ? [addressText(point) ?? point.value] : []));
  return [
    ...at('name', [contact.nickname, `${contact.phoneticFamilyName} ${contact.phoneticGivenName}`.trim()]),
    ...at('company', [contact.employer?.displayName ?? '', contact.companyName, ...contact.departments]),
    ...at('title', [contact.title]),
    ...at('phone', values('phone')),
    ...at('email', values('email')),
    ...at('url', values('url')),
    ...at(
      'messenger',
      contact.points.flatMap((point) => (point.type === 'messenger' ? [point.value, point.service] : [])),
    ),
    ...at('address', values('address')),
    ...at('tag', contact.tags),
    ...at('note', [contact.note]),
    ...contact.own.map(({ fieldId, value }) => ({ where: 'own' as const, fieldId, text: value })),
  ];
}

function addressText({ value, address }: ContactPoint): string | null {
  if (value !== '' || address === null) return null;
  return Object.values(address)
    .filter((part) => part !== '')
    .join(', ');
}
