import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { ftsQuery, inColumns, pieceQuery, searchPieces } from '#shared/search/searchText.rules.ts';
import type { SearchColumn } from '#shared/search/searchColumns.ts';

/** What can be looked through by itself. */
export type WordsIn = 'anything' | SearchColumn;

/** What a customer is known by beside a sale or a promise. */
const KNOWN_BY = ['name', 'company', 'phone', 'email'] as const;

/** One piece of what is asked for, as subqueries of the ids that it finds. */
export interface AskedPiece {
  readonly reminderIds: RawBuilder<number>;
  /** Those whose name, company, phone or e-mail it is found in. */
  readonly contactIds: RawBuilder<number>;
}

/** A subquery of the ids of contacts that a text finds, in the bin or not; null where it asks for nothing. */
export function contactIdsMatching(text: string): RawBuilder<number> | null {
  return wordsIn('anything', text);
}

/** The same for words in one part of a contact. */
export function wordsIn(where: WordsIn, words: string): RawBuilder<number> | null {
  const query = ftsQuery(words, where === 'anything' ? [] : [where]);
  return query === null ? null : idsMatching('contact_search', query);
}

/** A subquery of the ids of contacts whose name, company, phone or e-mail a text finds; null where it asks for nothing. */
export function contactIdsNamed(text: string, within: readonly SearchColumn[] = KNOWN_BY): RawBuilder<number> | null {
  const query = ftsQuery(text, within);
  return query === null ? null : idsMatching('contact_search', query);
}

/** The pieces of a text that all have to be found in a reminder, or in what its contact is known by. */
export function askedPieces(text: string): readonly AskedPiece[] {
  return [...new Set(searchPieces(text).map(pieceQuery))].map((query) => ({
    reminderIds: idsMatching('reminder_search', query),
    contactIds: idsMatching('contact_search', inColumns(query, KNOWN_BY)),
  }));
}

function idsMatching(index: 'contact_search' | 'reminder_search', query: string): RawBuilder<number> {
  return sql<number>`(SELECT rowid FROM ${sql.table(index)} WHERE ${sql.table(index)} MATCH ${query})`;
}
