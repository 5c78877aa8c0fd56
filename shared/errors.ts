import { z } from 'zod';

/** Why a database could not be opened. Nothing was touched in any of these cases. */
export const DatabaseProblem = z.enum(['newer', 'foreign', 'damaged', 'inUse', 'readOnly', 'diskFull', 'unreadable']);
export type DatabaseProblem = z.infer<typeof DatabaseProblem>;

/** Why a file was not taken. */
export const FileProblem = z.enum([
  'empty',
  'tooLarge',
  'notAnAddressBook',
  'notACalendar',
  'passwordProtected',
  'oldWorkbook',
  'damagedWorkbook',
  'tooLargeWorkbook',
  'otherWorkbook',
  'notASheet',
  'notABackup',
  'newerBackup',
  'damagedBackup',
  'locked',
  'wrongPassphrase',
  'archive',
  'notAnArchive',
  'newerArchive',
  'damagedArchive',
  'notAPicture',
  'vanished',
  'incomplete',
]);
export type FileProblem = z.infer<typeof FileProblem>;

/**
 * Every error that crosses a port, with its parameters. Words come from the locale files (`errors.<code>`).
 * A field that names a file holds its name, never a path.
 */
export const errorParams = {
  /** The thing is not there (any more). */
  NOT_FOUND: z.strictObject({ entity: z.string(), id: z.union([z.number(), z.string()]) }),
  /** Somebody, or another window of ours, saved a newer version since it was read. */
  VERSION_CONFLICT: z.strictObject({ entity: z.string(), id: z.number(), currentVersion: z.number() }),
  /** A value has the right type but cannot be: `rule` names the rule broken. */
  INVALID_VALUE: z.strictObject({ field: z.string(), rule: z.string() }),
  /** The input does not fit the schema of the procedure. */
  INVALID_INPUT: z.strictObject({ procedure: z.string(), where: z.string(), problem: z.string() }),
  /** The database is not open; `status` tells more. */
  DATABASE_UNAVAILABLE: z.strictObject({ problem: DatabaseProblem, file: z.string() }),
  /** A write failed because the disk is full or the file cannot be written; nothing was changed. */
  WRITE_FAILED: z.strictObject({ problem: DatabaseProblem }),
  FILE_REFUSED: z.strictObject({ problem: FileProblem, file: z.string() }),
  NOTHING_TO_UNDO: z.strictObject({}),
  NOTHING_TO_REDO: z.strictObject({}),
  /** Only the window can do this (it draws, prints or asks). */
  NEEDS_WINDOW: z.strictObject({ procedure: z.string() }),
  /** The task was cancelled by the person; nothing was changed. */
  CANCELLED: z.strictObject({}),
  /** The data process died while this write was under way: it may or may not have been saved. */
  OUTCOME_UNKNOWN: z.strictObject({}),
  /** A fault of ours; the log has the same number. */
  INTERNAL: z.strictObject({ incident: z.string() }),
} as const;

export type ErrorCode = keyof typeof errorParams;
export type ErrorParams<Code extends ErrorCode> = z.infer<(typeof errorParams)[Code]>;

/** An error that a service throws and the window can put into words. */
export class LonghandError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'LonghandError';
  readonly code: Code;
  readonly params: ErrorParams<Code>;

  constructor(code: Code, params: ErrorParams<Code>, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.code = code;
    this.params = params;
  }
}
