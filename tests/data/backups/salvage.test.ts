import type BetterSqlite3 from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Salvage } from '#shared/backups/salvage.ts';
import { copyDamaged } from '../../../electron/data/database/salvage/damagedCopy.ts';
import { openDamaged } from '../../../electron/data/database/salvage/damagedFile.ts';
import { saveReadable } from '../../../electron/data/database/salvage/saveReadable.ts';
import { derivedData } from '../../../electron/data/derived.ts';
import { Chance } from '../../support/chance.ts';
import { steppingClock, temporaryFolder } from '../../support/database.ts';
import { fillDesk } from '../../support/deskGenerator.ts';
import { withData } from '../../support/furnished.ts';
import { trackedTableNames, withoutDerived } from '../../support/history.ts';
import { allRows, keptRows, type Row, type Rows } from '../../support/keptRows.ts';
import { placedRows, schemaPages, type PlacedRow } from '../../support/pages.ts';
import { fillPeople } from '../../support/peopleGenerator.ts';
import { withRaw } from '../../support/rawFile.ts';
import { readEverything } from '../../support/readEverything.ts';
import { rounds } from '../../support/rounds.ts';
import { fillSales } from '../../support/salesGenerator.ts';

const PAGE = 4096;
const TODAY = '2026-03-01';
const ROUNDS = rounds({ few: 4, many: 150 });
/** Until a test is taken for hanging, in ms: beside other work 150 files took 6 to more than 10 minutes. */
const LONGEST = 1_800_000;
const TABLES = [...trackedTableNames, 'photos'];

/** A file of some hundred customers with everything, and where each of its rows lies. */
interface Original {
  readonly file: string;
  readonly bytes: Buffer;
  readonly rows: ReadonlyMap<string, Rows>;
  readonly places: ReadonlyMap<string, readonly PlacedRow[]>;
  /** Without them nothing can be read. */
  readonly schema: readonly number[];
  /** The columns of each table that name rows of others. */
  readonly references: ReadonlyMap<string, ReadonlySet<string>>;
  /** The columns of each table that no two of its rows share: of two that do after some damage one is left out. */
  readonly uniques: ReadonlyMap<string, readonly (readonly string[])[]>;
}

const folder = mkdtempSync(join(tmpdir(), 'longhand-salvage-'));
let original: Original;

beforeAll(async () => {
  await withData(folder, async (client, { context }) => {
    const { database } = context;
    await fillPeople(database, 300, TODAY);
    const staffIds = [(await client.staff.create({ name: 'Mei' })).id, (await client.staff.create({ name: 'Jo' })).id];
    const { ids: contactIds } = await client.contacts.ids({});
    const people = { contactIds, staffIds, today: TODAY };
    await fillDesk(database, people, { interactions: 600, reminders: 60, repeating: 30, done: 40 });
    await fillSales(database, people, { sales: 200, initiatives: 3, entries: 8 });
    await database.writeUntracked([], async (transaction) => {
      for (const size of [900, 5000, 30_000]) {
        const bytes = Buffer.alloc(size, `${size} `);
        const hash = createHash('sha256').update(bytes).digest('hex');
        await transaction.insertInto('photos').values({ hash, media_type: 'image/png', bytes }).execute();
        await transaction
          .updateTable('contacts')
          .set({ photo: hash, note: `Long. ${'笔记 '.repeat(size / 5)}` })
          .where('id', '=', contactIds[size % 100] ?? 1)
          .execute();
      }
    });
  });
  const file = join(folder, 'longhand.sqlite');
  original = withRaw(file, (raw) => ({
    file,
    bytes: readFileSync(file),
    rows: allRows(raw, TABLES),
    places: new Map(TABLES.map((table) => [table, placedRows(raw, table)])),
    schema: schemaPages(raw),
    references: new Map(TABLES.map((table) => [table, referencesOf(raw, table)])),
    uniques: new Map(TABLES.map((table) => [table, uniquesOf(raw, table)])),
  }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Salvages these bytes in a folder of their own; null when nothing can be read. */
async function salvaged(
  bytes: Buffer,
): Promise<{ readonly file: string; readonly report: Omit<Salvage, 'file'> } | null> {
  const place = temporaryFolder();
  const [damaged, copy, file] = ['damaged', 'copy', 'saved'].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(damaged, bytes);
  const throwIfStopped = () => undefined;
  await copyDamaged(damaged, copy, { throwIfStopped, onCopied: () => undefined });
  expect(readFileSync(damaged).equals(bytes)).toBe(true);
  const opened = openDamaged({ file: copy });
  if (opened === null) return null;
  try {
    const report = await saveReadable(opened, {
      target: { file },
      backupFolder: join(place, 'backups'),
      beforeCommit: derivedData,
      clock: steppingClock(),
      throwIfStopped,
      onRows: () => undefined,
      onChecking: () => undefined,
    });
    return { file, report };
  } finally {
    opened.close();
  }
}

/** What has to be saved when these pages are gone. */
function expectedWithout(gone: ReadonlySet<number>): ReadonlyMap<string, Rows> {
  const whole = new Map(
    [...original.rows].map(([table, rows]) => {
      const placed = original.places.get(table) ?? [];
      const there = placed.filter(({ pages }) => ![...pages].some((page) => gone.has(page)));
      return [table, new Map(there.map(({ id }) => [id, rows.get(id) ?? {}]))] as const;
    }),
  );
  return withRaw(original.file, (raw) => keptRows(raw, whole));
}

function compared(rows: ReadonlyMap<string, Rows>): Record<string, readonly Row[]> {
  return withoutDerived(Object.fromEntries([...rows].map(([table, byId]) => [table, [...byId.values()]])));
}

function savedRows(file: string): ReadonlyMap<string, Rows> {
  return withRaw(file, (raw) => {
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(raw.pragma('foreign_key_check')).toEqual([]);
    return allRows(raw, TABLES);
  });
}

/** Has the app read a saved file. */
async function readAll(file: string): Promise<void> {
  const home = temporaryFolder();
  copyFileSync(file, join(home, 'longhand.sqlite'));
  await withData(home, (client) => readEverything(client, TODAY));
}

const pageCount = () => original.bytes.length / PAGE;

/** Damaged pages of one round: a few strewn about, or many on end. */
function pagesOfRound(chance: Chance): ReadonlySet<number> {
  const first = 2 + chance.number(pageCount() - 1);
  const length = chance.is(0.5) ? 1 + chance.number(40) : 0;
  const strewn = Array.from(
    { length: length === 0 ? 1 + chance.number(12) : 0 },
    () => 2 + chance.number(pageCount() - 1),
  );
  const onEnd = Array.from({ length }, (_, index) => first + index);
  return new Set([...strewn, ...onEnd].filter((page) => page <= pageCount()));
}

test('of a file that is whole everything is saved, the history too', async () => {
  const result = await salvaged(original.bytes);
  expect(result?.report.isHistoryKept).toBe(true);
  expect(compared(savedRows(result?.file ?? ''))).toEqual(compared(original.rows));
  expect(result?.report.parts.every(({ saved, about, leftOut }) => saved === about && leftOut === 0)).toBe(true);
  const history = ['batches', 'history'];
  const before = withRaw(original.file, (raw) => allRows(raw, history));
  expect(withRaw(result?.file ?? '', (raw) => allRows(raw, history))).toEqual(before);
});

test(
  `pages of zeros, ${ROUNDS} files: what is on whole pages is saved as it was, and nothing else`,
  async () => {
    const chance = new Chance(1);
    let saved = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const gone = pagesOfRound(chance);
      const bytes = Buffer.from(original.bytes);
      for (const page of gone) bytes.fill(0, (page - 1) * PAGE, page * PAGE);
      const result = await salvaged(bytes);
      expect(result === null).toBe(original.schema.some((page) => gone.has(page)));
      if (result === null) continue;
      saved += 1;
      expect(compared(savedRows(result.file))).toEqual(compared(expectedWithout(gone)));
    }
    expect(saved).toBeGreaterThan(ROUNDS / 2);
  },
  LONGEST,
);

test(
  `files that were cut, ${ROUNDS} of them: what is on the pages that are left is saved as it was`,
  async () => {
    const chance = new Chance(2);
    const exact: (readonly [found: Record<string, readonly Row[]>, wanted: Record<string, readonly Row[]>])[] = [];
    const afterSchema = Math.max(...original.schema) * PAGE;
    for (let round = 0; round < ROUNDS; round += 1) {
      const somewhere = afterSchema + chance.number(original.bytes.length - afterSchema);
      const left = Math.floor(somewhere / PAGE);
      const isBetweenPages = round % 2 === 0;
      const length = isBetweenPages ? left * PAGE : somewhere;
      const gone = new Set(Array.from({ length: pageCount() - left }, (_, index) => left + 1 + index));
      const result = await salvaged(original.bytes.subarray(0, length));
      const rows = compared(savedRows(result?.file ?? ''));
      const atLeast = compared(expectedWithout(gone));
      // A page that was cut in two may still give a row or two, as they were.
      for (const [table, whole] of Object.entries(atLeast))
        expect({ table, isLess: (rows[table]?.length ?? 0) < whole.length }).toEqual({ table, isLess: false });
      if (isBetweenPages) exact.push([rows, atLeast]);
    }
    for (const [rows, wanted] of exact) expect(rows).toEqual(wanted);
    expect(exact.length).toBeGreaterThan(1);
  },
  LONGEST,
);

test(
  `flipped bytes, ${ROUNDS} files: never a crash, what is on whole pages is saved, and the result is sound`,
  async () => {
    const chance = new Chance(3);
    let saved = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const bytes = Buffer.from(original.bytes);
      const flips = 1 + chance.number(30);
      const touched = new Set<number>();
      for (let flip = 0; flip < flips; flip += 1) {
        const offset = chance.number(bytes.length);
        bytes.writeUInt8(bytes.readUInt8(offset) ^ (1 << chance.number(8)), offset);
        touched.add(Math.floor(offset / PAGE) + 1);
      }
      const result = await salvaged(bytes);
      expect(result !== null || original.schema.some((page) => touched.has(page))).toBe(true);
      if (result === null) continue;
      saved += 1;
      const rows = savedRows(result.file);
      await expect(readAll(result.file), `round ${round}`).resolves.toBeUndefined();
      for (const [table, whole] of expectedWithout(touched)) {
        for (const [id, row] of whole) {
          const found = table === 'photos' ? photoOf(rows, row) : rows.get(table)?.get(id);
          if (found === undefined && isDisplaced(table, row, rows)) continue;
          expect(found, `${table} ${id}`).toMatchObject(known(table, row));
        }
      }
    }
    expect(saved).toBeGreaterThan(ROUNDS / 2);
  },
  LONGEST,
);

/** A picture is known by its hash; its row gets another number in another file. */
function photoOf(rows: ReadonlyMap<string, Rows>, { hash }: Row): Row | undefined {
  return [...(rows.get('photos')?.values() ?? [])].find((row) => row['hash'] === hash);
}

/** A row without what follows from other rows, and without references: those may be empty where the other row is gone. */
function known(table: string, row: Row): Row {
  const [bare] = withoutDerived({ one: [row] })['one'] ?? [];
  const references = original.references.get(table);
  return Object.fromEntries(Object.entries(bare ?? {}).filter(([column]) => references?.has(column) !== true));
}

/** Whether a row that was damaged says by chance that it is this one: which of the two is true cannot be told. */
function isDisplaced(table: string, row: Row, saved: ReadonlyMap<string, Rows>): boolean {
  const others = [...(saved.get(table)?.values() ?? [])];
  const uniques = original.uniques.get(table) ?? [];
  return uniques.some((columns) => others.some((other) => columns.every((column) => other[column] === row[column])));
}

function uniquesOf(raw: BetterSqlite3.Database, table: string): readonly (readonly string[])[] {
  // A day of a reminder is settled once (nextOccurrence.service.ts): of two rows that say so the later one stays.
  const settledOnce = table === 'reminder_occurrences' ? [['reminder_id', 'original_on']] : [];
  const indexes = raw.prepare<[string], { readonly name: string }>(
    'SELECT name FROM pragma_index_list(?) WHERE "unique"',
  );
  const columns = raw.prepare<[string], { readonly name: string }>('SELECT name FROM pragma_index_info(?)');
  return [...indexes.all(table).map((index) => columns.all(index.name).map(({ name }) => name)), ...settledOnce];
}

function referencesOf(raw: BetterSqlite3.Database, table: string): ReadonlySet<string> {
  const rows = raw.prepare<[string], { readonly column: string }>(
    'SELECT "from" AS column FROM pragma_foreign_key_list(?)',
  );
  return new Set(rows.all(table).map(({ column }) => column));
}

test('a file without its list of tables says that nothing can be saved', async () => {
  const bytes = Buffer.from(original.bytes);
  bytes.fill(0, 100, PAGE);
  expect(await salvaged(bytes)).toBeNull();
  expect(await salvaged(Buffer.from('The disk wrote something else here. '.repeat(2000)))).toBeNull();
  expect(await salvaged(Buffer.alloc(0))).toBeNull();
});

test('a first page whose head alone is damaged hides nothing', async () => {
  const bytes = Buffer.from(original.bytes);
  bytes.fill(0x5a, 0, 68);
  const result = await salvaged(bytes);
  expect(compared(savedRows(result?.file ?? ''))).toEqual(compared(original.rows));
});
