import { describe, expect, it } from 'vitest';
import { updateContactFields } from '../../../electron/data/contacts/contacts.service.ts';
import type { RunningTask } from '../../../electron/data/tasks.ts';
import { pastImports } from '../../../electron/data/transfer/pastImports.service.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { allRows } from '../../support/tables.ts';
import { transferDesk } from '../../support/transfer.ts';
import { contact, sheet, email } from '../../support/sheetsAndContacts.ts';

describe('the imports of the past', () => {
  it('stand in a list, the newest first, with what they did and whether they were taken back', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    await contact(database, { givenName: 'Ada', points: [email('ada@a.example')] });
    const file = sheet('Name,E-mail,Title', 'Ada,ada@a.example,Analyst', 'Bob,bob@a.example,');
    await desk.importContacts(database, file, { onMatch: 'fill', name: 'one.csv' });
    await desk.importSales(database, sheet('Customer,Date,Amount', 'Ada Ltd,2026-03-01,5.00'), {}, { name: 'two.csv' });
    const list = async (cursor: string | null = null) =>
      await database.read((reader) => pastImports(reader, { limit: 1, cursor }));
    const first = await list();
    expect(first.items).toMatchObject([{ what: 'sales', file: 'two.csv', added: 1, undoneAt: null }]);
    const second = await list(first.nextCursor);
    expect(second).toMatchObject({
      items: [{ what: 'contacts', file: 'one.csv', added: 1, updated: 1, staff: null, undoneAt: null }],
      nextCursor: null,
    });
    await database.undo(second.items[0]?.batchId ?? 0);
    expect((await list(first.nextCursor)).items[0]?.undoneAt).not.toBeNull();
    await expect(list('x')).rejects.toMatchObject({ params: { rule: 'cursorBroken' } });
  });
});

describe('an import of a sheet that is stopped', () => {
  it('leaves everything as it was, also where a thread reads ahead', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const rows = Array.from({ length: 3500 }, (_row, index) => `Customer ${index},c${index}@a.example`);
    const before = await allRows(database);
    const stop = new AbortController();
    const task: RunningTask = {
      signal: stop.signal,
      progress: ({ stage }) => {
        if (stage === 'writing') stop.abort();
      },
    };
    const file = sheet('Name,E-mail', ...rows);
    await expect(desk.importContacts(database, file, { task })).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await allRows(database)).toEqual(before);
    await updateContactFields(database, { id: (await contact(database, { givenName: 'Ada' })).id, title: 'Analyst' });
  });
});
