import type { Database } from './handles.ts';

/** Gives the open database, or throws why there is none. */
export interface DatabaseSource {
  readonly database: Database;
  /** The same, after whatever is just being done to the file. */
  settled(): Promise<Database>;
}

/**
 * The database that is open whenever it is asked, for those who hold on to it while files are swapped (a restore, the
 * sample company). Reads wait for a swap that is under way; writes are refused, for what they mean may stand in the
 * other file only. A plain object: it may be copied around before anything is open.
 */
export function currentDatabase(source: DatabaseSource): Database {
  return {
    read: async (run) => await (await source.settled()).read(run),
    write: async (intent, run, options) => await source.database.write(intent, run, options),
    writeUntracked: async (topics, run, options) => await source.database.writeUntracked(topics, run, options),
    undo: async (batchId, options) => await source.database.undo(batchId, options),
    redo: async (options) => await source.database.redo(options),
  };
}
