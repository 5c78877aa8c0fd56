import { LonghandError } from '#shared/errors.ts';
import { addMonths } from '#shared/kernel/calendarMath.ts';
import type {
  Sale,
  SaleFilter,
  SaleRow,
  SaleSort,
  SalesMonth,
  SaleStage,
  SalesTotals,
  UnpaidCustomer,
} from '#shared/sales/sale.ts';
import { nextSaleNumber, raisedSaleNumber } from '#shared/sales/saleNumber.rules.ts';
import type { Readable } from '../database/handles.ts';
import { exactSums } from '../exactSums.ts';
import { grouped } from '../grouped.ts';
import { salePlaceOf, saleCursor, unpaidCursor, unpaidPlaceOf } from './saleCursor.ts';
import { countSales, salePlaces, salesFound } from './saleList.repository.ts';
import { newestNumber, numberIsTaken } from './saleNumbers.repository.ts';
import { documentsOf, paymentsOf, saleRowsById } from './sales.repository.ts';
import { saleFrom, saleRowFrom } from './sales.table.ts';
import { categoriesInUse, salesByMonth, salesTotals, soldWithin } from './saleTotals.repository.ts';
import type { Sold } from './saleTotals.repository.ts';
import { unpaidCustomers } from './unpaid.repository.ts';

/** Topics of a change of sales. */
export const SALE_TOPICS = ['sales', 'history'] as const;

const MOST_CATEGORIES = 200;
/** So many numbers after the last one are tried before none is proposed. */
const MOST_TRIES = 1000;

export interface SalesRequest {
  readonly filter: SaleFilter;
  /** The day by which something is overdue. */
  readonly today: string;
}

interface Page {
  readonly limit: number;
  readonly cursor?: string | null | undefined;
}

/** @throws NOT_FOUND */
export async function existingSale(readable: Readable, id: number): Promise<Sale> {
  const [sale] = await salesById(readable, [id]);
  if (sale === undefined) throw new LonghandError('NOT_FOUND', { entity: 'sale', id });
  return sale;
}

/** Those of the sales that exist, in the order of their ids, with payments and what they were before. */
export async function salesById(readable: Readable, ids: readonly number[]): Promise<readonly Sale[]> {
  const rows = await saleRowsById(readable, ids);
  const payments = grouped(await paymentsOf(readable, ids), (payment) => payment.sale_id);
  const documents = grouped(await documentsOf(readable, ids), (document) => document.sale_id);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row === undefined ? [] : [saleFrom(row, payments.get(id) ?? [], documents.get(id) ?? [])];
  });
}

/**
 * One page by a stored order.
 * @throws INVALID_VALUE for a cursor that is broken or belongs to another order
 */
export async function pageOfSales(
  readable: Readable,
  {
    filter,
    today,
    sort,
    direction,
    limit,
    cursor,
  }: SalesRequest & Page & { readonly sort: SaleSort; readonly direction: 'asc' | 'desc' },
): Promise<{ items: SaleRow[]; nextCursor: string | null }> {
  const order = { sort, direction };
  const after = cursor === null || cursor === undefined ? null : salePlaceOf(order, cursor);
  const places = await salePlaces(readable, { filter, today }, order, { after, limit: limit + 1 });
  const page = places.slice(0, limit);
  const last = places.length > limit ? page.at(-1) : undefined;
  return {
    items: await rowsInOrder(
      readable,
      page.map(({ id }) => id),
    ),
    nextCursor: last === undefined ? null : saleCursor(order, last),
  };
}

async function rowsInOrder(readable: Readable, ids: readonly number[]): Promise<SaleRow[]> {
  const rows = await saleRowsById(readable, ids);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row === undefined ? [] : [saleRowFrom(row)];
  });
}

/** How many match, what is lost too. */
export async function saleCount(readable: Readable, request: SalesRequest): Promise<{ count: number }> {
  return { count: await countSales(readable, request) };
}

/** Sums in the company's own currency, without what is lost. @throws INVALID_VALUE as exactSums */
export async function totalsOfSales(readable: Readable, request: SalesRequest): Promise<SalesTotals> {
  return exactSums(await salesTotals(readable, request));
}

/** What was sold and paid in the last months up to this one, oldest first, none left out. @throws INVALID_VALUE as exactSums */
export async function monthsOfSales(
  readable: Readable,
  { months, ...request }: SalesRequest & { readonly months: number },
): Promise<{ items: SalesMonth[] }> {
  const firstOfMonth = `${request.today.slice(0, 7)}-01`;
  const all = Array.from({ length: months }, (_, index) => addMonths(firstOfMonth, index - months + 1).slice(0, 7));
  const found = await salesByMonth(readable, request, {
    from: `${all[0] ?? ''}-01`,
    // Text compares: no month has a day after this one.
    to: `${request.today.slice(0, 7)}-31`,
  });
  const byMonth = new Map(exactSums(found).map((one) => [one.month, one]));
  return { items: all.map((month) => byMonth.get(month) ?? { month, soldMinor: 0, paidMinor: 0 }) };
}

/** Who owes something, the most overdue first. @throws INVALID_VALUE for a broken cursor, and as exactSums */
export async function pageOfUnpaid(
  readable: Readable,
  { today, limit, cursor }: Page & { readonly today: string },
): Promise<{ items: UnpaidCustomer[]; nextCursor: string | null }> {
  const after = cursor === null || cursor === undefined ? null : unpaidPlaceOf(cursor);
  const found = exactSums(await unpaidCustomers(readable, today, { after, limit: limit + 1 }));
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(({ customer }) => customer),
    nextCursor: last === undefined ? null : unpaidCursor(last.place),
  };
}

/** By the beginning or the end of a number, earlier ones too, the newest first. */
export async function findSales(readable: Readable, text: string, limit: number): Promise<{ items: SaleRow[] }> {
  return { items: await rowsInOrder(readable, await salesFound(readable, text, limit)) };
}

/** The most frequent first. */
export async function saleCategories(readable: Readable): Promise<{ items: { category: string; count: number }[] }> {
  return { items: [...(await categoriesInUse(readable, MOST_CATEGORIES))] };
}

/** The number after that of the newest document of this stage; empty where there is none to go by. */
export async function proposedNumber(readable: Readable, stage: SaleStage, today: string): Promise<{ number: string }> {
  const newest = await newestNumber(readable, stage);
  let number = newest === null ? '' : nextSaleNumber(newest, today);
  for (let tries = 0; number !== ''; tries++) {
    if (tries === MOST_TRIES) return { number: '' };
    if (!(await numberIsTaken(readable, { stage, number }, null))) break;
    number = raisedSaleNumber(number, today);
  }
  return { number };
}

/**
 * What was sold from `from` to `to`, both included, in the company's own currency: orders and invoices that are not
 * lost, of all or of those that an initiative brought. `soldWithCostMinor` is the part whose direct cost is known and
 * `costMinor` that cost.
 */
export async function soldBetween(
  readable: Readable,
  span: { readonly from: string; readonly to: string; readonly initiativeId?: number | undefined },
): Promise<Sold> {
  return await soldWithin(readable, span);
}
