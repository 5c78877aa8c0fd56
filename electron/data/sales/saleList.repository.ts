import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { SaleFilter, SaleSort, SaleState } from '#shared/sales/sale.ts';
import type { Readable } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';
import { salesMentioning, salesWithNumber } from './saleText.repository.ts';
import type { Mentions } from './saleText.repository.ts';
import { NO_DAY } from './sales.table.ts';

/** The place of a sale in an order. */
export interface SalePlace {
  readonly key: string | number;
  readonly id: number;
}

/** Which sales, and the day on which it is asked. */
export interface Asked {
  readonly filter: SaleFilter;
  readonly today: string;
}

export interface Order {
  readonly sort: SaleSort;
  readonly direction: 'asc' | 'desc';
}

/** What each order goes by, and the index that holds it with all that is filtered by (migration 0005). */
const ORDERS: Readonly<
  Record<
    SaleSort,
    {
      readonly key: RawBuilder<unknown>;
      readonly index: string;
      /** The same of the few that are not paid. */
      readonly unpaidIndex?: string;
    }
  >
> = {
  datedOn: { key: sql`s.dated_on`, index: 'sales_by_date' },
  dueOn: {
    key: sql`coalesce(s.due_on, ${sql.lit(NO_DAY)})`,
    index: 'sales_by_due',
    unpaidIndex: 'sales_unpaid_by_due',
  },
  amount: { key: sql`s.home_amount_minor`, index: 'sales_by_amount' },
  open: { key: sql`s.home_open_minor`, index: 'sales_by_open', unpaidIndex: 'sales_unpaid_by_open' },
  number: { key: sql`s.number_key`, index: 'sales_by_number' },
};
/** Fewer than so many of one customer are sorted; more are met soon on the way along an order. */
const FEW = 500;

/** A filter as it is asked of the sales `s`. */
export interface Matching {
  readonly conditions: readonly RawBuilder<unknown>[];
  /** Found already, where they are few. */
  readonly ids: readonly number[] | null;
  /** The one customer or initiative whose sales they are. */
  readonly of: 'contact' | 'initiative' | null;
}

export async function matchingSales(readable: Readable, { filter, today }: Asked): Promise<Matching> {
  const text = filter.text?.trim() ?? '';
  const mentions: Mentions | null = text === '' ? null : await salesMentioning(readable, text);
  const ids = mentions?.kind === 'ids' ? mentions.ids : null;
  const of = filter.contactId !== undefined ? 'contact' : filter.initiativeId !== undefined ? 'initiative' : null;
  const conditions = [
    ...(filter.contactId === undefined ? [] : [sql`s.contact_id = ${filter.contactId}`]),
    ...(filter.initiativeId === undefined ? [] : [sql`s.initiative_id = ${filter.initiativeId}`]),
    ...(filter.stage === undefined ? [] : [sql`s.stage = ${filter.stage}`]),
    ...(filter.state === undefined ? [] : [stateCondition(filter.state, today)]),
    ...(filter.category === undefined ? [] : [sql`s.category = ${filter.category}`]),
    ...(filter.staffId === undefined ? [] : [sql`s.staff_id = ${filter.staffId}`]),
    ...(filter.from === undefined ? [] : [sql`s.dated_on >= ${filter.from}`]),
    ...(filter.to === undefined ? [] : [sql`s.dated_on <= ${filter.to}`]),
    ...(mentions?.kind === 'many' ? [mentions.condition] : []),
  ];
  return { conditions, ids, of };
}

function stateCondition(state: SaleState, today: string): RawBuilder<unknown> {
  switch (state) {
    case 'running':
      return sql`s.lost_on IS NULL AND s.stage <> 'invoice'`;
    case 'unpaid':
      return sql`s.open_minor <> 0`;
    case 'overdue':
      // Said twice, because an index of what is open is used only where this is asked literally.
      return sql`s.open_minor <> 0 AND s.open_minor > 0 AND s.due_on < ${today}`;
    case 'paid':
      return sql`s.lost_on IS NULL AND s.stage = 'invoice' AND s.open_minor = 0`;
    case 'lost':
      return sql`s.lost_on IS NOT NULL`;
  }
}

/** The sales with their conditions, read along an index that holds all of them. */
export function salesFrom({ conditions, ids, of }: Matching, index: string | null): RawBuilder<unknown> {
  const all = ids === null ? conditions : [sql`s.id IN ${idList(ids)}`, ...conditions];
  const along = ids === null ? (index ?? (of === null ? 'sales_by_date' : `sales_by_${of}`)) : null;
  const hint = along === null ? sql`NOT INDEXED` : sql`INDEXED BY ${sql.raw(along)}`;
  return sql`sales AS s ${hint} WHERE ${all.length === 0 ? sql`1` : sql.join(all, sql` AND `)}`;
}

/** Places of those that match in an order, at most `limit`, from `after` on. Equal ones are ordered by id. */
export async function salePlaces(
  readable: Readable,
  asked: Asked,
  order: Order,
  { after, limit }: { readonly after: SalePlace | null; readonly limit: number },
): Promise<readonly SalePlace[]> {
  const matching = await matchingSales(readable, asked);
  return await placesOf(readable, matching, order, {
    after,
    limit,
    index: await indexFor(readable, asked.filter, order),
  });
}

async function placesOf(
  readable: Readable,
  matching: Matching,
  { sort, direction }: Order,
  { after, limit, index }: { readonly after: SalePlace | null; readonly limit: number; readonly index: string | null },
): Promise<readonly SalePlace[]> {
  const { key } = ORDERS[sort];
  const way = direction === 'asc' ? sql`ASC` : sql`DESC`;
  const onwards = direction === 'asc' ? sql`>` : sql`<`;
  // The first half of it alone lets the walk begin there: of expressions SQLite compares no pairs along an index.
  const further =
    after === null
      ? []
      : [sql`${key} ${onwards}= ${after.key} AND (${key} ${onwards} ${after.key} OR s.id ${onwards} ${after.id})`];
  const { rows } = await sql<SalePlace>`
    SELECT ${key} AS "key", s.id FROM ${salesFrom({ ...matching, conditions: [...matching.conditions, ...further] }, index)}
    ORDER BY ${key} ${way}, s.id ${way} LIMIT ${limit}`.execute(readable);
  return rows;
}

/** Along the order, unless the sales of one customer or initiative lie together in it, or are few. */
async function indexFor(readable: Readable, filter: SaleFilter, { sort }: Order): Promise<string | null> {
  const { index: whole, unpaidIndex = whole } = ORDERS[sort];
  const { contactId, initiativeId, state } = filter;
  const index = state === 'unpaid' || state === 'overdue' ? unpaidIndex : whole;
  if (contactId === undefined && initiativeId === undefined) return index;
  const own = contactId === undefined ? 'sales_by_initiative' : 'sales_by_contact';
  if (sort === 'datedOn') return own;
  const isOf = contactId === undefined ? sql`initiative_id = ${initiativeId}` : sql`contact_id = ${contactId}`;
  const { rows } = await sql<{ readonly count: number }>`
    SELECT count(*) AS count FROM (SELECT 1 FROM sales INDEXED BY ${sql.raw(own)} WHERE ${isOf} LIMIT ${FEW})`.execute(
    readable,
  );
  return (rows[0]?.count ?? 0) < FEW ? own : index;
}

export async function countSales(readable: Readable, asked: Asked): Promise<number> {
  const matching = await matchingSales(readable, asked);
  const { rows } = await sql<{ readonly count: number }>`
    SELECT count(*) AS count FROM ${salesFrom(matching, null)}`.execute(readable);
  return rows[0]?.count ?? 0;
}

/** Ids of those that match, ascending, after `after`. */
export async function matchingSaleIds(
  readable: Readable,
  asked: Asked,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly number[]> {
  const { conditions, ids } = await matchingSales(readable, asked);
  const all = [sql`s.id > ${after}`, ...(ids === null ? [] : [sql`s.id IN ${idList(ids)}`]), ...conditions];
  const { rows } = await sql<{ readonly id: number }>`
    SELECT s.id FROM sales AS s NOT INDEXED WHERE ${sql.join(all, sql` AND `)} ORDER BY s.id LIMIT ${limit}`.execute(
    readable,
  );
  return rows.map(({ id }) => id);
}

/** Ids of those whose number fits, the newest first. */
export async function salesFound(readable: Readable, text: string, limit: number): Promise<readonly number[]> {
  const mentions = await salesWithNumber(readable, text);
  const matching: Matching =
    mentions.kind === 'ids'
      ? { conditions: [], ids: mentions.ids, of: null }
      : { conditions: [mentions.condition], ids: null, of: null };
  const order = { sort: 'datedOn', direction: 'desc' } as const;
  const places = await placesOf(readable, matching, order, { after: null, limit, index: 'sales_by_date' });
  return places.map(({ id }) => id);
}
