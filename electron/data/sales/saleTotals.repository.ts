import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { addDays } from '#shared/kernel/calendarMath.ts';
import type { Ageing, SalesMonth, SalesTotals } from '#shared/sales/sale.ts';
import type { Readable } from '../database/handles.ts';
import { matchingSales, salesFrom } from './saleList.repository.ts';
import type { Asked } from './saleList.repository.ts';

/** Sums of what is open, by how long ago it was due. What a customer has to get back is never overdue. */
export function ageingColumns(today: string): RawBuilder<unknown> {
  const late = (days: number) => sql`${addDays(today, -days)}`;
  const sum = (condition: RawBuilder<unknown>) =>
    sql`coalesce(sum(CASE WHEN ${condition} THEN home_open_minor END), 0)`;
  const owed = sql`open_minor > 0 AND due_on`;
  return sql`
    ${sum(sql`due_on IS NULL OR due_on >= ${today} OR open_minor < 0`)} AS notDueMinor,
    ${sum(sql`${owed} < ${today} AND due_on >= ${late(30)}`)} AS days1To30Minor,
    ${sum(sql`${owed} < ${late(30)} AND due_on >= ${late(60)}`)} AS days31To60Minor,
    ${sum(sql`${owed} < ${late(60)} AND due_on >= ${late(90)}`)} AS days61To90Minor,
    ${sum(sql`${owed} < ${late(90)}`)} AS over90Minor`;
}

export function ageingOf({
  notDueMinor,
  days1To30Minor,
  days31To60Minor,
  days61To90Minor,
  over90Minor,
}: Ageing): Ageing {
  return { notDueMinor, days1To30Minor, days31To60Minor, days61To90Minor, over90Minor };
}

export function overdueOf({ days1To30Minor, days31To60Minor, days61To90Minor, over90Minor }: Ageing): number {
  return days1To30Minor + days31To60Minor + days61To90Minor + over90Minor;
}

type Sums = Omit<SalesTotals, 'soldMinor' | 'overdueMinor' | 'ageing'>;

/** Sums over those that match, without what is lost. */
export async function salesTotals(readable: Readable, asked: Asked): Promise<SalesTotals> {
  const matching = await matchingSales(readable, asked);
  const sum = (column: string, condition: RawBuilder<unknown>) =>
    sql`coalesce(sum(CASE WHEN ${condition} THEN ${sql.ref(column)} END), 0)`;
  const at = (stage: string) => sum('home_amount_minor', sql`stage = ${sql.lit(stage)}`);
  const isSold = sql`stage <> 'quotation'`;
  const { rows: sums } = await sql<Sums>`
    SELECT count(*) AS count, ${at('quotation')} AS quotedMinor, ${at('order')} AS orderedMinor,
      ${at('invoice')} AS invoicedMinor, ${sum('home_cost_minor', isSold)} AS costMinor,
      ${sum('home_amount_minor', sql`${isSold} AND home_cost_minor IS NULL`)} AS soldWithoutCostMinor,
      coalesce(sum(home_paid_minor), 0) AS paidMinor, coalesce(sum(home_open_minor), 0) AS openMinor
    FROM ${salesFrom({ ...matching, conditions: [...matching.conditions, sql`s.lost_on IS NULL`] }, null)}`.execute(
    readable,
  );
  const { rows: owed } = await sql<Ageing>`
    SELECT ${ageingColumns(asked.today)} FROM ${salesFrom(
      { ...matching, conditions: [...matching.conditions, sql`s.open_minor <> 0`] },
      unpaidIndex(asked, matching.of),
    )}`.execute(readable);
  const ageing = ageingOf(owed[0] ?? NOTHING_OPEN);
  const { orderedMinor, invoicedMinor, ...others } = sums[0] ?? NOTHING_SOLD;
  return {
    ...others,
    orderedMinor,
    invoicedMinor,
    soldMinor: orderedMinor + invoicedMinor,
    overdueMinor: overdueOf(ageing),
    ageing,
  };
}

const NOTHING_SOLD: Sums = {
  count: 0,
  quotedMinor: 0,
  orderedMinor: 0,
  invoicedMinor: 0,
  costMinor: 0,
  soldWithoutCostMinor: 0,
  paidMinor: 0,
  openMinor: 0,
};
const NOTHING_OPEN: Ageing = {
  notDueMinor: 0,
  days1To30Minor: 0,
  days31To60Minor: 0,
  days61To90Minor: 0,
  over90Minor: 0,
};

/** Where nothing or only the customer is filtered by, the few unpaid ones stand in an index of their own. */
function unpaidIndex({ filter }: Asked, of: 'contact' | 'initiative' | null): string | null {
  const others = Object.entries(filter).filter(([name, value]) => name !== 'contactId' && value !== undefined);
  return others.length === 0 && of !== 'initiative' ? 'sales_unpaid' : null;
}

/** What was sold and paid in each month from `from` to `to` where there was something, by month. */
export async function salesByMonth(
  readable: Readable,
  asked: Asked,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly SalesMonth[]> {
  const matching = await matchingSales(readable, asked);
  const soldWithin = [
    sql`s.lost_on IS NULL AND s.stage <> 'quotation'`,
    sql`s.dated_on >= ${from}`,
    sql`s.dated_on <= ${to}`,
  ];
  const sold = sql`
    SELECT substr(s.dated_on, 1, 7) AS month, sum(s.home_amount_minor) AS sold, 0 AS paid
    FROM ${salesFrom({ ...matching, conditions: [...matching.conditions, ...soldWithin] }, null)} GROUP BY 1`;
  const paidWithin = sql`p.paid_on >= ${from} AND p.paid_on <= ${to}`;
  const isAll = matching.conditions.length === 0 && matching.ids === null;
  const payments = isAll
    ? sql`sale_payments AS p INDEXED BY sale_payments_by_date WHERE ${paidWithin}`
    : sql`(SELECT s.id AS matching_id FROM ${salesFrom(matching, null)})
        CROSS JOIN sale_payments AS p ON p.sale_id = matching_id WHERE ${paidWithin}`;
  const { rows } = await sql<SalesMonth>`
    SELECT month, sum(sold) AS soldMinor, sum(paid) AS paidMinor FROM (
      ${sold} UNION ALL
      SELECT substr(p.paid_on, 1, 7), 0, sum(p.home_amount_minor) FROM ${payments} GROUP BY 1
    ) GROUP BY month ORDER BY month`.execute(readable);
  return rows;
}

/** What was sold in a span of time, and what of it has a known direct cost. All in the company's own currency. */
export interface Sold {
  readonly soldMinor: number;
  readonly costMinor: number;
  readonly soldWithCostMinor: number;
}

/** Orders and invoices of these days, both included, that are not lost; of all, or those that an initiative brought. */
export async function soldWithin(
  readable: Readable,
  {
    from,
    to,
    initiativeId,
  }: { readonly from: string; readonly to: string; readonly initiativeId?: number | undefined },
): Promise<Sold> {
  const index = initiativeId === undefined ? 'sales_by_date' : 'sales_by_initiative';
  const brought = initiativeId === undefined ? sql`` : sql`initiative_id = ${initiativeId} AND`;
  const { rows } = await sql<Sold>`
    SELECT coalesce(sum(home_amount_minor), 0) AS soldMinor, coalesce(sum(home_cost_minor), 0) AS costMinor,
      coalesce(sum(CASE WHEN home_cost_minor IS NOT NULL THEN home_amount_minor END), 0) AS soldWithCostMinor
    FROM sales INDEXED BY ${sql.raw(index)}
    WHERE ${brought} dated_on >= ${from} AND dated_on <= ${to} AND lost_on IS NULL AND stage <> 'quotation'`.execute(
    readable,
  );
  return rows[0] ?? { soldMinor: 0, costMinor: 0, soldWithCostMinor: 0 };
}

/** Categories in use, the most frequent first. */
export async function categoriesInUse(
  readable: Readable,
  limit: number,
): Promise<readonly { readonly category: string; readonly count: number }[]> {
  const { rows } = await sql<{ readonly category: string; readonly count: number }>`
    SELECT category, count(*) AS count FROM sales INDEXED BY sales_by_category
    WHERE category > '' GROUP BY category ORDER BY count DESC, category LIMIT ${limit}`.execute(readable);
  return rows;
}
