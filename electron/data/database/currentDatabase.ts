import type { Database } from './handles.ts';

/**
 * The database that is open whenever it is asked, for those who hold on to it while files are swapped (a restore, the
 * sample company). A plain object: it may be copied around before anything is open.
 * @param open gives the open database, or throws why there is none
 */
export function currentDatabase(open: () => Database): Database {
  return {
    read: async (run) => await open().read(run),
    write: async (intent, run, options) => await open().write(intent, run, options),
    writeUntracked: async (topics, run) => await open().writeUntracked(topics, run),
    undo: async (batchId) => await open().undo(batchId),
    redo: async () => await open().redo(),
  };
}
