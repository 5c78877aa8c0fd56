const WORDS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen twenty'
).split(' ');
const ORDINALS = (
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
  'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
).split(' ');
const TENS: ReadonlyMap<string, number> = new Map([
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['ninety', 90],
]);

/** A whole number in English: 12, twelve, a, a couple of. */
export const ENGLISH_NUMBER = String.raw`\d{1,4}|an?|a couple of|${WORDS.slice(1).join('|')}|${[...TENS.keys()].join('|')}`;
/** A place in a row in English: 15th, fifteenth, twenty-first. */
export const ENGLISH_ORDINAL = String.raw`\d{1,2}(?:st|nd|rd|th)|twenty[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[ -]first|${ORDINALS.slice(1).join('|')}`;

/** The value of what ENGLISH_NUMBER matches; null for anything else. */
export function englishNumber(text: string): number | null {
  const word = text.toLowerCase();
  if (/^\d+$/.test(word)) return Number(word);
  if (word === 'a' || word === 'an') return 1;
  if (word === 'a couple of') return 2;
  const index = WORDS.indexOf(word);
  return index >= 0 ? index : (TENS.get(word) ?? null);
}

/** The value of what ENGLISH_ORDINAL matches; null for anything else. */
export function englishOrdinal(text: string): number | null {
  const word = text.toLowerCase().replaceAll('-', ' ');
  const digits = /^(\d+)(?:st|nd|rd|th)?$/.exec(word)?.[1];
  if (digits !== undefined) return Number(digits);
  const index = ORDINALS.indexOf(word);
  if (index > 0) return index;
  if (word === 'thirtieth') return 30;
  const [tens, unit = ''] = word.split(' ');
  const units = ORDINALS.indexOf(unit);
  if (units < 1) return null;
  return (tens === 'twenty' ? 20 : 30) + units;
}

/** A whole number in Chinese: 12, 十二, 两, 廿三. */
export const HAN_NUMBER = String.raw`(?:\d{1,4}|[〇零一二两三四五六七八九十廿卅百]{1,5})`;

const HAN_DIGITS: ReadonlyMap<string, number> = new Map(
  [...'零一二三四五六七八九']
    .map((digit, value): [string, number] => [digit, value])
    .concat([
      ['〇', 0],
      ['两', 2],
    ]),
);

/** The value of a number in Chinese up to 999; null for what is none (十十). */
export function hanNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const spelled = text.replace('廿', '二十').replace('卅', '三十');
  const parts = /^(?:(.)百零?)?(?:(.?)十)?(.?)$/u.exec(spelled);
  if (parts === null || spelled === '') return null;
  const digit = (part: string | undefined, without: number) =>
    part === undefined || part === '' ? without : (HAN_DIGITS.get(part) ?? Number.NaN);
  const hundreds = spelled.includes('百') ? digit(parts[1], Number.NaN) : 0;
  const tens = spelled.includes('十') ? digit(parts[2], 1) : 0;
  const value = hundreds * 100 + tens * 10 + digit(parts[3], 0);
  return Number.isNaN(value) ? null : value;
}

/** A year written digit by digit: 二〇二六, 2026. */
export function hanYear(text: string): number | null {
  const digits = [...text].map((character) => HAN_DIGITS.get(character) ?? character).join('');
  return /^\d{4}$/.test(digits) ? Number(digits) : null;
}
