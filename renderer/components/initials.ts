import type { Contact } from '#shared/contacts/contact.ts';

/** One or two characters that stand for a name: 王 for 王小明, AL for Ada Lovelace; empty when there is no letter. */
export function initials(name: string): string {
  return initialsOfWords(name.split(/[\s,]+/u));
}

/** The same for a contact: from the names proper, so that neither Mr. nor III takes part. */
export function contactInitials({
  familyName,
  givenName,
  displayName,
}: Pick<Contact, 'familyName' | 'givenName' | 'displayName'>): string {
  if (familyName === '' && givenName === '') return initials(displayName);
  return initialsOfWords(isEastAsian(familyName) ? [familyName] : [givenName, familyName]);
}

function initialsOfWords(words: readonly string[]): string {
  const letters = words.map(firstLetter).filter((letter) => letter !== '');
  const [first = ''] = letters;
  return isEastAsian(first) ? first : first + (letters.length > 1 ? (letters.at(-1) ?? '') : '');
}

function isEastAsian(text: string): boolean {
  return /^(\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul})/u.test(text);
}

function firstLetter(word: string): string {
  return (/[\p{L}\p{N}]/u.exec(word)?.[0] ?? '').toLocaleUpperCase();
}
