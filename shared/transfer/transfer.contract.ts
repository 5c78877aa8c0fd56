import { z } from 'zod';
import { ContactFilter } from '../contacts/contact.ts';
import { procedure, reading } from '../contract/base.ts';
import { SaleFilter } from '../sales/sale.ts';
import { taskEvents, taskEventsOfFormats } from '../tasks/task.ts';
import {
  AddressBookInspection,
  ExportResult,
  FileToken,
  ImportResult,
  CalendarInspection,
  SalesInspection,
  SheetReading,
  LARGEST_FILE,
  PIECE_SIZE,
} from './transfer.ts';

const FileName = z.string().min(1).max(255);

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
  /** Task: what the file would bring. Writes nothing. */
  inspect: procedure
    .input(z.strictObject({ file: FileToken, reading: SheetReading.optional() }))
    .output(taskEventsOfFormats(AddressBookInspection, CalendarInspection, SalesInspection)),
  /** Task: one transaction, one batch. */
  import: procedure
    .input(
      z.strictObject({
        file: FileToken,
        onMatch: z.enum(['skip', 'create']).default('skip'),
        /** Of a sheet. */
        reading: SheetReading.optional(),
      }),
    )
    .output(taskEvents(ImportResult)),
  /** Task: writes the contacts into a staging file. Without filter: all outside the bin. */
  export: procedure
    .input(
      z.discriminatedUnion('format', [
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
        /** Sales as a sheet: UTF-8 with a byte order mark, that our own import reads back to the same. */
        z.strictObject({ format: z.literal('csv'), filter: SaleFilter.default({}) }),
      ]),
    )
    .output(taskEvents(ExportResult)),
};
