import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { APPLICATION_ID } from '../../electron/data/database/migrate.ts';
import { lastOf, openedClient, stageFile } from '../support/client.ts';
import { temporaryFolder } from '../support/database.ts';
import { withRaw } from '../support/rawFile.ts';
import { generatedVcards } from '../support/vcardGenerator.ts';

test('a backup, two restores and a change of file, asked for while an import runs, wait for each other', async () => {
  const { client } = await openedClient();
  await client.contacts.create({ displayName: 'Ada' });
  const made = await lastOf(await client.backups.create({}));
  const name = made?.type === 'done' ? made.backup.name : '';
  const file = await stageFile(client, Buffer.from(generatedVcards(3000)));

  const importing = lastOf(await client.transfer.import({ file }));
  while ((await client.contacts.count({})).count > 1) await setTimeout(1);
  await setTimeout(100);
  expect(await lastOf(await client.backups.create({}))).toMatchObject({ type: 'done' });
  const restores = [lastOf(await client.backups.restore({ name })), lastOf(await client.backups.restore({ name }))];
  const opening = client.system.open({ which: 'sample', locale: 'en' });
  expect(await importing).toMatchObject({ type: 'done', added: 3000 });
  expect(await Promise.all(restores)).toMatchObject([
    { type: 'done', contactCount: 1 },
    { type: 'done', contactCount: 1 },
  ]);
  expect(await opening).toMatchObject({ which: 'sample', database: { state: 'ready' } });
  await client.system.open({ which: 'own', locale: 'en' });
  expect(await client.contacts.count({})).toEqual({ count: 1 });
  const counts = (await client.backups.list({})).items.map(({ contactCount }) => contactCount);
  expect(counts).toContain(3001);
});

test('while the file is replaced reads wait, writes are refused, and no fault of ours is among the answers', async () => {
  const { client } = await openedClient();
  await client.contacts.create({ displayName: 'Ada' });
  const made = await lastOf(await client.backups.create({}));
  const name = made?.type === 'done' ? made.backup.name : '';
  const restoring = lastOf(await client.backups.restore({ name }));
  const reads: Promise<unknown>[] = [];
  const states: Promise<unknown>[] = [];
  const refused = new Set<unknown>();
  let isOver = false;
  void restoring.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    reads.push(client.contacts.list({}).then(({ items }) => items.length));
    states.push(client.system.status({}).then(({ database }) => database.state));
    await client.staff.create({ name: 'Grace' }).catch((error: { code: string }) => refused.add(error.code));
    await setTimeout(2);
  }
  expect(await restoring).toMatchObject({ type: 'done' });
  expect(new Set(await Promise.all(reads))).toEqual(new Set([1]));
  expect(new Set(await Promise.all(states))).toEqual(new Set(['ready']));
  expect([...refused]).toEqual(['DATABASE_UNAVAILABLE']);
});

test('an export stays with the file that it began with', async () => {
  const { client } = await openedClient();
  await lastOf(await client.transfer.import({ file: await stageFile(client, Buffer.from(generatedVcards(2000))) }));
  const events = await client.transfer.export({ format: 'vcf' });
  const exporting = lastOf(events);
  await setTimeout(30);
  await client.system.open({ which: 'sample', locale: 'en' });
  expect(await exporting).toMatchObject({ type: 'failed', code: 'DATABASE_UNAVAILABLE' });
});

const foreign = (sql: string) => {
  const file = join(temporaryFolder(), 'foreign.sqlite');
  withRaw(file, (raw) => {
    raw.exec(sql);
    raw.pragma(`application_id = ${APPLICATION_ID}`);
    raw.pragma('user_version = 1');
  });
  return readFileSync(file);
};

test('a file that has our mark but not our tables, or that would run something, is not restored', async () => {
  const { client } = await openedClient();
  await client.contacts.create({ displayName: 'Ada' });
  const made = await lastOf(await client.backups.create({}));
  const name = made?.type === 'done' ? made.backup.name : '';
  const out = await lastOf(await client.backups.copyOut({ name }));
  const token = out?.type === 'done' ? out.file : '';
  const good = Buffer.from(await (await client.transfer.readPiece({ file: token, offset: 0 })).piece.arrayBuffer());
  const spoiled = (sql: string) => {
    const file = join(temporaryFolder(), 'spoiled.sqlite');
    writeFileSync(file, good);
    withRaw(file, (raw) => raw.exec(sql));
    return readFileSync(file);
  };
  for (const bytes of [
    foreign('CREATE TABLE x (a)'),
    foreign('CREATE TABLE contacts (id INTEGER PRIMARY KEY)'),
    spoiled('CREATE TRIGGER evil AFTER UPDATE ON contacts BEGIN DELETE FROM contacts; END'),
    spoiled('CREATE VIEW evil AS SELECT * FROM contacts'),
    spoiled('ALTER TABLE contacts DROP COLUMN phonetic_given_name'),
    spoiled('CREATE TABLE more (amount REAL)'),
  ]) {
    const file = await stageFile(client, bytes, 'stick.sqlite');
    expect(await lastOf(await client.backups.restoreFile({ file }))).toEqual({
      type: 'failed',
      code: 'FILE_REFUSED',
      params: { problem: 'damagedBackup', file: 'stick.sqlite' },
    });
    expect(await client.contacts.count({})).toEqual({ count: 1 });
  }
  const file = await stageFile(client, good, 'stick.sqlite');
  expect(await lastOf(await client.backups.restoreFile({ file }))).toMatchObject({ type: 'done', contactCount: 1 });
});

test('such a file in the place of our own is damaged, and stays as it is', async () => {
  const folder = temporaryFolder();
  const bytes = foreign('CREATE TABLE x (a REAL)');
  const file = join(folder, 'longhand.sqlite');
  writeFileSync(file, bytes);
  const { client } = await openedClient(folder);
  expect((await client.system.status({})).database).toMatchObject({ state: 'unavailable', problem: 'damaged' });
  await expect(client.contacts.create({ displayName: 'Ada' })).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  expect(readFileSync(file).equals(bytes)).toBe(true);
});
