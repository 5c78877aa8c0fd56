import { describe, expect, it } from 'vitest';
import { ContactDraft } from '#shared/contacts/contact.ts';
import { removeContacts } from '../../../electron/data/contacts/contactBin.service.ts';
import { createContact } from '../../../electron/data/contacts/contacts.service.ts';
import type { RunningTask } from '../../../electron/data/tasks.ts';
import { uidSequence } from '../../support/contacts.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { allContents, allRows } from '../../support/tables.ts';
import { transferDesk } from '../../support/transfer.ts';
import { generatedVcards } from '../../support/vcardGenerator.ts';
import { card, contacts } from '../../support/sheetsAndContacts.ts';

describe('an import', () => {
  it('says what it did and adds up, card by card', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const file = [
      card('FN:Ada Lovelace', 'UID:1'),
      card('UID:2'),
      card('FN:Bob'),
      card('FN:Bob'),
      card('FN:Other Ada', 'UID:1'),
    ].join('');
    const result = await desk.import(database, file);
    expect(result).toMatchObject({
      added: 3,
      updated: 0,
      skipped: 1,
      problems: 1,
      skippedBecause: [{ reason: 'twiceInFile', count: 1 }],
    });
    expect(result.problemList).toMatchObject([
      { code: 'cardEmpty', position: 2 },
      { code: 'uidTaken', position: 5, about: 'Other Ada' },
    ]);
    expect((await desk.content(result.notTaken?.file ?? '')).toString()).toBe(card('UID:2'));
    expect(result.notTaken).toMatchObject({ name: 'book-not-taken.vcf', byteSize: card('UID:2').length });
    const again = await desk.import(database, file);
    expect(again).toMatchObject({ added: 0, skipped: 4, problems: 1, batchId: null });
    expect((await contacts(database)).map((contact) => contact.displayName)).toEqual([
      'Ada Lovelace',
      'Bob',
      'Other Ada',
    ]);
  });

  it('keeps cards that differ in something without a field of ours', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const result = await desk.import(
      database,
      card('FN:Ada', 'X-COLOUR:red') + card('FN:Ada', 'X-COLOUR:blue') + card('FN:Ada', 'X-COLOUR:red', 'REV:20260101'),
    );
    expect(result).toMatchObject({ added: 2, skipped: 1 });
  });

  it('tells of each card what it would change, before and after, and then does just that', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    await desk.import(
      database,
      card('FN:Ada', 'EMAIL:ada@a.example', 'TITLE:Analyst') + card('FN:Bob', 'EMAIL:b@b.example'),
    );
    const file = [
      card('FN:Cleo', 'EMAIL:c@c.example'),
      card('X-NOTHING:1'),
      card('FN:Ada', 'EMAIL:ada@a.example', 'TITLE:Countess', 'BDAY:19751210'),
      card('FN:Bob', 'EMAIL:b@b.example'),
    ].join('');
    const told = async (onMatch: 'skip' | 'fill' | 'overwrite') =>
      (await desk.inspectCards(database, file, onMatch)).map(({ line, fate, displayName, changes }) => [
        line,
        fate,
        displayName,
        ...changes.map(({ field, before, after }) => `${field}: ${before} > ${after}`),
      ]);
    const others = [
      [1, 'new', 'Cleo'],
      [2, 'wrong', ''],
      [4, 'same', 'Bob'],
    ];
    const [cleo, nobody, bob] = others;
    expect(await told('skip')).toEqual([cleo, nobody, [3, 'same', 'Ada'], bob]);
    expect(await told('fill')).toEqual([cleo, nobody, [3, 'changed', 'Ada', 'birthday:  > 1975-12-10'], bob]);
    expect(await told('overwrite')).toEqual([
      cleo,
      nobody,
      [3, 'changed', 'Ada', 'title: Analyst > Countess', 'birthday:  > 1975-12-10'],
      bob,
    ]);
    expect(await desk.import(database, file, 'overwrite')).toMatchObject({ added: 1, updated: 1 });
    const ada = (await contacts(database)).find(({ displayName }) => displayName === 'Ada');
    expect(ada).toMatchObject({ title: 'Countess', birthday: '1975-12-10' });
  });

  it('meets what lies in the bin openly, and adds copies when asked to', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const file = card('FN:Ada', 'UID:1') + card('FN:Bob');
    await desk.import(database, file);
    const ids = (await contacts(database)).map((contact) => contact.id);
    await removeContacts(database, { ids });
    const inspection = await desk.inspect(database, file);
    expect(inspection).toMatchObject({ count: 2, alreadyHere: 2, inBin: 2 });
    const result = await desk.import(database, file);
    expect(result).toMatchObject({
      added: 0,
      skipped: 2,
      skippedBecause: [{ reason: 'inBin', count: 2 }],
      inBinIds: ids,
    });
    const copies = await desk.import(database, file, 'create');
    expect(copies).toMatchObject({ added: 2, skipped: 0 });
    expect((await contacts(database)).map((contact) => contact.uid)).not.toContain('1');
  });

  it('links people to the one company of the name, wherever it stands', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const newUid = uidSequence();
    const old = await createContact(
      database,
      () => `own-${newUid()}`,
      ContactDraft.parse({ kind: 'company', displayName: 'Old Co' }),
    );
    await desk.import(
      database,
      [
        card('FN:Ada', 'N:;Ada;;;', 'ORG:New Co'),
        card('FN:New Co', 'ORG:New Co'),
        card('FN:Bob', 'N:;Bob;;;', 'ORG:Old Co'),
        card('FN:Eve', 'N:;Eve;;;', 'ORG:Twice'),
        card('FN:Twice', 'ORG:Twice'),
        card('FN:Twice', 'ORG:Twice', 'TEL:1'),
      ].join(''),
    );
    const people = new Map((await contacts(database)).map((contact) => [contact.displayName, contact]));
    expect(people.get('Ada')?.employer).toEqual({ id: people.get('New Co')?.id, displayName: 'New Co' });
    expect(people.get('Bob')?.employer).toEqual({ id: old.id, displayName: 'Old Co' });
    expect(people.get('Eve')?.employer).toEqual({ id: null, displayName: 'Twice' });
    expect(people.get('New Co')?.employer).toBeNull();
  });

  it('undone leaves every table as it was; redone brings everything back', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    await desk.import(database, card('FN:Before', 'ORG:Acme', 'TEL:1'));
    const before = await allRows(database);
    const { batchId, added } = await desk.import(database, generatedVcards(250));
    const after = await allContents(database);
    expect(added).toBe(250);
    await database.undo(batchId ?? 0);
    expect(await allRows(database)).toEqual(before);
    await database.redo();
    expect(await allContents(database)).toEqual(after);
  });

  it('cancelled in the middle changes nothing, and leaves the rest of the world working', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const before = await allRows(database);
    const controller = new AbortController();
    const seen: number[] = [];
    const task: RunningTask = {
      signal: controller.signal,
      progress({ done }) {
        seen.push(done);
        if (seen.length === 3) controller.abort();
      },
    };
    await expect(desk.import(database, generatedVcards(1000), 'skip', task)).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect(seen).toHaveLength(3);
    expect(await allRows(database)).toEqual(before);
    expect(await desk.import(database, generatedVcards(10))).toMatchObject({ added: 10 });
  });

  it('reports how far it is in bytes, up to the end', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const reports: { readonly stage: string; readonly done: number; readonly total: number | null }[] = [];
    const file = generatedVcards(2500);
    await desk.import(database, file, 'skip', {
      signal: new AbortController().signal,
      progress: (report) => reports.push(report),
    });
    const reading = reports.filter((report) => report.stage === 'reading');
    expect(reading.map((report) => report.done)).toEqual(
      reading.map((report) => report.done).toSorted((a, b) => a - b),
    );
    expect(reading.at(-1)).toMatchObject({ done: Buffer.byteLength(file), total: Buffer.byteLength(file) });
  });
});

describe('a file that is no address book', () => {
  it.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(0), 'empty'],
    ['blank', Buffer.from(' \r\n\r\n'), 'empty'],
    ['text', Buffer.from('Dear Sir or Madam'), 'notAnAddressBook'],
    ['binary', new Uint8Array(50_000).map((_, index) => (index * 7919) % 251), 'notAnAddressBook'],
    ['zeros', new Uint8Array(50_000), 'notAnAddressBook'],
  ])('(%s) is refused by preview and import, and nothing happens', async (_title, bytes, problem) => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const refusal = { code: 'FILE_REFUSED', params: { problem, file: 'book.vcf' } };
    await expect(desk.inspect(database, bytes)).rejects.toMatchObject(refusal);
    await expect(desk.import(database, bytes)).rejects.toMatchObject(refusal);
    expect(await database.read((reader) => reader.selectFrom('batches').selectAll().execute())).toEqual([]);
  });
});
