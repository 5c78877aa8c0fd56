import { join } from 'node:path';
import type { SaleFilter } from '#shared/sales/sale.ts';
import { SheetOptions } from '#shared/transfer/sheet.ts';
import type { OnMatch } from '#shared/transfer/contactTarget.ts';
import type { SaleColumn, SheetMapping } from '#shared/transfer/sheet.ts';
import { PIECE_SIZE } from '#shared/transfer/transfer.ts';
import type { PreviewRow } from '#shared/transfer/previewRow.ts';
import type {
  AddressBookInspection,
  CalendarInspection,
  ContactsInspection,
  ExportResult,
  ImportResult,
  Inspection,
  SalesInspection,
} from '#shared/transfer/transfer.ts';
import type { Database } from '../../electron/data/database/handles.ts';
import { exportCalendar } from '../../electron/data/transfer/exportCalendar.service.ts';
import type { CalendarExportRequest } from '../../electron/data/transfer/exportCalendar.service.ts';
import { exportSales } from '../../electron/data/transfer/exportSales.service.ts';
import { exportContacts } from '../../electron/data/transfer/export.service.ts';
import type { ExportRequest } from '../../electron/data/transfer/export.service.ts';
import { exportContactsSheet } from '../../electron/data/transfer/exportContactsSheet.service.ts';
import type { SheetExportRequest } from '../../electron/data/transfer/exportContactsSheet.service.ts';
import { importFile } from '../../electron/data/transfer/import.service.ts';
import { inspectFile } from '../../electron/data/transfer/inspect.service.ts';
import { inspectedRows } from '../../electron/data/transfer/inspectedRows.ts';
import { createStaging } from '../../electron/data/transfer/staging.ts';
import type { RunningTask } from '../../electron/data/tasks.ts';
import { temporaryFolder } from './database.ts';
import { uidSequence } from './contacts.ts';

/** A task that nobody cancels. */
export const quietTask: RunningTask = { signal: new AbortController().signal, progress: () => undefined };

/** The day on which files are imported and exported, unless a test says another. */
export const TRANSFER_DAY = '2026-11-21';

/** How a sheet is asked for; what is left out is found by looking. */
export interface SheetRequest {
  readonly onMatch?: OnMatch;
  readonly options?: Partial<SheetOptions>;
  readonly mapping?: SheetMapping;
  readonly name?: string;
  readonly task?: RunningTask;
}

/** How a sheet of sales is read: options and mapping as one. */
interface SheetReading extends Partial<SheetOptions> {
  readonly columns?: readonly (SaleColumn | null)[];
}

function asked({ columns, ...options }: SheetReading): SheetRequest {
  const said = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  return { options: said, ...(columns === undefined ? {} : { mapping: [...columns] }) };
}

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
    { name, task = quietTask, onMatch = 'skip', options = {}, mapping }: SheetRequest = {},
  ): Promise<{ readonly file: string; readonly inspection: Inspection }> => {
    const file = await stage(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name);
    const request = { file, onMatch, options: SheetOptions.parse(options), mapping };
    return { file, inspection: await inspectFile({ database, staging }, request, today, task) };
  };
  const importAny = async (
    database: Database,
    bytes: Uint8Array | string,
    { name, task = quietTask, onMatch = 'skip', options = {}, mapping }: SheetRequest = {},
  ): Promise<ImportResult> => {
    const file = await stage(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name);
    return await importFile(
      { database, staging, newUid, today, beforeImport: () => Promise.resolve() },
      { file, onMatch, options: SheetOptions.parse(options), mapping },
      task,
    );
  };
  return {
    staging,
    stage,
    content,
    async import(
      database: Database,
      bytes: Uint8Array | string,
      onMatch: OnMatch = 'skip',
      task = quietTask,
      name?: string,
    ): Promise<ImportResult> {
      return await importAny(database, bytes, { onMatch, task, ...(name === undefined ? {} : { name }) });
    },
    async inspect(
      database: Database,
      bytes: Uint8Array | string,
      task = quietTask,
      onMatch: OnMatch = 'skip',
    ): Promise<AddressBookInspection> {
      const { inspection } = await inspectAny(database, bytes, { task, onMatch });
      if (inspection.format !== 'vcf') throw new Error(`The file was taken for ${inspection.format}`);
      return inspection;
    },
    /** What becomes of the first cards of an address book, one by one. */
    async inspectCards(database: Database, bytes: string, onMatch: OnMatch): Promise<readonly PreviewRow[]> {
      const { file } = await inspectAny(database, bytes, { onMatch });
      return (await inspectedRows(staging, { file, limit: 200 })).items;
    },
    /** Whatever it is. */
    async inspectFile(database: Database, bytes: Uint8Array | string, request: SheetRequest = {}): Promise<Inspection> {
      return (await inspectAny(database, bytes, request)).inspection;
    },
    /** What a sheet of contacts would bring, and all its rows. */
    async inspectContacts(
      database: Database,
      bytes: Uint8Array | string,
      request: SheetRequest = {},
    ): Promise<{ readonly inspection: ContactsInspection; readonly rows: PreviewRow[]; readonly file: string }> {
      const { file, inspection } = await inspectAny(database, bytes, { name: 'contacts.csv', ...request });
      if (inspection.format !== 'csv' || inspection.as !== 'contacts')
        throw new Error(`The file was taken for ${inspection.format}`);
      const rows: PreviewRow[] = [];
      for (let cursor: string | null = null; ;) {
        const { items, nextCursor } = await inspectedRows(staging, { file, limit: 200, cursor });
        rows.push(...items);
        if (nextCursor === null) return { inspection, rows, file };
        cursor = nextCursor;
      }
    },
    async importContacts(
      database: Database,
      bytes: Uint8Array | string,
      request: SheetRequest = {},
    ): Promise<ImportResult> {
      return await importAny(database, bytes, { name: 'contacts.csv', ...request });
    },
    async inspectSales(
      database: Database,
      bytes: Uint8Array | string,
      reading: SheetReading = {},
      { name = 'sales.csv', task = quietTask }: { readonly name?: string; readonly task?: RunningTask } = {},
    ): Promise<SalesInspection> {
      const { inspection } = await inspectAny(database, bytes, { ...asked(reading), name, task });
      if (inspection.format !== 'csv' || inspection.as !== 'sales')
        throw new Error(`The file was taken for ${inspection.format}`);
      return inspection;
    },
    async importSales(
      database: Database,
      bytes: Uint8Array | string,
      reading: SheetReading = {},
      { name = 'sales.csv', task = quietTask }: { readonly name?: string; readonly task?: RunningTask } = {},
    ): Promise<ImportResult> {
      return await importAny(database, bytes, { ...asked(reading), name, task });
    },
    /** Contacts as a sheet. */
    async exportContactsSheet(
      database: Database,
      request: SheetExportRequest = {},
    ): Promise<{ readonly text: string; readonly result: ExportResult }> {
      const result = await exportContactsSheet({ database, staging }, request, today, quietTask);
      return { text: (await content(result.file)).toString('utf8'), result };
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
      const { inspection } = await inspectAny(database, bytes, { task });
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
