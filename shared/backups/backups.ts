import { z } from 'zod';
import { DatabaseProblem } from '../errors.ts';
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

/** A passphrase to protect a copy with: long enough that guessing takes longer than anyone has. */
export const NewPassphrase = z.string().min(8).max(1000);
/** A passphrase as it is typed to open a copy, which another program may have protected. */
export const Passphrase = z.string().min(1).max(1000);

/** What stands in a file of ours, counted. */
export const BackupPicture = z.strictObject({
  /** Outside the bin. */
  contacts: z.int().nonnegative(),
  interactions: z.int().nonnegative(),
  reminders: z.int().nonnegative(),
  sales: z.int().nonnegative(),
  ownFields: z.int().nonnegative(),
  initiatives: z.int().nonnegative(),
  goals: z.int().nonnegative(),
  /** When something in it was last changed, or null where nothing was. */
  lastChangedAt: z.string().nullable(),
});
export type BackupPicture = z.infer<typeof BackupPicture>;

/** A backup that was read through and found sound, beside what is open now. */
export const BackupLook = z.strictObject({
  name: z.string(),
  byteSize: z.int().nonnegative(),
  /** When and why it was made, as far as its name says. */
  at: Instant.nullable(),
  reason: BackupReason.nullable(),
  picture: BackupPicture,
  /** The same of what is open; null while nothing is. */
  now: BackupPicture.nullable(),
});
export type BackupLook = z.infer<typeof BackupLook>;

/** How the second folder fares: `copying` until the first copy ended, `away` while it is not there. */
export const CopiesState = z.enum(['copying', 'good', 'away', 'failed']);

/** The second folder, to which every backup is copied. */
export const Copies = z.strictObject({
  /** Shown as text only. */
  folder: z.string(),
  state: CopiesState,
  /** When the newest backup that lies there was made, or null. */
  lastAt: Instant.nullable(),
  /** Why the last copy failed. */
  problem: DatabaseProblem.nullable(),
  /** Whether nothing could be copied for more than a week. */
  isOverdue: z.boolean(),
});
export type Copies = z.infer<typeof Copies>;
