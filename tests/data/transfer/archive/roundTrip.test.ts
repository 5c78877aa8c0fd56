import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { listBackups } from '../../../../electron/data/database/backup.ts';
import { migrate } from '../../../../electron/data/database/migrate.ts';
import { migrations } from '../../../../electron/data/database/migrations/index.ts';
import type { Database } from '../../../../electron/data/database/handles.ts';
import { openData, type OpenedData } from '../../../../electron/data/openData.ts';
import { runArchiveJob } from '../../../../electron/data/transfer/archive/archiveJobs.ts';
import { buildFromArchive } from '../../../../electron/data/transfer/archive/buildFromArchive.ts';
import { exportArchive } from '../../../../electron/data/transfer/archive/exportArchive.service.ts';
import type { RunArchiveJob } from '../../../../electron/data/transfer/archive/inArchiveWorker.ts';
import { inspectArchive, looksLikeArchive } from '../../../../electron/data/transfer/archive/inspectArchive.ts';
import { restoreArchive } from '../../../../electron/data/transfer/archive/restoreArchive.service.ts';
import { writeArchive } from '../../../../electron/data/transfer/archive/writeArchive.ts';
import type { RunningTask } from '../../../../electron/data/tasks.ts';
import { everyRow } from '../../../support/archives.ts';
import { temporaryDatabase, temporaryFolder } from '../../../support/database.ts';
import { addContact } from '../../../support/history.ts';
import { randomBatches, writeBatch } from '../../../support/randomWrites.ts';
import { withRaw } from '../../../support/rawFile.ts';
import { runs } from '../../../support/runs.ts';
import { allContents } from '../../../support/tables.ts';

const quiet: RunningTask = { signal: new AbortController().signal, progress: () => {} };
const unwatched = { signal: quiet.signal, onProgress: () => {} };
const at = '2026-11-21T08:00:00.000Z';

interface Side extends OpenedData {
  readonly folder: string;
}

/** The data side of a folder of its own: one of the two computers. */
async function computer(): Promise<Side> {
  const folder = temporaryFolder();
  const data = await openData({ folder, appVersion: '1.2.3', sqliteBinding: null, isLasting: false });
  onTestFinished(() => data.close());
  return { ...data, folder };
}

/** Hands a file over as the window does. */
async function handedOver({ context }: Side, path: string): Promise<string> {
  const { token } = await context.staging.createBy('moving.longhand.zip', (target) => copyFile(path, target));
  return token;
}

/** What the sample company lacks, so that no table of the archive is empty. */
async function fillTheRest(database: Database): Promise<void> {
  await database.write({ label: 'photoChanged', params: {}, topics: [] }, async (transaction) => {
    const { id } = await transaction.selectFrom('contacts').select('id').limit(1).executeTakeFirstOrThrow();
    for (const media of ['jpeg', 'png', 'x-unknown']) {
      const bytes = Buffer.from(`${media} \0 \u00ff`, 'latin1');
      const hash = createHash('sha256').update(bytes).digest('hex');
      await transaction
        .insertInto('photos')
        .values({ hash, media_type: `image/${media}`, bytes })
        .execute();
      await transaction.updateTable('contacts').set({ photo: hash }).where('id', '=', id).execute();
    }
    const statements = [
      sql`INSERT INTO contact_kept_properties (contact_id, position, property) VALUES (${id}, 0, ${'{"name":"X-A\0"}'})`,
      sql`INSERT INTO special_day_marks (contact_id, key, kept_on, at) VALUES (${id}, 'birthday', '2026-05-17', ${at})`,
      sql`INSERT INTO given_notices (key, at) VALUES ('one', ${at}) ON CONFLICT DO NOTHING`,
      sql`INSERT INTO own_fields (uid, created_at, updated_at, position, name, type, applies_to)
        VALUES ('a-field', ${at}, ${at}, 99, 'Shoe size \u{1F45E}', 'number', 'both')`,
      sql`INSERT INTO contact_own_values (contact_id, field_id, value, sort_key)
        SELECT ${id}, id, '43.5', 'n43' FROM own_fields WHERE uid = 'a-field'`,
      sql`INSERT INTO contact_views (created_at, updated_at, position, name, query) VALUES (${at}, ${at}, 0, 'Mine', '{}')`,
      // A row that came and went: its id is never given again.
      sql`INSERT INTO staff (uid, created_at, updated_at, name) VALUES ('gone', ${at}, ${at}, 'Gone')`,
      sql`DELETE FROM staff WHERE uid = 'gone'`,
    ];
    for (const statement of statements) await statement.execute(transaction);
  });
}

/** Without `version` and `updated_at`, which only rise. */
const contents = (side: Side) => allContents(side.context.workspace.database);

test('everything moves: each row of each table, pictures byte for byte, and undo works there', async () => {
  const old = await computer();
  await old.context.workspace.open('sample', 'zh-CN');
  await fillTheRest(old.context.workspace.database);
  const shown = new Set<string>();
  const written = await exportArchive(old.context, '2026-11-21', {
    ...quiet,
    progress: ({ stage, unit }) => shown.add(`${stage} ${unit}`),
  });
  expect(shown).toContain('writing rows');
  const archive = await old.context.staging.complete(written.file);
  expect(await looksLikeArchive(archive)).toBe(true);
  const { contacts, sales } = await inspectArchive(archive);
  expect(written).toMatchObject({
    name: 'longhand-2026-11-21.longhand.zip',
    byteSize: archive.byteSize,
    count: contacts,
  });

  const next = await computer();
  const restored = await restoreArchive(next.context, await handedOver(next, archive.path), quiet);
  expect(restored).toEqual({ contacts, sales, photos: 3, keptBackup: null });
  const before = withRaw(join(old.folder, 'sample.sqlite'), everyRow);
  expect(Object.keys(before).filter((table) => before[table]?.length === 0)).toEqual([]);
  const newFile = join(next.folder, 'longhand.sqlite');
  expect(withRaw(newFile, everyRow)).toEqual(before);
  expect(withRaw(newFile, wordCount)).toBe(withRaw(join(old.folder, 'sample.sqlite'), wordCount));

  expect(await next.context.workspace.database.undo()).toEqual(await old.context.workspace.database.undo());
  expect(await contents(next)).toEqual(await contents(old));
});

/** In this thread: starting another takes longer than the work. */
const here: RunArchiveJob = (job, { signal, progress }) => runArchiveJob(job, { signal, onProgress: progress });

/** Contacts in the index of words, which is no part of an archive: it is made anew. */
const wordCount = (raw: BetterSqlite3.Database) => raw.prepare('SELECT count(*) FROM contact_search').pluck().get();

test('any rows that a database can hold are the same after archive and return', async () => {
  await fc.assert(
    fc.asyncProperty(randomBatches, async (batches) => {
      const database = await temporaryDatabase();
      await addContact(database, 'Ada', { points: ['ada@example.org'], tags: ['a'] });
      for (const batch of batches) await writeBatch(database, batch);
      await database.close();
      const folder = temporaryFolder();
      const archive = join(folder, 'archive.zip');
      const file = join(folder, 'built.sqlite');
      await writeArchive({ source: { file: database.file }, target: archive, appVersion: '1', at }, unwatched);
      await buildFromArchive({ archive, target: { file } }, unwatched);
      expect(withRaw(file, everyRow)).toEqual(withRaw(database.file, everyRow));
    }),
    { numRuns: runs(6) },
  );
});

test('an archive of an older Longhand opens in the newest shape', async () => {
  const folder = temporaryFolder();
  const [oldFile, archive, file] = ['old.sqlite', 'archive.zip', 'new.sqlite'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  withRaw(oldFile, (raw) => {
    migrate(raw, migrations.slice(0, 5));
    raw.exec(`INSERT INTO contacts (uid, created_at, updated_at, kind, display_name, sort_name, filter_text)
      VALUES ('ada', '${at}', '${at}', 'person', 'Ada', 'ada', 'ada')`);
    raw.exec(`INSERT INTO batches (label, at) VALUES ('contactCreated', '${at}')`);
    raw.exec(`INSERT INTO history (batch_id, table_name, row_id, operation, before)
      VALUES (1, 'contacts', 1, 'update', '{"id":1,"display_name":"A","filter_text":"a"}')`);
  });
  const { schemaVersion } = await writeArchive(
    { source: { file: oldFile }, target: archive, appVersion: '0.4', at },
    unwatched,
  );
  expect(schemaVersion).toBe(5);
  await buildFromArchive({ archive, target: { file } }, unwatched);
  expect(withRaw(file, (raw) => raw.pragma('user_version', { simple: true }))).toBe(migrations.length);
  expect(withRaw(file, everyRow)).toMatchObject({
    contacts: [{ uid: 'ada', display_name: 'Ada' }],
    history: [{ before: '{"id":1,"display_name":"A"}' }],
    own_fields: [],
  });
});

test('what was there before is kept as a backup; the sample company is left alone', async () => {
  const old = await computer();
  await addContact(old.context.workspace.database, 'Ada', {});
  const path = join(old.folder, 'archive.zip');
  const source = { file: join(old.folder, 'longhand.sqlite') };
  await writeArchive({ source, target: path, appVersion: '1', at }, unwatched);

  const next = await computer();
  await addContact(next.context.workspace.database, 'Bob', {});
  await next.context.workspace.open('sample', 'en');
  const sampleBefore = await contents(next);
  const { keptBackup } = await restoreArchive(next.context, await handedOver(next, path), quiet, here);
  expect(next.context.workspace.status()).toMatchObject({ which: 'own', database: { state: 'ready' } });
  expect((await contents(next))['contacts']).toMatchObject([{ display_name: 'Ada' }]);
  expect(listBackups(join(next.folder, 'backups'))).toMatchObject([
    { name: keptBackup, reason: 'beforeRestore', contactCount: 1 },
  ]);
  await next.context.workspace.open('sample', 'en');
  expect(await contents(next)).toEqual(sampleBefore);
});

test('stopped half-way, writing and opening leave nothing behind', async () => {
  const { context, folder } = await computer();
  await addContact(context.workspace.database, 'Ada', {});
  const written = await exportArchive(context, '2026-11-21', quiet);
  const files = () => readdirSync(join(folder, 'staging')).length;
  const before = files();
  const stopped = () => {
    const stop = new AbortController();
    return { signal: stop.signal, progress: () => stop.abort() };
  };
  await expect(exportArchive(context, '2026-11-21', stopped())).rejects.toMatchObject({ code: 'CANCELLED' });
  await expect(restoreArchive(context, written.file, stopped())).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(files()).toBe(before);
  expect((await allContents(context.workspace.database))['contacts']).toHaveLength(1);
});
