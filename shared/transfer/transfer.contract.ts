import { z } from 'zod';
import { ContactFilter } from '../contacts/contact.ts';
import { procedure, reading } from '../contract/base.ts';
import { Locale } from '../kernel/locale.ts';
import { SaleFilter } from '../sales/sale.ts';
import { taskEvents, taskEventsOfAny } from '../tasks/task.ts';
import { OnMatch } from './contactTarget.ts';
import { PreviewRow, RowFate } from './previewRow.ts';
import {
  AddressBookInspection,
  ArchiveInspection,
  ContactsInspection,
  ExportResult,
  FileToken,
  ImportResult,
  CalendarInspection,
  PastImport,
  RestoreResult,
  SalesInspection,
  SheetMapping,
  SheetOptions,
  LARGEST_FILE,
  PIECE_SIZE,
} from './transfer.ts';

const FileName = z.string().min(1).max(255);

/** A file, and how it is to be read. */
const FileReading = z.strictObject({
  file: FileToken,
  onMatch: OnMatch.default('skip'),
  options: SheetOptions.optional(),
  mapping: SheetMapping.optional(),
});

export const transferContract = {
  /** Opens a staging file for a picked or dropped file. */
  stage: procedure
    .input(z.strictObject({ name: FileName, byteSize: z.int().nonnegative().max(LARGEST_FILE) }))
    .output(z.strictObject({ file: FileToken })),
  /** Appends a piece of at most 1 MB; `offset` must be what was received so far. */
  stagePiece: procedure
    .input(
      z.strictObject({
        file: FileToken,
        offset: z.int().nonnegative(),
        piece: z.instanceof(Blob).refine((piece) => piece.size <= PIECE_SIZE),
      }),
    )
    .output(z.strictObject({ received: z.int().nonnegative() })),
  /** Reads a piece of a staged file, for saving it. */
  readPiece: reading
    .input(z.strictObject({ file: FileToken, offset: z.int().nonnegative() }))
    .output(z.strictObject({ piece: z.instanceof(Blob), byteSize: z.int().nonnegative() })),
  /** Throws a staged file away. */
  discard: procedure.input(z.strictObject({ file: FileToken })).output(z.strictObject({})),
  /**
   * Task: what the file would bring, under this `onMatch`. Writes nothing. Without `options` and `mapping` a sheet is read as
   * it looks.
   */
  inspect: procedure
    .input(FileReading)
    .output(
      taskEventsOfAny([
        AddressBookInspection,
        CalendarInspection,
        SalesInspection,
        ContactsInspection,
        ArchiveInspection,
      ]),
    ),
  /**
   * Rows of the sheet of contacts, or cards of the address book, that was inspected last under this token, page by page;
   * NOT_FOUND before that.
   */
  rows: reading
    .input(
      z.strictObject({
        file: FileToken,
        fate: RowFate.optional(),
        limit: z.int().min(1).max(200).default(50),
        cursor: z.string().max(100).nullish(),
      }),
    )
    .output(z.strictObject({ items: z.array(PreviewRow), nextCursor: z.string().nullable() })),
  /** Task: one transaction, one batch. Fields that `mapping` makes belong to it. */
  import: procedure.input(FileReading).output(taskEvents(ImportResult)),
  /** Imports of the past, the newest first, as long as the history is kept. */
  history: reading
    .input(z.strictObject({ limit: z.int().min(1).max(200).default(50), cursor: z.string().max(100).nullish() }))
    .output(z.strictObject({ items: z.array(PastImport), nextCursor: z.string().nullable() })),
  /** Task: puts a whole archive in the place of what is here, of which a backup is made first. */
  restoreArchive: procedure.input(z.strictObject({ file: FileToken })).output(taskEvents(RestoreResult)),
  /** Task: writes the contacts into a staging file. Without filter: all outside the bin. */
  export: procedure
    .input(
      z.union([
        z.strictObject({
          format: z.literal('vcf'),
          version: z.enum(['3.0', '4.0']).default('4.0'),
          filter: ContactFilter.optional(),
        }),
        /** Open reminders and special days for a phone's calendar. What no calendar can compute (lunar days) is written as dates. */
        z.strictObject({
          format: z.literal('ics'),
          reminders: z.boolean().default(true),
          specialDays: z.boolean().default(true),
          /** How many years of dates, from today, for what cannot be written as a rule. */
          years: z.int().min(1).max(20).default(5),
        }),
        /** Contacts as a sheet: UTF-8 with a byte order mark, that our own import reads back to the same. */
        z.strictObject({
          format: z.literal('csv'),
          of: z.literal('contacts').default('contacts'),
          filter: ContactFilter.optional(),
          /** Of its heads; left out: that of the window. */
          language: Locale.optional(),
        }),
        /** Sales as a sheet, the same way. */
        z.strictObject({ format: z.literal('csv'), of: z.literal('sales'), filter: SaleFilter.default({}) }),
        /** Everything: all tables and pictures (docs/archive.md). */
        z.strictObject({ format: z.literal('archive') }),
      ]),
    )
    .output(taskEvents(ExportResult)),
};
