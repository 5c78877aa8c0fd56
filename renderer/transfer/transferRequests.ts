import type { ContactFilter } from '#shared/contacts/contact.ts';
import type { SaleFilter } from '#shared/sales/sale.ts';
import { RequestStore } from '../app/requestStore.ts';

/** What customers are exported as. */
export type ExportAs = 'sheet' | 'addressBook' | 'paper' | 'calendar' | 'everything';

/** What to export: everybody, what the filter lets through, or a selection. `count` is null where nobody counted. */
export interface ExportRequest {
  readonly what: 'everybody' | 'matching' | 'selection';
  readonly filter: ContactFilter;
  readonly count: number | null;
  /** Puts the list that they come from on paper as it looks; left out: by name, with the usual columns. */
  readonly print?: () => void;
  /** Which choice is offered first; left out: the spreadsheet. */
  readonly as?: ExportAs;
}

/** What to import: a file that was dropped or chosen, or null to choose one. */
export interface ImportRequest {
  readonly file: File | null;
}

/** Which sales to write as a sheet. */
export interface SalesExportRequest {
  readonly filter: SaleFilter;
}

/** Opens the import from anywhere. */
export const importRequests = new RequestStore<ImportRequest>();

/** Opens the export from anywhere. */
export const exportRequests = new RequestStore<ExportRequest>();

/** Opens the export with the calendar for a phone chosen. */
export function exportCalendar(): void {
  exportRequests.ask({ what: 'everybody', filter: {}, count: null, as: 'calendar' });
}

/** Opens the export of sales as a sheet. */
export const salesExportRequests = new RequestStore<SalesExportRequest>();

/** Offers to write the sales that the filter lets through as a sheet; needs a TransferHost on the screen. */
export function exportSalesAsSheet(filter: SaleFilter = {}): void {
  salesExportRequests.ask({ filter });
}
