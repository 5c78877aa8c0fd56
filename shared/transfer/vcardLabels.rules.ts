import type { VcardParam } from '../vcard/index.ts';

/** Label and rank of a point, and the parameters that say neither. */
export interface ReadLabel {
  /** One of KNOWN_LABELS, own words, or empty. */
  readonly label: string;
  /** 1 is preferred most (RFC 6350, 5.3); null for no preference. */
  readonly rank: number | null;
  readonly rest: readonly VcardParam[];
}

/** TYPE words of a known label, in the order in which they win over each other: a work fax is a fax. */
const WORDS: readonly (readonly [string, string])[] = [
  ['cell', 'mobile'],
  ['mobile', 'mobile'],
  ['fax', 'fax'],
  ['pager', 'pager'],
  ['main', 'main'],
  ['work', 'work'],
  ['home', 'home'],
  ['other', 'other'],
];

/** TYPE words that are no label in anybody's own words. */
const TECHNICAL = new Set(
  'voice text textphone video msg bbs modem car isdn pcs internet x400 dom intl postal parcel pref aol applelink attmail cis eworld ibmmail mcimail powershare prodigy tlx x.400'.split(
    ' ',
  ),
);

const WRAPPED = /^_\$!<([\s\S]*)>!\$_$/;

/** X-ABLabel to a label: Apple wraps its own words as `_$!<Home>!$_`. */
export function labelOfWords(words: string): string {
  const inside = WRAPPED.exec(words)?.[1];
  if (inside === undefined) return words;
  return WORDS.find(([word]) => word === inside.toLowerCase())?.[1] ?? inside;
}

/** Own words to X-ABLabel, so that labelOfWords gives them back whatever they are. */
export function wordsOfLabel(label: string): string {
  return WRAPPED.test(label) ? `_$!<${label}>!$_` : label;
}

/** The TYPE word of a known label; null for own words and for none. */
export function typeOfLabel(label: string): string | null {
  return WORDS.find(([, known]) => known === label)?.[0] ?? null;
}

/** Takes label and preference out of the parameters. `words` is the X-ABLabel of the same group, if any. */
export function readLabel(params: readonly VcardParam[], words: string | null): ReadLabel {
  let types = params.flatMap((param) => (param.name === 'TYPE' ? param.values : [])).map((type) => type.trim());
  const isPreferred = types.some((type) => type.toLowerCase() === 'pref');
  const number = Number(params.find((param) => param.name === 'PREF')?.values[0] ?? Number.NaN);
  const rank = isPreferred ? 1 : number >= 1 ? number : null;
  types = types.filter((type) => !/^(pref|internet|)$/i.test(type));
  const label = words !== null && words !== '' ? labelOfWords(words) : labelOfTypes(types);
  const rest = params.filter((param) => param.name !== 'TYPE' && param.name !== 'PREF');
  const others = types.filter((type) => !saysLabel(type, label));
  return { label, rank, rest: others.length === 0 ? rest : [{ name: 'TYPE', values: others }, ...rest] };
}

function saysLabel(type: string, label: string): boolean {
  const known = WORDS.find(([word]) => word === type.toLowerCase());
  return known === undefined ? type === label || type.replace(/^X-/i, '') === label : known[1] === label;
}

function labelOfTypes(types: readonly string[]): string {
  const lower = types.map((type) => type.toLowerCase());
  const known = WORDS.find(([word]) => lower.includes(word));
  if (known !== undefined) return known[1];
  // A label holds 100 characters; a longer word stays the parameter it is.
  const own = types.find((type) => type.length <= 100 && !TECHNICAL.has(type.toLowerCase()));
  return own === undefined ? '' : own.replace(/^X-/i, '');
}
