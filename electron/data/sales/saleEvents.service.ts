import type { Readable } from '../database/handles.ts';
import { saleEvents, saleEventYears } from './saleEvents.repository.ts';
import type { SaleEventPlace, SaleEventRow } from './saleEvents.repository.ts';

export type { SaleEventPlace, SaleEventRow };

/** What happened to the sales of a contact, newest first, for what is merged with other things. */
export async function eventsOfSales(
  readable: Readable,
  contactId: number,
  span: { readonly after: SaleEventPlace | null; readonly before: string | null; readonly limit: number },
): Promise<readonly SaleEventRow[]> {
  return await saleEvents(readable, contactId, span);
}

/** How much happened to them in which year. */
export async function yearsOfSales(readable: Readable, contactId: number) {
  return await saleEventYears(readable, contactId);
}
