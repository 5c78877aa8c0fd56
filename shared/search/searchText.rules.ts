import type { ContactKind } from '../contacts/contactWords.ts';
import type { PointType } from '../contacts/contactPoint.ts';
import { isCjk } from '../contacts/script.rules.ts';
import type { FieldType } from '../fields/field.ts';
import { askedPhoneTokens, phoneTokens } from './phoneTokens.rules.ts';
import { SearchColumnText } from './searchColumn.rules.ts';
import { SEARCH_COLUMNS, type SearchColumn } from './searchColumns.ts';
import { searchFolded, unitsOf } from './searchTokens.rules.ts';

/** What a contact is found by: per column its words and characters, with spaces between. */
export type SearchColumns = Readonly<Record<SearchColumn, string>>;

/** What of a contact is looked through. */
export interface SearchSource {
  readonly kind: ContactKind;
  readonly displayName: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly middleName: string;
  readonly nickname: string;
  readonly phoneticFamilyName: string;
  readonly phoneticGivenName: string;
  readonly companyName: string;
  /** The name of where it works; empty for nowhere. */
  readonly employer: string;
  readonly departments: readonly string[];
  readonly title: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly points: readonly {
    readonly type: PointType;
    readonly value: string;
    readonly normalized: string | null;
    readonly service: string;
  }[];
  /** Values of own fields as they are read. */
  readonly own: readonly string[];
}

/** A contact of which nothing is written down. */
export const NOTHING_WRITTEN: SearchSource = {
  kind: 'person',
  displayName: '',
  familyName: '',
  givenName: '',
  middleName: '',
  nickname: '',
  phoneticFamilyName: '',
  phoneticGivenName: '',
  companyName: '',
  employer: '',
  departments: [],
  title: '',
  note: '',
  tags: [],
  points: [],
  own: [],
};

/** A part of what is asked for. All parts have to be found. */
export type SearchPiece =
  /** Begins a word. */
  | { readonly kind: 'word'; readonly word: string }
  /** Characters that stand together in this order. */
  | { readonly kind: 'run'; readonly characters: readonly string[] }
  /** Digits, possibly in groups: each group begins a word, or together they begin or end a phone number. */
  | { readonly kind: 'number'; readonly words: readonly string[]; readonly digits: string };

/** What may stand between the groups of one number. */
const WITHIN_NUMBER = /^[\s()+.\-/‐-―]*$/u;
const DIGITS = /^\d+$/;
/** 12,500 */
const BETWEEN_THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g;
const NO_LETTERS = /^[\d\s()+.\-/]*$/;

/** What a contact is found by. */
export function preparedText(source: SearchSource): SearchColumns {
  const of = {
    phone: new SearchColumnText(),
    email: new SearchColumnText(),
    url: new SearchColumnText(),
    messenger: new SearchColumnText(),
    address: new SearchColumnText(),
  };
  for (const { type, value, normalized, service } of source.points) {
    if (type !== 'phone') of[type].text(value).text(service);
    else of.phone.tokens(phoneTokens(value, normalized)).tokens(lettersOf(value));
  }
  return {
    name: nameColumn(source),
    company: companyColumn(source),
    title: plain([source.title]),
    phone: of.phone.toString(),
    email: of.email.toString(),
    url: of.url.toString(),
    messenger: of.messenger.toString(),
    address: of.address.toString(),
    tag: plain(source.tags),
    note: plain([source.note]),
    own: plain(source.own),
  };
}

/**
 * The words of a value of an own field: an amount also as it is shown, with two digits (12.5, 12.50). A yes or no alone says
 * nothing that anybody would look for.
 * @param text the value in the form of OwnValue, of a choice its label
 */
export function ownWords(type: FieldType, text: string): string {
  if (type === 'yesNo') return '';
  return (type === 'money' || type === 'number') && /\.\d$/.test(text) ? `${text} ${text}0` : text;
}

/** What a reminder is found by. */
export function preparedReminder(text: string): string {
  return new SearchColumnText().name(text, false).toString();
}

function plain(texts: readonly string[]): string {
  if (texts.every((text) => text === '')) return '';
  return texts.reduce((column, text) => column.text(text), new SearchColumnText()).toString();
}

function nameColumn(source: SearchSource): string {
  const { kind, displayName, familyName, givenName, middleName, nickname } = source;
  const column = new SearchColumnText();
  const core = `${familyName}${givenName}${middleName}`;
  const isEastern = kind === 'person' && isCjk(core);
  if (isEastern && displayName.includes(core)) column.text(displayName);
  else column.name(displayName, kind === 'person' && isCjk(displayName));
  if (isEastern) column.name(core, familyName !== '');
  else
    column
      .name(familyName, kind === 'person')
      .name(givenName, false)
      .name(middleName, false);
  return column.name(nickname, false).text(source.phoneticFamilyName).text(source.phoneticGivenName).toString();
}

function companyColumn({ companyName, employer, departments }: SearchSource): string {
  const column = new SearchColumnText().company(companyName).company(employer);
  for (const department of departments) column.text(department);
  return column.toString();
}

/** Words of a phone number that hold letters: 0800 FLOWERS. */
function lettersOf(value: string): readonly string[] {
  if (NO_LETTERS.test(value)) return [];
  return unitsOf(searchFolded(value)).flatMap(({ text }) => (DIGITS.test(text) ? [] : [text]));
}

/** The parts of what is asked for; none where it holds neither letters nor digits. */
export function searchPieces(text: string): readonly SearchPiece[] {
  const folded = searchFolded(text).replaceAll(BETWEEN_THOUSANDS, '');
  const pieces: SearchPiece[] = [];
  let end = 0;
  for (const unit of unitsOf(folded)) {
    const between = folded.slice(end, unit.start);
    const last = pieces.at(-1);
    if (unit.isCharacter) {
      if (last?.kind === 'run' && between === '')
        pieces.splice(-1, 1, { ...last, characters: [...last.characters, unit.text] });
      else pieces.push({ kind: 'run', characters: [unit.text] });
    } else if (!DIGITS.test(unit.text)) pieces.push({ kind: 'word', word: unit.text });
    else if (last?.kind === 'number' && WITHIN_NUMBER.test(between)) {
      // +44 (0)20: a zero in brackets is not dialled after a country.
      const isLeftOut = unit.text === '0' && folded[unit.start - 1] === '(' && folded[unit.end] === ')';
      const digits = isLeftOut ? last.digits : last.digits + unit.text;
      pieces.splice(-1, 1, { kind: 'number', words: [...last.words, unit.text], digits });
    } else pieces.push({ kind: 'number', words: [unit.text], digits: unit.text });
    end = unit.end;
  }
  return pieces;
}

/**
 * Whether a contact is found by a text: the plain reading of the law, that the index has to follow.
 * @param within only in these columns
 */
export function matchesPrepared(
  columns: SearchColumns,
  text: string,
  within: readonly SearchColumn[] = SEARCH_COLUMNS,
): boolean {
  const texts = within.map((column) => ` ${columns[column]} `);
  const begins = (word: string) => texts.some((tokens) => tokens.includes(` ${word}`));
  return searchPieces(text).every((piece) => {
    if (piece.kind === 'word') return begins(piece.word);
    if (piece.kind === 'run') return texts.some((tokens) => tokens.includes(` ${piece.characters.join(' ')} `));
    return piece.words.every(begins) || askedPhoneTokens(piece.digits).some(begins);
  });
}

/**
 * The same as a query of the index (SQLite FTS5, section 3); null where nothing is asked for.
 * @param within only in these columns; left out: in all
 */
export function ftsQuery(text: string, within: readonly SearchColumn[] = []): string | null {
  const pieces = searchPieces(text);
  if (pieces.length === 0) return null;
  return inColumns([...new Set(pieces.map(pieceQuery))].join(' AND '), within);
}

/** A query that finds whole words only, where `ftsQuery` finds beginnings too; null where nothing is asked for. */
export function wholeWordsQuery(text: string): string | null {
  const pieces = searchPieces(text);
  return pieces.length === 0 ? null : pieces.map((piece) => pieceQuery(piece).replaceAll('"*', '"')).join(' AND ');
}

/** A query that looks in these columns only; in all where none is named. */
export function inColumns(query: string, within: readonly SearchColumn[]): string {
  return within.length === 0 ? query : `{${within.join(' ')}} : (${query})`;
}

/** The query of one piece. */
export function pieceQuery(piece: SearchPiece): string {
  switch (piece.kind) {
    case 'word':
      return begins(piece.word);
    case 'run':
      return `"${piece.characters.join(' ')}"`;
    case 'number': {
      const words = `(${[...new Set(piece.words)].map(begins).join(' AND ')})`;
      return `(${[words, ...askedPhoneTokens(piece.digits).map(begins)].join(' OR ')})`;
    }
  }
}

function begins(word: string): string {
  return `"${word}"*`;
}
