import type { WritableContact } from './contactToVcard.rules.ts';

/**
 * A text that is the same for two drafts with the same content, however they are identified and in
 * whatever order points and tags stand; to be hashed. With it a file that is imported again is recognised.
 */
export function contentFingerprint(contact: WritableContact): string {
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
  ]);
}
