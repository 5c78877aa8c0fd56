import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure, reading } from '../contract/base.ts';
import { DatabaseProblem } from '../errors.ts';
import { Id } from '../kernel/ids.ts';
import { Locale } from '../kernel/locale.ts';

/** What a change concerned; the window reads these again. */
export const Topic = z.enum([
  'contacts',
  'interactions',
  'reminders',
  'sales',
  'initiatives',
  'scorecard',
  'goals',
  'fields',
  'views',
  'staff',
  'settings',
  'history',
  'backups',
  'system',
]);
export type Topic = z.infer<typeof Topic>;

/** Which of the two files is open: the person's own or the sample company. */
export const WhichDatabase = z.enum(['own', 'sample']);
export type WhichDatabase = z.infer<typeof WhichDatabase>;

export const SystemStatus = z.strictObject({
  which: WhichDatabase,
  /** Ready, or why not. Nothing was touched when it could not be opened. */
  database: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('ready') }),
    z.strictObject({ state: z.literal('unavailable'), problem: DatabaseProblem, file: z.string() }),
  ]),
  /** Whether the last run ended without closing the file (a crash, a power cut), and it was since found sound. */
  endedUncleanly: z.boolean(),
  appVersion: z.string(),
  /** When the newest good backup was made, or null. */
  lastBackupAt: z.string().nullable(),
});
export type SystemStatus = z.infer<typeof SystemStatus>;

export const systemContract = {
  status: reading.input(z.strictObject({})).output(SystemStatus),
  /** Of what the data process is built on, for the About page. */
  versions: reading.input(z.strictObject({})).output(z.strictObject({ sqlite: z.string() })),
  /** Every committed change, for as long as the caller listens. */
  changes: procedure
    .input(z.strictObject({}))
    .output(eventIterator(z.strictObject({ topics: z.array(Topic), batchId: Id.nullable() }))),
  /** Opens the person's own database or the sample company (made in this language when it is not there yet). */
  open: procedure.input(z.strictObject({ which: WhichDatabase, locale: Locale })).output(SystemStatus),
};
