import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { BatchIntent, Transaction } from '../../../electron/data/database/handles.ts';
import type { OpenDatabase } from '../../../electron/data/database/open.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { tablesOf } from '../../support/history.ts';

const intent: BatchIntent = { label: 'staffCreated', params: { name: 'Ada' }, topics: ['staff'] };

const addStaff = async (transaction: Transaction, uid: string) => {
  await transaction.insertInto('staff').values({ uid, name: uid, created_at: '', updated_at: '' }).execute();
};

const uids = async (database: OpenDatabase) => (await tablesOf(database))['staff']?.map((row) => row['uid']);

test('a batch stands in the history with its words, its time, who sat there, and how many rows it wrote', async () => {
  const database = await temporaryDatabase({ currentStaff: () => Promise.resolve({ id: 7, name: 'Grace' }) });
  const { batchId, result } = await database.write(intent, async (transaction, batch) => {
    await addStaff(transaction, 'a');
    await transaction.updateTable('staff').set({ name: 'b' }).execute();
    batch.describe({ name: 'b', count: 1 });
    return batch.at;
  });
  const batches = await database.read((reader) => reader.selectFrom('batches').selectAll().execute());
  expect(batches).toEqual([
    {
      id: batchId,
      label: 'staffCreated',
      params: '{"name":"b","count":1}',
      staff_id: 7,
      staff_name: 'Grace',
      at: result,
      row_count: 1,
      undoes_batch_id: null,
      undone_by_batch_id: null,
    },
  ]);
});

test('a batch that wrote no tracked row, or the same values again, leaves none', async () => {
  const database = await temporaryDatabase();
  await database.write(intent, (transaction) => addStaff(transaction, 'a'));
  const { batchId } = await database.write(intent, async (transaction) => {
    await transaction.updateTable('staff').set({ name: 'a' }).execute();
    await transaction.insertInto('preferences').values({ key: 'theme', value: '"dark"' }).execute();
  });
  expect(batchId).toBeNull();
  const counts = await database.read((reader) =>
    sql`SELECT (SELECT count(*) FROM batches) AS batches, (SELECT count(*) FROM preferences) AS preferences`.execute(
      reader,
    ),
  );
  expect(counts.rows).toEqual([{ batches: 1, preferences: 1 }]);
});

test('what throws is rolled back, and the next write goes on', async () => {
  const database = await temporaryDatabase();
  const failing = database.write(intent, async (transaction) => {
    await addStaff(transaction, 'lost');
    throw new Error('no');
  });
  const next = database.write(intent, (transaction) => addStaff(transaction, 'kept'));
  await expect(failing).rejects.toThrow('no');
  await next;
  expect(await uids(database)).toEqual(['kept']);
});

test('readers see committed rows only, and do not wait for a long write', async () => {
  const database = await temporaryDatabase();
  const writing = database.write(intent, async (transaction, batch) => {
    for (let index = 0; index < 300; index += 1) {
      await addStaff(transaction, `uid ${index}`);
      await batch.pause();
      await setTimeout(0);
    }
  });
  const seen = new Set<number>();
  let reads = 0;
  const reading = (async () => {
    for (; reads < 50; reads += 1) {
      seen.add((await uids(database))?.length ?? -1);
      await setTimeout(1);
    }
  })();
  await Promise.all([writing, reading]);
  expect(await uids(database)).toHaveLength(300);
  expect([...seen].every((count) => count === 0 || count === 300)).toBe(true);
  expect(seen).toContain(0);
});

test('writes run one after the other, in the order in which they were asked for', async () => {
  const database = await temporaryDatabase();
  const order: string[] = [];
  const write = (name: string, wait: number) =>
    database.write(intent, async (transaction) => {
      await addStaff(transaction, name);
      await setTimeout(wait);
      order.push(name);
    });
  await Promise.all([write('slow', 20), write('quick', 0), write('last', 1)]);
  expect(order).toEqual(['slow', 'quick', 'last']);
});

test('a write inside a write is refused instead of waiting for itself', async () => {
  const database = await temporaryDatabase();
  const nested = database.write(intent, async () => {
    await database.writeUntracked([], (transaction) => addStaff(transaction, 'inner'));
  });
  await expect(nested).rejects.toThrow('A write inside a write');
});

test('cancelled before or while it runs, a write changes nothing', async () => {
  const database = await temporaryDatabase();
  const controller = new AbortController();
  const running = database.write(
    intent,
    async (transaction, batch) => {
      await addStaff(transaction, 'a');
      controller.abort();
      await batch.pause();
    },
    { signal: controller.signal },
  );
  await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
  const late = database.write(intent, (transaction) => addStaff(transaction, 'b'), { signal: controller.signal });
  await expect(late).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(await uids(database)).toEqual([]);
});

test('hooks run inside the transaction, listeners hear of it after the commit, undo included', async () => {
  const heard: unknown[] = [];
  const database = await temporaryDatabase({
    beforeCommit: [
      async (transaction) =>
        void (await sql`INSERT INTO preferences VALUES (hex(randomblob(8)), '1')`.execute(transaction)),
    ],
    onCommitted: (topics, batchId) => heard.push([...topics, batchId]),
  });
  await database.write(intent, (transaction) => addStaff(transaction, 'a'));
  await database.undo();
  await database.writeUntracked(['settings'], () => Promise.resolve());
  await setTimeout(0);
  expect(heard).toEqual([
    ['staff', 'history', 1],
    [
      'contacts',
      'interactions',
      'reminders',
      'sales',
      'initiatives',
      'scorecard',
      'goals',
      'fields',
      'views',
      'staff',
      'settings',
      'history',
      2,
    ],
    ['settings', null],
  ]);
  const preferences = await database.read((reader) => reader.selectFrom('preferences').selectAll().execute());
  expect(preferences).toHaveLength(3);
});

test('the reading connection cannot write, and the id of a row never changes', async () => {
  const database = await temporaryDatabase();
  const writing = database.read((reader) => sql`INSERT INTO preferences VALUES ('a', 'b')`.execute(reader));
  await expect(writing).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE', params: { problem: 'readOnly' } });
  await database.write(intent, (transaction) => addStaff(transaction, 'a'));
  await expect(
    database.write(intent, (transaction) => transaction.updateTable('staff').set({ id: 9 }).execute()),
  ).rejects.toThrow('the id of a row never changes');
});

test('every connection has its defences', async () => {
  const database = await temporaryDatabase();
  const pragmas = ['foreign_keys', 'trusted_schema', 'cell_size_check', 'synchronous', 'journal_mode'] as const;
  const values = await database.writeUntracked([], async (transaction) => {
    const rows = await Promise.all(
      pragmas.map((name) => sql`SELECT * FROM ${sql.table(`pragma_${name}`)}`.execute(transaction)),
    );
    return rows.map((row) => Object.values(row.rows[0] ?? {})[0]);
  });
  expect(values).toEqual([1, 0, 1, 2, 'wal']);
});
