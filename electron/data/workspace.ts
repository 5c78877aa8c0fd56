import path from 'node:path';
import { LonghandError, type DatabaseProblem } from '#shared/errors.ts';
import type { Locale } from '#shared/kernel/locale.ts';
import type { SystemStatus } from '#shared/system/system.contract.ts';
import type { z } from 'zod';
import type { Log } from '../common/log.ts';
import type { Database } from './database/handles.ts';
import { openDatabase, type OpenDatabase } from './database/open.ts';
import type { Publisher } from './publish.ts';

type Status = z.infer<typeof SystemStatus>;
type Which = Status['which'];

export interface WorkspaceOptions {
  readonly folder: string;
  readonly appVersion: string;
  readonly sqliteBinding: string | null;
  readonly clock: () => string;
  readonly log: Log;
  readonly publisher: Publisher;
}

/** Which of the files in the data folder is open. */
export class Workspace {
  readonly #options: WorkspaceOptions;
  #which: Which = 'own';
  #database: OpenDatabase | null = null;
  #problem: DatabaseProblem = 'unreadable';

  constructor(options: WorkspaceOptions) {
    this.#options = options;
  }

  get database(): Database {
    if (this.#database === null) {
      throw new LonghandError('DATABASE_UNAVAILABLE', { problem: this.#problem, file: path.basename(this.#file()) });
    }
    return this.#database;
  }

  async open(which: Which, _locale: Locale): Promise<void> {
    await this.close();
    this.#which = which;
    try {
      this.#database = await openDatabase({
        file: this.#file(),
        clock: this.#options.clock,
        nativeBinding: this.#options.sqliteBinding ?? undefined,
        onCommitted: (topics, batchId) => this.#options.publisher.publish({ topics: [...topics, 'history'], batchId }),
      });
    } catch (error) {
      if (!(error instanceof LonghandError) || error.code !== 'DATABASE_UNAVAILABLE') throw error;
      this.#problem = (error as LonghandError<'DATABASE_UNAVAILABLE'>).params.problem;
    }
  }

  status(): Status {
    return {
      which: this.#which,
      database:
        this.#database === null
          ? { state: 'unavailable', problem: this.#problem, file: path.basename(this.#file()) }
          : { state: 'ready' },
      endedUncleanly: false,
      appVersion: this.#options.appVersion,
      lastBackupAt: null,
    };
  }

  async close(): Promise<void> {
    await this.#database?.close();
    this.#database = null;
  }

  #file(): string {
    return path.join(this.#options.folder, this.#which === 'own' ? 'longhand.sqlite' : 'sample.sqlite');
  }
}
