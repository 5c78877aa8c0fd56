import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';

// Restores `source` into `file`, and is killed before it renames or removes a file for the given time.
const [file = '', source = '', killBefore = '0'] = process.argv.slice(2);
let steps = 0;
function counted<Others extends readonly unknown[]>(step: (path: fs.PathLike, ...others: Others) => void) {
  return (...given: readonly [path: fs.PathLike, ...others: Others]): void => {
    if (fs.existsSync(given[0])) steps += 1;
    if (steps === Number(killBefore)) process.kill(process.pid, 'SIGKILL');
    step(...given);
  };
}
fs.renameSync = counted(fs.renameSync);
fs.rmSync = counted(fs.rmSync);
syncBuiltinESMExports();

const { restoreDatabase } = await import('../../electron/data/database/restore.ts');
const backupFolder = join(dirname(file), 'backups');
await restoreDatabase({ file, source, sourceName: '', backupFolder, at: '2026-03-02T10:00:00.000Z' });
