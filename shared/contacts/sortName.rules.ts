import { pinyin } from 'pinyin-pro';
import { folded } from '../kernel/text.ts';
import { nameKey, hasHan, shortened, squeezed } from './script.rules.ts';
import { SURNAME_READINGS } from './surnames.ts';

/** Longest sort key, in UTF-16 units: what follows does not help to find a place in a list. */
const LONGEST = 200;
/** Longest run of digits that sorts as a number. */
const NUMBER_WIDTH = 12;

/**
 * Pinyin syllables with spaces between; other characters stay. `startsWithSurname` reads the first
 * characters as surnames are read: 单 shan, 曾 zeng, 仇 qiu.
 */
export function pinyinOf(text: string, startsWithSurname: boolean): string {
  return text.replaceAll(
    /\p{Script=Han}+/gu,
    (run, offset: number) => ` ${readingsOf(run, startsWithSurname && offset === 0).join(' ')} `,
  );
}

/** The reading of each of some Chinese characters. */
export function readingsOf(run: string, startsWithSurname: boolean): readonly string[] {
  const own = startsWithSurname ? ownReading(run) : null;
  const rest = own === null ? run : run.slice(own.length);
  const options = {
    toneType: 'none',
    type: 'array',
    surname: startsWithSurname && own === null ? 'head' : 'off',
  } as const;
  const syllables = rest === '' ? [] : pinyin(rest, options);
  return own === null ? syllables : [...own.reading.split(' '), ...syllables];
}

function ownReading(run: string): { readonly length: number; readonly reading: string } | null {
  for (const length of [2, 1]) {
    const reading = SURNAME_READINGS.get(run.slice(0, length));
    if (reading !== undefined && run.length >= length) return { length, reading };
  }
  return null;
}

/**
 * The key by which a name sorts when compared byte by byte: pinyin for Chinese, accents, case and width
 * folded, punctuation aside, digits as numbers (Shop 2 before Shop 10). Names that read alike stay
 * together by what is written.
 * @param name as displayed, best without titles (see coreName)
 * @param startsWithSurname whether the first character is a surname's, as of a person
 */
export function sortName(name: string, startsWithSurname: boolean): string {
  const written = nameKey(name);
  const read = hasHan(name) ? folded(pinyinOf(squeezed(name).normalize('NFC'), startsWithSurname)) : written;
  const key = squeezed(read.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')).replaceAll(/\d+/g, numbered) || written;
  // A tab sorts before the space, so that a shorter name stays before a longer one.
  return shortened(key === written ? key : `${key}\t${written}`, LONGEST);
}

function numbered(digits: string): string {
  const number = digits.replace(/^0+(?=\d)/, '');
  return number.length > NUMBER_WIDTH ? number : number.padStart(NUMBER_WIDTH, '0');
}
