import { SaleDraft, SalePatch } from '#shared/sales/sale.ts';
import type { Sale, SaleFilter, SaleRow, SaleSort } from '#shared/sales/sale.ts';
import { createSale } from '../../electron/data/sales/saleCreate.service.ts';
import { paySale, removePayment } from '../../electron/data/sales/salePayments.service.ts';
import { existingSale, pageOfSales, totalsOfSales } from '../../electron/data/sales/sales.service.ts';
import { advanceSale, loseSale, reviveSale, stepBackSale } from '../../electron/data/sales/saleStage.service.ts';
import { updateSale } from '../../electron/data/sales/saleUpdate.service.ts';
import { desk, TODAY } from './desk.ts';

/** A database with short hands for what tests write into its sales. */
export async function salesDesk() {
  const opened = await desk();
  const { database, newUid } = opened;
  const [customer = 0] = await opened.named('Ada Lovelace');
  return {
    ...opened,
    customer,
    sell: (amountMinor: number, draft: object = {}): Promise<Sale> =>
      createSale(database, SaleDraft.parse({ contactId: customer, amountMinor, ...draft }), { today: TODAY, newUid }),
    /** Without an amount: all that is open. */
    pay: (
      id: number,
      amountMinor?: number,
      payment: { paidOn?: string; note?: string; version?: number } = {},
    ): Promise<Sale> => paySale(database, { id, note: '', amountMinor, ...payment }, TODAY),
    removePayment: (id: number, paymentId: number): Promise<Sale> => removePayment(database, { id, paymentId }),
    advance: (
      id: number,
      stage: 'order' | 'invoice',
      document: { number?: string; datedOn?: string; dueOn?: string | null; version?: number } = {},
    ): Promise<Sale> => advanceSale(database, { id, stage, number: '', ...document }, TODAY),
    stepBack: (id: number): Promise<Sale> => stepBackSale(database, { id }),
    lose: (id: number, { on, why = '' }: { on?: string; why?: string } = {}): Promise<Sale> =>
      loseSale(database, { id, on, why }, TODAY),
    revive: (id: number): Promise<Sale> => reviveSale(database, { id }),
    update: (id: number, patch: object, version?: number): Promise<Sale> =>
      updateSale(database, { id, ...SalePatch.parse(patch), ...(version === undefined ? {} : { version }) }),
    sale: (id: number) => database.read((reader) => existingSale(reader, id)),
    totals: (filter: SaleFilter = {}, today = TODAY) =>
      database.read((reader) => totalsOfSales(reader, { filter, today })),
    /** All pages one after the other. */
    list: async (
      filter: SaleFilter = {},
      {
        sort = 'datedOn',
        direction = 'desc',
        limit = 50,
      }: { readonly sort?: SaleSort; readonly direction?: 'asc' | 'desc'; readonly limit?: number } = {},
    ): Promise<SaleRow[]> => {
      const found: SaleRow[] = [];
      let cursor: string | null = null;
      do {
        const from: string | null = cursor;
        const page: { items: SaleRow[]; nextCursor: string | null } = await database.read((reader) =>
          pageOfSales(reader, { filter, today: TODAY, sort, direction, limit, cursor: from }),
        );
        found.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      return found;
    },
  };
}
