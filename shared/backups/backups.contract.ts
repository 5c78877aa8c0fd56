import { z } from 'zod';
import { procedure, reading } from '../contract/base.ts';
import { taskEvents } from '../tasks/task.ts';
import { ExportResult, FileToken } from '../transfer/transfer.ts';
import { Backup, BackupName } from './backups.ts';

const Restored = z.strictObject({
  /** The copy that was made of what was replaced; null when there was nothing that could be copied. */
  replaced: BackupName.nullable(),
  contactCount: z.int().nonnegative(),
});

export const backupsContract = {
  /** Newest first. Works while the database could not be opened. */
  list: reading.input(z.strictObject({})).output(z.strictObject({ items: z.array(Backup) })),
  /** Task: makes a checked copy now. */
  create: procedure.input(z.strictObject({})).output(taskEvents(z.strictObject({ backup: Backup }))),
  /** Task: puts a backup in place of the database, keeping a copy of what it replaces. */
  restore: procedure.input(z.strictObject({ name: BackupName })).output(taskEvents(Restored)),
  /** Task: the same from a file of the person's own (a USB stick), staged before. */
  restoreFile: procedure.input(z.strictObject({ file: FileToken })).output(taskEvents(Restored)),
  /** Task: a copy of a backup as a staged file, to be saved elsewhere. */
  copyOut: procedure.input(z.strictObject({ name: BackupName })).output(taskEvents(ExportResult)),
};
