import { flushCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { takeLock } from '../../electron/data/database/lock.ts';
import { openDatabase } from '../../electron/data/database/open.ts';
import { addContact } from './history.ts';

// Writes contacts one after the other, from number `first` on, and says each number once its commit is acknowledged.
// It never ends by itself, so what was compiled is kept for the next one now.
flushCompileCache();
const [file = '', first = '1'] = process.argv.slice(2);
const folder = dirname(file);
const lock = takeLock({ file: join(folder, 'longhand.lock') });
const database = await openDatabase({
  file,
  lock,
  backupFolder: join(folder, 'backups'),
  clock: () => new Date().toISOString(),
});
for (let number = Number(first); ; number += 1) {
  const { batchId } = await addContact(database, `Contact ${number}`, { points: ['a@example.org', 'b'], tags: ['t'] });
  process.stdout.write(`${number} ${batchId}\n`);
}
