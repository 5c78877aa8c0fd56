import type { KeptProperty } from '../contacts/contact.ts';
import type { NamedOwnValue } from '../fields/namedOwnValue.rules.ts';
import type { WritableContact } from './contactToVcard.rules.ts';
import { ownValuesContent } from './vcardOwnValues.rules.ts';

/** Programs write these anew at every export of the same entry. */
const PASSING = /^(REV|PRODID)$/i;

/**
 * A text that is the same for two entries with the same content, however they are identified and in
 * whatever order points and tags stand; to be hashed. With it a file that is imported again is recognised.
 * What is kept counts (names of groups and what a program writes anew at every export aside), and so does the
 * picture: an entry that brings something new is not one that is here already.
 * @param photo a hash of the picture's bytes, or empty
 * @param ownValues by the names of their fields, so that another file says the same
 */
export function contentFingerprint(
  contact: WritableContact,
  kept: readonly KeptProperty[] = [],
  photo = '',
  ownValues: readonly NamedOwnValue[] = [],
): string {
  const employer = typeof contact.employer === 'string' ? contact.employer : (contact.employer?.displayName ?? '');
  const points = contact.points
    .map((point) =>
      JSON.stringify([
        point.type,
        point.value,
        point.label,
        point.isPrimary,
        point.service,
        point.address && Object.entries(point.address).sort(),
        point.keptParams,
      ]),
    )
    .sort();
  return JSON.stringify([
    contact.kind,
    [contact.familyName, contact.givenName, contact.middleName, contact.prefix, contact.suffix, contact.nickname],
    [
      contact.phoneticFamilyName,
      contact.phoneticGivenName,
      contact.companyName,
      contact.displayAs,
      contact.displayName ?? '',
    ],
    [employer, contact.departments, contact.title],
    [contact.birthday, contact.anniversary],
    points,
    [...contact.tags].sort(),
    contact.note,
    contact.doNotContact === null ? null : [contact.doNotContact.since, contact.doNotContact.why],
    [contact.preferredChannel, contact.onCreditHold],
    keptContent(kept),
    photo,
    ...(contact.rhythm === null && contact.specialDays.length === 0 ? [] : [touchContent(contact)]),
    ...(ownValues.length === 0 ? [] : [ownValuesContent(ownValues)]),
  ]);
}

/** Stands at the end, and only where there is something: fingerprints from before there was are still met. */
function touchContent({ rhythm, specialDays }: WritableContact): readonly unknown[] {
  const days = specialDays.map(({ kind, label, day, leadDays }) =>
    JSON.stringify([kind, label, day.calendar, day.year, day.month, day.isLeapMonth, day.day, leadDays]),
  );
  return [rhythm === null ? null : [rhythm.wishedDays, rhythm.latestDays], days.sort()];
}

/** Groups are told apart by the order in which they occur: programs number them as it suits them. */
function keptContent(kept: readonly KeptProperty[]): readonly unknown[] {
  const groups: string[] = [];
  const numberOf = (group: string) => (groups.includes(group) ? groups.indexOf(group) : groups.push(group) - 1);
  return kept
    .filter(({ name }) => !PASSING.test(name))
    .map(({ group, name, params, value, isBinary }) => [
      group === null ? null : numberOf(group.toLowerCase()),
      name.toUpperCase(),
      params,
      value,
      isBinary,
    ]);
}
