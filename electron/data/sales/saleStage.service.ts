import { LonghandError } from '#shared/errors.ts';
import { SaleStage } from '#shared/sales/sale.ts';
import type { Sale } from '#shared/sales/sale.ts';
import type { Database } from '../database/handles.ts';
import { requireFreeNumber } from './saleChecks.ts';
import { documentsOf } from './sales.repository.ts';
import { numberColumns, saleFields } from './sales.table.ts';
import { changeSale, saveFields } from './saleUpdate.service.ts';
import type { WhichSale } from './saleUpdate.service.ts';
import { deleteDocument, insertDocuments } from './saleWrites.repository.ts';

/** How far a sale is on its way. */
const rankOf = (stage: SaleStage) => SaleStage.options.indexOf(stage);

/**
 * A quotation becomes an order or an invoice, an order an invoice. What it was is kept.
 * @throws NOT_FOUND, VERSION_CONFLICT; INVALID_VALUE `stage` `notFurther`, `lostAlready`; `number` `taken`
 */
export async function advanceSale(
  database: Database,
  {
    stage,
    number,
    datedOn,
    dueOn,
    ...which
  }: WhichSale & {
    readonly stage: 'order' | 'invoice';
    readonly number: string;
    readonly datedOn?: string | undefined;
    /** Left out: as it is. */
    readonly dueOn?: string | null | undefined;
  },
  today: string,
): Promise<Sale> {
  return await changeSale(database, 'saleAdvanced', which, async (transaction, row, batch) => {
    const { stage: before } = row;
    if (row.lost_on !== null) throw new LonghandError('INVALID_VALUE', { field: 'stage', rule: 'lostAlready' });
    if (before === 'invoice' || rankOf(stage) <= rankOf(before))
      throw new LonghandError('INVALID_VALUE', { field: 'stage', rule: 'notFurther' });
    await requireFreeNumber(transaction, { stage, number }, row.id);
    await insertDocuments(transaction, [
      { sale_id: row.id, stage: before, ...numberColumns(row.number), dated_on: row.dated_on, due_on: row.due_on },
    ]);
    const fields = { ...saleFields(row), stage, number, datedOn: datedOn ?? today };
    await saveFields(transaction, row, dueOn === undefined ? fields : { ...fields, dueOn }, batch.at);
  });
}

/**
 * Back to what it was before, with the number, day and due day of then. Payments stay.
 * @throws NOT_FOUND, VERSION_CONFLICT; INVALID_VALUE `stage` `nothingEarlier`, `lostAlready`
 */
export async function stepBackSale(database: Database, which: WhichSale): Promise<Sale> {
  return await changeSale(database, 'saleSteppedBack', which, async (transaction, row, batch) => {
    const document = (await documentsOf(transaction, [row.id])).at(-1);
    if (row.lost_on !== null) throw new LonghandError('INVALID_VALUE', { field: 'stage', rule: 'lostAlready' });
    if (document === undefined) throw new LonghandError('INVALID_VALUE', { field: 'stage', rule: 'nothingEarlier' });
    const { stage, number, dated_on: datedOn, due_on: dueOn } = document;
    await requireFreeNumber(transaction, { stage, number }, row.id);
    await deleteDocument(transaction, document.id);
    await saveFields(transaction, row, { ...saleFields(row), stage, number, datedOn, dueOn }, batch.at);
  });
}

/**
 * Nothing comes of it: it counts nowhere any more.
 * @throws NOT_FOUND, VERSION_CONFLICT; INVALID_VALUE `lostOn` `inFuture`, `lostAlready`
 */
export async function loseSale(
  database: Database,
  { on, why, ...which }: WhichSale & { readonly on?: string | undefined; readonly why: string },
  today: string,
): Promise<Sale> {
  return await changeSale(database, 'saleLost', which, async (transaction, row, batch) => {
    if (row.lost_on !== null) throw new LonghandError('INVALID_VALUE', { field: 'lostOn', rule: 'lostAlready' });
    const lostOn = on ?? today;
    if (lostOn > today) throw new LonghandError('INVALID_VALUE', { field: 'lostOn', rule: 'inFuture' });
    await saveFields(transaction, row, { ...saleFields(row), lostOn, lostWhy: why }, batch.at);
  });
}

/** Alive again. @throws NOT_FOUND, VERSION_CONFLICT; INVALID_VALUE `lostOn` `notLost`, `number` `taken` */
export async function reviveSale(database: Database, which: WhichSale): Promise<Sale> {
  return await changeSale(database, 'saleRevived', which, async (transaction, row, batch) => {
    if (row.lost_on === null) throw new LonghandError('INVALID_VALUE', { field: 'lostOn', rule: 'notLost' });
    await requireFreeNumber(transaction, row, row.id);
    await saveFields(transaction, row, { ...saleFields(row), lostOn: null, lostWhy: '' }, batch.at);
  });
}
