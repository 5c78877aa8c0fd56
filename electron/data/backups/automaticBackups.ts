import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup, BackupReason } from '#shared/backups/backups.ts';
import { createBackup, listBackups, thinBackups, type BackupOptions } from '../database/backup.ts';
import type { ConnectionOptions } from '../database/connections.ts';
import type { OpenDatabase } from '../database/open.ts';

/** Where a database and its backups lie. */
export interface BackupPlace extends ConnectionOptions {
  readonly folder: string;
}

export interface AutomaticBackupsOptions {
  readonly place: BackupPlace;
  readonly database: OpenDatabase;
  /** Now, as an ISO instant in UTC. */
  readonly clock: () => string;
  /** A new backup is there. */
  readonly onMade: (backup: Backup) => void;
  /** The timer's backup failed; it will be tried again next time. */
  readonly onFailed: (error: unknown) => void;
  /** The timer has run, whether a backup was due or not. */
  readonly onTimer?: () => void;
  readonly everyMilliseconds?: number;
}

export type BackupWatch = Pick<BackupOptions, 'signal' | 'onProgress'>;

/** The backups of one open database, one after the other. */
export interface AutomaticBackups {
  /** Makes one if anything changed since the newest; null when nothing did. @throws as createBackup */
  ifChanged(reason: BackupReason): Promise<Backup | null>;
  /** Makes one in any case. @throws as createBackup */
  now(reason: BackupReason, watch?: BackupWatch): Promise<Backup>;
  /** Ends the timer and waits for a backup under way. To be called before the database is closed. */
  stop(): Promise<void>;
}

const HALF_AN_HOUR = 30 * 60 * 1000;

/** Starts the timer: every half hour a backup, if anything changed. After each one the old ones are thinned out. */
export async function automaticBackups(options: AutomaticBackupsOptions): Promise<AutomaticBackups> {
  const { place, database, everyMilliseconds = HALF_AN_HOUR } = options;
  let savedVersion = (await changedBefore(options)) ? null : database.dataVersion();
  let last: Promise<unknown> = Promise.resolve();

  const make = async (reason: BackupReason, watch: BackupWatch = {}): Promise<Backup> => {
    // The file's own time then says when it last changed, also to the next run.
    database.checkpoint();
    const version = database.dataVersion();
    const { clock, onMade } = options;
    const backup = await createBackup({ ...place, ...watch, reason, at: clock(), isOpen: true });
    savedVersion = version;
    thinBackups(place.folder, clock());
    onMade(backup);
    return backup;
  };
  const queued = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return await result;
  };
  const ifChanged = (reason: BackupReason) =>
    queued(async () => (savedVersion === database.dataVersion() ? null : await make(reason)));

  const timer = setInterval(() => {
    void ifChanged('automatic')
      .catch(options.onFailed)
      .then(() => options.onTimer?.());
  }, everyMilliseconds);
  timer.unref();
  return {
    ifChanged,
    now: (reason, watch) => queued(() => make(reason, watch)),
    async stop() {
      clearInterval(timer);
      await last;
    },
  };
}

/** Whether an earlier run left changes that no backup holds. */
async function changedBefore({ place, database, clock }: AutomaticBackupsOptions): Promise<boolean> {
  const [newest] = listBackups(place.folder);
  if (newest === undefined) {
    const batch = await database.read((reader) =>
      reader.selectFrom('batches').select('id').limit(1).executeTakeFirst(),
    );
    return batch !== undefined;
  }
  // A backup from the future: the clock was set back, and times say nothing.
  if (database.endedUncleanly || newest.at > clock()) return true;
  return statSync(place.file).mtimeMs > statSync(join(place.folder, newest.name)).mtimeMs;
}
