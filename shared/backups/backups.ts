import { z } from 'zod';
import { Instant } from '../kernel/calendarDate.ts';

export const BackupReason = z.enum(['automatic', 'quit', 'manual', 'beforeMigration', 'beforeImport', 'beforeRestore']);
export type BackupReason = z.infer<typeof BackupReason>;

/** A file name inside the backup folder, never a path. */
export const BackupName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,150}\.sqlite$/);

/** A checked copy of the whole database. */
export const Backup = z.strictObject({
  name: BackupName,
  at: Instant,
  reason: BackupReason,
  byteSize: z.int().nonnegative(),
  /** Contacts outside the bin, or null when the copy does not say. */
  contactCount: z.int().nonnegative().nullable(),
});
export type Backup = z.infer<typeof Backup>;
