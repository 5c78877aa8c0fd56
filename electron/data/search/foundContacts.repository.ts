import { sql } from 'kysely';
import { ftsQuery, inColumns, pieceQuery, searchPieces } from '#shared/search/searchText.rules.ts';
import type { SearchColumn } from '#shared/search/searchColumns.ts';
import type { Readable } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';

/** A contact that may be shown, with what it is ordered by. */
export interface CandidateRow {
  readonly id: number;
  readonly display_name: string;
  readonly kind: 'person' | 'company';
  readonly photo: string | null;
  readonly employer: string;
  readonly title: string;
  readonly last_contact_on: string;
  readonly sort_name: string;
}

/** Ids outside the bin that the query finds, at most `limit`. */
export async function idsFound(readable: Readable, query: string, limit: number): Promise<readonly number[]> {
  const { rows } = await sql<{ readonly id: number }>`
    SELECT rowid AS id FROM contact_search AS s
    WHERE contact_search MATCH ${query} AND (SELECT c.deleted_at IS NULL FROM contacts AS c WHERE c.id = s.rowid)
    LIMIT ${limit}`.execute(readable);
  return rows.map(({ id }) => id);
}

/** Queries that find names that begin with the text: first with its first word as a whole word, then as a beginning. */
export function beginningsOfNames(text: string): readonly string[] {
  const [first, ...rest] = searchPieces(text).map(pieceQuery);
  if (first === undefined || first.startsWith('(')) return [];
  return [...new Set([first.replace(/\*$/, ''), first])].map((query) =>
    inColumns([`^${query}`, ...rest].join(' AND '), ['name']),
  );
}

/** The query of a text in these columns. */
export function queryIn(text: string, columns: readonly SearchColumn[]): string {
  return ftsQuery(text, columns) ?? '';
}

/** Those of the contacts that are outside the bin. */
export async function candidateRows(readable: Readable, ids: readonly number[]): Promise<readonly CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`
    SELECT c.id, c.display_name, c.kind, c.photo, c.title, c.last_contact_on, c.sort_name,
      coalesce(e.display_name, c.employer_name) AS employer
    FROM contacts AS c LEFT JOIN contacts AS e ON e.id = c.employer_id
    WHERE c.id IN ${idList(ids)} AND c.deleted_at IS NULL`.execute(readable);
  return rows;
}
