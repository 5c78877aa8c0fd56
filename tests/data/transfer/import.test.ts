import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContactDraft } from '#shared/contacts/contact.ts';
import { removeContacts } from '../../../electron/data/contacts/contactBin.service.ts';
import {
  contactCard,
  createContact,
  pageOfContacts,
  updateContactFields,
} from '../../../electron/data/contacts/contacts.service.ts';
import type { Database } from '../../../electron/data/database/handles.ts';
import type { RunningTask } from '../../../electron/data/tasks.ts';
import { uidSequence } from '../../support/contacts.ts';
import { contactDrafts } from '../../support/contactArbitraries.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { allContents, allRows } from '../../support/tables.ts';
import { transferDesk } from '../../support/transfer.ts';
import { generatedVcards } from '../../support/vcardGenerator.ts';

const card = (...lines: readonly string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
const list = async (database: Database) =>
  (await database.read((reader) => pageOfContacts(reader, { limit: 200, sort: { by: 'createdAt', direction: 'asc' } })))
    .items;

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
    expect((await list(database)).map((contact) => contact.displayName)).toEqual(['Ada Lovelace', 'Bob', 'Other Ada']);
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
    const ada = (await list(database)).find(({ displayName }) => displayName === 'Ada');
    expect(ada).toMatchObject({ title: 'Countess', birthday: '1975-12-10' });
  });

  it('meets what lies in the bin openly, and adds copies when asked to', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const file = card('FN:Ada', 'UID:1') + card('FN:Bob');
    await desk.import(database, file);
    const ids = (await list(database)).map((contact) => contact.id);
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
    expect((await list(database)).map((contact) => contact.uid)).not.toContain('1');
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
    const people = new Map((await list(database)).map((contact) => [contact.displayName, contact]));
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

describe('a preview', () => {
  it('shows what the import will do, and writes nothing', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const file =
      card(
        'FN:王小明',
        'TEL:138 0013 8000',
        'EMAIL:ming@example.com',
        'ORG:Tea',
        'BDAY:1990-01-02',
        'CATEGORIES:vip',
        'X-COLOUR:red',
      ) +
      card('UID:2') +
      card('FN:王小明', 'X-COLOUR:blue');
    const before = await allRows(database);
    const inspection = await desk.inspect(database, file);
    expect(inspection).toMatchObject({
      count: 3,
      alreadyHere: 0,
      versions: [{ version: '3.0', count: 3 }],
      kept: [{ name: 'X-COLOUR', count: 2 }],
      problemCount: 1,
      problems: [{ code: 'cardEmpty', position: 2 }],
    });
    expect(inspection.sample[0]).toEqual({
      displayName: '王小明',
      kind: 'person',
      phone: '138 0013 8000',
      email: 'ming@example.com',
      employer: 'Tea',
      birthday: '1990-01-02',
      tags: ['vip'],
    });
    expect(await allRows(database)).toEqual(before);
  });
});

describe('an export', () => {
  it('comes back the same, whatever contacts hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(contactDrafts, { maxLength: 4, selector: (draft) => draft.uid ?? draft }),
        async (drafts) => {
          const database = await temporaryDatabase();
          const desk = await transferDesk();
          const newUid = uidSequence();
          for (const draft of drafts) {
            await createContact(database, newUid, draft).catch((error: { code?: string }) => {
              if (error.code !== 'INVALID_VALUE') throw error;
            });
          }
          for (const version of ['4.0', '3.0'] as const) {
            const out = await desk.export(database, { version });
            if (out.result.count === 0) continue;
            const empty = await temporaryDatabase();
            expect(await desk.import(empty, out.text)).toMatchObject({
              added: out.result.count,
              skipped: 0,
              problems: 0,
            });
            const back = await desk.export(empty, { version });
            const third = await temporaryDatabase();
            await desk.import(third, back.text);
            expect((await desk.export(third, { version })).text).toBe(back.text);
            expect(back.text).toBe(out.text);
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it('names an employer as an import will find it again', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    await desk.import(
      database,
      card('FN:Acme Inc', 'ORG:Acme', 'X-ABShowAs:COMPANY') + card('FN:Ada', 'N:;Ada;;;', 'ORG:Acme'),
    );
    expect((await list(database)).map((contact) => contact.employer?.displayName)).toEqual([undefined, 'Acme Inc']);
    const { text } = await desk.export(database);
    const empty = await temporaryDatabase();
    await desk.import(empty, text);
    expect((await desk.export(empty)).text).toBe(text);
  });

  it('leaves out the bin, takes a filter, and has the day in its name', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    await desk.import(database, generatedVcards(120));
    const contacts = await list(database);
    await removeContacts(database, { id: contacts[0]?.id ?? 0 });
    const all = await desk.export(database);
    expect(all.result).toMatchObject({
      count: 119,
      name: 'longhand-contacts-2026-11-21.vcf',
      byteSize: Buffer.byteLength(all.text),
    });
    const some = await desk.export(database, {
      version: '3.0',
      filter: { ids: contacts.slice(0, 3).map((contact) => contact.id) },
    });
    expect(some.result.count).toBe(2);
    expect(some.text.match(/VERSION:3\.0/g)).toHaveLength(2);
    expect((await desk.export(database, { version: '4.0', filter: { text: 'nobody at all' } })).text).toBe('');
  });

  it('of an edited contact matches it again by its uid', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    await desk.import(database, card('FN:Ada'));
    const [ada] = await list(database);
    await updateContactFields(database, { id: ada?.id ?? 0, note: 'changed' });
    const { text } = await desk.export(database);
    expect(await desk.import(database, text)).toMatchObject({
      added: 0,
      skippedBecause: [{ reason: 'sameUid', count: 1 }],
    });
    expect((await database.read((reader) => contactCard(reader, ada?.id ?? 0))).note).toBe('changed');
  });
});
