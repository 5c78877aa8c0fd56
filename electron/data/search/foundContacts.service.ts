import { nameRank, RANKS } from '#shared/search/rank.rules.ts';
import type { Asked, Rank } from '#shared/search/rank.rules.ts';
import { marksIn } from '#shared/search/marks.rules.ts';
import type { FoundContact } from '#shared/search/search.ts';
import { ftsQuery, searchPieces, wholeWordsQuery } from '#shared/search/searchText.rules.ts';
import type { Readable } from '../database/handles.ts';
import { candidateRows, idsFound, beginningsOfNames, queryIn } from './foundContacts.repository.ts';
import type { CandidateRow } from './foundContacts.repository.ts';
import { reasonOf } from './foundReason.ts';
import type { ReasonRows } from './foundReason.ts';
import { searchedRows } from './searchIndex.repository.ts';

/** So many are put in order; of more, those that begin best are looked for (ordering all would take 80 ms). */
const MOST_ORDERED = 200;
/** Of very many, so many of each kind. */
const MOST_OF_EACH = 100;

const WITH_COMPANY = ['name', 'company'] as const;
const WITH_POINTS = [...WITH_COMPANY, 'phone', 'email'] as const;

/** Where a contact was found: the best of these. */
type FoundBy = 'name' | 'company' | 'point' | 'rest';

interface Ranked {
  readonly row: CandidateRow;
  readonly rank: Rank;
  /** Whether all that is asked are whole words of it. */
  readonly isWhole: boolean;
}

/** Contacts outside the bin that a text finds, the best first; none where it asks for nothing. */
export async function foundContacts(readable: Readable, text: string, limit: number): Promise<FoundContact[]> {
  const query = ftsQuery(text);
  if (query === null) return [];
  const asked = { text, pieces: searchPieces(text) };
  const wholeWords = await idsFound(readable, wholeWordsQuery(text) ?? query, MOST_ORDERED + 1);
  // Where whole words are very many, what they are only the beginning of comes after and needs no look.
  const all = wholeWords.length > MOST_ORDERED ? wholeWords : await idsFound(readable, query, MOST_ORDERED + 1);
  const foundBy =
    all.length > MOST_ORDERED
      ? await bestOfMany(readable, asked, [...wholeWords, ...all], limit)
      : await gathered(readable, text, all);
  const whole = new Set(wholeWords);
  const rows = await candidateRows(readable, [...foundBy.keys()]);
  const ranked = rows.map((row) => ({
    row,
    rank: rankOf(row, foundBy.get(row.id) ?? 'rest', asked),
    isWhole: whole.has(row.id),
  }));
  return await described(readable, asked, ranked.toSorted(inOrder).slice(0, limit));
}

/** Of few: each by the best place that has it. */
async function gathered(
  readable: Readable,
  text: string,
  all: readonly number[],
): Promise<ReadonlyMap<number, FoundBy>> {
  const found = new Found();
  found.add(await idsFound(readable, queryIn(text, ['name']), MOST_ORDERED), 'name');
  if (found.size < all.length)
    found.add(await idsFound(readable, queryIn(text, WITH_COMPANY), MOST_ORDERED), 'company');
  if (found.size < all.length) found.add(await idsFound(readable, queryIn(text, WITH_POINTS), MOST_ORDERED), 'point');
  return found.add(all, 'rest');
}

/** Of very many: those that begin best. */
async function bestOfMany(
  readable: Readable,
  { text, pieces }: Asked,
  some: readonly number[],
  limit: number,
): Promise<ReadonlyMap<number, FoundBy>> {
  const found = new Found();
  const inCompanies = () => idsFound(readable, queryIn(text, WITH_COMPANY), MOST_OF_EACH);
  // Chinese characters that stand in many contacts but in no name take long to look for: 华东 is looked for once.
  const areCharacters = pieces.some((piece) => piece.kind === 'run' && piece.characters.length > 1);
  const companies = areCharacters ? await inCompanies() : null;
  const names = companies?.length === 0 ? [] : await idsFound(readable, queryIn(text, ['name']), MOST_ORDERED + 1);
  const beginnings = names.length > MOST_ORDERED ? beginningsOfNames(text) : [];
  for (const beginning of beginnings)
    if (found.size < MOST_OF_EACH) found.add(await idsFound(readable, beginning, MOST_OF_EACH), 'name');
  found.add(names, 'name');
  return found.size >= limit ? found : found.add(companies ?? (await inCompanies()), 'company').add(some, 'rest');
}

/** Contacts, each by the first that found it. */
class Found extends Map<number, FoundBy> {
  add(ids: readonly number[], by: FoundBy): this {
    for (const id of ids) if (!this.has(id)) this.set(id, by);
    return this;
  }
}

function rankOf(row: CandidateRow, by: FoundBy, asked: Asked): Rank {
  return by === 'name' ? (nameRank(row.display_name, asked) ?? 'otherName') : by;
}

function inOrder(a: Ranked, b: Ranked): number {
  return (
    RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) ||
    Number(b.isWhole) - Number(a.isWhole) ||
    compared(b.row.last_contact_on, a.row.last_contact_on) ||
    compared(a.row.sort_name, b.row.sort_name) ||
    a.row.id - b.row.id
  );
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function described(readable: Readable, asked: Asked, ranked: readonly Ranked[]): Promise<FoundContact[]> {
  const marked = ranked.map(({ row }) => ({ row, marks: marksIn(row.display_name, asked.text) }));
  const unclear = ranked.flatMap(({ row, rank }) =>
    RANKS.indexOf(rank) <= RANKS.indexOf('initialsWithin') ? [] : [row.id],
  );
  const rows: ReasonRows = await searchedRows(readable, unclear);
  return marked.map(({ row, marks }) =>
    found(row, marks, unclear.includes(row.id) ? reasonOf(rows, row.id, asked) : null),
  );
}

/** Contacts outside the bin that something else than their own texts has found, in the order of the reasons. */
export async function contactsBecause(
  readable: Readable,
  reasons: ReadonlyMap<number, NonNullable<FoundContact['because']>>,
  limit: number,
): Promise<FoundContact[]> {
  const rows = new Map((await candidateRows(readable, [...reasons.keys()])).map((row) => [row.id, row]));
  return [...reasons]
    .flatMap(([id, because]) => {
      const row = rows.get(id);
      return row === undefined ? [] : [found(row, [], because)];
    })
    .slice(0, limit);
}

function found(row: CandidateRow, marks: FoundContact['marks'], because: FoundContact['because']): FoundContact {
  const { id, display_name: displayName, kind, photo, employer, title } = row;
  return { id, displayName, kind, photo, employer, title, marks, because };
}
