import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listBackups } from '../../../electron/data/database/backup.ts';
import type { Migration } from '../../../electron/data/database/migrate.ts';
import { migrations } from '../../../electron/data/database/migrations/index.ts';
import { backupFolderOf, openedDatabase, temporaryFolder } from '../../support/database.ts';
import { addContact, tablesOf } from '../../support/history.ts';
import { fingerprintBeside, withRaw } from '../../support/rawFile.ts';

const number = migrations.length + 1;

const addNotes: Migration = {
  version: number,
  name: 'made_up_moods_and_visits',
  sql: `
    ALTER TABLE contacts ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm';
    ALTER TABLE contacts DROP COLUMN suffix;
    CREATE TABLE visits (id INTEGER PRIMARY KEY AUTOINCREMENT, contact_id INTEGER NOT NULL REFERENCES contacts (id)) STRICT;
  `,
};

/** A file as the version before left it, with a row in every way that the history can hold one. */
async function oldFile(): Promise<string> {
  const file = join(temporaryFolder(), 'longhand.sqlite');
  const database = await openedDatabase(file);
  await addContact(database, 'Ada', { points: ['ada@example.org'], tags: ['first'] });
  await addContact(database, 'Bob', {});
  await database.undo();
  await database.close();
  return file;
}

test('old data is backed up, migrated and still there; undo reaches back over the migration', async () => {
  const file = await oldFile();
  const database = await openedDatabase(file, { migrations: [...migrations, addNotes] });
  expect((await tablesOf(database))['contacts']).toMatchObject([{ display_name: 'Ada', mood: 'calm' }]);
  expect(listBackups(backupFolderOf(file))).toMatchObject([{ reason: 'beforeMigration', contactCount: 1 }]);
  await database.redo();
  expect((await tablesOf(database))['contacts']).toMatchObject([
    { display_name: 'Ada' },
    { display_name: 'Bob', mood: 'calm' },
  ]);
  await database.undo();
  await database.undo();
  expect((await tablesOf(database))['contacts']).toEqual([]);
  await database.close();
  withRaw(file, (raw) => expect(raw.pragma('user_version', { simple: true })).toBe(number));
});

test.each([
  [
    'a statement that fails',
    'no such table',
    'ALTER TABLE contacts ADD COLUMN extra TEXT; INSERT INTO nowhere VALUES (1)',
  ],
  ['rows that then refer to nothing', 'refer to nothing', 'DELETE FROM contacts'],
  ['a column that the history cannot hold', 'is REAL', 'ALTER TABLE staff ADD COLUMN pay REAL'],
])('%s leaves the old file as it was', async (_, message, sql) => {
  const file = await oldFile();
  const before = fingerprintBeside(file);
  const broken: Migration = { version: number, name: 'made_up_broken', sql };
  await expect(openedDatabase(file, { migrations: [...migrations, broken] })).rejects.toThrow(message);
  expect(fingerprintBeside(file)).toEqual(before);
  const database = await openedDatabase(file);
  expect((await tablesOf(database))['contacts']).toMatchObject([{ display_name: 'Ada' }]);
});

test('a table may be rebuilt although others refer to it', async () => {
  const file = await oldFile();
  const rebuild: Migration = {
    version: number,
    name: 'made_up_rebuild_contacts',
    sql: `
      CREATE TABLE contacts_new AS SELECT * FROM contacts;
      DROP TABLE contacts;
      ${migrations[0]?.sql.match(/CREATE TABLE contacts \([\s\S]*?\) STRICT;/)?.[0] ?? ''}
      ${migrations.flatMap(({ sql }) => sql.match(/ALTER TABLE contacts (?:ADD|DROP) COLUMN .*;/g) ?? []).join('\n')}
      INSERT INTO contacts SELECT * FROM contacts_new;
      DROP TABLE contacts_new;
    `,
  };
  const database = await openedDatabase(file, { migrations: [...migrations, rebuild] });
  expect((await tablesOf(database))['contact_points']).toHaveLength(1);
});
