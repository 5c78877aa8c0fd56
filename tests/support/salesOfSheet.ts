import type { Database } from '../../electron/data/database/handles.ts';
import { salesForExport } from '../../electron/data/sales/saleIdentity.service.ts';
import { createSale } from '../../electron/data/sales/saleCreate.service.ts';
import { SaleDraft } from '#shared/sales/sale.ts';
import { newUid } from './sheetsAndContacts.ts';
import { TRANSFER_DAY } from './transfer.ts';

/** All sales, as they go out. */
export const sales = async (database: Database) =>
  await database.read((reader) => salesForExport(reader, { filter: {}, today: TRANSFER_DAY, after: 0, limit: 10_000 }));

/** A sale that is there before the import. */
export const sale = async (database: Database, draft: Partial<SaleDraft>) =>
  await createSale(database, SaleDraft.parse(draft), { today: TRANSFER_DAY, newUid: () => `sale-${newUid()}` });
