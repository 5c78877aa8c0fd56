import { hasHan, isCjk, squeezed } from '../contacts/script.rules.ts';
import { pinyinOf } from '../contacts/sortName.rules.ts';
import { folded } from '../kernel/text.ts';

/** What names tell about who somebody is. */
export interface NamesToCompare {
  readonly kind: 'person' | 'company';
  readonly familyName: string;
  readonly givenName: string;
  readonly middleName: string;
  readonly nickname: string;
  readonly companyName: string;
  /** As shown; counts where no part of a name is given. */
  readonly displayAs: string;
}

/**
 * What two names say about each other: the same name; one that may well be the same (the order swapped, initials, a part
 * only, pinyin, nothing to compare); one that only marriage would explain; two different ones.
 */
export type NameRelation = 'same' | 'fits' | 'marriage' | 'differs';

/** A name in comparable form. */
interface Name {
  readonly family: readonly string[];
  readonly given: readonly string[];
  /** Every word, without titles; of a Chinese name its characters as one word. */
  readonly words: readonly string[];
  readonly isHan: boolean;
}

/**
 * Compares names for contacts that share an e-mail address or a phone number. A person and a company are different unless
 * one of them has no name.
 */
export function nameRelation(one: NamesToCompare, other: NamesToCompare): NameRelation {
  const [first, second] = [nameOf(one), nameOf(other)];
  if (first.words.length === 0 || second.words.length === 0) return 'fits';
  if (one.kind !== other.kind) return 'differs';
  if (first.words.join(' ') === second.words.join(' ') || isSwapped(first, second)) return 'same';
  if (one.kind === 'company') return companyKey(first) === companyKey(second) ? 'same' : 'differs';
  if (first.isHan !== second.isHan) return mixedRelation(first, second);
  if (first.isHan) return isPartOfHan(first, second) || isPartOfHan(second, first) ? 'fits' : 'differs';
  if (fitsLatin(first.words, second.words) || fitsLatin(second.words, first.words)) return 'fits';
  if (isNickname(one, second) || isNickname(other, first)) return 'fits';
  return marriageRelation(first, second);
}

/** The name by which rows of one file are taken for the same; empty where there is none. */
export function sameNameKey(names: NamesToCompare): string {
  const { words } = nameOf(names);
  return words.length === 0 ? '' : `${names.kind} ${[...words].sort().join(' ')}`;
}

/** Addresses that a whole company uses: they prove less. */
const ROLE =
  /^(?:info|office|contact|mail|email|sales|support|service|services|admin|hello|team|kontakt|buero|hr|jobs|accounting|accounts|billing|orders?|reception|enquir(?:y|ies)|inquiries|welcome|help|marketing|purchas(?:e|ing)|kefu|shop|store|postmaster|webmaster)(?:[.\-_+\d].*)?@/i;

/** Whether an e-mail address is a company's, not a person's. */
export function isRoleAddress(email: string): boolean {
  return ROLE.test(email);
}

/** Whether names say that it may be the same contact, who has the same e-mail address. */
export function fitsByEmail(relation: NameRelation, email: string): boolean {
  return relation === 'same' || relation === 'fits' || (relation === 'marriage' && !isRoleAddress(email));
}

/** Whether names say that it may be the same contact, who has the same phone number: families share them. */
export function fitsByPhone(relation: NameRelation): boolean {
  return relation === 'same' || relation === 'fits';
}

function nameOf(names: NamesToCompare): Name {
  if (names.kind === 'company') {
    const words = wordsOf(names.companyName || names.displayAs);
    return { family: [], given: words, words, isHan: hasHan(names.companyName) };
  }
  const parts = [names.familyName, names.givenName, names.middleName].map(squeezed);
  const [familyName = '', givenName = '', middleName = ''] = parts.every((part) => part === '')
    ? ['', squeezed(names.displayAs || names.nickname), '']
    : parts;
  const isHan = isCjk(`${familyName}${givenName}`);
  if (isHan) {
    const [family, given] = [joined(familyName), joined(`${givenName}${middleName}`)];
    return { family: filled(family), given: filled(given), words: filled(`${family}${given}`), isHan };
  }
  const family = wordsOf(familyName);
  const given = [...wordsOf(givenName), ...wordsOf(middleName)];
  return { family, given, words: [...given, ...family], isHan };
}

function joined(text: string): string {
  return folded(text.replaceAll(/[\s·・‧•．]+/gu, ''));
}

function filled(word: string): string[] {
  return word === '' ? [] : [word];
}

function wordsOf(text: string): string[] {
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function isSwapped(one: Name, other: Name): boolean {
  if (one.words.length !== other.words.length) return false;
  if (one.isHan && other.isHan)
    return one.family.join('') + one.given.join('') === other.given.join('') + other.family.join('');
  return [...one.words].sort().join(' ') === [...other.words].sort().join(' ');
}

/** The words of a company without what it is by law. */
const LEGAL = new Set(
  'ltd limited inc incorporated corp corporation llc llp gmbh ag co company sa sas srl bv plc'.split(' '),
);

function companyKey({ words }: Name): string {
  const own = words.filter((word) => !LEGAL.has(word));
  return (own.length === 0 ? words : own).join(' ').replace(/(?:股份)?有限(?:责任|責任)?公司$/u, '');
}

/** 小明 of 王小明, and 王 alone. */
function isPartOfHan(part: Name, whole: Name): boolean {
  const text = part.words.join('');
  return text === whole.given.join('') || text === whole.family.join('');
}

/**
 * Whether every word of a name stands in the other, in any order, an initial for its word: A. Lovelace, Ada, Ada K Lovelace.
 * Nothing but initials tells nobody apart.
 */
function fitsLatin(part: readonly string[], whole: readonly string[]): boolean {
  const free = [...whole];
  let isWordMet = false;
  for (const word of [...part].sort((a, b) => b.length - a.length)) {
    const at = free.findIndex((one) => one === word || (isInitial(word, one) && isWordMet) || isInitial(one, word));
    if (at === -1) return false;
    if (free[at] === word && word.length > 1) isWordMet = true;
    free.splice(at, 1);
  }
  return isWordMet;
}

function isInitial(initial: string, word: string): boolean {
  return initial.length === 1 && word.startsWith(initial);
}

function isNickname({ nickname, familyName }: NamesToCompare, { given, family }: Name): boolean {
  const words = wordsOf(nickname);
  if (words.length === 0 || words.join(' ') !== given.join(' ')) return false;
  const own = wordsOf(familyName);
  return own.length === 0 || family.length === 0 || own.join(' ') === family.join(' ');
}

/** The same given name, another family name: only where both have one, and neither is an initial. */
function marriageRelation(one: Name, other: Name): NameRelation {
  const [first, second] = [one.given[0] ?? '', other.given[0] ?? ''];
  if (first.length < 2 || first !== second || one.family.length === 0 || other.family.length === 0) return 'differs';
  const hasShared = one.family.some((word) => word.length > 1 && other.family.includes(word));
  return hasShared ? 'fits' : 'marriage';
}

/** 王小明 and Wang Xiaoming are one name; a Chinese name beside an English one with the same surname may be. */
function mixedRelation(one: Name, other: Name): NameRelation {
  const [han, latin] = one.isHan ? [one, other] : [other, one];
  const key = (words: readonly string[]) => words.join('');
  const family = readings(han.family);
  const given = readings(han.given);
  const read = [key([...family, ...given]), key([...given, ...family]), key(given), key(family)];
  if (read.includes(key(latin.words)) || read.includes(key([...latin.family, ...latin.given]))) return 'fits';
  return family.length > 0 && latin.words.includes(key(family)) ? 'marriage' : 'differs';
}

function readings(words: readonly string[]): string[] {
  return words.map((word) => folded(pinyinOf(word, true)).replaceAll(' ', ''));
}
