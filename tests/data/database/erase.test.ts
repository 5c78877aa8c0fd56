import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eraseRows } from '../../../electron/data/database/erase.ts';
import type { OpenDatabase } from '../../../electron/data/database/open.ts';
import { openedDatabase, temporaryDatabase, temporaryFolder } from '../../support/database.ts';
import { addContact, intent, tablesOf } from '../../support/history.ts';

const erase = async (database: OpenDatabase, ids: readonly number[]) =>
  await database.writeUntracked(['contacts'], (transaction) => eraseRows(transaction, 'contacts', ids));

async function setPhoto(database: OpenDatabase, id: number, photo: string | null): Promise<void> {
  await database.write(intent('photoChanged'), async (transaction) => {
    if (photo !== null) {
      const row = { hash: photo, media_type: 'image/png', bytes: Buffer.from(`picture ${photo}`) };
      await transaction
        .insertInto('photos')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    await transaction.updateTable('contacts').set({ photo }).where('id', '=', id).execute();
  });
}

const photosOf = async (database: OpenDatabase) =>
  (await database.read((reader) => reader.selectFrom('photos').select('hash').orderBy('hash').execute())).map(
    ({ hash }) => hash,
  );

test('nothing of an erased contact is left in the file, its log or its history', async () => {
  const file = join(temporaryFolder(), 'longhand.sqlite');
  const database = await openedDatabase(file);
  await addContact(database, 'Zebedee Quux', { points: ['zebedee@quux.example'], tags: ['quuxers'] });
  await addContact(database, 'Ada', {});
  await database.write(
    { ...intent('contactUpdated'), params: { name: 'Zebedee Quux', count: 1 } },
    async (transaction) => {
      await transaction.deleteFrom('contact_points').execute();
      await transaction.updateTable('contacts').set({ note: 'owes Zebedee' }).where('id', '=', 1).execute();
    },
  );
  expect(await erase(database, [1])).toBe(1);
  await database.close();
  expect(/zebedee|quux/i.exec(readFileSync(file, 'latin1'))).toBeNull();
});

test('older batches can still be undone and list what is gone', async () => {
  const database = await temporaryDatabase();
  await addContact(database, 'Ada', {});
  await addContact(database, 'Bob', { points: ['bob'] });
  const { batchId } = await database.write(intent('contactUpdated'), async (transaction) => {
    await transaction.updateTable('contacts').set({ note: 'changed' }).execute();
    await transaction.deleteFrom('contact_points').execute();
  });
  await erase(database, [2]);
  const { kept, rowCount } = await database.undo(batchId ?? 0);
  expect(rowCount).toBe(1);
  expect(kept).toEqual([
    { table: 'contacts', id: 2, reason: 'gone', fields: [] },
    { table: 'contact_points', id: 1, reason: 'gone', fields: [] },
  ]);
  expect((await tablesOf(database))['contacts']).toMatchObject([{ display_name: 'Ada', note: '' }]);
  expect(await database.undo()).toMatchObject({ keptCount: 0, rowCount: 0 });
});

test('others let go of an erased employer, and getting it back by undo is listed as gone', async () => {
  const database = await temporaryDatabase();
  await addContact(database, 'Company', {});
  await addContact(database, 'Worker', { employerId: 1 });
  const { batchId } = await database.write(intent('contactUpdated'), async (transaction) => {
    await transaction.updateTable('contacts').set({ employer_id: null, note: 'left' }).where('id', '=', 2).execute();
  });
  await erase(database, [1]);
  expect((await database.undo(batchId ?? 0)).kept).toEqual([
    { table: 'contacts', id: 2, reason: 'gone', fields: ['employerId'] },
  ]);
  expect((await tablesOf(database))['contacts']).toMatchObject([
    { display_name: 'Worker', note: '', employer_id: null },
  ]);
});

test('pictures go when neither a contact nor the history needs them', async () => {
  const database = await temporaryDatabase();
  await addContact(database, 'Ada', {});
  await addContact(database, 'Bob', {});
  await setPhoto(database, 1, 'shared');
  await setPhoto(database, 2, 'shared');
  await setPhoto(database, 2, 'own');
  await setPhoto(database, 1, 'older');
  await setPhoto(database, 1, null);
  await erase(database, [2]);
  expect(await photosOf(database)).toEqual(['older', 'shared']);
  await erase(database, [1]);
  expect(await photosOf(database)).toEqual([]);
});

test('erasing leaves no batch', async () => {
  const database = await temporaryDatabase();
  await addContact(database, 'Ada', {});
  await erase(database, [1]);
  await erase(database, []);
  const batches = await database.read((reader) => reader.selectFrom('batches').select('id').execute());
  expect(batches).toHaveLength(1);
});
