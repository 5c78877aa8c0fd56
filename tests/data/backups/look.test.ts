import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter, Encrypter } from 'age-encryption';
import { expect, test } from 'vitest';
import type { DataClient } from '#shared/contract/index.ts';
import { lastOf, openedClient, stageFile } from '../../support/client.ts';
import { temporaryFolder } from '../../support/database.ts';
import { fingerprintBeside } from '../../support/rawFile.ts';

const passphrase = '正确的马 battery 钉书针';

async function backupOf(client: DataClient): Promise<string> {
  const made = await lastOf(await client.backups.create({}));
  return made?.type === 'done' ? made.backup.name : '';
}

/** The bytes of a copy of the newest backup, protected. */
async function protectedCopy(client: DataClient): Promise<Uint8Array> {
  const name = await backupOf(client);
  const copied = await lastOf(await client.backups.copyOut({ name, passphrase }));
  expect(copied).toMatchObject({ type: 'done', name: `${name}.age` });
  const { piece } = await client.transfer.readPiece({ file: copied?.type === 'done' ? copied.file : '', offset: 0 });
  return new Uint8Array(await piece.arrayBuffer());
}

/** As another program might protect it: the same format, with a passphrase that costs less time. */
async function quicklyProtected(bytes: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(10);
  encrypter.setPassphrase(passphrase);
  return await encrypter.encrypt(bytes);
}

test('what is in a backup is told beside what is open, and looking changes nothing', async () => {
  const folder = temporaryFolder();
  const { client } = await openedClient(folder);
  const ada = await client.contacts.create({ displayName: 'Ada Lovelace' });
  const gone = await client.contacts.create({ displayName: 'Gone' });
  await client.contacts.remove({ ids: [gone.id] });
  await client.interactions.create({ contactId: ada.id, channel: 'call', happenedOn: '2026-03-01' });
  await client.fields.create({ name: 'Size', type: 'text' });
  const name = await backupOf(client);
  await client.contacts.create({ displayName: 'Bob' });
  const before = fingerprintBeside(join(folder, 'backups', name));
  const look = await client.backups.look({ name });
  expect(look).toMatchObject({
    name,
    reason: 'manual',
    picture: { contacts: 1, interactions: 1, reminders: 0, sales: 0, ownFields: 1, initiatives: 0, goals: 0 },
    now: { contacts: 2, interactions: 1, ownFields: 1 },
  });
  expect(look.picture.lastChangedAt?.slice(0, 10)).toBe(look.at?.slice(0, 10));
  expect(Date.parse(look.now?.lastChangedAt ?? '')).toBeGreaterThan(Date.parse(look.picture.lastChangedAt ?? ''));
  expect(fingerprintBeside(join(folder, 'backups', name))).toEqual(before);
});

test('a damaged backup says so before anything, also while nothing is open', async () => {
  const folder = temporaryFolder();
  const first = await openedClient(folder);
  await first.client.contacts.create({ displayName: 'Ada Lovelace' });
  const [good, bad] = [await backupOf(first.client), await backupOf(first.client)];
  await first.close();
  truncateSync(join(folder, 'backups', bad), 30_000);
  writeFileSync(join(folder, 'longhand.sqlite'), 'The disk wrote something else here. '.repeat(2000));
  const { client } = await openedClient(folder);
  expect(await client.backups.look({ name: good })).toMatchObject({ picture: { contacts: 1 }, now: null });
  await expect(client.backups.look({ name: bad })).rejects.toMatchObject({
    code: 'FILE_REFUSED',
    data: { problem: 'damagedBackup', file: bad },
  });
});

test('a protected copy is a plain age file, which other programs open', async () => {
  const folder = temporaryFolder();
  const { client } = await openedClient(folder);
  await client.contacts.create({ displayName: 'Ada Lovelace' });
  const bytes = await protectedCopy(client);
  expect(Buffer.from(bytes).includes('Ada')).toBe(false);
  const other = new Decrypter();
  other.addPassphrase(passphrase);
  const [{ name } = { name: '' }] = (await client.backups.list({})).items;
  expect(Buffer.from(await other.decrypt(bytes)).equals(readFileSync(join(folder, 'backups', name)))).toBe(true);
});

test('a protected file opens and restores with its passphrase only', async () => {
  const folder = temporaryFolder();
  const { client } = await openedClient(folder);
  await client.contacts.create({ displayName: 'Ada Lovelace' });
  const name = await backupOf(client);
  const bytes = await quicklyProtected(readFileSync(join(folder, 'backups', name)));
  await client.contacts.create({ displayName: 'Bob' });
  const file = await stageFile(client, bytes, `${name}.age`);
  const staged = readdirSync(join(folder, 'staging'));
  const refusal = (problem: string) => ({ code: 'FILE_REFUSED', data: { problem, file: `${name}.age` } });
  await expect(client.backups.lookInto({ file })).rejects.toMatchObject(refusal('locked'));
  await expect(client.backups.lookInto({ file, passphrase: 'wrong' })).rejects.toMatchObject(
    refusal('wrongPassphrase'),
  );
  expect(await lastOf(await client.backups.restoreFile({ file, passphrase: 'wrong' }))).toMatchObject({
    type: 'failed',
    params: { problem: 'wrongPassphrase' },
  });
  expect(await client.contacts.count({})).toEqual({ count: 2 });
  expect(await client.backups.lookInto({ file, passphrase })).toMatchObject({
    reason: 'manual',
    picture: { contacts: 1 },
    now: { contacts: 2 },
  });
  const restored = await lastOf(await client.backups.restoreFile({ file, passphrase: passphrase.normalize('NFD') }));
  expect(restored).toMatchObject({ type: 'done', contactCount: 1 });
  expect(await client.contacts.count({})).toEqual({ count: 1 });
  // Nothing that was opened is left behind.
  expect(readdirSync(join(folder, 'staging'))).toEqual(staged);
});

test.each([
  ['cut in the middle', (bytes: Uint8Array) => bytes.slice(0, Math.floor(bytes.length / 2))],
  ['cut at the end of a piece', (bytes: Uint8Array) => bytes.slice(0, bytes.length - (65_536 + 16))],
  ['flipped', (bytes: Uint8Array) => bytes.map((byte, at) => (at === bytes.length - 1000 ? byte ^ 1 : byte))],
  ['with more behind it', (bytes: Uint8Array) => new Uint8Array([...bytes, 1])],
] as const)('a protected copy that is %s is damaged, and nothing of it is left', async (_how, spoil) => {
  const folder = temporaryFolder();
  const { client } = await openedClient(folder);
  await client.contacts.create({ displayName: 'Ada Lovelace' });
  const backup = readFileSync(join(folder, 'backups', await backupOf(client)));
  const file = await stageFile(client, spoil(await quicklyProtected(backup)), 'copy.sqlite.age');
  const staged = readdirSync(join(folder, 'staging'));
  const refused = { problem: 'damagedBackup', file: 'copy.sqlite.age' };
  await expect(client.backups.lookInto({ file, passphrase })).rejects.toMatchObject({ data: refused });
  expect(await lastOf(await client.backups.restoreFile({ file, passphrase }))).toMatchObject({ params: refused });
  expect(readdirSync(join(folder, 'staging'))).toEqual(staged);
  expect(await client.contacts.count({})).toEqual({ count: 1 });
});

test('a short passphrase is refused', async () => {
  const { client } = await openedClient();
  const name = await backupOf(client);
  await expect(
    (async () => await lastOf(await client.backups.copyOut({ name, passphrase: '1234567' })))(),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});
