import type { Contact } from '#shared/contacts/contact.ts';

/** One or two characters that stand for somebody: 王 for 王小明, AL for Ada Lovelace; empty when there is no letter. */
export function initials({ familyName, givenName, displayName }: Pick<Contact, 'familyName' | 'givenName' | 'displayName'>): string {
  const names = [givenName, familyName].filter((name) => firstLetter(name) !== '');
  if (IS_EAST_ASIAN.test(firstLetter(familyName || displayName))) return firstLetter(familyName || displayName);
  const words = names.length > 0 ? names : displayName.split(/[\s,]+/u).filter((word) => firstLetter(word) !== '');
  const first = firstLetter(words[0] ?? '');
  return first + (words.length > 1 ? firstLetter(words.at(-1) ?? '') : '');
}

const IS_EAST_ASIAN = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

function firstLetter(word: string): string {
  return (/[\p{L}\p{N}]/u.exec(word)?.[0] ?? '').toLocaleUpperCase();
}
