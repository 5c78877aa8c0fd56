import { sql } from 'kysely';
import type { SelectQueryBuilder } from 'kysely';
import type { Contact, ContactFilter, ContactSort } from '#shared/contacts/contact.ts';
import { filterPieces } from '#shared/contacts/filterText.rules.ts';
import { tagKey } from '#shared/contacts/tags.rules.ts';
import type { Readable } from '../database/handles.ts';
import type { Schema } from '../database/schema.ts';
import { contactsFromRows } from './contacts.repository.ts';
import type { ReadContactRow } from './contacts.table.ts';
import type { Place } from './cursor.ts';
import { idList } from '../database/listOf.ts';

type Tables = Schema & { contact: Schema['contacts'] };
type Matching = SelectQueryBuilder<Tables, 'contact', object>;

const SORT_COLUMNS = { name: 'sort_name', createdAt: 'created_at', updatedAt: 'updated_at' } as const;

export interface ListPage {
  readonly items: readonly Contact[];
  /** Where the next page goes on; null after the last. */
  readonly next: Place | null;
}

function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

/**
 * Those that pass the filter. With `alongIndex` a tag is looked for while walking along an index of the list, a few
 * milliseconds whatever the tag; else each contact that has it is looked up, which costs the more the more have it.
 */
function matching(readable: Readable, filter: ContactFilter, alongIndex: boolean): Matching {
  let query: Matching = readable.selectFrom('contacts as contact');
  query = query.where('contact.deleted_at', filter.inBin === true ? 'is not' : 'is', null);
  if (filter.kind !== undefined) query = query.where('contact.kind', '=', filter.kind);
  if (filter.hasEmail !== undefined) query = query.where('contact.has_email', '=', filter.hasEmail ? 1 : 0);
  if (filter.hasPhone !== undefined) query = query.where('contact.has_phone', '=', filter.hasPhone ? 1 : 0);
  if (filter.ids !== undefined) query = query.where('contact.id', 'in', idList(filter.ids));
  if (filter.tag !== undefined) {
    const foldedTag = tagKey(filter.tag);
    const tagged = readable.selectFrom('contact_tags').select('contact_id').where('folded_tag', '=', foldedTag);
    // A plus sign keeps SQLite from looking up each (The SQLite Query Optimizer Overview, section 4).
    const id = alongIndex ? sql<number>`+contact.id` : sql<number>`contact.id`;
    query = query.where(id, 'in', tagged);
  }
  for (const piece of filterPieces(filter.text ?? '')) {
    query = query.where(sql<boolean>`contact.filter_text like ${containing(piece)} escape '\\'`);
  }
  return query;
}

/** One page by a stored order; ties are broken by id, so that every contact has exactly one place. */
export async function listContacts(
  readable: Readable,
  {
    filter,
    sort,
    after,
    limit,
  }: {
    readonly filter: ContactFilter;
    readonly sort: ContactSort;
    readonly after: Place | null;
    readonly limit: number;
  },
): Promise<ListPage> {
  const column = `contact.${SORT_COLUMNS[sort.by]}` as const;
  let query = matching(readable, filter, true)
    .leftJoin('contacts as employer', 'employer.id', 'contact.employer_id')
    .selectAll('contact')
    .select('employer.display_name as employer_display_name')
    .orderBy(column, sort.direction)
    .orderBy('contact.id', sort.direction)
    .limit(limit + 1);
  if (after !== null) {
    const operator = sort.direction === 'asc' ? '>' : '<';
    query = query.where((eb) => eb(eb.refTuple(column, 'contact.id'), operator, eb.tuple(after.key, after.id)));
  }
  const rows: ReadContactRow[] = await query.execute();
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: await contactsFromRows(readable, page),
    next: last === undefined ? null : { key: last[SORT_COLUMNS[sort.by]], id: last.id },
  };
}

export async function countContacts(readable: Readable, filter: ContactFilter): Promise<number> {
  const row = await matching(readable, filter, true)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Ids of those that match, ascending, at most `limit`. */
export async function matchingIds(
  readable: Readable,
  filter: ContactFilter,
  limit = Number.MAX_SAFE_INTEGER,
): Promise<number[]> {
  const rows = await matching(readable, filter, false)
    .select('contact.id')
    .orderBy('contact.id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}
