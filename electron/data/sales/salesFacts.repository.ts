import { sql } from 'kysely';
import type { Transaction } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';
import type { PaymentRow, StoredSale } from './sales.table.ts';
import type { factColumns } from './sales.table.ts';

/** Ids of sales whose facts are stale, ascending, after `after`. */
export async function staleSales(transaction: Transaction, after: number, limit: number): Promise<readonly number[]> {
  const { rows } = await sql<{ readonly id: number }>`
    SELECT id FROM temp.dirty_sale WHERE id > ${after} ORDER BY id LIMIT ${limit}`.execute(transaction);
  return rows.map(({ id }) => id);
}

export async function forgetStaleSales(transaction: Transaction): Promise<void> {
  await sql`DELETE FROM temp.dirty_sale`.execute(transaction);
}

/** Sales from the first to the last of the stale ids. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

const staleWithin = ({ first, last }: Stretch) =>
  sql`SELECT id FROM temp.dirty_sale WHERE id BETWEEN ${first} AND ${last}`;

/** What is worth in the own currency what it says: nothing has to be converted. */
const isPlain = (home: string) => sql`s.currency = ${home} AND s.rate = '1'`;

/**
 * Counts those anew that are in the own currency: there everything is a sum. As shared/sales/saleFacts.rules.ts does, in
 * two statements for all of them. Writes what differs only.
 */
export async function refreshPlainSales(transaction: Transaction, home: string, stretch: Stretch): Promise<void> {
  await sql`
    UPDATE sales SET home_amount_minor = f.amount, home_cost_minor = f.cost, paid_minor = f.paid,
      home_paid_minor = f.home_paid, last_paid_on = f.last_paid_on, open_minor = f.open, home_open_minor = f.open
    FROM (
      SELECT s.id, s.amount_minor AS amount, s.cost_minor AS cost, coalesce(p.paid, 0) AS paid,
        CASE WHEN s.lost_on IS NULL THEN coalesce(p.paid, 0) ELSE 0 END AS home_paid, p.last_paid_on,
        CASE WHEN s.stage = 'invoice' AND s.lost_on IS NULL THEN s.amount_minor - coalesce(p.paid, 0) ELSE 0 END AS open
      FROM sales AS s LEFT JOIN (
        SELECT sale_id, sum(amount_minor) AS paid, max(paid_on) AS last_paid_on FROM sale_payments
        WHERE sale_id IN (${staleWithin(stretch)}) GROUP BY sale_id
      ) AS p ON p.sale_id = s.id
      WHERE s.id IN (${staleWithin(stretch)}) AND ${isPlain(home)}
    ) AS f
    WHERE sales.id = f.id AND (sales.home_amount_minor, sales.home_cost_minor, sales.paid_minor, sales.home_paid_minor,
        sales.last_paid_on, sales.open_minor, sales.home_open_minor)
      IS NOT (f.amount, f.cost, f.paid, f.home_paid, f.last_paid_on, f.open, f.open)`.execute(transaction);
  await sql`
    UPDATE sale_payments AS p SET home_amount_minor = CASE WHEN s.lost_on IS NULL THEN p.amount_minor ELSE 0 END
    FROM sales AS s
    WHERE s.id = p.sale_id AND p.sale_id IN (${staleWithin(stretch)}) AND ${isPlain(home)}
      AND p.home_amount_minor <> CASE WHEN s.lost_on IS NULL THEN p.amount_minor ELSE 0 END`.execute(transaction);
}

/** The stale ones that have to be converted, with their payments by day. */
export async function staleForeignSales(
  transaction: Transaction,
  home: string,
  stretch: Stretch,
): Promise<{ readonly sales: readonly StoredSale[]; readonly payments: readonly PaymentRow[] }> {
  const { rows: sales } = await sql<StoredSale>`
    SELECT s.* FROM sales AS s WHERE s.id IN (${staleWithin(stretch)}) AND NOT (${isPlain(home)})`.execute(transaction);
  if (sales.length === 0) return { sales, payments: [] };
  const payments = await transaction
    .selectFrom('sale_payments')
    .selectAll()
    .where('sale_id', 'in', idList(sales.map(({ id }) => id)))
    .orderBy('sale_id')
    .orderBy('paid_on')
    .orderBy('id')
    .execute();
  return { sales, payments };
}

/** Writes the derived columns of these sales. */
export async function saveSaleFacts(
  transaction: Transaction,
  facts: readonly (ReturnType<typeof factColumns> & { readonly id: number })[],
): Promise<void> {
  if (facts.length === 0) return;
  const value = (name: string) => sql`v.value ->> ${sql.lit(name)}`;
  await sql`
    UPDATE sales SET home_amount_minor = ${value('home_amount_minor')}, home_cost_minor = ${value('home_cost_minor')},
      paid_minor = ${value('paid_minor')}, home_paid_minor = ${value('home_paid_minor')},
      last_paid_on = ${value('last_paid_on')}, open_minor = ${value('open_minor')},
      home_open_minor = ${value('home_open_minor')}
    FROM json_each(${JSON.stringify(facts)}) AS v WHERE sales.id = v.value ->> 'id'`.execute(transaction);
}

/** Writes what these payments are worth in the own currency. */
export async function saveHomePayments(
  transaction: Transaction,
  payments: readonly { readonly id: number; readonly homeAmountMinor: number }[],
): Promise<void> {
  if (payments.length === 0) return;
  await sql`
    UPDATE sale_payments SET home_amount_minor = v.value ->> 'homeAmountMinor'
    FROM json_each(${JSON.stringify(payments)}) AS v WHERE sale_payments.id = v.value ->> 'id'`.execute(transaction);
}
