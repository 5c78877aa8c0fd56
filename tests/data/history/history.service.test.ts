import { expect, test } from 'vitest';
import { Batch } from '#shared/history/history.ts';
import { listHistory, nextSteps, pruneHistory } from '../../../electron/data/history/history.service.ts';
import { steppingClock, temporaryDatabase } from '../../support/database.ts';
import { addContact, intent } from '../../support/history.ts';

test('batches are listed newest first, page by page, each as the contract has it', async () => {
  const database = await temporaryDatabase();
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) await addContact(database, name, { tags: ['t'] });
  await database.undo();
  const ids: number[] = [];
  let cursor: string | null = null;
  do {
    const page = await listHistory(database, { limit: 2, cursor });
    ids.push(...page.items.map((batch) => Batch.parse(batch).id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(ids).toEqual([6, 5, 4, 3, 2, 1]);
  const [undone, original] = (await listHistory(database, { limit: 2 })).items;
  expect(undone).toMatchObject({
    label: 'undone',
    params: { undoneLabel: 'contactCreated' },
    undoesBatchId: 5,
    rowCount: 2,
  });
  expect(original).toMatchObject({ label: 'contactCreated', undoneByBatchId: 6, rowCount: 2 });
  await expect(listHistory(database, { limit: 2, cursor: 'x' })).rejects.toMatchObject({ code: 'INVALID_VALUE' });
});

test('the next steps are named after what was done first, and taken by their id do the same', async () => {
  const database = await temporaryDatabase();
  expect(await nextSteps(database)).toEqual({ undo: null, redo: null });
  await database.write({ ...intent('staffCreated'), params: { name: 'Ada' } }, async (transaction) => {
    await transaction.insertInto('staff').values({ uid: 'a', name: 'Ada', created_at: '', updated_at: '' }).execute();
  });
  const step = { label: 'staffCreated', params: { name: 'Ada' } };
  expect(await nextSteps(database)).toEqual({ undo: { batchId: 1, ...step }, redo: null });
  await database.undo(1);
  const after = await nextSteps(database);
  expect(after).toEqual({ undo: null, redo: { batchId: 2, ...step } });
  await expect(database.undo(1)).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
  await expect(database.undo(99)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await database.undo(2)).toMatchObject({ ...step, undoneBatchId: 2 });
  expect(await nextSteps(database)).toEqual({ undo: { batchId: 1, ...step }, redo: null });
});

test('taking a redo back by its id undoes the first batch again', async () => {
  const database = await temporaryDatabase();
  await addContact(database, 'Ada', {});
  await database.undo();
  const redone = await database.redo();
  await database.undo(redone.batchId);
  expect(await nextSteps(database)).toMatchObject({ undo: null, redo: { batchId: 4 } });
  expect(
    (await listHistory(database, { limit: 9 })).items.map(({ label, undoneByBatchId }) => [label, undoneByBatchId]),
  ).toEqual([
    ['undone', null],
    ['redone', 4],
    ['undone', null],
    ['contactCreated', 4],
  ]);
});

test('while the clock was wrong for a batch, only what is older than all the rest goes', async () => {
  const times = ['2025-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z'];
  const database = await temporaryDatabase({ clock: () => times.shift() ?? steppingClock()() });
  for (const name of ['Old', 'Young', 'Clock set back']) await addContact(database, name, {});
  expect(await pruneHistory(database, '2026-03-01T08:00:00.000Z')).toBe(1);
  expect((await listHistory(database, { limit: 9 })).items.map(({ id }) => id)).toEqual([3, 2]);
});

test('what is older than 12 months goes with its images; what is younger can still be undone', async () => {
  const times = ['2025-01-01T00:00:00.000Z', '2025-03-01T08:00:00.000Z', '2026-02-01T00:00:00.000Z'];
  const database = await temporaryDatabase({ clock: () => times.shift() ?? steppingClock()() });
  for (const name of ['Old', 'Edge', 'Young']) await addContact(database, name, { tags: ['t'] });
  expect(await pruneHistory(database, '2026-03-01T08:00:00.000Z')).toBe(1);
  expect((await listHistory(database, { limit: 9 })).items.map(({ id }) => id)).toEqual([3, 2]);
  const rows = await database.read((reader) => reader.selectFrom('history').select('batch_id').distinct().execute());
  expect(rows).toEqual([{ batch_id: 2 }, { batch_id: 3 }]);
  await database.undo();
  await database.undo();
  await expect(database.undo()).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
});
