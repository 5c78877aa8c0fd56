/** One or two characters that stand for a name: 王 for 王小明, AL for Ada Lovelace. */
export function initials(displayName: string): string {
  const words = displayName.split(/[\s,]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = firstLetter(words[0]);
  if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(first)) return first;
  return first + (words.length > 1 ? firstLetter(words.at(-1)) : '');
}

function firstLetter(word: string | undefined): string {
  return (/[\p{L}\p{N}]/u.exec(word ?? '')?.[0] ?? '').toLocaleUpperCase();
}
