import { sql } from 'kysely';
import type { RawBuilder, SelectQueryBuilder } from 'kysely';
import type { Contact, ContactFilter, ContactSort } from '#shared/contacts/contact.ts';
import { filterPieces } from '#shared/contacts/filterText.rules.ts';
import { tagKey } from '#shared/contacts/tags.rules.ts';
import type { Readable } from '../database/handles.ts';
import type { Schema } from '../database/schema.ts';
import { contactsFromRows } from './contacts.repository.ts';
import type { ReadContactRow } from './contacts.table.ts';
import type { Place } from './cursor.ts';
import { idList } from '../database/listOf.ts';
import { NO_DAY } from '../touch/touch.table.ts';

type Tables = Schema & { contact: Schema['contacts'] };
type Matching = SelectQueryBuilder<Tables, 'contact', object>;

/** The columns of the orders. Each has an index that holds all that is filtered by (migration 0004). */
const SORT_COLUMNS = {
  name: 'sort_name',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  lastContact: 'last_contact_on',
  touch: 'touch_wished_on',
  knownBy: 'known_by_count',
} as const;

export interface ListPage {
  readonly items: readonly Contact[];
  /** Where the next page goes on; null after the last. */
  readonly next: Place | null;
}

function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

/**
 * Those that pass the filter. With `along` everything is looked for while walking along the index of that order, a few
 * milliseconds whatever the filter; else SQLite looks up those that match, which costs the more the more there are.
 * @param isKnownByMany asks of each contact who knows it, instead of gathering all that the one knows
 */
function matching(
  readable: Readable,
  filter: ContactFilter,
  along: ContactSort['by'] | null,
  isKnownByMany = false,
): Matching {
  let query: Matching = readable.selectFrom('contacts as contact');
  query = query.where('contact.deleted_at', filter.inBin === true ? 'is not' : 'is', null);
  if (filter.kind !== undefined) query = query.where('contact.kind', '=', filter.kind);
  if (filter.hasEmail !== undefined) query = query.where('contact.has_email', '=', filter.hasEmail ? 1 : 0);
  if (filter.hasPhone !== undefined) query = query.where('contact.has_phone', '=', filter.hasPhone ? 1 : 0);
  if (filter.ids !== undefined) query = query.where('contact.id', 'in', idList(filter.ids));
  if (filter.tag !== undefined) {
    const foldedTag = tagKey(filter.tag);
    const tagged = readable.selectFrom('contact_tags').select('contact_id').where('folded_tag', '=', foldedTag);
    query = query.where(walked('id', along), 'in', tagged);
  }
  for (const condition of touchConditions(filter, along)) query = query.where(condition);
  if (typeof filter.knownBy === 'number') {
    const known = readable.selectFrom('contact_known_by as known').where('known.staff_id', '=', filter.knownBy);
    const isOf = sql<boolean>`known.contact_id = contact.id`;
    // Stands in the index, so that those whom nobody knows are passed over at once.
    query = query.where(sql<boolean>`${walked('known_by_count', along)} > 0`);
    query = isKnownByMany
      ? query.where((eb) => eb.exists(known.select('known.contact_id').where(isOf)))
      : query.where(walked('id', along), 'in', known.select('known.contact_id'));
  }
  for (const piece of filterPieces(filter.text ?? '')) {
    query = query.where(sql<boolean>`contact.filter_text like ${containing(piece)} escape '\\'`);
  }
  return query;
}

/** Gathering so many ids costs more than to ask of each contact on the way. */
const MANY = 20_000;

async function knowsMany(readable: Readable, staffId: ContactFilter['knownBy']): Promise<boolean> {
  if (typeof staffId !== 'number') return false;
  const { rows } = await sql<{ readonly count: number }>`SELECT count(*) AS count FROM (
    SELECT 1 FROM contact_known_by WHERE staff_id = ${staffId} LIMIT ${MANY})`.execute(readable);
  return rows[0]?.count === MANY;
}

/** A column to filter by. A plus sign keeps SQLite from looking it up (The SQLite Query Optimizer Overview, section 4). */
function walked(column: string, along: ContactSort['by'] | null): RawBuilder<number | string> {
  const isOrder = along === null || SORT_COLUMNS[along] === column;
  return isOrder ? sql`${sql.ref(`contact.${column}`)}` : sql`+${sql.ref(`contact.${column}`)}`;
}

function touchConditions(filter: ContactFilter, along: ContactSort['by'] | null): RawBuilder<boolean>[] {
  const column = (name: string) => walked(name, along);
  const conditions: RawBuilder<boolean>[] = [];
  if (filter.lastContactBefore !== undefined)
    conditions.push(sql`${column('last_contact_on')} < ${filter.lastContactBefore}`);
  if (filter.lastContactSince !== undefined)
    conditions.push(sql`${column('last_contact_on')} >= ${filter.lastContactSince}`);
  if (filter.knownBy === 'nobody') conditions.push(sql`${column('known_by_count')} = 0`);
  if (filter.knownBy === 'one') conditions.push(sql`${column('known_by_count')} = 1`);
  if (filter.touch !== undefined) {
    const { colours, today } = filter.touch;
    const [wished, latest] = [column('touch_wished_on'), column('touch_latest_on')];
    // 'none' sorts after every day: whoever has no rhythm is neither red nor yellow.
    const conditionOf = {
      green: sql<boolean>`(${wished} > ${today} and ${wished} < ${NO_DAY})`,
      yellow: sql<boolean>`(${wished} <= ${today} and ${latest} >= ${today})`,
      red: sql<boolean>`${latest} < ${today}`,
    };
    // Says nothing new, but ends the walk along that order: red and yellow are wished for, green has a rhythm.
    conditions.push(colours.includes('green') ? sql`${wished} < ${NO_DAY}` : sql`${wished} <= ${today}`);
    conditions.push(
      sql`(${sql.join(
        [...new Set(colours)].map((colour) => conditionOf[colour]),
        sql` or `,
      )})`,
    );
  }
  return conditions;
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
  let query = matching(readable, filter, sort.by, await knowsMany(readable, filter.knownBy))
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
  const row = await matching(readable, filter, 'name')
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
  const rows = await matching(readable, filter, null).select('contact.id').orderBy('contact.id').limit(limit).execute();
  return rows.map((row) => row.id);
}
