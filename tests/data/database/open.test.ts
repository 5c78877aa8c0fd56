import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { APPLICATION_ID, newestVersion } from '../../../electron/data/database/migrate.ts';
import { migrations } from '../../../electron/data/database/migrations/index.ts';
import { backupFolderOf, openedDatabase, temporaryFolder } from '../../support/database.ts';
import { addContact } from '../../support/history.ts';
import { fingerprintBeside, mountOver, withRaw } from '../../support/rawFile.ts';

const place = () => join(temporaryFolder(), 'longhand.sqlite');

test('a new file is made whole, with our mark, and nothing stays beside it once closed', async () => {
  const file = join(temporaryFolder(), 'new folder 100% ü', 'longhand.sqlite');
  const database = await openedDatabase(file);
  expect(database.endedUncleanly).toBe(false);
  await database.close();
  expect(readdirSync(dirname(file)).toSorted()).toEqual(['longhand.lock', 'longhand.sqlite']);
  withRaw(file, (raw) => {
    expect(raw.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(raw.pragma('user_version', { simple: true })).toBe(newestVersion(migrations));
    expect(raw.pragma('journal_mode', { simple: true })).toBe('wal');
  });
});

test('what was written is there after closing and opening', async () => {
  const file = place();
  const first = await openedDatabase(file);
  await addContact(first, 'Ada', {});
  await first.close();
  const second = await openedDatabase(file);
  const names = await second.read((reader) => reader.selectFrom('contacts').select('display_name').execute());
  expect(names).toEqual([{ display_name: 'Ada' }]);
});

test.each([
  ['newer', (file: string) => withRaw(file, (raw) => raw.pragma('user_version = 99'))],
  ['foreign', (file: string) => withRaw(file, (raw) => raw.pragma('application_id = 12345'))],
  ['damaged', (file: string) => writeFileSync(file, 'Dear customer, this is a letter.')],
  ['damaged', (file: string) => truncateSync(file, 20_000)],
  ['damaged', (file: string) => truncateSync(file, 50)],
] as const)('%s: refused, byte for byte what it was, nothing new beside it', async (problem, spoil) => {
  const file = place();
  await (await openedDatabase(file)).close();
  spoil(file);
  const before = fingerprintBeside(file);
  await expect(openedDatabase(file)).rejects.toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
    params: { problem, file: 'longhand.sqlite' },
  });
  expect(fingerprintBeside(file)).toEqual(before);
});

test('a newer version that is still in the log only is seen and not touched', async () => {
  const folder = temporaryFolder();
  const origin = join(folder, 'origin.sqlite');
  const file = join(folder, 'elsewhere', 'longhand.sqlite');
  mkdirSync(dirname(file));
  await (await openedDatabase(origin)).close();
  withRaw(origin, (raw) => {
    raw.pragma('user_version = 99');
    for (const end of ['', '-wal']) copyFileSync(`${origin}${end}`, `${file}${end}`);
  });
  const before = fingerprintBeside(file);
  await expect(openedDatabase(file)).rejects.toMatchObject({ params: { problem: 'newer' } });
  expect(fingerprintBeside(file)).toEqual(before);
});

test('a database of somebody else without any mark is foreign', async () => {
  const file = place();
  withRaw(file, (raw) => raw.exec('CREATE TABLE theirs (x)'));
  const before = fingerprintBeside(file);
  await expect(openedDatabase(file)).rejects.toMatchObject({ params: { problem: 'foreign' } });
  expect(fingerprintBeside(file)).toEqual(before);
});

test('an empty file is a creation cut off: made anew; next to backups it is a loss', async () => {
  const file = place();
  writeFileSync(file, '');
  const database = await openedDatabase(file);
  await addContact(database, 'Ada', {});
  await database.close();

  const lost = place();
  writeFileSync(lost, '');
  mkdirSync(backupFolderOf(lost));
  writeFileSync(join(backupFolderOf(lost), 'longhand_2026-03-01T08.00.00.000Z_automatic_1.sqlite'), 'something');
  await expect(openedDatabase(lost)).rejects.toMatchObject({ params: { problem: 'damaged' } });
});

test('a folder in place of the file cannot be read', async () => {
  const file = place();
  mkdirSync(file);
  await expect(openedDatabase(file)).rejects.toMatchObject({ params: { problem: 'unreadable' } });
});

test('a second opener is refused at once, in this process and in another', async () => {
  const file = place();
  await openedDatabase(file);
  await expect(openedDatabase(file)).rejects.toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
    params: { problem: 'inUse' },
  });
  const child = spawnSync(process.execPath, [join(import.meta.dirname, '../../support/writerChild.ts'), file, '1'], {
    encoding: 'utf8',
  });
  expect(child.stderr).toContain('inUse');
  expect(child.status).toBe(1);
});

test('a read-only folder is refused as that', async (context) => {
  const file = place();
  await (await openedDatabase(file)).close();
  const folder = dirname(file);
  if (!mountOver(folder, '--bind', folder) || !mountOver(folder, '-o', 'remount,bind,ro'))
    context.skip('needs to mount');
  const before = fingerprintBeside(file);
  await expect(openedDatabase(file)).rejects.toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
    params: { problem: 'readOnly' },
  });
  await expect(openedDatabase(file, { lock: { file: '', release: () => {} } })).rejects.toMatchObject({
    params: { problem: 'readOnly' },
  });
  expect(fingerprintBeside(file)).toEqual(before);
});

test('a full disk is told from damage: at creation, and at a write, which changes nothing', async (context) => {
  const folder = join(temporaryFolder(), 'small');
  mkdirSync(folder);
  if (!mountOver(folder, '-t', 'tmpfs', '-o', 'size=64k', 'none')) context.skip('needs to mount');
  const file = join(folder, 'longhand.sqlite');
  await expect(openedDatabase(file)).rejects.toMatchObject({ params: { problem: 'diskFull' } });
  expect(existsSync(file)).toBe(false);
  spawnSync('mount', ['-o', 'remount,size=2m', folder]);
  const database = await openedDatabase(file);
  await addContact(database, 'Ada', {});
  const tags = Array.from({ length: 300 }, () => 'x'.repeat(10_000));
  await expect(addContact(database, 'Big', { tags })).rejects.toMatchObject({
    code: 'WRITE_FAILED',
    params: { problem: 'diskFull' },
  });
  spawnSync('mount', ['-o', 'remount,size=8m', folder]);
  await addContact(database, 'Bob', {});
  const names = await database.read((reader) => reader.selectFrom('contacts').select('display_name').execute());
  expect(names).toEqual([{ display_name: 'Ada' }, { display_name: 'Bob' }]);
});
