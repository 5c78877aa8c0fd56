import { flushCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { createBackup } from '../../electron/data/database/backup.ts';
import { takeLock } from '../../electron/data/database/lock.ts';
import { openDatabase } from '../../electron/data/database/open.ts';
import { addContact } from './history.ts';

// Writes a contact, says its number, makes a backup, says its name, and so on until it is killed.
flushCompileCache();
const [file = '', first = '1'] = process.argv.slice(2);
const folder = join(dirname(file), 'backups');
const lock = takeLock({ file: join(dirname(file), 'longhand.lock') });
const clock = () => new Date().toISOString();
const database = await openDatabase({ file, lock, backupFolder: folder, clock });
for (let number = Number(first); ; number += 1) {
  await addContact(database, `Contact ${number}`, { points: ['a@example.org'], tags: ['t'] });
  process.stdout.write(`${number}\n`);
  const { name } = await createBackup({ file, folder, reason: 'automatic', at: clock(), isOpen: true });
  process.stdout.write(`${name}\n`);
}
