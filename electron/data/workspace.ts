import path from 'node:path';
import type { z } from 'zod';
import type { Copies } from '#shared/backups/backups.ts';
import { LonghandError, type DatabaseProblem } from '#shared/errors.ts';
import type { Locale } from '#shared/kernel/locale.ts';
import { Topic, type SystemStatus } from '#shared/system/system.contract.ts';
import type { Log } from '../common/log.ts';
import { automaticBackups, type AutomaticBackups, type BackupPlace } from './backups/automaticBackups.ts';
import type { BackupHost } from './backups/backups.service.ts';
import type { SecondFolder } from './backups/secondFolder.ts';
import { listBackups } from './database/backup.ts';
import type { Database } from './database/handles.ts';
import { inWorker } from './database/inWorker.ts';
import { takeLock, type DatabaseLock } from './database/lock.ts';
import { openDatabase, type OpenDatabase } from './database/open.ts';
import { derivedData } from './derived.ts';
import { NAMES } from './fileNames.ts';
import { pruneHistory } from './history/history.service.ts';
import type { Publisher } from './publish.ts';
import { completeOrClose } from './search/completeOrClose.ts';
import { rebuildSearch } from './search/searchIndex.service.ts';
import { currentStaff, readSettings } from './settings/settings.service.ts';

type Status = z.infer<typeof SystemStatus>;
type Which = Status['which'];

export interface WorkspaceOptions {
  readonly folder: string;
  readonly appVersion: string;
  readonly sqliteBinding: string | null;
  /** Whether this process stays: then it makes backups by itself, while it runs and when it ends. */
  readonly isLasting: boolean;
  /** Whether this process takes over from one that died under the open window. */
  readonly isRestart: boolean;
  readonly clock: () => string;
  readonly newUid: () => string;
  readonly log: Log;
  readonly publisher: Publisher;
  /** Where the backups of the person's own file are copied to. */
  readonly second: SecondFolder;
  /** Called once the folder is ours, before anything in it is opened. */
  readonly onLocked: () => Promise<void>;
}

/** What is open: the database with the backups of it. */
interface Opened {
  readonly database: OpenDatabase;
  readonly backups: AutomaticBackups;
}

const COPY_IS_SHOWN_AFTER_MILLISECONDS = 3000;
const LONGEST_WAIT_FOR_COPIES_MILLISECONDS = 5000;

/** The data folder: its lock, which of its files is open, and the backups of that one. */
export class Workspace implements BackupHost {
  readonly #options: WorkspaceOptions;
  #lock: DatabaseLock | null = null;
  #which: Which = 'own';
  #opened: Opened | null = null;
  #problem: DatabaseProblem = 'unreadable';
  #endedUncleanly = false;
  /** The reading through after an unclean end, while it is under way. */
  #checking: Promise<void> = Promise.resolve();
  /** Ends when the last of those who open, close or replace the file is done: only one at a time may. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: WorkspaceOptions) {
    this.#options = options;
  }

  /** @throws LonghandError DATABASE_UNAVAILABLE while none is open */
  get database(): Database {
    return this.#required().database;
  }

  /** @throws LonghandError DATABASE_UNAVAILABLE while none is open */
  get backups(): AutomaticBackups {
    return this.#required().backups;
  }

  get place(): BackupPlace {
    const names = NAMES[this.#which];
    const { folder, sqliteBinding } = this.#options;
    return {
      file: path.join(folder, names.file),
      folder: path.join(folder, names.backups),
      nativeBinding: sqliteBinding ?? undefined,
    };
  }

  /** Why nothing is open, to be thrown. */
  unavailable(): LonghandError<'DATABASE_UNAVAILABLE'> {
    return new LonghandError('DATABASE_UNAVAILABLE', { problem: this.#problem, file: path.basename(this.place.file) });
  }

  /**
   * Opens the person's own file or the sample company; the sample is made in this language when it is not there yet.
   * A file that cannot be opened is no fault here: `status` tells.
   */
  async open(which: Which, locale: Locale): Promise<void> {
    await this.#alone(async () => {
      await this.#closeFile();
      this.#which = which;
      await this.#openFile();
      if (which === 'sample') await this.#fillSample(locale);
      this.#tellEverything();
    });
  }

  /** The open database, after whatever is just being done to its file. @throws LonghandError DATABASE_UNAVAILABLE */
  async settled(): Promise<Database> {
    await this.#last;
    return this.database;
  }

  /** The status after that: what is only being replaced is not unavailable. */
  async settledStatus(): Promise<Status> {
    await this.#last;
    return this.status();
  }

  /** Which file it is, and whether it is open, after that. */
  async settledPlace(): Promise<{ readonly place: BackupPlace; readonly isOpen: boolean }> {
    await this.#last;
    return { place: this.place, isOpen: this.#opened !== null };
  }

  /** How the second folder fares: a copy under way is waited for, but not for long. */
  async copies(): Promise<Copies | null> {
    await this.#options.second.settle(COPY_IS_SHOWN_AFTER_MILLISECONDS);
    return this.#options.second.status();
  }

  async whileClosed<Result>(work: () => Promise<Result>): Promise<Result> {
    return await this.#alone(async () => {
      if (this.#lock === null) await this.#openFile();
      if (this.#lock === null) throw this.unavailable();
      await this.#closeFile();
      try {
        return await work();
      } finally {
        await this.#openFile();
        this.#tellEverything();
      }
    });
  }

  status(): Status {
    const { file, folder } = this.place;
    return {
      which: this.#which,
      database:
        this.#opened === null
          ? { state: 'unavailable', problem: this.#problem, file: path.basename(file) }
          : { state: 'ready' },
      endedUncleanly: this.#endedUncleanly,
      appVersion: this.#options.appVersion,
      lastBackupAt: listBackups(folder)[0]?.at ?? null,
    };
  }

  /** Gives back what the open file was read into: pages that are read again when they are asked for. */
  giveBackMemory(): void {
    this.#opened?.database.giveBackMemory();
  }

  /** Makes the last backup, where this process makes them, closes the file and lets go of the folder. */
  async close(): Promise<void> {
    await this.#checking;
    await this.#alone(async () => {
      if (this.#options.isLasting) {
        // A backup that cannot be made must not keep the file open; the log has why.
        await this.#opened?.backups.ifChanged('quit').catch((error: unknown) => this.#options.log.incident(error));
      }
      await this.#closeFile();
      // The copies are also tried again at the next start: nobody waits long for a slow stick.
      await this.#options.second.settle(LONGEST_WAIT_FOR_COPIES_MILLISECONDS);
      this.#lock?.release();
      this.#lock = null;
    });
  }

  async #alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return await done;
  }

  #required(): Opened {
    if (this.#opened === null) throw this.unavailable();
    return this.#opened;
  }

  async #openFile(): Promise<void> {
    const { folder, clock, publisher, log, onLocked, isLasting, second } = this.#options;
    const place = this.place;
    try {
      if (this.#lock === null) {
        this.#lock = takeLock({ ...place, file: path.join(folder, 'longhand.lock') });
        await onLocked();
      }
      const database = await openDatabase({
        ...place,
        lock: this.#lock,
        backupFolder: place.folder,
        clock,
        currentStaff,
        beforeCommit: derivedData,
        onCommitted: (topics, batchId) =>
          publisher.publish({
            topics: batchId === null ? [...topics] : [...new Set([...topics, 'history' as const])],
            batchId,
          }),
      });
      await completeOrClose(database);
      const backups = await automaticBackups({
        place,
        database,
        clock,
        onMade: () => {
          second.follow();
          publisher.publish({ topics: ['backups', 'system'], batchId: null });
        },
        onFailed: (error) => log.incident(error),
        // A stick that is back gets what it missed.
        onTimer: () => second.follow(),
      });
      this.#opened = { database, backups };
      if (isLasting) void this.#pruneHistory(database);
      if (database.endedUncleanly) this.#checking = this.#checkBehindTheWindow(database);
    } catch (error) {
      if (!(error instanceof LonghandError) || error.code !== 'DATABASE_UNAVAILABLE') throw error;
      log.incident(error);
      this.#problem = (error as LonghandError<'DATABASE_UNAVAILABLE'>).params.problem;
    }
    // What was kept before a migration or a restore goes there too. In a folder that is not ours nothing is looked for.
    if (this.#lock !== null) second.follow();
  }

  async #closeFile(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    await opened?.backups.stop();
    await opened?.database.close();
  }

  /** After a crash or a power cut the file is read through; a damaged one is closed and the person is told. */
  async #checkBehindTheWindow(database: OpenDatabase): Promise<void> {
    try {
      const { faults, isIndexDamaged } = await inWorker({ kind: 'check', source: this.place, isOpen: true });
      if (faults.length === 0 && isIndexDamaged) {
        this.#options.log.note('The index of words was damaged; it was made anew.');
        await rebuildSearch(database);
      }
      await this.#alone(async () => {
        if (this.#opened?.database !== database) return;
        if (faults.length === 0) {
          // A data process that died under an open window was told about on the spot.
          this.#endedUncleanly = !this.#options.isRestart;
          this.#options.publisher.publish({ topics: ['system'], batchId: null });
          return;
        }
        this.#options.log.note(`The file is damaged: ${faults.join('; ')}`);
        await this.#closeFile();
        this.#problem = 'damaged';
        this.#tellEverything();
      });
    } catch (error) {
      this.#options.log.incident(error);
    }
  }

  /** What is older than twelve months leaves the history, behind the window. */
  async #pruneHistory(database: OpenDatabase): Promise<void> {
    try {
      await pruneHistory(database, this.#options.clock());
    } catch (error) {
      this.#options.log.incident(error);
    }
  }

  async #fillSample(locale: Locale): Promise<void> {
    const database = this.#opened?.database;
    if (database === undefined) return;
    const isEmpty = await database.read(async (reader) => !(await readSettings(reader)).isSetUp);
    if (!isEmpty) return;
    const { fillSampleCompany } = await import('./sample/sampleCompany.ts');
    await fillSampleCompany(database, locale, this.#options.newUid);
  }

  #tellEverything(): void {
    this.#options.publisher.publish({ topics: [...Topic.options], batchId: null });
  }
}
