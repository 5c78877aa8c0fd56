import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createRouterClient } from '@orpc/server';
import type { DataClient } from '#shared/contract/index.ts';
import { openLog } from '../../../electron/common/log.ts';
import { secondFolder } from '../../../electron/data/backups/secondFolder.ts';
import { openData } from '../../../electron/data/openData.ts';
import { dataRouter } from '../../../electron/data/router.ts';
import { lastOf } from '../../support/client.ts';
import { temporaryFolder } from '../../support/database.ts';
import { mountOver } from '../../support/rawFile.ts';

const NAME = 'longhand_2026-01-01T10.00.00.000Z_manual_3.sqlite';

/** The data side with a second folder. */
async function withCopies(folder: string, copyFolder: string | null, isLasting = false) {
  const data = await openData({ folder, appVersion: '0', sqliteBinding: null, isLasting, copyFolder });
  onTestFinished(() => data.close());
  const client: DataClient = createRouterClient(dataRouter, { context: data.context });
  return {
    client,
    close: () => data.close(),
    changeCopyFolder: (next: string | null) => data.changeCopyFolder(next),
  };
}

/** Waits until it is so: on a busy machine copying takes longer than `status` and quitting wait for it. */
async function soon(check: () => unknown): Promise<void> {
  await vi.waitFor(check, { timeout: 120_000 });
}

const copiesOf = async ({ backups }: DataClient) => (await backups.status({})).copies;

test('every backup is copied, byte for byte, also the last one on quitting; other files there stay', async () => {
  const [folder, stick] = [temporaryFolder(), temporaryFolder()];
  writeFileSync(join(stick, 'letter.txt'), 'mine');
  writeFileSync(join(stick, `${NAME}.unfinished`), 'half');
  writeFileSync(join(stick, 'mine.sqlite.unfinished'), 'half');
  const { client, close } = await withCopies(folder, stick, true);
  await soon(async () =>
    expect(await client.backups.status({})).toMatchObject({
      lastBackupAt: null,
      copies: { state: 'good', lastAt: null },
    }),
  );
  await client.contacts.create({ displayName: 'Ada Lovelace' });
  const made = await lastOf(await client.backups.create({}));
  const backup = made?.type === 'done' ? made.backup : null;
  await soon(async () =>
    expect(await copiesOf(client)).toEqual({
      folder: stick,
      state: 'good',
      lastAt: backup?.at,
      problem: null,
      isOverdue: false,
    }),
  );
  const name = backup?.name ?? '';
  expect(readFileSync(join(stick, name)).equals(readFileSync(join(folder, 'backups', name)))).toBe(true);
  await client.contacts.create({ displayName: 'Bob' });
  await close();
  const copies = () => readdirSync(stick).filter((file) => file.endsWith('.sqlite'));
  await soon(() => expect(copies().toSorted()).toEqual(readdirSync(join(folder, 'backups')).toSorted()));
  expect(copies().some((file) => file.includes('_quit_2'))).toBe(true);
  expect(readdirSync(stick)).toEqual(expect.arrayContaining(['letter.txt', 'mine.sqlite.unfinished']));
  expect(existsSync(join(stick, `${NAME}.unfinished`))).toBe(false);
});

test('what is kept before a restore is copied too', async () => {
  const [folder, stick] = [temporaryFolder(), temporaryFolder()];
  const { client } = await withCopies(folder, stick);
  await client.contacts.create({ displayName: 'Ada Lovelace' });
  const made = await lastOf(await client.backups.create({}));
  await client.contacts.create({ displayName: 'Bob' });
  await lastOf(await client.backups.restore({ name: made?.type === 'done' ? made.backup.name : '' }));
  await soon(async () => {
    const { copies, lastBackupAt } = await client.backups.status({});
    expect(copies).toMatchObject({ state: 'good', lastAt: lastBackupAt });
  });
  expect(readdirSync(stick).some((name) => name.includes('_beforeRestore_2'))).toBe(true);
});

test('a stick that is away is no fault, and gets what it missed when it is back', async () => {
  const [folder, parent] = [temporaryFolder(), temporaryFolder()];
  const [stick, drawer] = [join(parent, 'stick'), join(parent, 'drawer')];
  mkdirSync(stick);
  const { client, close } = await withCopies(folder, stick);
  await client.contacts.create({ displayName: 'Ada Lovelace' });
  const made = await lastOf(await client.backups.create({}));
  const lastAt = made?.type === 'done' ? made.backup.at : null;
  await soon(async () => expect(await copiesOf(client)).toMatchObject({ state: 'good', lastAt }));
  renameSync(stick, drawer);
  await client.contacts.create({ displayName: 'Bob' });
  expect(await lastOf(await client.backups.create({}))).toMatchObject({ type: 'done' });
  await soon(async () => expect(await copiesOf(client)).toMatchObject({ state: 'away', lastAt, problem: null }));
  expect(existsSync(stick)).toBe(false);
  await close();

  const away = await withCopies(folder, stick);
  await soon(async () => expect(await copiesOf(away.client)).toMatchObject({ state: 'away', lastAt }));
  await away.close();
  renameSync(drawer, stick);
  const again = await withCopies(folder, stick);
  await soon(async () => {
    const { copies, lastBackupAt } = await again.client.backups.status({});
    expect(copies).toMatchObject({ state: 'good', lastAt: lastBackupAt });
  });
  expect(readdirSync(stick)).toHaveLength(2);
});

test('a full stick says so, leaves no half a copy, and the backup itself is made', async (context) => {
  const [folder, stick] = [temporaryFolder(), temporaryFolder()];
  if (!mountOver(stick, '-t', 'tmpfs', '-o', 'size=64k', 'none')) context.skip('needs to mount');
  const { client } = await withCopies(folder, stick);
  await client.contacts.create({ displayName: 'Ada Lovelace' });
  expect(await lastOf(await client.backups.create({}))).toMatchObject({ type: 'done' });
  await soon(async () =>
    expect(await copiesOf(client)).toMatchObject({ state: 'failed', problem: 'diskFull', lastAt: null }),
  );
  expect(readdirSync(stick)).toEqual([]);
});

test('a stick that may not be written says so', async (context) => {
  const [folder, stick] = [temporaryFolder(), temporaryFolder()];
  if (!mountOver(stick, '-t', 'tmpfs', '-o', 'ro', 'none')) context.skip('needs to mount');
  const { client } = await withCopies(folder, stick);
  await soon(async () => expect(await copiesOf(client)).toMatchObject({ state: 'failed', problem: 'readOnly' }));
});

test('there too old ones are thinned out, and the sample company is not copied', async () => {
  const [folder, stick] = [temporaryFolder(), temporaryFolder()];
  const old = ['01', '02', '03'].map((hour) => `longhand_2020-01-01T${hour}.00.00.000Z_automatic_1.sqlite`);
  for (const name of old) writeFileSync(join(stick, name), 'old');
  const { client } = await withCopies(folder, stick);
  await client.contacts.create({ displayName: 'Ada Lovelace' });
  const made = await lastOf(await client.backups.create({}));
  const there = () =>
    readdirSync(stick)
      .filter((name) => name.endsWith('.sqlite'))
      .toSorted();
  const own = made?.type === 'done' ? [made.backup.name] : [];
  await soon(() => expect(there()).toEqual([...old.slice(2), ...own]));
  const before = there();
  await client.system.open({ which: 'sample', locale: 'en' });
  await lastOf(await client.backups.create({}));
  await client.backups.status({});
  expect(there()).toEqual(before);
});

test('it may not lie in the data folder, and another one, or none, can be chosen while it runs', async () => {
  const [folder, stick, other] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  const { client, changeCopyFolder } = await withCopies(folder, stick);
  await client.contacts.create({ displayName: 'Ada Lovelace' });
  await lastOf(await client.backups.create({}));
  for (const inside of [folder, join(folder, 'backups'), join(folder, 'not there yet')])
    expect(() => changeCopyFolder(inside)).toThrow(expect.objectContaining({ code: 'INVALID_VALUE' }));
  expect(await copiesOf(client)).toMatchObject({ folder: stick });
  changeCopyFolder(other);
  await soon(async () => expect(await copiesOf(client)).toMatchObject({ folder: other, state: 'good' }));
  expect(readdirSync(other)).toEqual(readdirSync(join(folder, 'backups')));
  changeCopyFolder(null);
  expect(await copiesOf(client)).toBeNull();
});

test('away for more than a week is overdue', async () => {
  const [dataFolder, parent] = [temporaryFolder(), temporaryFolder()];
  let now = '2026-03-01T10:00:00.000Z';
  const clock = () => now;
  const copies = secondFolder({
    dataFolder,
    folder: join(parent, 'stick'),
    backupFolder: join(dataFolder, 'backups'),
    clock,
    log: openLog(join(dataFolder, 'logs'), clock),
    onChange: () => undefined,
  });
  copies.follow();
  expect(await copies.settle(120_000)).toBe(true);
  expect(copies.status()).toMatchObject({ state: 'away', isOverdue: false });
  now = '2026-03-08T10:00:01.000Z';
  expect(copies.status()).toMatchObject({ state: 'away', isOverdue: true });
});
