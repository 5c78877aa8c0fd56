import { setImmediate } from 'node:timers/promises';
import { safeCell, textCell } from '#shared/csv/safeCell.rules.ts';
import { BYTE_ORDER_MARK, sheetLine } from '#shared/csv/writer.ts';
import { amountText } from '#shared/kernel/money.rules.ts';
import type { Sale, SaleFilter } from '#shared/sales/sale.ts';
import { SaleColumn } from '#shared/transfer/transfer.ts';
import type { ExportResult } from '#shared/transfer/transfer.ts';
import type { Database, Readable } from '../database/handles.ts';
import { saleCount } from '../sales/sales.service.ts';
import { salesForExport } from '../sales/saleIdentity.service.ts';
import { readSettings } from '../settings/settings.service.ts';
import { throwIfCancelled } from '../tasks.ts';
import type { RunningTask } from '../tasks.ts';
import { primaryPoints } from './exportSales.repository.ts';
import type { PrimaryPoints } from './exportSales.repository.ts';
import { sheetWords } from './sheetWords.ts';
import type { SheetWords } from './sheetWords.ts';
import type { Staging } from './staging.ts';

const SALES_AT_ONCE = 200;

/**
 * Writes sales as a sheet into a staged file, in the order they were written down: UTF-8 with a byte order mark, commas,
 * CR LF, days as `YYYY-MM-DD`, amounts as `1234.50`; payments summed, with the day of the last one. The heads are in the
 * window's language; our own import reads it back to the same. Each page is read as it is at that moment.
 * @param today for what is overdue and for the file's name, `YYYY-MM-DD`
 */
export async function exportSales(
  { database, staging }: { readonly database: Database; readonly staging: Staging },
  { filter }: { readonly filter: SaleFilter },
  today: string,
  task: RunningTask,
): Promise<ExportResult> {
  const { language } = await database.read(readSettings);
  const words = sheetWords(language ?? 'en');
  const { count: total } = await database.read((reader) => saleCount(reader, { filter, today }));
  const output = await staging.create(`longhand-sales-${today}.csv`);
  let count = 0;
  try {
    await output.write(BYTE_ORDER_MARK + sheetLine(SaleColumn.options.map((column) => words.column(column))));
    for (let after = 0; ;) {
      const page = { filter, today, after, limit: SALES_AT_ONCE };
      const { sales, points } = await database.read(async (reader) => await pageOf(reader, page));
      for (const sale of sales) await output.write(sheetLine(cellsOf(sale, points.get(sale.contact?.id ?? 0), words)));
      const last = sales.at(-1);
      if (last === undefined) break;
      after = last.id;
      count += sales.length;
      task.progress({ stage: 'writing', done: count, total: Math.max(total, count), unit: 'sales' });
      await setImmediate();
      throwIfCancelled(task.signal);
    }
    const { token, name, byteSize } = await output.finish();
    return { file: token, name, byteSize, count };
  } finally {
    await output.abandon();
  }
}

async function pageOf(reader: Readable, page: Parameters<typeof salesForExport>[1]) {
  const sales = await salesForExport(reader, page);
  const ids = [...new Set(sales.flatMap(({ contact }) => contact?.id ?? []))];
  return { sales, points: await primaryPoints(reader, ids) };
}

function cellsOf(sale: Sale, points: PrimaryPoints | undefined, words: SheetWords): string[] {
  const { currency } = sale;
  const cells: Readonly<Record<SaleColumn, string>> = {
    customer: textCell(sale.contact?.displayName ?? ''),
    customerEmail: textCell(points?.email ?? ''),
    customerPhone: textCell(points?.phone ?? ''),
    stage: words.stage(sale.stage),
    number: textCell(sale.number),
    datedOn: sale.datedOn,
    category: textCell(sale.category),
    what: textCell(sale.what),
    amount: amountText(sale.amountMinor, currency),
    cost: sale.costMinor === null ? '' : amountText(sale.costMinor, currency),
    currency,
    rate: sale.rate,
    dueOn: sale.dueOn ?? '',
    paid: sale.payments.length === 0 ? '' : amountText(sale.paidMinor, currency),
    paidOn: sale.lastPaidOn ?? '',
    initiative: textCell(sale.initiative?.displayName ?? ''),
    staff: textCell(sale.staff?.displayName ?? ''),
    note: safeCell(sale.note),
    lostOn: sale.lostOn ?? '',
  };
  return SaleColumn.options.map((column) => cells[column]);
}
