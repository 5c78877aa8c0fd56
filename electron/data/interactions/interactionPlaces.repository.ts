import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Readable } from '../database/handles.ts';

/** The place of an interaction among all, newest first: by when it happened, then by id. */
export interface InteractionPlace {
  readonly key: string;
  readonly id: number;
}

/** Which interactions. All conditions must hold. */
export interface InteractionFilter {
  /** Also those where the contact was only present. */
  readonly contactId?: number | undefined;
  readonly staffId?: number | undefined;
  readonly channel?: string | undefined;
  /** First and last day, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Only those before this day. */
  readonly before?: string | undefined;
}

/** After every key of a day. */
const END_OF_DAY = '~';

/**
 * Places of those that match, newest first, at most `limit`. Each table is walked along its index from `after` on; of a
 * contact both walks are merged.
 */
export async function interactionPlaces(
  readable: Readable,
  filter: InteractionFilter,
  after: InteractionPlace | null,
  limit: number,
): Promise<InteractionPlace[]> {
  const { contactId, channel } = filter;
  const ofChannel = sql`${beside(contactId ?? filter.staffId)}channel = ${channel}`;
  const own = sql`
    SELECT happened_key AS "key", id FROM interactions
    WHERE ${allOf([...conditions(filter, after, sql.ref('id')), ...(channel === undefined ? [] : [ofChannel])])}
    ORDER BY happened_key DESC, id DESC LIMIT ${limit}`;
  if (contactId === undefined) return (await sql<InteractionPlace>`${own}`.execute(readable)).rows;
  const hasChannel = sql`
    EXISTS (SELECT 1 FROM interactions AS i WHERE i.id = other.interaction_id AND i.channel = ${channel})`;
  const present = sql`
    SELECT happened_key AS "key", interaction_id AS id FROM interaction_contacts AS other
    WHERE ${allOf([...conditions(filter, after, sql.ref('interaction_id')), ...(channel === undefined ? [] : [hasChannel])])}
    ORDER BY happened_key DESC, interaction_id DESC LIMIT ${limit}`;
  const both = sql<InteractionPlace>`
    SELECT "key", id FROM (${own}) UNION SELECT "key", id FROM (${present})
    ORDER BY "key" DESC, id DESC LIMIT ${limit}`;
  return (await both.execute(readable)).rows;
}

/** A plus sign keeps SQLite from walking along the index of this column (The SQLite Query Optimizer Overview, section 4). */
function beside(better: unknown): RawBuilder<unknown> {
  return better === undefined ? sql`` : sql`+`;
}

function allOf(list: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return list.length === 0 ? sql`1` : sql.join(list, sql` AND `);
}

function conditions(
  { contactId, staffId, from, to, before }: InteractionFilter,
  after: InteractionPlace | null,
  id: RawBuilder<unknown>,
): RawBuilder<unknown>[] {
  return [
    ...(contactId === undefined ? [] : [sql`contact_id = ${contactId}`]),
    ...(staffId === undefined ? [] : [sql`${beside(contactId)}staff_id = ${staffId}`]),
    ...(from === undefined ? [] : [sql`happened_key >= ${from}`]),
    ...(to === undefined ? [] : [sql`happened_key < ${to + END_OF_DAY}`]),
    ...(before === undefined ? [] : [sql`happened_key < ${before}`]),
    ...(after === null ? [] : [sql`(happened_key, ${id}) < (${after.key}, ${after.id})`]),
  ];
}

/** How many interactions of the contact, those where it was only present too, lie in which year. */
export async function interactionYears(
  readable: Readable,
  contactId: number,
): Promise<readonly { readonly year: number; readonly count: number }[]> {
  const { rows } = await sql<{ readonly year: number; readonly count: number }>`
    SELECT CAST(substr("key", 1, 4) AS INTEGER) AS year, count(*) AS count FROM (
      SELECT happened_key AS "key" FROM interactions WHERE contact_id = ${contactId}
      UNION ALL SELECT happened_key FROM interaction_contacts WHERE contact_id = ${contactId}
    ) GROUP BY 1 ORDER BY 1 DESC`.execute(readable);
  return rows;
}
