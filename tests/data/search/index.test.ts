import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '../../../electron/data/database/migrations/index.ts';
import { rebuildSearch } from '../../../electron/data/search/searchIndex.service.ts';
import { lastOf, openedClient, stageFile } from '../../support/client.ts';
import { openedDatabase, temporaryFolder } from '../../support/database.ts';
import { plainContact } from '../../support/reminders.ts';
import { indexedWords } from '../../support/search.ts';
import { withRaw } from '../../support/rawFile.ts';
import { generatedVcards } from '../../support/vcardGenerator.ts';

type Client = Awaited<ReturnType<typeof openedClient>>['client'];

const names = async (client: Client, text: string) =>
  (await client.search.contacts({ text, limit: 10 })).items.map(({ displayName }) => displayName);

/** Overwrites the words of an index, as a failing disk would; every page of the file is still one of SQLite's. */
function damageIndex(file: string): void {
  withRaw(file, (raw) => {
    raw.unsafeMode(true);
    raw.exec('UPDATE contact_search_data SET block = zeroblob(length(block)) WHERE id > 10');
    const [line] = raw.pragma('quick_check') as { readonly quick_check: string }[];
    expect(line?.quick_check).toMatch(/fts5/i);
  });
}

test('a file of before there was a search is backed up and gets its index when it is opened', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'longhand.sqlite');
  const old = await openedDatabase(file, { migrations: migrations.slice(0, 6), beforeCommit: [] });
  await plainContact(old, '王小明', { family_name: '王', given_name: '小明' });
  await old.close();
  const { client } = await openedClient(folder);
  expect(await names(client, 'wxm')).toEqual(['王小明']);
  expect((await client.backups.list({})).items.map(({ reason }) => reason)).toEqual(['beforeMigration']);
});

test('an index that was damaged is made anew after an unclean end, and nobody is told of damage', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'longhand.sqlite');
  const first = await openedClient(folder);
  await first.client.contacts.create({ displayName: 'Ada Lovelace' });
  await first.close();
  const words = indexedWords(file);
  damageIndex(file);
  writeFileSync(`${file}-wal`, '');
  const second = await openedClient(folder);
  await second.close();
  expect(indexedWords(file)).toEqual(words);
  const third = await openedClient(folder);
  expect((await third.client.system.status({})).database).toEqual({ state: 'ready' });
  expect(await names(third.client, 'lov')).toEqual(['Ada Lovelace']);
});

test('an index that cannot be read at all is made anew when the file is opened, or by the next write', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'longhand.sqlite');
  const first = await openedClient(folder);
  await first.client.contacts.create({ displayName: 'Ada Lovelace' });
  await first.close();
  const wipe = () =>
    withRaw(file, (raw) => {
      raw.unsafeMode(true);
      raw.exec('DELETE FROM contact_search_data');
    });
  wipe();
  const { client } = await openedClient(folder);
  expect(await names(client, 'lov')).toEqual(['Ada Lovelace']);
  wipe();
  await client.contacts.create({ displayName: 'Bob' });
  expect(await names(client, 'lov')).toEqual(['Ada Lovelace']);
});

test('a backup whose index is damaged is a good backup; restored, it has its index again', async () => {
  const folder = temporaryFolder();
  const { client } = await openedClient(folder);
  await client.contacts.create({ displayName: 'Ada Lovelace' });
  const made = await lastOf(await client.backups.create({}));
  const name = made?.type === 'done' ? made.backup.name : '';
  damageIndex(join(folder, 'backups', name));
  await client.contacts.create({ displayName: 'Bob' });
  expect(await lastOf(await client.backups.restore({ name }))).toMatchObject({ type: 'done', contactCount: 1 });
  expect(await names(client, 'lov')).toEqual(['Ada Lovelace']);
  expect(await names(client, 'bob')).toEqual([]);
});

test('after a change of hundreds at once, and its undo, the index is what one made anew would be', async () => {
  const folder = temporaryFolder();
  const { client, context } = await openedClient(folder);
  const file = join(folder, 'longhand.sqlite');
  const tidiness = () =>
    withRaw(file, (raw) => raw.prepare("SELECT v FROM contact_search_config WHERE k = 'deletemerge'").pluck().get());
  const bytes = Buffer.from(generatedVcards(700));
  const staged = await stageFile(client, bytes);
  await lastOf(await client.transfer.import({ file: staged, onMatch: 'create' }));
  const before = indexedWords(file);
  await lastOf(await client.contacts.bulk({ filter: {}, change: { type: 'tag', add: ['Regulars'], remove: [] } }));
  const tagged = indexedWords(file);
  expect((await client.search.contacts({ text: 'regulars', limit: 50 })).items).toHaveLength(50);
  expect(tidiness()).toBe(10);
  await rebuildSearch(context.database);
  expect(indexedWords(file)).toEqual(tagged);
  await client.history.undo({});
  expect(indexedWords(file)).toEqual(before);
  expect(await names(client, 'regulars')).toEqual([]);
});

test('emails and tags in another order stand in the index in that order', async () => {
  const folder = temporaryFolder();
  const { client, context } = await openedClient(folder);
  const file = join(folder, 'longhand.sqlite');
  const emails = ['ada', 'bob'].map((value) => ({ type: 'email' as const, value: `${value}@example.org` }));
  const { id } = await client.contacts.create({ displayName: 'Ada', points: emails, tags: ['tea', 'cake'] });
  for (const change of [{ points: emails.toReversed() }, { tags: ['cake', 'tea'] }]) {
    await client.contacts.update({ id, ...change });
    const kept = indexedWords(file);
    await rebuildSearch(context.database);
    expect(kept).toEqual(indexedWords(file));
  }
});

test('no word of a contact is left in the file when the bin is emptied, nor of what it was called before', async () => {
  const folder = temporaryFolder();
  const opened = await openedClient(folder);
  const { client } = opened;
  for (let count = 0; count < 30; count++) await client.contacts.create({ displayName: `Somebody ${count}` });
  const { id } = await client.contacts.create({ displayName: 'Zebedee Quux', note: 'xylophonist', tags: ['quuxers'] });
  await client.reminders.create({ text: 'Ask about the yakstation', dueOn: '2026-05-01', contactId: id });
  await client.contacts.update({ id, displayName: 'Waldo Fredgarply' });
  await client.contacts.remove({ id });
  expect(await client.contacts.emptyBin({})).toEqual({ count: 1 });
  await opened.close();
  const bytes = readFileSync(join(folder, 'longhand.sqlite'), 'latin1');
  expect(/zebedee|quux|xylophon|yakstation|waldo|fredgarp/i.exec(bytes)).toBeNull();
  expect(bytes).toContain('somebody');
});

test('what an import prepares while it writes is what would be prepared before the COMMIT', async () => {
  const folder = temporaryFolder();
  const opened = await openedClient(folder);
  const { client } = opened;
  await client.settings.update({ country: 'CN', currency: 'CNY' });
  const file = await stageFile(client, Buffer.from(generatedVcards(60)));
  expect(await lastOf(await client.transfer.import({ file, onMatch: 'create' }))).toMatchObject({ type: 'done' });
  const words = indexedWords(join(folder, 'longhand.sqlite'));
  expect(words.length).toBeGreaterThan(500);
  await rebuildSearch(opened.context.workspace.database);
  expect(indexedWords(join(folder, 'longhand.sqlite'))).toEqual(words);
});
