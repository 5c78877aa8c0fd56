import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import { openData } from '../../../../electron/data/openData.ts';
import { ArchiveFault } from '../../../../electron/data/transfer/archive/archiveFault.ts';
import { buildFromArchive } from '../../../../electron/data/transfer/archive/buildFromArchive.ts';
import { inspectArchive, looksLikeArchive } from '../../../../electron/data/transfer/archive/inspectArchive.ts';
import { formatOf } from '../../../../electron/data/transfer/fileFormat.ts';
import { restoreArchive } from '../../../../electron/data/transfer/archive/restoreArchive.service.ts';
import { writeArchive } from '../../../../electron/data/transfer/archive/writeArchive.ts';
import { everyRow, pack, unpacked, withManifest, withRows, type Unpacked } from '../../../support/archives.ts';
import { temporaryDatabase, temporaryFolder } from '../../../support/database.ts';
import { addContact } from '../../../support/history.ts';
import { zipOf } from '../../../support/workbooks.ts';
import { withRaw } from '../../../support/rawFile.ts';

const unwatched = { signal: new AbortController().signal, onProgress: () => {} };
const quiet = { signal: unwatched.signal, progress: () => {} };
const picture = Buffer.from('a picture');
const hash = createHash('sha256').update(picture).digest('hex');

/** A small archive with two contacts and a picture, as bytes, unpacked, and what it was made of. */
let whole: Buffer;
let files: Unpacked;
let rows: ReturnType<typeof everyRow>;

async function smallArchive(): Promise<void> {
  const database = await temporaryDatabase();
  const { result: company } = await addContact(database, 'Blue Door', { points: ['a@example.org'] });
  await addContact(database, 'Ada', { employerId: company, tags: ['friend'] });
  await database.writeUntracked([], async (transaction) => {
    await transaction.insertInto('photos').values({ hash, media_type: 'image/png', bytes: picture }).execute();
    await transaction.updateTable('contacts').set({ photo: hash }).where('id', '=', 1).execute();
  });
  await database.close();
  const target = `${database.file}.zip`;
  const at = '2026-11-21T08:00:00.000Z';
  await writeArchive({ source: { file: database.file }, target, appVersion: '1', at }, unwatched);
  whole = readFileSync(target);
  files = await unpacked(target);
  rows = withRaw(database.file, everyRow);
}

test('a small archive, for all that follows', async () => {
  await smallArchive();
  expect(await opened(await packed(files))).toEqual(rows);
});

/** Opens an archive into a new database. */
async function opened(archive: string): Promise<typeof rows> {
  const file = join(temporaryFolder(), 'built.sqlite');
  await buildFromArchive({ archive, target: { file } }, unwatched);
  return withRaw(file, everyRow);
}

async function packed(content: Unpacked): Promise<string> {
  const path = join(temporaryFolder(), 'archive.zip');
  await pack(content, path);
  return path;
}

const without = (name: string) => new Map([...files].filter(([file]) => file !== name));
const first = (change: (row: Record<string, unknown>) => unknown) => (all: readonly Record<string, unknown>[]) =>
  all.map((row, index) => (index === 0 ? change(row) : row));

describe('archives that say something wrong', () => {
  test.each<readonly [what: string, problem: string, made: () => Unpacked]>([
    ['no manifest', 'notAnArchive', () => without('manifest.json')],
    ['another program’s manifest', 'notAnArchive', () => withManifest(files, () => ({ manifest_version: 3 }))],
    ['a manifest that is no JSON', 'notAnArchive', () => new Map(files).set('manifest.json', Buffer.from('{'))],
    ['a later format', 'newerArchive', () => withManifest(files, (manifest) => ({ ...manifest, version: 2, more: 1 }))],
    ['later tables', 'newerArchive', () => withManifest(files, (manifest) => ({ ...manifest, schemaVersion: 999 }))],
    ['more in the manifest than there is', 'damagedArchive', () => withManifest(files, (all) => ({ ...all, more: 1 }))],
    ['a table less', 'damagedArchive', () => withManifest(files, (all) => ({ ...all, tables: all.tables.slice(1) }))],
    [
      'a table of another name',
      'damagedArchive',
      () => withManifest(files, (all) => ({ ...all, tables: all.tables.map((table) => ({ ...table, name: 'x' })) })),
    ],
    ['a missing file', 'damagedArchive', () => without('tables/contacts.jsonl')],
    ['a missing picture', 'damagedArchive', () => without(`photos/${hash}.png`)],
    ['another picture', 'damagedArchive', () => new Map(files).set(`photos/${hash}.png`, Buffer.from('A picture'))],
    [
      'other text than was written',
      'damagedArchive',
      () => {
        const lines = (files.get('tables/contacts.jsonl') ?? Buffer.of()).toString();
        return new Map(files).set('tables/contacts.jsonl', Buffer.from(lines.replace('Ada', 'Eva')));
      },
    ],
    [
      'fewer rows than it says',
      'damagedArchive',
      () =>
        withManifest(files, (all) => ({ ...all, tables: all.tables.map((table) => ({ ...table, rowCount: 1000 })) })),
    ],
    [
      'a row with a column more',
      'damagedArchive',
      () =>
        withRows(
          files,
          'contacts',
          first((row) => ({ ...row, x: 1 })),
        ),
    ],
    [
      'a row with a column less',
      'damagedArchive',
      () =>
        withRows(
          files,
          'contacts',
          first((row) => Object.fromEntries(Object.entries(row).slice(1))),
        ),
    ],
    [
      'a row that is a list',
      'damagedArchive',
      () =>
        withRows(
          files,
          'contacts',
          first((row) => Object.values(row)),
        ),
    ],
    [
      'a number for a text',
      'damagedArchive',
      () =>
        withRows(
          files,
          'contacts',
          first((row) => ({ ...row, uid: 1 })),
        ),
    ],
    [
      'a text for a number',
      'damagedArchive',
      () =>
        withRows(
          files,
          'contacts',
          first((row) => ({ ...row, id: '1' })),
        ),
    ],
    [
      'half a number',
      'damagedArchive',
      () =>
        withRows(
          files,
          'contacts',
          first((row) => ({ ...row, version: 1.5 })),
        ),
    ],
    [
      'nothing where something must be',
      'damagedArchive',
      () =>
        withRows(
          files,
          'contacts',
          first((row) => ({ ...row, uid: null })),
        ),
    ],
    [
      'a kind that there is not',
      'damagedArchive',
      () =>
        withRows(
          files,
          'contacts',
          first((row) => ({ ...row, kind: 'dog' })),
        ),
    ],
    ['the same row twice', 'damagedArchive', () => withRows(files, 'contacts', (all) => [...all, ...all])],
    [
      'a row that refers to nothing',
      'damagedArchive',
      () =>
        withRows(
          files,
          'contact_points',
          first((row) => ({ ...row, contact_id: 77 })),
        ),
    ],
    [
      'a file out of its folder',
      'damagedArchive',
      () => withManifest(files, (all) => ({ ...all, tables: all.tables.map((table) => ({ ...table, file: '../x' })) })),
    ],
  ])('%s', async (_what, problem, made) => {
    await expect(opened(await packed(made()))).rejects.toMatchObject({ name: 'ArchiveFault', problem });
  });

  test('what unpacks to a thousand times its size is not unpacked', async () => {
    const bomb = new Map(files).set('tables/contacts.jsonl', Buffer.alloc(40 * 1024 * 1024));
    const before = process.memoryUsage.rss();
    await expect(opened(await packed(bomb))).rejects.toMatchObject({ problem: 'damagedArchive' });
    expect(process.memoryUsage.rss() - before).toBeLessThan(80 * 1024 * 1024);
  });

  test('a name that is there twice', async () => {
    const path = join(temporaryFolder(), 'archive.zip');
    await pack([...files, ...files], path);
    await expect(opened(path)).rejects.toMatchObject({ problem: 'damagedArchive' });
  });

  test('a name that leads out of the archive', async () => {
    const path = await packed(new Map(files).set('aa/escaped', Buffer.from('x')));
    writeFileSync(path, replaced(readFileSync(path), 'aa/escaped', '../escaped'));
    await expect(opened(path)).rejects.toMatchObject({ problem: 'damagedArchive' });
  });

  test('files that no archive has are not read', async () => {
    expect(await opened(await packed(new Map(files).set('__MACOSX/._x', Buffer.from('x'))))).toEqual(rows);
  });
});

function replaced(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
}

describe('damaged archives', () => {
  test('one that is cut off anywhere is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), async (length) => {
        const path = join(temporaryFolder(), 'archive.zip');
        writeFileSync(path, whole.subarray(0, length));
        await expect(opened(path)).rejects.toBeInstanceOf(ArchiveFault);
      }),
      { numRuns: 25 },
    );
  });

  test('one with other bytes is refused, or was told the same all the same', async () => {
    const flip = fc.record({ at: fc.nat({ max: whole.length - 1 }), by: fc.integer({ min: 1, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 3 }), async (flips) => {
        const bytes = Buffer.from(whole);
        for (const { at, by } of flips) bytes[at] = (bytes[at] ?? 0) ^ by;
        const path = join(temporaryFolder(), 'archive.zip');
        writeFileSync(path, bytes);
        const refused = opened(path).catch((error: unknown) => (error instanceof ArchiveFault ? rows : error));
        await expect(refused).resolves.toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });
});

describe('through the front door', () => {
  test('a refused file is named, and nothing was changed', async () => {
    const folder = temporaryFolder();
    const data = await openData({ folder, appVersion: '1', sqliteBinding: null, isLasting: false });
    onTestFinished(() => data.close());
    const { staging, workspace } = data.context;
    await addContact(workspace.database, 'Grace', {});
    const path = await packed(
      withRows(
        files,
        'contacts',
        first((row) => ({ ...row, kind: 'dog' })),
      ),
    );
    const { token } = await staging.createBy('my.longhand.zip', async (target) => copyFileSync(path, target));
    const before = statSync(workspace.place.file).ino;
    await expect(restoreArchive(data.context, token, quiet)).rejects.toMatchObject({
      code: 'FILE_REFUSED',
      params: { problem: 'damagedArchive', file: 'my.longhand.zip' },
    });
    expect(statSync(workspace.place.file).ino).toBe(before);
    const names = await workspace.database.read((reader) =>
      reader.selectFrom('contacts').select('display_name').execute(),
    );
    expect(names).toEqual([{ display_name: 'Grace' }]);
  });

  test.each([
    ['a text', Buffer.from('BEGIN:VCARD\r\nEND:VCARD\r\n')],
    ['nothing', Buffer.of()],
    ['the beginning of a ZIP file', Buffer.from('PK\u0003\u0004')],
  ])('%s is no archive', async (_what, bytes) => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, bytes);
    const file = { token: '', name: 'a.zip', byteSize: bytes.length, path };
    expect(await looksLikeArchive(file)).toBe(false);
    await expect(inspectArchive(file)).rejects.toEqual(
      new LonghandError('FILE_REFUSED', { problem: 'notAnArchive', file: 'a.zip' }),
    );
  });

  test.each([
    ['shop.longhand.zip', () => Buffer.from('PK\u0003\u0004'), 'damagedArchive'],
    ['shop.longhand (1).zip', () => Buffer.alloc(5000), 'damagedArchive'],
    ['other.longhand.zip', () => zipOf({ 'hello.txt': 'hello' }), 'notAnArchive'],
  ] as const)('%s is called one, so it is refused as one: half copied, or of others', async (name, make, problem) => {
    const path = join(temporaryFolder(), 'file');
    const bytes = await make();
    writeFileSync(path, bytes);
    const file = { token: '', name, byteSize: bytes.length, path };
    expect(await formatOf(file)).toBe('archive');
    await expect(inspectArchive(file)).rejects.toMatchObject({ params: { problem } });
  });

  test('an archive of a newer Longhand is known as one', async () => {
    const path = await packed(withManifest(files, (manifest) => ({ ...manifest, schemaVersion: 999 })));
    const file = { token: '', name: 'a.zip', byteSize: 1, path };
    expect(await looksLikeArchive(file)).toBe(true);
    await expect(inspectArchive(file)).rejects.toMatchObject({ params: { problem: 'newerArchive' } });
  });
});
