import { join } from 'node:path';
import type {
  AddressBookInspection,
  CalendarInspection,
  ExportResult,
  ImportResult,
  Inspection,
  SalesInspection,
} from '#shared/transfer/transfer.ts';
import type { SaleFilter } from '#shared/sales/sale.ts';
import { PIECE_SIZE, SheetReading } from '#shared/transfer/transfer.ts';
import type { Database } from '../../electron/data/database/handles.ts';
import { exportCalendar } from '../../electron/data/transfer/exportCalendar.service.ts';
import type { CalendarExportRequest } from '../../electron/data/transfer/exportCalendar.service.ts';
import { exportSales } from '../../electron/data/transfer/exportSales.service.ts';
import { exportContacts } from '../../electron/data/transfer/export.service.ts';
import type { ExportRequest } from '../../electron/data/transfer/export.service.ts';
import { importFile } from '../../electron/data/transfer/import.service.ts';
import { inspectFile } from '../../electron/data/transfer/inspect.service.ts';
import { createStaging } from '../../electron/data/transfer/staging.ts';
import type { RunningTask } from '../../electron/data/tasks.ts';
import { temporaryFolder } from './database.ts';
import { uidSequence } from './contacts.ts';

/** A task that nobody cancels. */
export const quietTask: RunningTask = { signal: new AbortController().signal, progress: () => undefined };

/** The day on which files are imported and exported, unless a test says another. */
export const TRANSFER_DAY = '2026-11-21';

/** Import and export as the handlers have them, over staged files in a folder of the test's own. */
export async function transferDesk(newUid: () => string = uidSequence(), today = TRANSFER_DAY) {
  const staging = await createStaging(join(temporaryFolder(), 'staging'));
  const stage = async (bytes: Uint8Array, name = 'book.vcf') => {
    const file = await staging.stage(name, bytes.length);
    for (let offset = 0; offset < bytes.length; offset += PIECE_SIZE) {
      await staging.append(file, offset, bytes.subarray(offset, offset + PIECE_SIZE));
    }
    return file;
  };
  const content = async (file: string) => {
    const pieces: Uint8Array[] = [];
    let offset = 0;
    for (;;) {
      const { bytes, byteSize } = await staging.readPiece(file, offset);
      pieces.push(bytes);
      offset += bytes.length;
      if (offset >= byteSize) return Buffer.concat(pieces);
    }
  };
  const inspectAny = async (
    database: Database,
    bytes: Uint8Array | string,
    task: RunningTask,
    name?: string,
    reading?: SheetReading,
  ): Promise<Inspection> => {
    const file = await stage(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name);
    return await inspectFile({ database, staging }, { file, reading }, today, task);
  };
  return {
    staging,
    stage,
    content,
    async import(
      database: Database,
      bytes: Uint8Array | string,
      onMatch: 'skip' | 'create' = 'skip',
      task = quietTask,
      name?: string,
    ): Promise<ImportResult> {
      const file = await stage(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name);
      return await importFile(
        { database, staging, newUid, today, beforeImport: () => Promise.resolve() },
        { file, onMatch },
        task,
      );
    },
    async inspect(database: Database, bytes: Uint8Array | string, task = quietTask): Promise<AddressBookInspection> {
      const inspection = await inspectAny(database, bytes, task);
      if (inspection.format !== 'vcf') throw new Error('The file was taken for a calendar');
      return inspection;
    },
    async inspectSales(
      database: Database,
      bytes: Uint8Array | string,
      reading: Partial<SheetReading> = {},
      { name = 'sales.csv', task = quietTask }: { readonly name?: string; readonly task?: RunningTask } = {},
    ): Promise<SalesInspection> {
      const inspection = await inspectAny(database, bytes, task, name, SheetReading.parse(reading));
      if (inspection.format !== 'csv') throw new Error(`The file was taken for ${inspection.format}`);
      return inspection;
    },
    async importSales(
      database: Database,
      bytes: Uint8Array | string,
      reading: Partial<SheetReading> = {},
      { name = 'sales.csv', task = quietTask }: { readonly name?: string; readonly task?: RunningTask } = {},
    ): Promise<ImportResult> {
      const file = await stage(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name);
      return await importFile(
        { database, staging, newUid, today, beforeImport: () => Promise.resolve() },
        { file, onMatch: 'skip', reading: SheetReading.parse(reading) },
        task,
      );
    },
    async exportSales(
      database: Database,
      filter: SaleFilter = {},
    ): Promise<{ readonly text: string; readonly result: ExportResult }> {
      const result = await exportSales({ database, staging }, { filter }, today, quietTask);
      return { text: (await content(result.file)).toString('utf8'), result };
    },
    async inspectCalendar(
      database: Database,
      bytes: Uint8Array | string,
      task = quietTask,
    ): Promise<CalendarInspection> {
      const inspection = await inspectAny(database, bytes, task);
      if (inspection.format !== 'ics') throw new Error('The file was taken for an address book');
      return inspection;
    },
    async exportCalendar(
      database: Database,
      request: Partial<CalendarExportRequest> = {},
    ): Promise<{ readonly text: string; readonly result: ExportResult }> {
      const result = await exportCalendar(
        { database, staging },
        { reminders: true, specialDays: true, years: 5, ...request },
        { at: `${today}T09:30:00.000Z`, today },
        quietTask,
      );
      return { text: (await content(result.file)).toString('utf8'), result };
    },
    async export(
      database: Database,
      request: ExportRequest = { version: '4.0' },
    ): Promise<{ readonly text: string; readonly result: ExportResult }> {
      const result = await exportContacts({ database, staging }, request, today, quietTask);
      return { text: (await content(result.file)).toString('utf8'), result };
    },
  };
}
