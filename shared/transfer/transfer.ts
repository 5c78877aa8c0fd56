import { z } from 'zod';
import { Instant } from '../kernel/calendarDate.ts';
import { Id } from '../kernel/ids.ts';
import { ReminderKind } from '../reminders/reminder.ts';
import { SaleStage } from '../sales/sale.ts';
import { ContactTarget } from './contactTarget.ts';
import { PreviewRow, RowCounts, SheetSource } from './previewRow.ts';
import { DateOrder, DecimalMark, SaleColumn, SheetDelimiter, SheetEncoding } from './sheet.ts';

export { SaleColumn, SheetEncoding, SheetMapping, SheetOptions } from './sheet.ts';

/** A file handed over in pieces, known by a token; never a path. */
export const FileToken = z.string().regex(/^[0-9a-f-]{36}$/);
export type FileToken = z.infer<typeof FileToken>;

/** Largest file that is taken, bytes. */
export const LARGEST_FILE = 2 * 1024 * 1024 * 1024;
/** Size of a piece, bytes. */
export const PIECE_SIZE = 1024 * 1024;

/**
 * Something in a file that was not read as it should be. `code` has words (`transfer.problem.<code>`).
 * `position` is the card's number from 1, or null when it concerns the whole file; `line` counts from 1.
 */
export const TransferProblem = z.strictObject({
  code: z.string(),
  position: z.int().nullable(),
  line: z.int().nullable(),
  /** The card's name or the text concerned, shortened. */
  about: z.string(),
});
export type TransferProblem = z.infer<typeof TransferProblem>;

/** Why an entry was not added; words in `transfer.skipped.<reason>`. */
export const SkipReason = z.enum([
  'sameUid',
  'sameContent',
  'sameEmail',
  'samePhone',
  'sameNameAndCompany',
  'twiceInFile',
  /** It matched, and what it says stands here already. */
  'unchanged',
  'inBin',
  'leftOut',
  'cancelled',
]);
export type SkipReason = z.infer<typeof SkipReason>;

/** What an address book would bring, before anything is written. */
export const AddressBookInspection = z.strictObject({
  format: z.literal('vcf'),
  name: z.string(),
  byteSize: z.int().nonnegative(),
  /** Entries in the file, readable or not. */
  count: z.int().nonnegative(),
  /** How many of them are already here, and how many of those lie in the bin. */
  alreadyHere: z.int().nonnegative(),
  inBin: z.int().nonnegative(),
  /** Of those already here, how many this `onMatch` would change, and how many it would leave as they are. */
  changed: z.int().nonnegative(),
  same: z.int().nonnegative(),
  /** How many cannot be taken. count - alreadyHere - refused is what would be added, unless `onMatch` is `create`. */
  refused: z.int().nonnegative(),
  versions: z.array(z.strictObject({ version: z.string(), count: z.int() })),
  /** The first rows as they will be. */
  sample: z.array(
    z.strictObject({
      displayName: z.string(),
      kind: z.enum(['person', 'company']),
      phone: z.string(),
      email: z.string(),
      employer: z.string(),
      birthday: z.string().nullable(),
      tags: z.array(z.string()),
    }),
  ),
  /** Properties without a field of ours: kept, not shown, written out again. */
  kept: z.array(z.strictObject({ name: z.string(), count: z.int() })),
  problemCount: z.int().nonnegative(),
  /** At most 200. */
  problems: z.array(TransferProblem),
});
export type AddressBookInspection = z.infer<typeof AddressBookInspection>;

/** What becomes of an entry of a calendar: a reminder still to do, one done already, or a contact's birthday. */
export const CalendarEntryBecomes = z.enum(['open', 'done', 'birthday']);
export type CalendarEntryBecomes = z.infer<typeof CalendarEntryBecomes>;

/** What a calendar file would bring, before anything is written. */
export const CalendarInspection = z.strictObject({
  format: z.literal('ics'),
  name: z.string(),
  byteSize: z.int().nonnegative(),
  /** Entries in the file, readable or not: tasks and events (a series with its exceptions is one). */
  count: z.int().nonnegative(),
  alreadyHere: z.int().nonnegative(),
  /** Cancelled ones, which are left out. */
  cancelled: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  /** What the entries that would be taken become. */
  becomes: z.array(z.strictObject({ becomes: CalendarEntryBecomes, count: z.int().nonnegative() })),
  /** How many of those that would be taken repeat. */
  repeating: z.int().nonnegative(),
  /** The first entries as they will be. */
  sample: z.array(
    z.strictObject({
      text: z.string(),
      becomes: CalendarEntryBecomes,
      kind: ReminderKind,
      dueOn: z.string(),
      dueTime: z.string().nullable(),
      rule: z.string().nullable(),
      /** The contact that it will be linked to, or empty. */
      contact: z.string(),
    }),
  ),
  problemCount: z.int().nonnegative(),
  /** At most 200. */
  problems: z.array(TransferProblem),
});
export type CalendarInspection = z.infer<typeof CalendarInspection>;

/** How a sheet was read: every one can be set otherwise. `sheets` are those of a workbook, which has no encoding or delimiter. */
const sheetReading = {
  sheets: z.array(z.strictObject({ name: z.string(), rowCount: z.int().nonnegative() })),
  sheet: z.int().nonnegative(),
  encoding: SheetEncoding.nullable(),
  delimiter: SheetDelimiter.nullable(),
  dateOrder: DateOrder,
  decimalMark: DecimalMark,
};

/** What a sheet of sales would bring, before anything is written. */
export const SalesInspection = z.strictObject({
  format: z.literal('csv'),
  as: z.literal('sales'),
  name: z.string(),
  byteSize: z.int().nonnegative(),
  /** Rows with something in them below the head. count - alreadyHere - refused is what would be added. */
  count: z.int().nonnegative(),
  alreadyHere: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  ...sheetReading,
  columns: z.array(
    z.strictObject({
      header: z.string(),
      column: SaleColumn.nullable(),
      /** The first cells below the head that are not empty. */
      examples: z.array(z.string()),
    }),
  ),
  /** Columns that have to be named before anything can be taken. */
  missing: z.array(SaleColumn),
  /** Customers that would be created, and those that were found. */
  newCustomers: z.int().nonnegative(),
  knownCustomers: z.int().nonnegative(),
  /** Sums of what would be added, by currency. */
  sums: z.array(z.strictObject({ currency: z.string(), count: z.int(), amountMinor: z.int(), paidMinor: z.int() })),
  /** The first rows as they will be. */
  sample: z.array(
    z.strictObject({
      line: z.int().positive(),
      customer: z.string(),
      isNewCustomer: z.boolean(),
      stage: SaleStage,
      number: z.string(),
      datedOn: z.string(),
      what: z.string(),
      category: z.string(),
      amountMinor: z.int(),
      currency: z.string(),
      paidMinor: z.int(),
    }),
  ),
  problemCount: z.int().nonnegative(),
  /** At most 200. `position` is the row's number from 1 below the head, `line` the line in the file. */
  problems: z.array(TransferProblem),
});
export type SalesInspection = z.infer<typeof SalesInspection>;

/** What a sheet of contacts would bring, before anything is written. */
export const ContactsInspection = z.strictObject({
  format: z.literal('csv'),
  as: z.literal('contacts'),
  name: z.string(),
  byteSize: z.int().nonnegative(),
  ...sheetReading,
  nameOrder: z.enum(['familyFirst', 'givenFirst']),
  source: SheetSource.nullable(),
  /** Rows with something in them below the head. */
  count: z.int().nonnegative(),
  counts: RowCounts,
  columns: z.array(
    z.strictObject({
      header: z.string(),
      /** What it becomes as it is read now; null: left out. */
      mapping: ContactTarget.nullable(),
      /** The first cells below the head that are not empty. */
      examples: z.array(z.string()),
      /** Whether nothing stands in it. */
      isEmpty: z.boolean(),
    }),
  ),
  /** The same as in `columns`, to be handed back as it is. */
  mapping: z.array(ContactTarget.nullable()),
  /** Nothing tells who the rows are: a column has to be named first. */
  isNameless: z.boolean(),
  /** The first rows as they will be; more with `transfer.rows`. */
  sample: z.array(PreviewRow),
  /** Remarks about the file as a whole and about rows that are taken all the same; at most 200. */
  problemCount: z.int().nonnegative(),
  problems: z.array(TransferProblem),
});
export type ContactsInspection = z.infer<typeof ContactsInspection>;

/** An archive of a whole Longhand, looked at. */
export const ArchiveInspection = z.strictObject({
  format: z.literal('archive'),
  name: z.string(),
  byteSize: z.int().nonnegative(),
  /** When and by which version it was written. */
  writtenAt: z.string(),
  appVersion: z.string(),
  companyName: z.string(),
  contacts: z.int().nonnegative(),
  sales: z.int().nonnegative(),
  reminders: z.int().nonnegative(),
  interactions: z.int().nonnegative(),
  photos: z.int().nonnegative(),
});
export type ArchiveInspection = z.infer<typeof ArchiveInspection>;

/** What a file would bring, before anything is written. */
export const Inspection = z.union([
  AddressBookInspection,
  CalendarInspection,
  SalesInspection,
  ContactsInspection,
  ArchiveInspection,
]);
export type Inspection = z.infer<typeof Inspection>;

/** What an import did: of a calendar, `added` are reminders and `updated` contacts that got a birthday; of a sheet, `added` are sales. added + updated + skipped + problems is the number of entries in the file. */
export const ImportResult = z.strictObject({
  added: z.int().nonnegative(),
  updated: z.int().nonnegative(),
  skipped: z.int().nonnegative(),
  problems: z.int().nonnegative(),
  /** Null when nothing was written. */
  batchId: Id.nullable(),
  skippedBecause: z.array(z.strictObject({ reason: SkipReason, count: z.int() })),
  /** Contacts in the bin that entries of this file match (at most 1,000): they can be restored. */
  inBinIds: z.array(Id),
  /** At most 200: entries not taken, and remarks about entries that were. */
  problemList: z.array(TransferProblem),
  /** The entries that were not taken, as a file to save; null when all were. */
  notTaken: z.strictObject({ file: FileToken, name: z.string(), byteSize: z.int() }).nullable(),
});
export type ImportResult = z.infer<typeof ImportResult>;

/** A file that was written for the person to save. */
export const ExportResult = z.strictObject({
  file: FileToken,
  name: z.string(),
  byteSize: z.int().nonnegative(),
  count: z.int().nonnegative(),
});
export type ExportResult = z.infer<typeof ExportResult>;

/** An import of the past. */
export const PastImport = z.strictObject({
  batchId: Id,
  at: Instant,
  file: z.string(),
  /** What came in: contacts, promises of a calendar, or sales. */
  what: z.enum(['contacts', 'calendar', 'sales']),
  added: z.int().nonnegative(),
  updated: z.int().nonnegative(),
  /** Who did it, or null. */
  staff: z.string().nullable(),
  /** When it was taken back, or null. */
  undoneAt: Instant.nullable(),
});
export type PastImport = z.infer<typeof PastImport>;

/** What reopening an archive did. */
export const RestoreResult = z.strictObject({
  contacts: z.int().nonnegative(),
  sales: z.int().nonnegative(),
  photos: z.int().nonnegative(),
  /** The backup that holds what was there before; null when nothing was. */
  keptBackup: z.string().nullable(),
});
export type RestoreResult = z.infer<typeof RestoreResult>;
