import { expect, test } from 'vitest';
import type { OpenDatabase } from '../../../electron/data/database/open.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { addContact, intent, tablesOf } from '../../support/history.ts';

test('undo of the last batch is exact, and so is redo', async () => {
  const database = await temporaryDatabase();
  const empty = await tablesOf(database);
  const { batchId } = await addContact(database, 'Ada', { points: ['ada@example.org'], tags: ['Ä', 'a\0b', '😀', ''] });
  const full = await tablesOf(database);
  expect(await database.undo()).toMatchObject({
    undoneBatchId: batchId,
    label: 'contactCreated',
    rowCount: 6,
    kept: [],
  });
  expect(await tablesOf(database)).toEqual(empty);
  expect(await database.redo()).toMatchObject({ label: 'contactCreated', rowCount: 6, keptCount: 0 });
  expect(await tablesOf(database)).toEqual(full);
});

test('version only rises', async () => {
  const database = await temporaryDatabase();
  await addContact(database, 'Ada', {});
  await rename(database, 'Ada', 'Eda');
  await database.undo();
  await database.undo();
  await database.redo();
  await database.redo();
  expect(await versions(database)).toEqual([['Eda', 5]]);
});

test('Ctrl-Z, Ctrl-Z, Ctrl-Shift-Z, Ctrl-Shift-Z, Ctrl-Z walks as people expect', async () => {
  const database = await temporaryDatabase();
  await addContact(database, 'One', {});
  await addContact(database, 'Two', {});
  const names = async () => (await versions(database)).map(([name]) => name);
  await database.undo();
  expect(await names()).toEqual(['One']);
  await database.undo();
  expect(await names()).toEqual([]);
  await expect(database.undo()).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
  await database.redo();
  expect(await names()).toEqual(['One']);
  await database.redo();
  expect(await names()).toEqual(['One', 'Two']);
  await expect(database.redo()).rejects.toMatchObject({ code: 'NOTHING_TO_REDO' });
  await database.undo();
  expect(await names()).toEqual(['One']);
  await addContact(database, 'Three', {});
  await expect(database.redo()).rejects.toMatchObject({ code: 'NOTHING_TO_REDO' });
  await database.undo();
  await database.undo();
  expect(await names()).toEqual([]);
});

test('undo of an older batch returns what nobody touched and lists what stays', async () => {
  const database = await temporaryDatabase();
  await addContact(database, 'Ada', {});
  const older = await edit(database, { family_name: 'L', note: 'n' });
  await edit(database, { note: 'later' });
  const result = await database.undo(older);
  expect(result.kept).toEqual([{ table: 'contacts', id: 1, reason: 'editedLater', fields: ['note'] }]);
  const [contact] = (await tablesOf(database)).contacts ?? [];
  expect(contact).toMatchObject({ family_name: '', note: 'later' });
});

test('a created contact that others refer to stays, with all that belongs to it', async () => {
  const database = await temporaryDatabase();
  const { batchId } = await addContact(database, 'Company', { points: ['a', 'b'], tags: ['t'] });
  await addContact(database, 'Worker', { employerId: 1 });
  const before = await tablesOf(database);
  const result = await database.undo(batchId ?? 0);
  expect(result).toMatchObject({ rowCount: 0, keptCount: 4 });
  expect(result.kept).toContainEqual({ table: 'contacts', id: 1, reason: 'stillUsed', fields: [] });
  expect(await tablesOf(database)).toEqual(before);
});

test('a unique value whose place is taken is listed, never an error', async () => {
  const database = await temporaryDatabase();
  await addContact(database, 'Ada', { uid: 'mine' });
  const older = await edit(database, { uid: 'other' });
  await addContact(database, 'Thief', { uid: 'mine' });
  expect((await database.undo(older)).kept).toEqual([{ table: 'contacts', id: 1, reason: 'taken', fields: ['uid'] }]);
});

test('two rows that swapped a unique value swap back', async () => {
  const database = await temporaryDatabase();
  await addContact(database, 'Ada', { uid: 'a' });
  await addContact(database, 'Bob', { uid: 'b' });
  const before = await tablesOf(database);
  await database.write(intent('contactUpdated'), async (transaction) => {
    for (const [id, uid] of [
      [1, 'x'],
      [2, 'a'],
      [1, 'b'],
    ] as const) {
      await transaction.updateTable('contacts').set({ uid }).where('id', '=', id).execute();
    }
  });
  expect(await database.undo()).toMatchObject({ kept: [] });
  expect(await tablesOf(database)).toEqual(before);
});

async function edit(database: OpenDatabase, change: Readonly<Record<string, string>>): Promise<number> {
  const { batchId } = await database.write(intent('contactUpdated'), async (transaction, { at }) => {
    await transaction
      .updateTable('contacts')
      .set((row) => ({ ...change, version: row('version', '+', 1), updated_at: at }))
      .where('id', '=', 1)
      .execute();
  });
  return batchId ?? 0;
}

async function rename(database: OpenDatabase, from: string, to: string): Promise<void> {
  await database.write(intent('contactUpdated'), async (transaction, { at }) => {
    await transaction
      .updateTable('contacts')
      .set((row) => ({ display_name: to, version: row('version', '+', 1), updated_at: at }))
      .where('display_name', '=', from)
      .execute();
  });
}

async function versions(database: OpenDatabase): Promise<readonly (readonly [string, number])[]> {
  const rows = await database.read((reader) =>
    reader.selectFrom('contacts').select(['display_name', 'version']).execute(),
  );
  return rows.map(({ display_name, version }) => [display_name, version]);
}
