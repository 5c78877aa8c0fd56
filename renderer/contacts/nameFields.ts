import type { ContactKind } from '#shared/contacts/contact.ts';
import type { Locale } from '#shared/kernel/locale.ts';

/** The names that most people have, in the order in which the language writes them. */
export function nameFieldsFor(
  kind: ContactKind,
  locale: Locale,
): readonly ('familyName' | 'givenName' | 'companyName')[] {
  if (kind === 'company') return ['companyName'];
  return locale === 'en' ? ['givenName', 'familyName'] : ['familyName', 'givenName'];
}

/** The other names, in the order in which the language writes them. */
export function moreNameFieldsFor(kind: ContactKind, locale: Locale) {
  if (kind === 'company') return ['nickname', 'displayAs'] as const;
  return locale === 'en'
    ? (['prefix', 'middleName', 'suffix', 'nickname', 'phoneticGivenName', 'phoneticFamilyName', 'displayAs'] as const)
    : (['prefix', 'middleName', 'suffix', 'nickname', 'phoneticFamilyName', 'phoneticGivenName', 'displayAs'] as const);
}
