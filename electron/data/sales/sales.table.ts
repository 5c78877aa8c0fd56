import type { Insertable, Selectable } from 'kysely';
import type { EarlierDocument, Payment, Sale, SaleRow } from '#shared/sales/sale.ts';
import type { SaleFacts } from '#shared/sales/saleFacts.rules.ts';
import { numberKey, numberTail } from '#shared/sales/saleNumber.rules.ts';
import { saleFilterText } from '#shared/sales/saleText.rules.ts';
import type { SaleDocumentsRow, SalePaymentsRow, SalesRow } from '../database/moneySchema.ts';

export type StoredSale = Selectable<SalesRow>;
export type PaymentRow = Selectable<SalePaymentsRow>;
export type DocumentRow = Selectable<SaleDocumentsRow>;
export type NamedSaleRow = StoredSale & {
  readonly contact_name: string | null;
  readonly initiative_name: string | null;
  readonly staff_name: string | null;
};

/** Stands for no due day: sorts after every day. */
export const NO_DAY = 'none';

/** What is written of a sale besides its identity, its times of writing and what follows from it. */
export interface SaleFields extends Pick<
  Sale,
  | 'stage'
  | 'number'
  | 'datedOn'
  | 'category'
  | 'what'
  | 'amountMinor'
  | 'costMinor'
  | 'currency'
  | 'rate'
  | 'dueOn'
  | 'lostOn'
  | 'lostWhy'
  | 'note'
> {
  readonly contactId: number | null;
  readonly initiativeId: number | null;
  readonly staffId: number | null;
}

/** The columns that the fields make up. */
export type SaleColumns = Omit<
  Insertable<SalesRow>,
  'id' | 'uid' | 'version' | 'created_at' | 'updated_at' | 'source_fingerprint' | keyof ReturnType<typeof factColumns>
>;

export function saleColumns(fields: SaleFields): SaleColumns {
  return {
    contact_id: fields.contactId,
    stage: fields.stage,
    ...numberColumns(fields.number),
    dated_on: fields.datedOn,
    category: fields.category,
    what: fields.what,
    amount_minor: fields.amountMinor,
    cost_minor: fields.costMinor,
    currency: fields.currency,
    rate: fields.rate,
    due_on: fields.dueOn,
    initiative_id: fields.initiativeId,
    staff_id: fields.staffId,
    lost_on: fields.lostOn,
    lost_why: fields.lostWhy,
    note: fields.note,
    filter_text: saleFilterText(fields),
  };
}

export function saleFields(row: StoredSale): SaleFields {
  return {
    contactId: row.contact_id,
    stage: row.stage,
    number: row.number,
    datedOn: row.dated_on,
    category: row.category,
    what: row.what,
    amountMinor: row.amount_minor,
    costMinor: row.cost_minor,
    currency: row.currency,
    rate: row.rate,
    dueOn: row.due_on,
    initiativeId: row.initiative_id,
    staffId: row.staff_id,
    lostOn: row.lost_on,
    lostWhy: row.lost_why,
    note: row.note,
  };
}

/** A number with what it is looked up by. */
export function numberColumns(number: string) {
  return { number, number_key: numberKey(number), number_tail: numberTail(number) };
}

/** The derived columns of a sale. */
export function factColumns(facts: SaleFacts) {
  return {
    home_amount_minor: facts.homeAmountMinor,
    home_cost_minor: facts.homeCostMinor,
    paid_minor: facts.paidMinor,
    home_paid_minor: facts.homePaidMinor,
    last_paid_on: facts.lastPaidOn,
    open_minor: facts.openMinor,
    home_open_minor: facts.homeOpenMinor,
  };
}

/** A row as a list shows it. */
export function saleRowFrom(row: NamedSaleRow): SaleRow {
  const named = (id: number | null, name: string | null) => (id === null ? null : { id, displayName: name ?? '' });
  return {
    id: row.id,
    uid: row.uid,
    version: row.version,
    contact: named(row.contact_id, row.contact_name),
    stage: row.stage,
    number: row.number,
    datedOn: row.dated_on,
    category: row.category,
    what: row.what,
    amountMinor: row.amount_minor,
    costMinor: row.cost_minor,
    currency: row.currency,
    rate: row.rate,
    homeAmountMinor: row.home_amount_minor,
    homeCostMinor: row.home_cost_minor,
    dueOn: row.due_on,
    paidMinor: row.paid_minor,
    lastPaidOn: row.last_paid_on,
    openMinor: row.open_minor,
    homeOpenMinor: row.home_open_minor,
    initiative: named(row.initiative_id, row.initiative_name),
    staff: named(row.staff_id, row.staff_name),
    lostOn: row.lost_on,
  };
}

export function saleFrom(row: NamedSaleRow, payments: readonly PaymentRow[], documents: readonly DocumentRow[]): Sale {
  return {
    ...saleRowFrom(row),
    payments: payments.map(paymentFrom),
    earlier: documents.map(documentFrom),
    lostWhy: row.lost_why,
    note: row.note,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export function paymentFrom(row: PaymentRow): Payment {
  return { id: row.id, paidOn: row.paid_on, amountMinor: row.amount_minor, note: row.note };
}

function documentFrom(row: DocumentRow): EarlierDocument {
  return { stage: row.stage, number: row.number, datedOn: row.dated_on };
}
