import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Readable } from '../database/handles.ts';

/** The place of an event among those of a customer: by day, then by how far the sale was by it, then by its row. */
export interface SaleEventPlace {
  readonly on: string;
  readonly rank: number;
  readonly rowId: number;
}

export interface SaleEventRow extends SaleEventPlace {
  readonly event: 'quotation' | 'order' | 'invoice' | 'payment' | 'lost';
  readonly saleId: number;
  readonly number: string;
  readonly what: string;
  /** Of the sale; of a payment what was paid. */
  readonly amountMinor: number;
  readonly currency: string;
}

/** What happens to a sale, in the order in which it happens on one day, and where it is read. */
const SOURCES = [
  { event: 'quotation', from: 'documents', stage: 'quotation' },
  { event: 'quotation', from: 'sales', stage: 'quotation' },
  { event: 'order', from: 'documents', stage: 'order' },
  { event: 'order', from: 'sales', stage: 'order' },
  { event: 'invoice', from: 'sales', stage: 'invoice' },
  { event: 'payment', from: 'payments', stage: null },
  { event: 'lost', from: 'lost', stage: null },
] as const;

const rankOf = (from: 'documents' | 'sales', stage: RawBuilder<unknown>) =>
  sql`CASE ${stage} ${sql.join(
    SOURCES.flatMap((source, rank) =>
      source.from === from ? [sql`WHEN ${sql.lit(source.stage)} THEN ${sql.lit(rank)}`] : [],
    ),
    sql` `,
  )} END`;
const rankAlone = (from: 'payments' | 'lost') => sql.lit(SOURCES.findIndex((source) => source.from === from));

interface Source {
  /** The day. */
  readonly on: RawBuilder<unknown>;
  readonly rank: RawBuilder<unknown>;
  readonly rowId: RawBuilder<unknown>;
  readonly saleId: RawBuilder<unknown>;
  readonly rows: RawBuilder<unknown>;
}

/** The tables that hold what happened, each along an index of the customer's sales. */
function sourcesOf(contactId: number): readonly Source[] {
  const own = sql`sales AS s INDEXED BY sales_by_contact`;
  const isOf = sql`s.contact_id = ${contactId}`;
  return [
    {
      on: sql`s.dated_on`,
      rank: rankOf('sales', sql`s.stage`),
      rowId: sql`s.id`,
      saleId: sql`s.id`,
      rows: sql`${own} WHERE ${isOf}`,
    },
    {
      on: sql`d.dated_on`,
      rank: rankOf('documents', sql`d.stage`),
      rowId: sql`d.id`,
      saleId: sql`d.sale_id`,
      rows: sql`${own} CROSS JOIN sale_documents AS d ON d.sale_id = s.id WHERE ${isOf}`,
    },
    {
      on: sql`p.paid_on`,
      rank: rankAlone('payments'),
      rowId: sql`p.id`,
      saleId: sql`p.sale_id`,
      rows: sql`${own} CROSS JOIN sale_payments AS p ON p.sale_id = s.id WHERE ${isOf}`,
    },
    {
      on: sql`s.lost_on`,
      rank: rankAlone('lost'),
      rowId: sql`s.id`,
      saleId: sql`s.id`,
      rows: sql`sales AS s INDEXED BY sales_lost WHERE ${isOf} AND s.lost_on IS NOT NULL`,
    },
  ];
}

/**
 * What happened to the sales of a customer, newest first, from `after` on.
 * @param before only what happened before this day
 */
export async function saleEvents(
  readable: Readable,
  contactId: number,
  {
    after,
    before,
    limit,
  }: { readonly after: SaleEventPlace | null; readonly before: string | null; readonly limit: number },
): Promise<readonly SaleEventRow[]> {
  const newest = sourcesOf(contactId).map(({ on, rank, rowId, saleId, rows }) => {
    const earlier = before === null ? sql`` : sql`AND ${on} < ${before}`;
    // The first half of it alone lets a walk begin at that day.
    const further =
      after === null
        ? sql``
        : sql`AND ${on} <= ${after.on} AND (${on}, ${rank}, ${rowId}) < (${after.on}, ${after.rank}, ${after.rowId})`;
    return sql`SELECT * FROM (
      SELECT ${on} AS day, ${rank} AS rank, ${rowId} AS row_id, ${saleId} AS sale_id
      FROM ${rows} ${earlier} ${further} ORDER BY ${on} DESC, 2 DESC, ${rowId} DESC LIMIT ${limit})`;
  });
  const { rows } = await sql<Omit<SaleEventRow, 'event'>>`
    SELECT e.day AS "on", e.rank, e.row_id AS rowId, e.sale_id AS saleId, coalesce(d.number, s.number) AS number, s.what,
      coalesce(p.amount_minor, s.amount_minor) AS amountMinor, s.currency
    FROM (${sql.join(newest, sql` UNION ALL `)}) AS e
      JOIN sales AS s ON s.id = e.sale_id
      LEFT JOIN sale_documents AS d ON d.id = e.row_id AND e.rank IN (${ranksOf('documents')})
      LEFT JOIN sale_payments AS p ON p.id = e.row_id AND e.rank IN (${ranksOf('payments')})
    ORDER BY e.day DESC, e.rank DESC, e.row_id DESC LIMIT ${limit}`.execute(readable);
  return rows.map((row) => ({ ...row, event: SOURCES[row.rank]?.event ?? 'invoice' }));
}

function ranksOf(from: string): RawBuilder<unknown> {
  return sql.join(SOURCES.flatMap((source, rank) => (source.from === from ? [sql.lit(rank)] : [])));
}

/** How much happened to the sales of a customer in which year. */
export async function saleEventYears(
  readable: Readable,
  contactId: number,
): Promise<readonly { readonly year: number; readonly count: number }[]> {
  const years = sourcesOf(contactId).map(({ on, rows }) => sql`SELECT substr(${on}, 1, 4) AS year FROM ${rows}`);
  const { rows } = await sql<{ readonly year: number; readonly count: number }>`
    SELECT CAST(year AS INTEGER) AS year, count(*) AS count FROM (${sql.join(years, sql` UNION ALL `)})
    GROUP BY 1`.execute(readable);
  return rows;
}
