import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
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

test('what can be read of a damaged file is saved and reported first, and put in place when it is wanted', async () => {
  const folder = temporaryFolder();
  const first = await openedClient(folder);
  await first.client.contacts.create({ displayName: 'Ada Lovelace', note: 'Likes engines' });
  expect(await lastOf(await first.client.backups.salvage({}))).toMatchObject({ type: 'failed', code: 'NOT_FOUND' });
  await first.close();
  const file = join(folder, 'longhand.sqlite');
  truncateSync(file, statSync(file).size - 4096);
  const damaged = readFileSync(file);

  const { client, context } = await openedClient(folder);
  expect((await client.system.status({})).database).toMatchObject({ state: 'unavailable', problem: 'damaged' });
  const cancelled = new AbortController();
  cancelled.abort();
  const stopped = await client.backups.salvage({}, { signal: cancelled.signal }).catch(() => null);
  expect(stopped === null ? null : await lastOf(stopped)).not.toMatchObject({ type: 'done' });
  const told = await lastOf(await client.backups.salvage({}));
  const salvage = told?.type === 'done' ? told.salvage : null;
  expect(salvage?.parts).toContainEqual({ kind: 'contacts', saved: 1, about: 1, leftOut: 0 });
  expect(readFileSync(file).equals(damaged)).toBe(true);
  expect((await client.system.status({})).database).toMatchObject({ state: 'unavailable' });

  const placed = await lastOf(await client.backups.useSalvaged({ file: salvage?.file ?? '' }));
  expect(placed).toMatchObject({ type: 'done', replaced: null, contactCount: 1 });
  const aside = placed?.type === 'done' ? (placed.setAside ?? '') : '';
  expect(readFileSync(join(folder, aside)).equals(damaged)).toBe(true);
  expect((await client.search.contacts({ text: 'engines', limit: 5 })).items).toHaveLength(1);
  expect(readdirSync(join(folder, 'staging'))).toEqual([]);
  await expect(context.staging.complete(salvage?.file ?? '')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('where nothing can be read of a damaged file, that is the answer', async () => {
  const folder = temporaryFolder();
  await (await openedClient(folder)).close();
  writeFileSync(join(folder, 'longhand.sqlite'), 'The disk wrote something else here. '.repeat(2000));
  const { client } = await openedClient(folder);
  expect(await lastOf(await client.backups.salvage({}))).toEqual({ type: 'done', salvage: null });
  expect(readdirSync(join(folder, 'staging'))).toEqual([]);
});
