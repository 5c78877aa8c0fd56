import { z } from 'zod';
import { procedure, reading } from '../contract/base.ts';
import { taskEvents } from '../tasks/task.ts';
import { ExportResult, FileToken } from '../transfer/transfer.ts';
import { Instant } from '../kernel/calendarDate.ts';
import { Backup, BackupLook, BackupName, Copies, NewPassphrase, Passphrase } from './backups.ts';
import { Salvage } from './salvage.ts';

const Restored = z.strictObject({
  /** The copy that was made of what was replaced; null when there was nothing that could be copied. */
  replaced: BackupName.nullable(),
  /** The name that the replaced file has now in the data folder, where no copy could be made of it. */
  setAside: z.string().nullable(),
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
  restoreFile: procedure
    .input(z.strictObject({ file: FileToken, passphrase: Passphrase.optional() }))
    .output(taskEvents(Restored)),
  /**
   * Task: makes a new file of what can still be read of a damaged one, which is only read. Nothing is put in place yet.
   * `salvage` is null when not even the list of its tables can be read. NOT_FOUND `damagedFile` while the database is open.
   */
  salvage: procedure.input(z.strictObject({})).output(taskEvents(z.strictObject({ salvage: Salvage.nullable() }))),
  /** Task: puts what was saved in place of the damaged file, which is set aside. */
  useSalvaged: procedure.input(z.strictObject({ file: FileToken })).output(taskEvents(Restored)),
  /** Task: a copy of a backup as a staged file, to be saved elsewhere; with a passphrase as an age file. */
  copyOut: procedure
    .input(z.strictObject({ name: BackupName, passphrase: NewPassphrase.optional() }))
    .output(taskEvents(ExportResult)),
  /** The last backup and the second folder. Works while the database could not be opened. */
  status: reading
    .input(z.strictObject({}))
    .output(z.strictObject({ lastBackupAt: Instant.nullable(), copies: Copies.nullable() })),
  /** Reads a backup through and counts what is in it. @throws FILE_REFUSED, for example `damagedBackup` */
  look: reading.input(z.strictObject({ name: BackupName })).output(BackupLook),
  /** The same of a staged file. @throws FILE_REFUSED, also `locked` and `wrongPassphrase` */
  lookInto: reading.input(z.strictObject({ file: FileToken, passphrase: Passphrase.optional() })).output(BackupLook),
};
