import { folded } from '../kernel/text.ts';

/** What a column can be, and how it is recognised. */
export interface ColumnSpec<Column extends string> {
  /** Null for columns that are known and left out. */
  readonly column: Column | null;
  /** Its heads in any language, the likeliest first. With `=` before it: only where it stands alone. */
  readonly words: readonly string[];
  /** What every cell of it has to hold: a column of the right name with no such cell is something else. */
  readonly holds?: RegExp;
  /** Whether several columns can be one of it. */
  readonly isMany?: true;
  /** Whether a cell looks like one of it; only for what can be told without a head. */
  readonly looks?: (text: string) => boolean;
}

/** A column of a sheet: its head, and cells below it that are not empty. */
export interface SheetColumn {
  readonly header: string;
  readonly examples: readonly string[];
}

/** Of a hundred cells, so many have to look like it. */
const LOOKS_SHARE = 0.8;
const HAN = /\p{Script=Han}/u;

/** A head as it is compared: without width, case, accents, remarks in brackets, signs; `InvoiceNumber` is two words. */
export function headerKey(header: string): string {
  return folded(header.replaceAll(/(\p{Ll})(?=\p{Lu})/gu, '$1 '))
    .replaceAll(/[(（[【].*?[)）\]】]/gu, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * What each column is: by its head, else by what stands in it. A kind is given once, to the column that fits best, unless
 * several can be one of it.
 * @returns one entry a column, null where nothing fits
 */
export function guessColumns<Column extends string>(
  columns: readonly SheetColumn[],
  specs: readonly ColumnSpec<Column>[],
): (Column | null)[] {
  const byHead = columns.flatMap(({ header, examples }, at) =>
    specs.map((spec) => ({ at, spec, score: canBe(examples, spec) ? headScore(header, spec) : 0 })),
  );
  const byLooks = columns.flatMap(({ examples }, at) =>
    specs.map((spec) => ({ at, spec, score: looksLike(examples, spec) ? 1 : 0 })),
  );
  const guessed = new Map<number, Column | null>();
  const given = new Set<Column>();
  const candidates = [...byHead, ...byLooks].filter(({ score }) => score > 0);
  for (const { at, spec } of candidates.toSorted((one, other) => other.score - one.score || one.at - other.at)) {
    if (guessed.has(at) || (spec.column !== null && given.has(spec.column))) continue;
    guessed.set(at, spec.column);
    if (spec.column !== null && spec.isMany !== true) given.add(spec.column);
  }
  return columns.map((_column, at) => guessed.get(at) ?? null);
}

/** How many heads a row of cells has that are known exactly. */
export function knownHeads(cells: readonly string[], specs: readonly ColumnSpec<string>[]): number {
  const known = new Set(specs.flatMap(({ words }) => wordKeys(words)));
  return cells.filter((cell) => known.has(headerKey(cell))).length;
}

/** 100 and a little for the very word, less the later it stands among the words; 10 to 50 for a head that ends with one. */
function headScore(header: string, { words }: ColumnSpec<string>): number {
  const key = headerKey(header);
  if (key === '') return 0;
  const keys = wordKeys(words);
  const scores = words.map((word, index) => {
    const wanted = keys[index] ?? '';
    if (key === wanted) return 200 - index;
    return !word.startsWith('=') && hasWord(key, wanted) ? 10 + Math.min(40, wanted.length) : 0;
  });
  return Math.max(0, ...scores);
}

const KEYS_OF = new WeakMap<readonly string[], readonly string[]>();

/** A sheet may have hundreds of columns, and each is held against hundreds of words. */
function wordKeys(words: readonly string[]): readonly string[] {
  const known = KEYS_OF.get(words);
  if (known !== undefined) return known;
  const keys = words.map(headerKey);
  KEYS_OF.set(words, keys);
  return keys;
}

function canBe(examples: readonly string[], { holds: needed }: ColumnSpec<string>): boolean {
  return needed === undefined || examples.length === 0 || examples.some((text) => needed.test(text));
}

/**
 * Whether a head ends with the word, as the last word says what a thing is: an invoice amount is an amount, a sales id is
 * no sales. Whole words in Latin script, also before "in", "of" and the like; two characters at least in Chinese.
 */
function hasWord(key: string, word: string): boolean {
  if (HAN.test(word)) return [...word].length > 1 && key.endsWith(word);
  // Most heads hold none of the words, and to find that out costs least.
  if (word.length < 4 || !key.includes(word)) return false;
  return (
    ` ${key}`.endsWith(` ${word}`) ||
    new RegExp(`(?:^| )${word} (?:in|of|for|excl|incl|without|with|before|after)(?: |$)`).test(key)
  );
}

function looksLike(examples: readonly string[], { looks }: ColumnSpec<string>): boolean {
  if (looks === undefined || examples.length === 0) return false;
  return examples.filter((text) => looks(text)).length >= examples.length * LOOKS_SHARE;
}
