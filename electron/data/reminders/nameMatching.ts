import { LATIN_PREFIXES } from '#shared/contacts/nameWords.ts';
import { isCjk } from '#shared/contacts/script.rules.ts';
import { sortName } from '#shared/contacts/sortName.rules.ts';
import { folded } from '#shared/kernel/text.ts';
import { HAN_TITLES } from '#shared/reminders/sentence/names.rules.ts';
import { plain } from '#shared/reminders/sentence/plain.rules.ts';
import type { NamedContact, WantedNames } from './contactNames.repository.ts';

/** A name as somebody writes it, taken apart. */
interface WrittenName {
  readonly text: string;
  /** Without Mr, 王总's 总, 小 of 小李; the same as `text` where there is none of these. */
  readonly bare: string;
  /** Whether a form of address says that `bare` is a family name. */
  readonly isAddressed: boolean;
}

/** How well a name fits, the best first; `exact` is the name that stands on the card. */
const FITS = ['exact', 'core', 'family', 'given', 'prefix'] as const;
type Fit = (typeof FITS)[number];

const TITLES = HAN_TITLES.split('|').toSorted((one, other) => other.length - one.length);

/** 王总, 李经理, 小李, Ms Lovelace: whose family name is behind or before a form of address. */
export function writtenName(text: string): WrittenName {
  const simplified = plain(text);
  const title = TITLES.find((each) => simplified.endsWith(each) && simplified.length > each.length);
  if (title !== undefined) return { text, bare: text.slice(0, -title.length).trim(), isAddressed: true };
  if (/^[小老阿]\p{Script=Han}$/u.test(simplified)) return { text, bare: text.slice(1), isAddressed: true };
  const [first = '', ...rest] = text.split(/\s+/u);
  if (rest.length > 0 && LATIN_PREFIXES.has(first.toLowerCase().replaceAll('.', ''))) {
    return { text, bare: rest.join(' '), isAddressed: true };
  }
  return { text, bare: text, isAddressed: false };
}

/** 王总, Mr Smith, Smith: what may be a family name by itself. A lone Chinese character is too little without an address. */
function isFamilyAlone({ isAddressed, text }: WrittenName): boolean {
  return isAddressed || (!isCjk(text) && text.length > 1);
}

/** As stored, and with the commonest traditional surnames written the simplified way. */
function spellings(name: string): readonly string[] {
  return [...new Set([name, plain(name)])];
}

function sortKeys(name: string): readonly string[] {
  return [sortName(name, true), sortName(name, false)];
}

/** What to look for so that every contact is found that one of these names may fit. */
export function wantedFor(names: readonly WrittenName[]): WantedNames {
  const whole = names.flatMap(({ text, bare }) => [text, bare]).filter((name) => [...name].length > 1);
  const prefixed = names.filter(({ isAddressed, text }) => !isAddressed && [...text].length > 1);
  const prefixes = prefixed.flatMap(({ text }) => sortKeys(text).map((key) => `${key.replace(/\t.*/su, '')} `));
  return {
    sortNames: [...new Set(whole.flatMap(sortKeys))],
    sortNamePrefixes: [...new Set(prefixes)].filter((prefix) => prefix.trim() !== ''),
    familyNames: names.filter(isFamilyAlone).flatMap(({ bare }) => spellings(bare)),
    givenNames: names.flatMap(({ text }) => spellings(text)),
    nicknames: names.flatMap(({ text }) => spellings(text)),
  };
}

/** How a contact fits a name; null where it does not. */
export function fitOf(name: WrittenName, contact: NamedContact): Fit | null {
  const [text, bare] = [folded(name.text), folded(name.bare)];
  const cards = [contact.displayName, contact.nickname, contact.kind === 'company' ? contact.companyName : ''];
  if (cards.some((card) => card !== '' && folded(card) === text)) return 'exact';
  const family = folded(contact.familyName);
  const given = folded(contact.givenName);
  const cores = [`${family}${given}`, `${given} ${family}`, folded(contact.displayName)];
  if (given !== '' && family !== '' && (cores.includes(text) || cores.includes(bare))) return 'core';
  // 小明 may be a first name, or somebody called 明.
  if (given === text || given.startsWith(`${text} `)) return 'given';
  if (name.isAddressed) {
    return family !== '' && (family === bare || family === folded(plain(name.bare))) ? 'family' : null;
  }
  if (isFamilyAlone(name) && family === text) return 'family';
  const isPrefix = isCjk(name.text) ? [...name.text].length > 1 : name.text.length > 1;
  const marker = isCjk(name.text) ? '' : ' ';
  return isPrefix && cores.some((core) => core.startsWith(`${text}${marker}`)) ? 'prefix' : null;
}

/** A name of several words or characters that stands on a card as it is means that card, whoever else it fits. */
export function isTelling(name: WrittenName): boolean {
  return !name.isAddressed && (isCjk(name.text) ? [...name.text].length > 1 : name.text.includes(' '));
}

/** Compares by how well they fit, then those contacted lately first, then by name. */
export function likelier(
  one: { readonly fit: Fit; readonly contact: NamedContact },
  other: { readonly fit: Fit; readonly contact: NamedContact },
): number {
  const isExact = (fit: Fit) => (fit === 'exact' || fit === 'core' ? 0 : 1);
  const byFit = isExact(one.fit) - isExact(other.fit);
  if (byFit !== 0) return byFit;
  const [lately, before] = [one.contact.lastContactOn, other.contact.lastContactOn];
  if (lately !== before) return lately > before ? -1 : 1;
  const byRank = FITS.indexOf(one.fit) - FITS.indexOf(other.fit);
  return byRank !== 0 ? byRank : one.contact.id - other.contact.id;
}

/** Longest phrase that is looked for as a whole, in words or Chinese characters. */
const LONGEST_PHRASE = 12;
/** Most phrases of one sentence that are looked for. */
const MOST_PHRASES = 800;

/** Words and runs of characters of the sentence that could be a whole display name, the longest first. */
export function phrasesIn(sentence: string): readonly { readonly start: number; readonly text: string }[] {
  const phrases: { readonly start: number; readonly text: string }[] = [];
  for (const run of sentence.matchAll(/[\p{Script=Han}·々ーぁ-ゖァ-ヺ가-힣]{2,60}/gu)) {
    for (let start = 0; start < run[0].length - 1; start++) {
      for (let length = 2; length <= Math.min(LONGEST_PHRASE, run[0].length - start); length++) {
        phrases.push({ start: run.index + start, text: run[0].slice(start, start + length) });
      }
    }
  }
  const words = [...sentence.matchAll(/(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}&.'’-])+/gu)].slice(0, 60);
  words.forEach((word, index) => {
    for (let count = 1; count <= 5; count++) {
      const last = words[index + count - 1];
      if (last === undefined) break;
      const text = sentence.slice(word.index, last.index + last[0].length).replace(/['’]s$/u, '');
      // A single word in small letters is a word, not a name: will, bill, may.
      if (text.length > 1 && !text.includes('\n') && (count > 1 || /^\p{Lu}/u.test(text))) {
        phrases.push({ start: word.index, text });
      }
    }
  });
  return phrases.toSorted((one, other) => other.text.length - one.text.length).slice(0, MOST_PHRASES);
}
