import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Readable, Transaction } from '../database/handles.ts';

/** By what an amount in minor units is multiplied and divided: one of them is 1. */
export interface Scale {
  readonly times: number;
  readonly by: number;
}

/** Whether there are sales in any other currency than this one. */
export async function hasOtherCurrencies(readable: Readable, currency: string): Promise<boolean> {
  const found = await readable.selectFrom('sales').select('id').where('currency', '<>', currency).limit(1).execute();
  return found.length > 0;
}

/** Where amounts stand that were typed; those with a working follow from it. */
const AMOUNTS = [
  { table: 'sales', column: 'amount_minor', where: sql`1` },
  { table: 'sales', column: 'cost_minor', where: sql`1` },
  { table: 'sale_payments', column: 'amount_minor', where: sql`1` },
  { table: 'ledger_entries', column: 'amount_minor', where: sql`working IS NULL` },
] as const;

/** What of many amounts says whether all of them fit another scale. */
export interface AmountFacts {
  /** The largest of them, without its sign. */
  readonly largest: number;
  /** Whether some of them is no multiple of what it would be divided by. */
  readonly hasRemainder: boolean;
}

/** Of all amounts that were typed. */
export async function typedAmountFacts(readable: Readable, { by }: Scale): Promise<AmountFacts> {
  const found = AMOUNTS.map(({ table, column, where }) => {
    const amount = sql.ref(column);
    return sql`SELECT max(abs(${amount})) AS largest, max(${amount} % ${sql.lit(by)} <> 0) AS has_remainder
      FROM ${sql.table(table)} WHERE ${where}`;
  });
  const { rows } = await sql<{ readonly largest: number | null; readonly has_remainder: number | null }>`
    SELECT max(largest) AS largest, max(has_remainder) AS has_remainder FROM (${sql.join(found, sql` UNION ALL `)})
  `.execute(readable);
  return { largest: rows[0]?.largest ?? 0, hasRemainder: rows[0]?.has_remainder === 1 };
}

/** Gives sales with ids from `first` to `last` and their payments another currency and scale. */
export async function relabelSales(
  transaction: Transaction,
  { first, last }: { readonly first: number; readonly last: number },
  { currency, scale, at }: { readonly currency: string; readonly scale: Scale; readonly at: string },
): Promise<void> {
  const scaled = (column: string) => scaledColumn(column, scale);
  await sql`
    UPDATE sales SET currency = ${currency}, amount_minor = ${scaled('amount_minor')}, cost_minor = ${scaled('cost_minor')},
      version = version + 1, updated_at = ${at}
    WHERE id BETWEEN ${first} AND ${last}`.execute(transaction);
  if (scale.times === scale.by) return;
  await sql`
    UPDATE sale_payments SET amount_minor = ${scaled('amount_minor')}
    WHERE sale_id BETWEEN ${first} AND ${last}`.execute(transaction);
}

export async function highestSaleId(readable: Readable): Promise<number> {
  const row = await readable.selectFrom('sales').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row?.id ?? 0;
}

/** Entries of the ledger whose amount was typed. */
export async function rescaleTypedEntries(transaction: Transaction, scale: Scale, at: string): Promise<void> {
  await sql`
    UPDATE ledger_entries SET amount_minor = ${scaledColumn('amount_minor', scale)}, version = version + 1, updated_at = ${at}
    WHERE working IS NULL`.execute(transaction);
}

function scaledColumn(column: string, { times, by }: Scale): RawBuilder<unknown> {
  return sql`${sql.ref(column)} * ${sql.lit(times)} / ${sql.lit(by)}`;
}

/** Entries of the ledger with the working that their amount follows from, as JSON. */
export async function workedEntries(
  readable: Readable,
): Promise<readonly { readonly id: number; readonly working: string }[]> {
  const rows = await readable
    .selectFrom('ledger_entries')
    .select(['id', 'working'])
    .where('working', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id, working }) => ({ id, working: working ?? '' }));
}

export async function saveWorking(
  transaction: Transaction,
  { id, working, amountMinor }: { readonly id: number; readonly working: string; readonly amountMinor: number },
  at: string,
): Promise<void> {
  await transaction
    .updateTable('ledger_entries')
    .set({ working, amount_minor: amountMinor, updated_at: at })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Answers to the five questions, as JSON, with the initiative that they stand on. */
export async function storedAnswers(
  readable: Readable,
): Promise<readonly { readonly id: number; readonly answers: string }[]> {
  const rows = await readable
    .selectFrom('initiatives')
    .select(['id', 'answers'])
    .where('answers', 'is not', null)
    .execute();
  return rows.map(({ id, answers }) => ({ id, answers: answers ?? '' }));
}

export async function saveStoredAnswers(
  transaction: Transaction,
  { id, answers }: { readonly id: number; readonly answers: string },
  at: string,
): Promise<void> {
  await transaction
    .updateTable('initiatives')
    .set({ answers, updated_at: at })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Of all values of own fields of money in a currency: the most decimals of one, and the largest without its sign. */
export async function ownAmountFacts(
  readable: Readable,
  currency: string,
): Promise<{ readonly decimals: number; readonly largest: number }> {
  const { rows } = await sql<{ readonly decimals: number; readonly largest: number }>`
    SELECT
      coalesce(max(iif(instr(own.value, '.') > 0, length(own.value) - instr(own.value, '.'), 0)), 0) AS decimals,
      coalesce(max(abs(CAST(own.value AS REAL))), 0) AS largest
    FROM own_fields AS field JOIN contact_own_values AS own ON own.field_id = field.id
    WHERE field.type = 'money' AND field.currency = ${currency}`.execute(readable);
  return rows[0] ?? { decimals: 0, largest: 0 };
}

/** Own fields of money in the one currency are in the other from now on; their values are decimals and stay. */
export async function relabelOwnFields(
  transaction: Transaction,
  { from, to }: { readonly from: string; readonly to: string },
  at: string,
): Promise<void> {
  await transaction
    .updateTable('own_fields')
    .set({ currency: to, updated_at: at })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('type', '=', 'money')
    .where('currency', '=', from)
    .execute();
}
