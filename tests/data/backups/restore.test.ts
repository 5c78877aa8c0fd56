import { copyFileSync, existsSync, readdirSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createBackup, listBackups } from '../../../electron/data/database/backup.ts';
import { restoreDatabase } from '../../../electron/data/database/restore.ts';
import { migrations } from '../../../electron/data/database/migrations/index.ts';
import { backupFolderOf, openedDatabase, temporaryFolder } from '../../support/database.ts';
import { addContact } from '../../support/history.ts';
import { fingerprintBeside, withRaw } from '../../support/rawFile.ts';

const at = '2026-03-02T10:00:00.000Z';

/** A closed database with Ada and Bob, and a backup from when there was only Ada. */
async function closedDatabase(): Promise<{ readonly file: string; readonly backup: string }> {
  const file = join(temporaryFolder(), 'longhand.sqlite');
  const database = await openedDatabase(file);
  await addContact(database, 'Ada', {});
  const folder = backupFolderOf(file);
  const { name } = await createBackup({ file, folder, reason: 'manual', at: '2026-03-01T10:00:00.000Z', isOpen: true });
  await addContact(database, 'Bob', {});
  await database.close();
  return { file, backup: join(folder, name) };
}

const restore = (file: string, source: string) =>
  restoreDatabase({ file, source, sourceName: 'the file', backupFolder: backupFolderOf(file), at });

async function namesIn(file: string): Promise<readonly string[]> {
  const database = await openedDatabase(file);
  const rows = await database.read((reader) => reader.selectFrom('contacts').select('display_name').execute());
  await database.close();
  return rows.map(({ display_name }) => display_name);
}

const filesBeside = (file: string) => readdirSync(dirname(file)).filter((name) => /sqlite/.test(name));

test('a backup comes back, what it replaced is a backup itself, and that comes back too', async () => {
  const { file, backup } = await closedDatabase();
  const { replaced, contactCount } = await restore(file, backup);
  expect(contactCount).toBe(1);
  expect(await namesIn(file)).toEqual(['Ada']);
  expect(listBackups(backupFolderOf(file))).toMatchObject([
    { name: replaced, at, reason: 'beforeRestore', contactCount: 2 },
    {},
  ]);
  await restore(file, join(backupFolderOf(file), replaced ?? ''));
  expect(await namesIn(file)).toEqual(['Ada', 'Bob']);
  expect(filesBeside(file)).toEqual(['longhand.sqlite']);
});

test.each([
  ['newerBackup', (file: string) => withRaw(file, (raw) => raw.pragma('user_version = 99'))],
  ['notABackup', (file: string) => withRaw(file, (raw) => raw.pragma('application_id = 5'))],
  ['notABackup', (file: string) => writeFileSync(file, 'BEGIN:VCARD and much more than that')],
  ['damagedBackup', (file: string) => truncateSync(file, 30_000)],
  ['empty', (file: string) => truncateSync(file, 0)],
  ['vanished', (file: string) => renameSync(file, `${file}.elsewhere`)],
] as const)('%s: refused, and nothing is changed', async (problem, spoil) => {
  const { file, backup } = await closedDatabase();
  const source = join(dirname(file), 'stick');
  copyFileSync(backup, source);
  spoil(source);
  const before = fingerprintBeside(file);
  const backupsBefore = fingerprintBeside(backup);
  await expect(restore(file, source)).rejects.toMatchObject({
    code: 'FILE_REFUSED',
    params: { problem, file: 'the file' },
  });
  expect(fingerprintBeside(file)).toEqual(before);
  expect(fingerprintBeside(backup)).toEqual(backupsBefore);
});

test('an older backup is migrated when it is opened', async () => {
  const { file, backup } = await closedDatabase();
  await restore(file, backup);
  const newest = {
    version: migrations.length + 1,
    name: 'made_up',
    sql: 'CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT',
  };
  const database = await openedDatabase(file, { migrations: [...migrations, newest] });
  expect(database.endedUncleanly).toBe(false);
});

test('a damaged file is kept aside as it is, and the backup takes its place', async () => {
  const { file, backup } = await closedDatabase();
  truncateSync(file, 20_000);
  const damaged = fingerprintBeside(file)['longhand.sqlite'];
  expect(await restore(file, backup)).toEqual({
    replaced: null,
    setAside: 'longhand.replaced-2026-03-02T10.00.00.000Z.sqlite',
    contactCount: 1,
  });
  expect(fingerprintBeside(file)['longhand.replaced-2026-03-02T10.00.00.000Z.sqlite']).toBe(damaged);
  expect(await namesIn(file)).toEqual(['Ada']);
});

test('what was in the log of a killed run only is in the copy of what is replaced', async () => {
  const { file, backup } = await closedDatabase();
  const elsewhere = join(dirname(file), 'killed.sqlite');
  const database = await openedDatabase(file);
  await addContact(database, 'Cyd', {});
  for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, `${elsewhere}${end}`);
  await database.close();
  const result = await restoreDatabase({
    file: elsewhere,
    source: backup,
    sourceName: '',
    backupFolder: backupFolderOf(file),
    at,
  });
  expect(listBackups(backupFolderOf(file))[0]).toMatchObject({ name: result.replaced, contactCount: 3 });
  expect(existsSync(`${elsewhere}-wal`)).toBe(false);
  expect(await namesIn(elsewhere)).toEqual(['Ada']);
});

test('a restore that a crash cut off at its last step is finished at the next start', async () => {
  const { file, backup } = await closedDatabase();
  copyFileSync(backup, `${file}.restored`);
  writeFileSync(`${file}.restoring`, 'half a copy');
  expect(await namesIn(file)).toEqual(['Ada']);
  expect(filesBeside(file)).toEqual(['longhand.replaced-2026-03-01T08.00.00.000Z.sqlite', 'longhand.sqlite']);
});

test('a file that is not there at all is restored from a backup', async () => {
  const { file, backup } = await closedDatabase();
  renameSync(file, `${file}.gone`);
  expect(await restore(file, backup)).toEqual({ replaced: null, setAside: null, contactCount: 1 });
  expect(await namesIn(file)).toEqual(['Ada']);
});
