import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lastOf, openedClient } from '../../support/client.ts';
import { temporaryFolder } from '../../support/database.ts';

test('a backup is made, listed, copied out, and restored, keeping what it replaces', async () => {
  const { client, context } = await openedClient();
  await client.contacts.create({ displayName: 'Ada Lovelace' });
  const made = await lastOf(await client.backups.create({}));
  expect(made).toMatchObject({ type: 'done', backup: { reason: 'manual', contactCount: 1 } });
  await client.contacts.create({ displayName: 'Bob' });
  const [backup] = (await client.backups.list({})).items;
  const name = backup?.name ?? '';
  const copied = await lastOf(await client.backups.copyOut({ name }));
  expect(copied).toMatchObject({ type: 'done', name, count: 1, byteSize: backup?.byteSize });
  const token = copied?.type === 'done' ? copied.file : '';
  expect((await context.staging.complete(token)).byteSize).toBe(backup?.byteSize);

  expect(await lastOf(await client.backups.restore({ name }))).toMatchObject({ type: 'done', contactCount: 1 });
  expect(await client.contacts.count({})).toEqual({ count: 1 });
  const [replaced] = (await client.backups.list({})).items;
  expect(replaced).toMatchObject({ reason: 'beforeRestore', contactCount: 2 });
  await lastOf(await client.backups.restore({ name: replaced?.name ?? '' }));
  expect(await client.contacts.count({})).toEqual({ count: 2 });
  expect(await lastOf(await client.backups.restoreFile({ file: token }))).toMatchObject({ type: 'done' });
  expect(await client.contacts.count({})).toEqual({ count: 1 });
});

test('list and restore work while the database cannot be opened', async () => {
  const folder = temporaryFolder();
  const first = await openedClient(folder);
  await first.client.contacts.create({ displayName: 'Ada Lovelace' });
  await lastOf(await first.client.backups.create({}));
  await first.close();
  const file = join(folder, 'longhand.sqlite');
  truncateSync(file, 20_000);
  const damaged = readFileSync(file);

  const { client } = await openedClient(folder);
  expect((await client.system.status({})).database).toMatchObject({ state: 'unavailable', problem: 'damaged' });
  expect(readFileSync(file).equals(damaged)).toBe(true);
  const [backup] = (await client.backups.list({})).items;
  const restored = await lastOf(await client.backups.restore({ name: backup?.name ?? '' }));
  expect(restored).toMatchObject({ type: 'done', replaced: null, contactCount: 1 });
  expect((await client.system.status({})).database).toEqual({ state: 'ready' });
  expect(await client.contacts.count({})).toEqual({ count: 1 });
});

test('a backup that is not there is refused, and the database is open again', async () => {
  const { client } = await openedClient();
  const name = 'longhand_2026-01-01T10.00.00.000Z_quit_1.sqlite';
  expect(await lastOf(await client.backups.restore({ name }))).toMatchObject({ type: 'failed', code: 'NOT_FOUND' });
  expect(await client.contacts.count({})).toEqual({ count: 0 });
});
