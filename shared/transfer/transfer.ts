import { z } from 'zod';
import { Id } from '../kernel/ids.ts';

/** A file handed over in pieces, known by a token; never a path. */
export const FileToken = z.string().regex(/^[0-9a-f-]{36}$/);
export type FileToken = z.infer<typeof FileToken>;

/** Largest file that is taken, bytes. */
export const LARGEST_FILE = 500 * 1024 * 1024;
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
export const SkipReason = z.enum(['sameUid', 'sameContent', 'twiceInFile', 'inBin']);
export type SkipReason = z.infer<typeof SkipReason>;

/** What a file would bring, before anything is written. */
export const Inspection = z.strictObject({
  format: z.literal('vcf'),
  name: z.string(),
  byteSize: z.int().nonnegative(),
  /** Entries in the file, readable or not. */
  count: z.int().nonnegative(),
  /** How many of them are already here and would be skipped, and how many of those lie in the bin. */
  alreadyHere: z.int().nonnegative(),
  inBin: z.int().nonnegative(),
  /** How many cannot be taken. count - alreadyHere - refused is what would be added. */
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
export type Inspection = z.infer<typeof Inspection>;

/** What an import did. added + updated + skipped + problems is the number of entries in the file. */
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
