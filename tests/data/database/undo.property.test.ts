import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { KeptRow } from '#shared/history/history.ts';
import { eraseRows } from '../../../electron/data/database/erase.ts';
import type { OpenDatabase } from '../../../electron/data/database/open.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { tablesOf, withoutDerived } from '../../support/history.ts';
import { randomBatches, writeBatch } from '../../support/randomWrites.ts';
import { runs } from '../../support/runs.ts';
import { emptyTables } from '../../support/tables.ts';

type Tables = Awaited<ReturnType<typeof tablesOf>>;
type Row = NonNullable<Tables[string]>[number];

test('undone one by one the tables are what they were, redone they are what they became, twice', async () => {
  const database = await temporaryDatabase();
  await fc.assert(
    fc.asyncProperty(randomBatches, async (batches) => {
      await emptyTables(database);
      const states: Tables[] = [await tablesOf(database)];
      for (const writes of batches) {
        if ((await writeBatch(database, writes)) !== null) states.push(await tablesOf(database));
      }
      for (const _round of [1, 2]) {
        for (const state of states.slice(0, -1).toReversed()) {
          expect(await database.undo()).toMatchObject({ kept: [], keptCount: 0 });
          expect(await tablesOf(database)).toEqual(state);
        }
        for (const state of states.slice(1)) {
          expect(await database.redo()).toMatchObject({ kept: [], keptCount: 0 });
          expect(await tablesOf(database)).toEqual(state);
        }
      }
    }),
    { numRuns: runs(30) },
  );
});

test('undo of any older batch takes back what nobody touched since and lists the rest; its undo restores all', async () => {
  const database = await temporaryDatabase();
  await fc.assert(
    fc.asyncProperty(randomBatches, fc.nat(), async (batches, choice) => {
      await emptyTables(database);
      const written: { readonly id: number; readonly before: Tables; readonly after: Tables }[] = [];
      for (const writes of batches) {
        const before = await tablesOf(database);
        const id = await writeBatch(database, writes);
        if (id !== null) written.push({ id, before, after: await tablesOf(database) });
      }
      const chosen = written[choice % Math.max(1, written.length)];
      if (chosen === undefined) return;
      const present = await tablesOf(database);
      const undone = await database.undo(chosen.id);
      const result = await tablesOf(database);
      expect(undone.keptCount).toBe(undone.kept.length);
      const faults = Object.keys(result).flatMap((table) => {
        const pick = (tables: Tables) => new Map((withoutDerived(tables)[table] ?? []).map((row) => [row['id'], row]));
        return faultsOf(table, pick(chosen.before), pick(chosen.after), pick(present), pick(result), undone.kept);
      });
      expect(faults).toEqual([]);
      await expectSound(database);
      expect(await database.undo(undone.batchId)).toMatchObject({ kept: [] });
      expect(await tablesOf(database)).toEqual(present);
    }),
    { numRuns: runs(90) },
  );
});

test('after contacts were erased, undo of any batch still works, breaks no reference and lists what is gone', async () => {
  const database = await temporaryDatabase();
  await fc.assert(
    fc.asyncProperty(randomBatches, fc.nat(), fc.nat(), async (batches, moment, victim) => {
      await emptyTables(database);
      const ids: number[] = [];
      let erased: number | null = null;
      for (const [index, writes] of batches.entries()) {
        const id = await writeBatch(database, writes);
        if (id !== null) ids.push(id);
        if (index === moment % batches.length) erased = await eraseOne(database, victim);
      }
      for (const id of [...ids, ...ids.toReversed()]) {
        const listed = await database.undo(id).catch(nothingToUndo);
        await expectSound(database);
        const contacts = (await tablesOf(database))['contacts'] ?? [];
        expect(contacts.some((row) => row['id'] === erased)).toBe(false);
        if (listed !== null) await database.undo(listed.batchId);
      }
      const images = await database.read((reader) =>
        reader
          .selectFrom('history')
          .select('id')
          .where('table_name', '=', 'contacts')
          .where('row_id', '=', erased ?? 0)
          .where('before', 'is not', null)
          .execute(),
      );
      expect(images).toEqual([]);
    }),
    { numRuns: runs(30) },
  );
});

function nothingToUndo(error: unknown): null {
  expect(error).toMatchObject({ code: 'NOTHING_TO_UNDO' });
  return null;
}

async function eraseOne(database: OpenDatabase, victim: number): Promise<number | null> {
  return await database.writeUntracked(['contacts'], async (transaction) => {
    const contacts = await transaction.selectFrom('contacts').select('id').orderBy('id').execute();
    const id = contacts[victim % Math.max(1, contacts.length)]?.id ?? null;
    if (id !== null) await eraseRows(transaction, 'contacts', [id]);
    return id;
  });
}

/** What is wrong with one table after an undo, in words; nothing when all is right. */
function faultsOf(
  table: string,
  before: ReadonlyMap<unknown, Row>,
  after: ReadonlyMap<unknown, Row>,
  present: ReadonlyMap<unknown, Row>,
  result: ReadonlyMap<unknown, Row>,
  kept: readonly KeptRow[],
): readonly string[] {
  const ids = [...new Set([...before.keys(), ...after.keys(), ...present.keys(), ...result.keys()])];
  return ids.flatMap((id) => {
    const [was, left, is, now] = [before.get(id), after.get(id), present.get(id), result.get(id)];
    const listed = kept.find((row) => row.table === table && row.id === id);
    const fault = faultOf(was, left, is, now, listed);
    return fault === null ? [] : [`${fault}: ${JSON.stringify({ table, id, was, left, is, now, listed })}`];
  });
}

function faultOf(
  was: Row | undefined,
  left: Row | undefined,
  is: Row | undefined,
  now: Row | undefined,
  listed: KeptRow | undefined,
): string | null {
  if (same(was, left)) return same(now, is) ? null : 'a row was changed that the batch had not touched';
  if (was === undefined || now === undefined || left === undefined) {
    return same(was, now) || listed !== undefined ? null : 'a row that stays is not listed';
  }
  const wrong = Object.keys(was).find((field) => {
    if (was[field] === left[field]) return now[field] !== is?.[field];
    return now[field] !== was[field] && listed?.fields.includes(camelCase(field)) !== true;
  });
  return wrong === undefined ? null : `field ${wrong} is neither what it was nor listed`;
}

function same(a: Row | undefined, b: Row | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function camelCase(column: string): string {
  return column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

async function expectSound(database: OpenDatabase): Promise<void> {
  const { rows } = await database.read((reader) => sql`SELECT * FROM pragma_foreign_key_check`.execute(reader));
  expect(rows).toEqual([]);
}
