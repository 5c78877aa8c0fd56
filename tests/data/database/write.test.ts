import { expect, test } from 'vitest';
import { temporaryDatabase } from '../../support/database.ts';

const intent = { label: 'staffCreated', params: { name: 'Ada' }, topics: ['staff'] } as const;

test('a batch writes its rows, its history and its name', async () => {
  const database = await temporaryDatabase();
  const { batchId } = await database.write(intent, async (transaction, { at }) => {
    await transaction
      .insertInto('staff')
      .values({ uid: 'a', created_at: at, updated_at: at, name: 'Ada' })
      .execute();
  });
  const batches = await database.read((reader) => reader.selectFrom('batches').selectAll().execute());
  expect(batches).toMatchObject([{ id: batchId, label: 'staffCreated', row_count: 1 }]);
  const history = await database.read((reader) => reader.selectFrom('history').selectAll().execute());
  expect(history).toMatchObject([{ table_name: 'staff', row_id: 1, operation: 'insert', before: null }]);
});
