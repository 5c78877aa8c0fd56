import type { EarlierDocument, SaleDraft } from '#shared/sales/sale.ts';
import { saleFacts } from '#shared/sales/saleFacts.rules.ts';
import type { Readable, Transaction } from '../database/handles.ts';
import { currentStaff, homeCurrency } from '../settings/settings.service.ts';
import { rateFor, requireCountable } from './saleChecks.ts';
import { factColumns, numberColumns, saleColumns } from './sales.table.ts';
import type { SaleFields } from './sales.table.ts';
import { insertDocuments, insertPayments, insertSales } from './saleWrites.repository.ts';

/** A sale with what only comes out of a file or the sample company. */
export interface FullSaleDraft extends SaleDraft {
  readonly uid: string;
  /** Hash of the imported row. */
  readonly fingerprint?: string | null | undefined;
  /** What it was before, oldest first. */
  readonly earlier?: readonly (EarlierDocument & { readonly dueOn?: string | null })[] | undefined;
  readonly lostOn?: string | null | undefined;
  readonly lostWhy?: string | undefined;
}

/** What holds where a draft says nothing. */
export interface DraftDefaults {
  /** The company's own currency. */
  readonly home: string;
  readonly staffId: number | null;
  readonly today: string;
}

export async function draftDefaults(readable: Readable, today: string): Promise<DraftDefaults> {
  return { home: await homeCurrency(readable), staffId: (await currentStaff(readable))?.id ?? null, today };
}

/**
 * Inserts sales with their payments and earlier documents. What follows from them is written with them.
 * @returns their ids, in the same order
 * @throws INVALID_VALUE `rate` `missing`, `amountMinor` `tooLarge`
 */
export async function insertDrafts(
  transaction: Transaction,
  drafts: readonly FullSaleDraft[],
  { at, defaults }: { readonly at: string; readonly defaults: DraftDefaults },
): Promise<readonly number[]> {
  const planned = drafts.map((draft) => {
    const fields = fieldsOf(draft, defaults);
    const payments = draft.payments.toSorted((one, other) =>
      one.paidOn < other.paidOn ? -1 : one.paidOn > other.paidOn ? 1 : 0,
    );
    requireCountable(fields, payments, defaults.home);
    const facts = saleFacts({ ...fields, home: defaults.home, payments });
    return { draft, fields, payments, facts };
  });
  const ids = await insertSales(
    transaction,
    planned.map(({ draft, fields, facts }) => ({
      ...saleColumns(fields),
      ...factColumns(facts),
      uid: draft.uid,
      created_at: at,
      updated_at: at,
      source_fingerprint: draft.fingerprint ?? null,
    })),
  );
  await insertPayments(
    transaction,
    planned.flatMap(({ payments, facts }, index) =>
      payments.map(({ paidOn, amountMinor, note }, part) => ({
        sale_id: ids[index] ?? 0,
        paid_on: paidOn,
        amount_minor: amountMinor,
        note,
        home_amount_minor: facts.homePayments[part] ?? 0,
      })),
    ),
  );
  await insertDocuments(
    transaction,
    drafts.flatMap(({ earlier = [] }, index) =>
      earlier.flatMap(({ stage, number, datedOn, dueOn = null }) =>
        stage === 'invoice'
          ? []
          : [{ sale_id: ids[index] ?? 0, stage, ...numberColumns(number), dated_on: datedOn, due_on: dueOn }],
      ),
    ),
  );
  return ids;
}

function fieldsOf(draft: FullSaleDraft, { home, staffId, today }: DraftDefaults): SaleFields {
  const currency = draft.currency ?? home;
  return {
    contactId: draft.contactId,
    stage: draft.stage,
    number: draft.number,
    datedOn: draft.datedOn ?? today,
    category: draft.category,
    what: draft.what,
    amountMinor: draft.amountMinor,
    costMinor: draft.costMinor,
    currency,
    rate: rateFor(currency, draft.rate, home),
    dueOn: draft.dueOn,
    initiativeId: draft.initiativeId,
    staffId: draft.staffId === undefined ? staffId : draft.staffId,
    lostOn: draft.lostOn ?? null,
    lostWhy: draft.lostWhy ?? '',
    note: draft.note,
  };
}
