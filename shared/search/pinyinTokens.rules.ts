import { readingsOf } from '../contacts/sortName.rules.ts';

/** Chinese characters that are read in one go. */
const READ_TOGETHER = /\p{Script=Han}+(?:[\s·・‧•．]+\p{Script=Han}+)*/gu;
const HAN = /\p{Script=Han}/u;
const EACH_HAN = /\p{Script=Han}/gu;
const PLAIN_HAN = /^[\u4E00-\u9FFF]+$/;
/** From inside a long name so many syllables are found in one go; from its beginning all of them. */
const MOST_SYLLABLES = 6;
const MOST_INITIALS = 8;
/** What is read of one name, in characters. */
const LONGEST_NAME = 40;
const MOST_REMEMBERED = 5000;

/** A Chinese character with its reading, and where it stands in the text. */
export interface Syllable {
  readonly reading: string;
  readonly start: number;
  readonly end: number;
}

const PLAIN_READING = /^[a-z]+$/;

/** The readings of a text's Chinese characters, those together that are read in one go. */
export function syllablesOf(text: string, startsWithSurname: boolean): Syllable[][] {
  if (PLAIN_HAN.test(text))
    return [
      syllables(
        [...text].map((character, start) => ({ character, start })),
        startsWithSurname,
      ),
    ];
  if (!HAN.test(text)) return [];
  return [...text.matchAll(READ_TOGETHER)].map(({ 0: found, index }) =>
    syllables(
      [...found.matchAll(EACH_HAN)].map((place) => ({ character: place[0], start: index + place.index })),
      startsWithSurname && index === 0,
    ),
  );
}

function syllables(
  characters: readonly { readonly character: string; readonly start: number }[],
  startsWithSurname: boolean,
): Syllable[] {
  const read = characters.slice(0, LONGEST_NAME);
  const readings = rememberedReadings(read.map(({ character }) => character).join(''), startsWithSurname);
  return read.map(({ character, start }, place) => ({
    reading: readings[place] ?? '',
    start,
    end: start + character.length,
  }));
}

/** How names that were looked at last are read: while somebody types, the same come again with each letter. */
const remembered = new Map<string, readonly string[]>();

function rememberedReadings(run: string, startsWithSurname: boolean): readonly string[] {
  const key = startsWithSurname ? `${run} ` : run;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const readings = readingsOf(run, startsWithSurname);
  remembered.set(key, readings);
  return readings;
}

/** How a reading is typed: 吕 as `lu` or `lv`. */
export function typedReadings(reading: string): readonly string[] {
  if (PLAIN_READING.test(reading)) return [reading];
  const plain = reading.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return [plain, reading.normalize('NFC').replaceAll('ü', 'v')].filter((typed) => PLAIN_READING.test(typed));
}

/**
 * What a Chinese text is found by in Latin letters, as beginnings of words: its syllables joined, from the first and from
 * every later one (wangxiaoming, xiaoming, ming), and their initials (wxm, xm).
 */
export function pinyinTokens(text: string, startsWithSurname: boolean): readonly string[] {
  const tokens = new Set<string>();
  for (const syllables of syllablesOf(text, startsWithSurname)) {
    for (const readings of spellings(syllables)) {
      const initials = readings.map((reading) => reading.charAt(0)).join('');
      readings.forEach((_reading, place) => {
        const isFirst = place === 0;
        tokens.add(readings.slice(place, isFirst ? undefined : place + MOST_SYLLABLES).join(''));
        if (place < readings.length - 1) tokens.add(initials.slice(place, isFirst ? undefined : place + MOST_INITIALS));
      });
    }
  }
  return [...tokens];
}

/** All syllables typed one way; twice where ü can be typed as u or as v. */
export function spellings(syllables: readonly Pick<Syllable, 'reading'>[]): readonly (readonly string[])[] {
  const typed = syllables.map(({ reading }) => typedReadings(reading));
  const first = typed.map(([one = '']) => one);
  return typed.some((ways) => ways.length > 1) ? [first, typed.map((ways) => ways.at(-1) ?? '')] : [first];
}
