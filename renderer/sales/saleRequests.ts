import type { SaleDraft } from '#shared/sales/sale.ts';
import { RequestStore } from '../app/requestStore.ts';

/** Which dialog about a sale to open. */
export type SaleRequest =
  | { readonly mode: 'new'; readonly draft?: Partial<SaleDraft> }
  | { readonly mode: 'edit'; readonly id: number }
  | { readonly mode: 'pay'; readonly id: number }
  /** Without a stage: the next one. */
  | { readonly mode: 'advance'; readonly id: number; readonly stage?: 'order' | 'invoice' }
  | { readonly mode: 'lose'; readonly id: number };

/** Opens a dialog about a sale from anywhere; ask by `openSale`. */
export const saleRequests = new RequestStore<SaleRequest>();

/** Opens the dialog, unless one is open: what is typed there must not vanish under another. */
export function openSale(request: SaleRequest): void {
  if (saleRequests.current() === null) saleRequests.ask(request);
}
