import { LonghandError } from '#shared/errors.ts';
import type { Sale, SaleDraft } from '#shared/sales/sale.ts';
import type { Database, RunningBatch, Transaction } from '../database/handles.ts';
import { requireCustomer, requireFreeNumber, requireInitiative, requirePayable } from './saleChecks.ts';
import { requireStaff } from '../staff/staff.service.ts';
import { draftDefaults, insertDrafts } from './saleDrafts.service.ts';
import type { FullSaleDraft } from './saleDrafts.service.ts';
import { existingSale, SALE_TOPICS } from './sales.service.ts';
import { saleUidIsTaken } from './sales.repository.ts';
import { wordsForSale } from './saleWords.ts';

export type { FullSaleDraft };

/** What a sale that is part of a larger batch is written with. */
export interface WritingSale {
  /** The batch's instant. */
  readonly at: string;
  /** Today on this machine's calendar. */
  readonly today: string;
  readonly newUid: () => string;
}

/**
 * Writes a sale down, as one batch.
 * @throws INVALID_VALUE: `contactId` rules `notFound`, `inBin`; `initiativeId`, `staffId` rule `notFound`; `uid` rule
 * `identityUsed`; `number` rule `taken`; `rate` rule `missing`; `paidOn` rule `inFuture`; `amountMinor` rule `tooLarge`
 */
export async function createSale(
  database: Database,
  draft: SaleDraft,
  { today, newUid }: Pick<WritingSale, 'today' | 'newUid'>,
): Promise<Sale> {
  const intent = { label: 'saleCreated', params: {}, topics: SALE_TOPICS } as const;
  const { result } = await database.write(intent, async (transaction, batch) => {
    const id = await addSale(transaction, draft, { at: batch.at, today, newUid });
    const sale = await existingSale(transaction, id);
    batch.describe(wordsForSale(sale));
    return sale;
  });
  return result;
}

/** @returns its id */
async function addSale(
  transaction: Transaction,
  draft: SaleDraft,
  { at, today, newUid }: WritingSale,
): Promise<number> {
  if (draft.uid !== undefined && (await saleUidIsTaken(transaction, draft.uid)))
    throw new LonghandError('INVALID_VALUE', { field: 'uid', rule: 'identityUsed' });
  await requireCustomer(transaction, draft.contactId);
  await requireInitiative(transaction, draft.initiativeId);
  if (draft.staffId !== undefined) await requireStaff(transaction, draft.staffId);
  await requireFreeNumber(transaction, draft, null);
  requirePayable(draft.payments, today);
  const defaults = await draftDefaults(transaction, today);
  const [id = 0] = await insertDrafts(transaction, [{ ...draft, uid: draft.uid ?? newUid() }], { at, defaults });
  return id;
}

/**
 * Writes many at once as part of a batch, whose topics have to hold SALE_TOPICS: for imports and the sample company.
 * Contacts, initiatives and staff must exist, uids must not be taken; that a number is taken or a payment lies in the
 * future is not looked at. Without `staffId` they belong to who sits at the desk.
 * @param today stands for a missing `datedOn`
 * @returns their ids, in the same order
 * @throws INVALID_VALUE `rate` `missing`, `amountMinor` `tooLarge`; CANCELLED
 */
export async function addSales(
  transaction: Transaction,
  batch: Pick<RunningBatch, 'at' | 'pause'>,
  drafts: readonly FullSaleDraft[],
  today: string,
): Promise<readonly number[]> {
  const defaults = await draftDefaults(transaction, today);
  const ids: number[] = [];
  for (let start = 0; start < drafts.length; start += ROWS_AT_ONCE) {
    const piece = drafts.slice(start, start + ROWS_AT_ONCE);
    ids.push(...(await insertDrafts(transaction, piece, { at: batch.at, defaults })));
    await batch.pause();
  }
  return ids;
}

const ROWS_AT_ONCE = 100;
