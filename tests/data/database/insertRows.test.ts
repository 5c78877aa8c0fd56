import { expect, test } from 'vitest';
import type { Database } from '../../../electron/data/database/handles.ts';
import { insertRows } from '../../../electron/data/database/insertRows.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { intent } from '../../support/history.ts';

const members = (count: number, from = 0) =>
  Array.from({ length: count }, (_nothing, index) => ({
    uid: `member ${from + index}`,
    name: `Member ${from + index}`,
    created_at: '2026-03-01T08:00:00.000Z',
    updated_at: '2026-03-01T08:00:00.000Z',
  }));
const historyOf = async (database: Database, batchId: number | null) =>
  await database.read((reader) =>
    reader
      .selectFrom('history')
      .select(['table_name', 'row_id', 'operation', 'before'])
      .where('batch_id', '=', batchId)
      .orderBy('id')
      .execute(),
  );

test('rows that are inserted in bulk stand in the history one by one, once, and an undo takes them away', async () => {
  const database = await temporaryDatabase();
  await database.write(intent('staffCreated'), (transaction) => insertRows(transaction, 'staff', members(3)));
  const { batchId } = await database.write(intent('staffCreated'), async (transaction) => {
    await insertRows(transaction, 'staff', members(150, 3));
    await transaction.updateTable('staff').set({ name: 'Ada' }).where('uid', '=', 'member 3').execute();
    await insertRows(transaction, 'staff', members(5, 153));
    await insertRows(transaction, 'staff', members(30, 158));
  });
  const history = await historyOf(database, batchId);
  const inserted = history.filter(({ operation }) => operation === 'insert');
  expect(inserted.map(({ row_id: id }) => id)).toEqual(Array.from({ length: 185 }, (_nothing, index) => index + 4));
  expect(inserted.every((row) => row.table_name === 'staff' && row.before === null)).toBe(true);
  expect(history.filter(({ operation }) => operation === 'update')).toMatchObject([{ row_id: 4 }]);
  await database.undo(batchId ?? 0);
  const left = await database.read((reader) => reader.selectFrom('staff').select('uid').execute());
  expect(left.map(({ uid }) => uid)).toEqual(['member 0', 'member 1', 'member 2']);
});

test('outside a batch they leave no trace, and a fault in the middle leaves nothing behind', async () => {
  const database = await temporaryDatabase();
  await database.writeUntracked([], (transaction) => insertRows(transaction, 'staff', members(40)));
  expect(await database.read((reader) => reader.selectFrom('history').selectAll().execute())).toEqual([]);
  const twice = database.write(intent('staffCreated'), (transaction) => insertRows(transaction, 'staff', members(40)));
  await expect(twice).rejects.toThrow(/UNIQUE/);
  const { batchId } = await database.write(intent('staffCreated'), async (transaction) => {
    await transaction.insertInto('staff').values(members(1, 40)).execute();
  });
  expect(await historyOf(database, batchId)).toMatchObject([{ operation: 'insert' }]);
});
