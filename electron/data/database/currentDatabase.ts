import type { Database } from './handles.ts';

/**
 * The database that is open whenever it is asked, for those who hold on to it while files are swapped (a restore, the
 * sample company). A plain object: it may be copied around before anything is open.
 * @param open gives the open database as soon as there is one, or throws why there is none
 */
export function currentDatabase(open: () => Promise<Database>): Database {
  return {
    read: async (run) => await (await open()).read(run),
    write: async (intent, run, options) => await (await open()).write(intent, run, options),
    writeUntracked: async (topics, run) => await (await open()).writeUntracked(topics, run),
    undo: async (batchId) => await (await open()).undo(batchId),
    redo: async () => await (await open()).redo(),
  };
}
