import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArchiveFault } from '../../../../electron/data/transfer/archive/archiveFault.ts';
import { buildFromArchive } from '../../../../electron/data/transfer/archive/buildFromArchive.ts';
import { everyRow, pack, withManifest, withRows, type Unpacked } from '../../../support/archives.ts';
import { temporaryFolder } from '../../../support/database.ts';
import { withRaw } from '../../../support/rawFile.ts';
import { runs } from '../../../support/runs.ts';
import { first, packed, pictureHash, smallArchive, unwatched } from '../../../support/smallArchive.ts';

let whole: Buffer;
let files: Unpacked;
let rows: ReturnType<typeof everyRow>;

test('a small archive, for all that follows', async () => {
  ({ whole, files, rows } = await smallArchive());
  expect(await opened(await packed(files))).toEqual(rows);
});

/** Opens an archive into a new database. */
async function opened(archive: string): Promise<typeof rows> {
  const file = join(temporaryFolder(), 'built.sqlite');
  await buildFromArchive({ archive, target: { file } }, unwatched);
  return withRaw(file, everyRow);
}

const without = (name: string) => new Map([...files].filter(([file]) => file !== name));

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
    ['a missing picture', 'damagedArchive', () => without(`photos/${pictureHash}.png`)],
    [
      'another picture',
      'damagedArchive',
      () => new Map(files).set(`photos/${pictureHash}.png`, Buffer.from('A picture')),
    ],
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
      { numRuns: runs(25) },
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
      { numRuns: runs(60) },
    );
  });
});
