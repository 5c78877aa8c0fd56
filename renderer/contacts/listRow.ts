import type { Contact } from '#shared/contacts/contact.ts';
import type { ContactPoint, PointType } from '#shared/contacts/contactPoint.ts';
import { contactInitials } from './initials.ts';

/** What one line of the list shows: no more is kept for rows that are out of sight. */
export interface ListRow {
  readonly id: number;
  readonly kind: Contact['kind'];
  readonly displayName: string;
  readonly employer: string;
  readonly title: string;
  readonly phone: string;
  readonly email: string;
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
}

/** The point of this type to use first: the primary one, else the first. */
export function primaryPoint(points: readonly ContactPoint[], type: PointType): ContactPoint | undefined {
  return points.find((point) => point.type === type && point.isPrimary) ?? points.find((point) => point.type === type);
}

/** The line of the list for a contact. */
export function listRow(contact: Contact): ListRow {
  return {
    id: contact.id,
    kind: contact.kind,
    displayName: contact.displayName,
    employer: contact.employer?.displayName ?? '',
    title: contact.title,
    phone: primaryPoint(contact.points, 'phone')?.value ?? '',
    email: primaryPoint(contact.points, 'email')?.value ?? '',
    tags: contact.tags,
    photo: contact.photo,
    initials: contactInitials(contact),
    doNotContact: contact.doNotContact !== null,
    onCreditHold: contact.onCreditHold,
    rhythm: contact.rhythm,
    touchDue: contact.touchDue,
    lastContactOn: contact.lastContactOn,
    knownBy: contact.knownBy.map(({ displayName }) => displayName),
  };
}
