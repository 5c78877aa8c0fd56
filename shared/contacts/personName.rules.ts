import { composedName } from './displayName.rules.ts';
import { FAMILY_PARTICLES, HAN_HONORIFICS, LATIN_PREFIXES, LATIN_SUFFIXES, SUFFIXES_AFTER_COMMA } from './nameWords.ts';
import { isCjk, squeezed } from './script.rules.ts';
import { COMPOUND_SURNAMES } from './surnames.ts';

/** The parts of a person's name; each possibly empty. */
export interface PersonName {
  readonly familyName: string;
  readonly givenName: string;
  readonly middleName: string;
  readonly prefix: string;
  readonly suffix: string;
  /** What to show where the parts, put together again, would show something else than what was typed. */
  readonly displayAs: string;
}

/** 陈静（陈老板娘）, Jean-Luc Picard (Captain): what stands in brackets behind a name is no part of it. */
const REMARK_BEHIND = /^([^()（）]+?)\s*[(（]([^()（）]+)[)）]$/u;

const NO_NAME: PersonName = { familyName: '', givenName: '', middleName: '', prefix: '', suffix: '', displayAs: '' };

/**
 * Splits a full name as typed. Chinese, Japanese and Korean names have the family name first (王小明,
 * 欧阳娜娜, 山田 太郎), others last (Ada King Lovelace; Ludwig van Beethoven), unless a comma says
 * otherwise (Lovelace, Ada). Prefixes and suffixes are kept apart. Except for that comma, the parts
 * show what was typed again (white space aside): where they would not, `displayAs` does.
 */
export function splitPersonName(typed: string): PersonName {
  const text = squeezed(typed);
  if (text === '') return NO_NAME;
  const comma = /[,，]/u.exec(text);
  if (comma !== null) return splitAtCommas(text);
  const name = withoutRemark(text);
  return shownAs(isCjk(name) ? splitCjkName(name) : splitMixedName(name), text);
}

/** The Chinese name in `Tom (王小明)` is no remark: it is the name. */
function withoutRemark(text: string): string {
  const [, name = '', remark = ''] = REMARK_BEHIND.exec(text) ?? [];
  return name === '' || (isCjk(remark) && !isCjk(name)) ? text : name;
}

function shownAs(name: PersonName, text: string): PersonName {
  const shown = composedName(name);
  const isSame = shown === text || (isCjk(text) && shown === text.replaceAll(' ', ''));
  return isSame ? name : { ...name, displayAs: text };
}

function splitCjkName(text: string): PersonName {
  const spaced = text.split(' ');
  if (spaced.length > 1) {
    return { ...NO_NAME, familyName: spaced[0] ?? '', givenName: spaced.slice(1).join('') };
  }
  if (/[·・‧•．]/u.test(text)) return { ...NO_NAME, givenName: text };
  const honorific = HAN_HONORIFICS.find((word) => text.endsWith(word) && text.length > word.length) ?? '';
  const name = text.slice(0, text.length - honorific.length);
  const cut = surnameLength(name, honorific !== '');
  return { ...NO_NAME, familyName: name.slice(0, cut), givenName: name.slice(cut), suffix: honorific };
}

/** How much of a name without spaces is the family name, in UTF-16 units. */
function surnameLength(name: string, isAddressed: boolean): number {
  const characters = [...name];
  const first = characters[0] ?? '';
  const firstTwo = `${first}${characters[1] ?? ''}`;
  const isCompound = COMPOUND_SURNAMES.has(firstTwo);
  if (isCompound && (characters.length > 2 || isAddressed)) return firstTwo.length;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name) && characters.length < 4) return 0;
  if (characters.length === 1) return isAddressed ? first.length : 0;
  if (characters.length <= 3) return first.length;
  // Four: a double surname (陳方安生) or a Japanese name (山田太郎). More: not a name that we can split.
  return characters.length === 4 ? firstTwo.length : 0;
}

/** A Latin name, or a Latin and a Chinese one side by side: then the Chinese one is split. */
function splitMixedName(text: string): PersonName {
  const words = text.split(' ');
  const cjkWords = words.filter((word) => isCjk(word.replaceAll(/[()（）]/gu, '')));
  const only = cjkWords.length === 1 ? (cjkWords[0] ?? '').replaceAll(/[()（）]/gu, '') : '';
  if ([...only].length < 2) return splitLatinName(words);
  return { ...splitCjkName(only), displayAs: text };
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll('.', '');
}

function isSuffix(word: string): boolean {
  return LATIN_SUFFIXES.has(bare(word)) && !SUFFIXES_AFTER_COMMA.has(bare(word));
}

/** von Weizsäcker, van der Berg: no given name before it. In capitals it may be one (Van Nguyen, Al Capone). */
function beginsWithFamilyName(name: readonly string[]): boolean {
  return FAMILY_PARTICLES.has(name[0] ?? '') && /^\p{Lu}/u.test(name.at(-1) ?? '');
}

function splitLatinName(words: readonly string[]): PersonName {
  let start = 0;
  let end = words.length;
  while (start < end - 1 && LATIN_PREFIXES.has(bare(words[start] ?? ''))) start++;
  while (end > start + 1 && isSuffix(words[end - 1] ?? '')) end--;
  const prefix = words.slice(0, start).join(' ');
  const suffix = words.slice(end).join(' ');
  const name = words.slice(start, end);
  const [givenName = '', ...rest] = name;
  if (rest.length === 0) {
    const isFamily = prefix !== '' && !/^(sir|dame)$/i.test(prefix);
    return isFamily ? { ...NO_NAME, prefix, familyName: givenName, suffix } : { ...NO_NAME, prefix, givenName, suffix };
  }
  if (beginsWithFamilyName(name)) return { ...NO_NAME, prefix, familyName: name.join(' '), suffix };
  const particle = rest.findIndex((word) => FAMILY_PARTICLES.has(word.toLowerCase()));
  const familyAt = particle === -1 || particle === rest.length - 1 ? rest.length - 1 : particle;
  return {
    ...NO_NAME,
    prefix,
    givenName,
    middleName: rest.slice(0, familyAt).join(' '),
    familyName: rest.slice(familyAt).join(' '),
    suffix,
  };
}

/** "Lovelace, Ada King, Jr."; but also "Ada Lovelace, PhD". */
function splitAtCommas(text: string): PersonName {
  const parts = text
    .split(/[,，]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const isTail = (part: string) => part.split(' ').every((word) => LATIN_SUFFIXES.has(bare(word)));
  const tailAt = parts.findIndex((part, index) => index > 0 && parts.slice(index).every(isTail));
  const names = tailAt === -1 ? parts : parts.slice(0, tailAt);
  const tail = tailAt === -1 ? '' : parts.slice(tailAt).join(', ');
  const [first = '', second] = names;
  if (second === undefined) {
    const name = isCjk(first) ? splitCjkName(first) : splitMixedName(first);
    const suffix = [name.suffix, tail].filter((part) => part !== '').join(', ');
    return tail === '' ? name : shownAs({ ...name, suffix }, text);
  }
  if (names.length > 2) return { ...NO_NAME, givenName: text };
  if (isCjk(first) && isCjk(second)) return { ...NO_NAME, familyName: first, givenName: second, suffix: tail };
  const words = second.split(' ');
  const prefixes = LATIN_PREFIXES.has(bare(words[0] ?? '')) && words.length > 1 ? 1 : 0;
  return {
    ...NO_NAME,
    prefix: words.slice(0, prefixes).join(' '),
    givenName: words[prefixes] ?? '',
    middleName: words.slice(prefixes + 1).join(' '),
    familyName: first,
    suffix: tail,
  };
}
