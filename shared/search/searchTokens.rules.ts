import { shortened } from '../contacts/script.rules.ts';

/** Characters that are found one by one, because nothing stands between the words that they make up. */
const CHARACTER = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〆ーｰ`;
const UNITS = new RegExp(String.raw`[${CHARACTER}\p{So}]|(?:(?![${CHARACTER}])[\p{L}\p{N}])+`, 'gu');
const IS_CHARACTER = new RegExp(String.raw`^[${CHARACTER}\p{So}]`, 'u');
const PLAIN = /^[\0-\x7f]*$/;
const NOTHING_TO_FOLD = /^[\u4E00-\u9FFF\s\d]+$/;
const PLAIN_WORDS = /[a-z0-9]+/g;
/** Words that are written with something inside and often typed without: O’Brien, Jean-Pierre. */
const COMPOUND = /[\p{L}\p{N}]+(?:['’‘ʼ`.\-‐‑][\p{L}\p{N}]+)+/gu;

/** Longest word that is compared, in UTF-16 units: what follows tells no two words apart. */
const LONGEST_WORD = 64;

/** Letters that no decomposition (Unicode, NFKD) makes plain. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};
const OTHER_LETTERS = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'g');

/** A word or a character as it is compared, and where it stands in the folded text. */
export interface Unit {
  readonly text: string;
  readonly isCharacter: boolean;
  readonly start: number;
  readonly end: number;
}

/** The text as it is compared in a search: width, case and accents folded away. Hangul stays in syllables. */
export function searchFolded(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  if (NOTHING_TO_FOLD.test(text)) return text;
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(OTHER_LETTERS, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .normalize('NFC');
}

/** Whether a text is ASCII, as most are. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** The words of a folded ASCII text. */
export function plainWordsOf(foldedText: string): readonly string[] {
  const words = foldedText.match(PLAIN_WORDS) ?? [];
  return foldedText.length <= LONGEST_WORD ? words : words.map((word) => shortened(word, LONGEST_WORD));
}

/** Words and characters of a folded text, in their order. */
export function unitsOf(foldedText: string): Unit[] {
  const units: Unit[] = [];
  const plain = PLAIN.test(foldedText);
  for (const { 0: found, index } of foldedText.matchAll(plain ? PLAIN_WORDS : UNITS)) {
    const isCharacter = !plain && IS_CHARACTER.test(found);
    units.push({
      text: isCharacter ? found : shortened(found, LONGEST_WORD),
      isCharacter,
      start: index,
      end: index + found.length,
    });
  }
  return units;
}

/** Compound words of a folded text without what stands inside: obrien, jeanpierre. */
export function compoundsOf(foldedText: string): Unit[] {
  return [...foldedText.matchAll(COMPOUND)].flatMap(({ 0: found, index }) => {
    const units = unitsOf(found);
    if (units.length < 2 || units.some(({ isCharacter }) => isCharacter)) return [];
    const text = shortened(units.map((unit) => unit.text).join(''), LONGEST_WORD);
    return [{ text, isCharacter: false, start: index, end: index + found.length }];
  });
}
