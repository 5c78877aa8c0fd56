import type { Sale, SaleFilter } from '#shared/sales/sale.ts';
import type { Readable, Transaction } from '../database/handles.ts';
import { matchingSaleIds } from './saleList.repository.ts';
import { salesFingerprinted } from './saleNumbers.repository.ts';
import { salesById } from './sales.service.ts';
import { forgetCustomerNames } from './saleWrites.repository.ts';

/** Which of the imported rows are here already: ids of their sales, by fingerprint. */
export async function salesByFingerprint(
  readable: Readable,
  fingerprints: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (fingerprints.length === 0) return new Map();
  const found = await salesFingerprinted(readable, fingerprints);
  return new Map(found.map(({ fingerprint, id }) => [fingerprint, id]));
}

/** Sales that match, with their payments, by id: those after `after`, at most `limit`. For writing them out page by page. */
export async function salesForExport(
  readable: Readable,
  {
    filter,
    today,
    after,
    limit,
  }: { readonly filter: SaleFilter; readonly today: string; readonly after: number; readonly limit: number },
): Promise<readonly Sale[]> {
  return await salesById(readable, await matchingSaleIds(readable, { filter, today }, { after, limit }));
}

/** Before contacts are erased for good: takes their names out of what the history says of their sales, which stay. */
export async function forgetCustomers(transaction: Transaction, contactIds: readonly number[]): Promise<void> {
  await forgetCustomerNames(transaction, contactIds);
}
