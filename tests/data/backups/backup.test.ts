import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { automaticBackups } from '../../../electron/data/backups/automaticBackups.ts';
import { createBackup, listBackups } from '../../../electron/data/database/backup.ts';
import { inWorker } from '../../../electron/data/database/inWorker.ts';
import type { OpenDatabase } from '../../../electron/data/database/open.ts';
import {
  backupFolderOf,
  openedDatabase,
  steppingClock,
  temporaryDatabase,
  temporaryFolder,
} from '../../support/database.ts';
import { addContact } from '../../support/history.ts';
import { mountOver, withRaw } from '../../support/rawFile.ts';

const at = '2026-03-01T10:00:00.000Z';
const reason = 'manual';

test('a backup made while others write is whole: as it was after one of the commits', async () => {
  const database = await temporaryDatabase();
  const folder = backupFolderOf(database.file);
  let isDone = false;
  const writing = (async () => {
    for (let number = 0; !isDone; number += 1)
      await addContact(database, `Contact ${number}`, { points: ['a', 'b'], tags: ['t'] });
  })();
  const names: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    const made = await createBackup({
      file: database.file,
      folder,
      reason,
      at: `2026-03-01T10:00:0${round}.000Z`,
      isOpen: true,
    });
    names.push(made.name);
  }
  isDone = true;
  await writing;
  for (const name of names) {
    withRaw(join(folder, name), (raw) => {
      expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
      const counts = raw
        .prepare<[], Record<string, number>>(
          `SELECT (SELECT count(*) FROM contacts) AS contacts, (SELECT count(*) / 2 FROM contact_points) AS points,
           (SELECT count(*) FROM contact_tags) AS tags, (SELECT count(*) FROM batches) AS batches`,
        )
        .get();
      expect(new Set(Object.values(counts ?? {})).size).toBe(1);
      expect(listBackups(folder).find((backup) => backup.name === name)?.contactCount).toBe(counts?.['contacts']);
    });
  }
  expect(readdirSync(folder).toSorted()).toEqual(names.toSorted());
});

test('leftovers of a backup cut off, or of a full disk, are removed; other files stay and are not listed', async () => {
  const database = await temporaryDatabase();
  const folder = backupFolderOf(database.file);
  mkdirSync(folder);
  for (const name of ['longhand.sqlite.unfinished', 'longhand_2026-01-01T10.00.00.000Z_quit_1.sqlite'])
    writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, 'letter.txt'), 'mine');
  const folders = ['longhand_2026-01-01T10.00.00.000Z_quit_2.sqlite', 'my.unfinished'];
  for (const name of folders) mkdirSync(join(folder, name));
  expect(listBackups(folder)).toEqual([]);
  const { name } = await createBackup({ file: database.file, folder, reason, at, isOpen: true });
  expect(readdirSync(folder).toSorted()).toEqual(['letter.txt', name, ...folders].toSorted());
  expect(listBackups(folder)).toMatchObject([{ name, at, reason, contactCount: 0 }]);
});

test('a full disk leaves nothing behind and says so', async (context) => {
  const database = await temporaryDatabase();
  await addContact(database, 'Ada', { tags: Array.from({ length: 100 }, () => 'x'.repeat(10_000)) });
  const folder = join(temporaryFolder(), 'full');
  mkdirSync(folder);
  if (!mountOver(folder, '-t', 'tmpfs', '-o', 'size=256k', 'none')) context.skip('needs to mount');
  const making = createBackup({ file: database.file, folder, reason, at, isOpen: true });
  await expect(making).rejects.toMatchObject({ code: 'WRITE_FAILED', params: { problem: 'diskFull' } });
  expect(readdirSync(folder)).toEqual([]);
});

test('a damaged file gives no backup', async () => {
  const file = join(temporaryFolder(), 'longhand.sqlite');
  const database = await openedDatabase(file);
  await addContact(database, 'Ada', { tags: Array.from({ length: 50 }, (_, index) => `${index}`.repeat(2000)) });
  await database.close();
  spoilPages(file);
  const making = createBackup({ file, folder: backupFolderOf(file), reason, at });
  await expect(making).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE', params: { problem: 'damaged' } });
  expect(readdirSync(backupFolderOf(file))).toEqual([]);
  const { faults } = await inWorker({ kind: 'check', source: { file }, isOpen: false });
  expect(faults.length).toBeGreaterThan(0);
});

test('automatic ones are made only when something changed since the last one, in this run or an earlier one', async () => {
  const file = join(temporaryFolder(), 'longhand.sqlite');
  const first = await openedDatabase(file);
  const backups = await automatic(first);
  expect(await backups.ifChanged('automatic')).toBeNull();
  await addContact(first, 'Ada', {});
  expect(await backups.ifChanged('automatic')).toMatchObject({ reason: 'automatic', contactCount: 1 });
  expect(await backups.ifChanged('quit')).toBeNull();
  await first.writeUntracked([], (transaction) => sql`DELETE FROM batches WHERE id = -1`.execute(transaction));
  expect(await backups.ifChanged('quit')).toBeNull();
  await backups.stop();
  await first.close();

  const second = await openedDatabase(file);
  const later = await automatic(second);
  expect(await later.ifChanged('quit')).toBeNull();
  await addContact(second, 'Bob', {});
  await later.stop();
  await second.close();

  const third = await openedDatabase(file);
  expect(await (await automatic(third)).ifChanged('automatic')).toMatchObject({ contactCount: 2 });
});

test('after the clock was set back, what an earlier run left is backed up all the same, and no backup is lost', async () => {
  const file = join(temporaryFolder(), 'longhand.sqlite');
  const first = await openedDatabase(file);
  await addContact(first, 'Ada', {});
  const ahead = await automatic(first, steppingClock('2027-01-01T10:00:00.000Z'));
  await ahead.ifChanged('automatic');
  await ahead.stop();
  await addContact(first, 'Bob', {});
  await first.close();
  const past = new Date('2020-01-01T10:00:00.000Z');
  utimesSync(file, past, past);

  const second = await openedDatabase(file);
  const backups = await automatic(second, steppingClock('2026-03-01T08:00:00.000Z'));
  expect(await backups.ifChanged('automatic')).toMatchObject({ contactCount: 2 });
  expect(await backups.ifChanged('automatic')).toBeNull();
  expect(listBackups(backupFolderOf(file)).map(({ contactCount }) => contactCount)).toEqual([1, 2]);
});

test('the timer makes one by itself, and a failure is told', async () => {
  const database = await temporaryDatabase();
  const made = await new Promise((resolve, reject) => {
    const everyMilliseconds = 20;
    const place = { file: database.file, folder: backupFolderOf(database.file) };
    void automaticBackups({
      place,
      database,
      clock: steppingClock(),
      onMade: resolve,
      onFailed: reject,
      everyMilliseconds,
    });
    void addContact(database, 'Ada', {});
  });
  expect(made).toMatchObject({ reason: 'automatic' });

  const failure = await new Promise((resolve, reject) => {
    const place = { file: database.file, folder: join(database.file, 'no folder can be here') };
    void automaticBackups({
      place,
      database,
      clock: steppingClock(),
      onMade: reject,
      onFailed: resolve,
      everyMilliseconds: 20,
    });
    void addContact(database, 'Bob', {});
  });
  expect(failure).toMatchObject({ code: 'WRITE_FAILED' });
});

async function automatic(database: OpenDatabase, clock = steppingClock()) {
  const place = { file: database.file, folder: backupFolderOf(database.file) };
  const fail = (error: unknown) => {
    throw error;
  };
  return await automaticBackups({ place, database, clock, onMade: () => {}, onFailed: fail });
}

/** Writes rubbish over the middle of the file: its head and schema stay readable. */
function spoilPages(file: string): void {
  expect(
    spawnSync('dd', ['if=/dev/urandom', `of=${file}`, 'bs=4096', 'seek=30', 'count=15', 'conv=notrunc']).status,
  ).toBe(0);
}
