import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { ContactDraft } from '#shared/contacts/contact.ts';
import type { ContactTarget } from '#shared/transfer/contactTarget.ts';
import { removeContacts } from '../../../electron/data/contacts/contactBin.service.ts';
import {
  createContact,
  pageOfContacts,
  updateContactFields,
} from '../../../electron/data/contacts/contacts.service.ts';
import type { Database } from '../../../electron/data/database/handles.ts';
import { addField, ownFields } from '../../../electron/data/fields/fields.service.ts';
import type { RunningTask } from '../../../electron/data/tasks.ts';
import { pastImports } from '../../../electron/data/transfer/pastImports.service.ts';
import { uidSequence } from '../../support/contacts.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { allContents, allRows } from '../../support/tables.ts';
import { transferDesk } from '../../support/transfer.ts';

const newUid = uidSequence();
const contact = async (database: Database, draft: Partial<ContactDraft>) =>
  await createContact(database, () => `own-${newUid()}`, ContactDraft.parse(draft));
const contacts = async (database: Database) =>
  (await database.read((reader) => pageOfContacts(reader, { limit: 200, sort: { by: 'createdAt', direction: 'asc' } })))
    .items;
const sheet = (...lines: readonly string[]) => lines.join('\r\n');
const email = (value: string) => ({ type: 'email', value }) as ContactDraft['points'][number];
const phone = (value: string, label = '') => ({ type: 'phone', value, label }) as ContactDraft['points'][number];

const HEAD = 'First name,Last name,Company,E-mail,Mobile';

describe('a sheet of contacts', () => {
  it('tells what it would bring, and brings exactly that; the same file again changes nothing', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const file = sheet(
      HEAD,
      'Ada,Lovelace,Paper Lantern,ada@a.example,202-555-0101',
      ',,Acme Ltd,,',
      'Bob,Miller,,not an address,',
      ',,,,',
      'Ada,Lovelace,,ada@a.example,',
      '王小明,,,,138 0013 8000',
    );
    const { inspection, rows } = await desk.inspectContacts(database, file);
    expect(inspection).toMatchObject({
      format: 'csv',
      as: 'contacts',
      count: 5,
      counts: { new: 3, changed: 0, same: 1, inBin: 0, wrong: 1, leftOut: 0 },
      encoding: 'utf-8',
      delimiter: ',',
      isNameless: false,
    });
    expect(rows.map(({ line, fate, displayName }) => [line, fate, displayName])).toEqual([
      [2, 'new', 'Ada Lovelace'],
      [3, 'new', 'Acme Ltd'],
      [4, 'wrong', ''],
      [6, 'same', 'Ada Lovelace'],
      [7, 'new', '王小明'],
    ]);
    expect(rows[3]?.match).toEqual({ id: null, displayName: 'Ada Lovelace', by: 'fileBefore' });
    expect(rows[2]?.problems).toMatchObject([{ column: 3, value: 'not an address' }]);
    const before = await allRows(database);
    const result = await desk.importContacts(database, file);
    expect(result).toMatchObject({
      added: 3,
      updated: 0,
      skipped: 1,
      problems: 1,
      skippedBecause: [{ reason: 'twiceInFile', count: 1 }],
    });
    expect((await contacts(database)).map(({ displayName, kind }) => [displayName, kind])).toEqual([
      ['Ada Lovelace', 'person'],
      ['Acme Ltd', 'company'],
      ['王小明', 'person'],
    ]);
    for (const onMatch of ['skip', 'fill', 'overwrite'] as const)
      expect(await desk.importContacts(database, file, { onMatch })).toMatchObject({
        added: 0,
        updated: 0,
        batchId: null,
      });
    expect(await desk.importContacts(database, file, { onMatch: 'create' })).toMatchObject({ added: 4 });
    await database.undo();
    await database.undo(result.batchId ?? 0);
    expect(await allRows(database)).toEqual(before);
  });

  it('hands back the rows that were not taken, with the reason, to be mended and imported', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const file = sheet(
      'Name;E-mail;Postal code',
      'Ada Lovelace;ada at example;00123',
      'Bob Miller;bob@a.example;04567',
    );
    const result = await desk.importContacts(database, file, { name: 'clients.csv' });
    expect(result).toMatchObject({ added: 1, problems: 1, notTaken: { name: 'clients-not-taken.csv' } });
    const left = (await desk.content(result.notTaken?.file ?? '')).toString();
    const [head = '', row = ''] = left.replace('\uFEFF', '').split('\r\n');
    expect(head.split(';')).toHaveLength(4);
    expect(row).toMatch(/^Ada Lovelace;ada at example;'00123;E-mail: /);
    const mended = left.replace('ada at example', 'ada@a.example');
    expect(await desk.importContacts(database, mended)).toMatchObject({ added: 1, problems: 0 });
    const ada = (await contacts(database)).find(({ displayName }) => displayName === 'Ada Lovelace');
    expect(ada?.points).toMatchObject([{ value: 'ada@a.example' }, { address: { postcode: '00123' } }]);
  });

  it('takes cells that were mended, leaves out lines, or keeps what cannot be read in the note', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const file = sheet('Name,E-mail', 'Ada Lovelace,ada at example', 'Bob Miller,bob at example', 'Eve,eve@a.example');
    const mended = [{ line: 2, column: 1, value: 'ada@a.example' }];
    const options = { mended, leftOut: [4] };
    const { inspection, rows } = await desk.inspectContacts(database, file, { options });
    expect(inspection.counts).toMatchObject({ new: 1, wrong: 1, leftOut: 1 });
    expect(rows[0]?.cells).toEqual(['Ada Lovelace', 'ada@a.example']);
    const kept = { ...options, wrongCells: 'intoNote' as const };
    const result = await desk.importContacts(database, file, { options: kept });
    expect(result).toMatchObject({ added: 2, problems: 0, skippedBecause: [{ reason: 'leftOut', count: 1 }] });
    expect(result.notTaken).toBeNull();
    const [ada, bob] = await contacts(database);
    expect(ada?.points.map(({ value }) => value)).toEqual(['ada@a.example']);
    expect(bob?.note).toBe('E-mail: bob at example');
  });

  it('is read as it is said; nothing comes in until a column says who the rows are', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const file = sheet('A;B', '12;Ada Lovelace', '34;Bob Miller');
    const said = { as: 'contacts' } as const;
    const mapping: ContactTarget[] = [
      { to: 'newOwn', name: 'Size', type: 'number' },
      {
        to: 'split',
        at: '',
        into: [
          { to: 'field', field: 'givenName' },
          { to: 'field', field: 'familyName' },
        ],
      },
    ];
    const nameless = [mapping[0] ?? null, null];
    expect((await desk.inspectContacts(database, file, { options: said, mapping: nameless })).inspection).toMatchObject(
      {
        isNameless: true,
        counts: { new: 0 },
      },
    );
    await expect(desk.importContacts(database, file, { options: said, mapping: nameless })).rejects.toMatchObject({
      params: { field: 'columns', rule: 'nameColumnMissing' },
    });
    expect(await desk.importContacts(database, file, { options: said, mapping })).toMatchObject({ added: 2 });
    const [field] = await database.read(ownFields);
    expect(field).toMatchObject({ name: 'Size', type: 'number', valueCount: 2 });
    expect((await contacts(database)).map(({ familyName, own }) => [familyName, own[0]?.value])).toEqual([
      ['Lovelace', '12'],
      ['Miller', '34'],
    ]);
    expect(await desk.importContacts(database, file, { options: said, mapping, onMatch: 'overwrite' })).toMatchObject({
      updated: 0,
      batchId: null,
    });
    await database.undo();
    expect(await database.read(ownFields)).toEqual([]);
    for (const wrong of [{ as: 'sales' as const }, { as: 'contacts' as const }])
      await expect(
        desk.importContacts(database, file, {
          options: wrong,
          mapping: wrong.as === 'sales' ? mapping : ['customer', 'amount'],
        }),
      ).rejects.toMatchObject({ params: { field: 'mapping' } });
  });

  it('may be a sheet of a workbook: the first with rows, or the one that is asked for', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([]), 'Cover');
    const clients = [
      ['Name', 'Mobile', 'Birthday'],
      ['Ada Lovelace', 2025550101, new Date(Date.UTC(1985, 11, 10))],
    ];
    utils.book_append_sheet(book, utils.aoa_to_sheet(clients, { UTC: true }), 'Clients');
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['Name', 'E-mail'],
        ['Bob Miller', 'bob@a.example'],
      ]),
      'Others',
    );
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const { inspection } = await desk.inspectContacts(database, bytes, { name: 'clients.xlsx' });
    expect(inspection).toMatchObject({
      encoding: null,
      delimiter: null,
      sheet: 1,
      sheets: [{ name: 'Cover' }, { name: 'Clients' }, { name: 'Others' }],
      counts: { new: 1, wrong: 0 },
    });
    expect(await desk.importContacts(database, bytes, { name: 'clients.xlsx' })).toMatchObject({ added: 1 });
    const options = { sheet: 2 };
    expect(await desk.importContacts(database, bytes, { name: 'clients.xlsx', options })).toMatchObject({ added: 1 });
    const [ada, bob] = await contacts(database);
    expect(ada?.points).toMatchObject([{ value: '2025550101', normalized: '+12025550101' }]);
    expect([ada?.birthday, bob?.displayName]).toEqual(['1985-12-10', 'Bob Miller']);
    await expect(
      desk.inspectContacts(database, bytes, { name: 'clients.xlsx', options: { sheet: 3 } }),
    ).rejects.toMatchObject({ params: { field: 'sheet', rule: 'notFound' } });
  });

  it('is the first sheet of a workbook that tells who its rows are, whatever stands before it', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const book = utils.book_new();
    const sheets: Readonly<Record<string, readonly (readonly string[])[]>> = {
      Old: [
        ['Name', 'E-mail'],
        ['Hidden Away', 'hidden@a.example'],
      ],
      Notes: [['Written by our accountant.'], ['The customers are on the third sheet.']],
      Rooms: [
        ['Room', 'Light'],
        ['Shop', 'bright'],
      ],
      Clients: [['Customers 2025'], [], ['No.', 'Name', 'E-mail'], ['00123', 'Ada Lovelace', 'ada@a.example']],
    };
    for (const [name, rows] of Object.entries(sheets))
      utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
    book.Workbook = { Sheets: Object.keys(sheets).map((name) => ({ Hidden: name === 'Old' ? 1 : 0 })) };
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const name = 'clients.xlsx';
    const { inspection } = await desk.inspectContacts(database, bytes, { name });
    expect(inspection).toMatchObject({ sheet: 3, counts: { new: 1, wrong: 0 } });
    // What was said of the columns was said of that sheet.
    const mapping = inspection.mapping.map((target, at): ContactTarget | null =>
      at === 0 ? { to: 'newOwn', name: 'No.', type: 'text' } : target,
    );
    expect(await desk.importContacts(database, bytes, { name, mapping })).toMatchObject({ added: 1 });
    expect((await contacts(database)).map(({ displayName }) => displayName)).toEqual(['Ada Lovelace']);
    const { inspection: rooms } = await desk.inspectContacts(database, bytes, { name, options: { sheet: 2 } });
    expect(rooms).toMatchObject({ sheet: 2, isNameless: true });
  });

  it('makes choices of what stands in a column, and knows them the next time', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const mapping: ContactTarget[] = [
      { to: 'field', field: 'fullName' },
      { to: 'newOwn', name: 'Grade', type: 'choice' },
    ];
    await desk.importContacts(database, sheet('Name,Grade', 'Ada,gold', 'Bob,silver', 'Eve,Gold'), { mapping });
    const [field] = await database.read(ownFields);
    expect(field?.choices.map(({ label }) => label)).toEqual(['gold', 'silver']);
    const { rows } = await desk.inspectContacts(database, sheet('Name,Grade', 'Ada,silver'), {
      mapping: [mapping[0] ?? null, { to: 'own', fieldId: field?.id ?? 0 }],
    });
    expect(rows).toMatchObject([{ fate: 'new', displayName: 'Ada' }]);
  });

  it('says nothing of a field to those whom it is not for', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const uids = uidSequence();
    const draft = { name: 'Size', type: 'text', appliesTo: 'companies', choices: [] } as const;
    const { id } = await addField(database, uids, { ...draft, choices: [] });
    const file = sheet('Name,Company,Size', 'Ada,,5', ',Acme Ltd,7');
    const mapping: ContactTarget[] = [
      { to: 'field', field: 'fullName' },
      { to: 'field', field: 'company' },
      { to: 'own', fieldId: id },
    ];
    await desk.importContacts(database, file, { mapping });
    expect((await contacts(database)).map(({ own }) => own.map(({ value }) => value))).toEqual([[], ['7']]);
  });
});

describe('whom a row is met in', () => {
  it('is somebody with its uid, e-mail address or phone number, or its name at its company; never its name alone', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const ada = await contact(database, { givenName: 'Ada', familyName: 'Lovelace', points: [email('ada@a.example')] });
    const bob = await contact(database, { givenName: 'Bob', familyName: 'Miller', points: [phone('(202) 555-0101')] });
    const eve = await contact(database, { givenName: 'Eve', familyName: 'Stone', employer: 'Paper Lantern' });
    await contact(database, { givenName: 'Tom', familyName: 'Alone' });
    const { rows } = await desk.inspectContacts(
      database,
      sheet(
        'uid,First name,Last name,Company,E-mail,Phone',
        `${ada.uid},Somebody,Else,,,`,
        ',A.,Lovelace,,ADA@a.example,',
        ',Grace,Hopper,,ada@a.example,',
        ',,,,ada@a.example,',
        ',Bob,,,,+1 202 555 0101',
        ',eve,STONE,paper lantern,,',
        ',Eve,Stone,Other,,',
        ',Tom,Alone,,,',
      ),
    );
    expect(rows.map(({ match }) => match && [match.id, match.by])).toEqual([
      [ada.id, 'uid'],
      [ada.id, 'email'],
      null,
      [ada.id, 'email'],
      [bob.id, 'phone'],
      [eve.id, 'nameAndCompany'],
      null,
      null,
    ]);
  });

  it('keeps ten people behind one address apart; who could be several is new, with a remark', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const names = ['Ada', 'Bob', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gus', 'Hal', 'Ida', 'Jon'];
    const file = sheet('First name,Last name,E-mail', ...names.map((name) => `${name},Smith,info@a.example`));
    expect(await desk.importContacts(database, file)).toMatchObject({ added: 10 });
    const again = await desk.importContacts(database, file, { onMatch: 'overwrite' });
    expect(again).toMatchObject({ added: 0, updated: 0, skipped: 10 });
    const result = await desk.importContacts(database, sheet('Name,E-mail', 'Smith,info@a.example'));
    expect(result).toMatchObject({ added: 1, problemList: [{ code: 'severalMatch', line: 2, about: 'Smith' }] });
    expect(
      (await desk.inspectContacts(database, sheet('Name,E-mail,Title', 'Ida Smith,info@a.example,Boss'))).rows,
    ).toMatchObject([{ fate: 'same', match: { displayName: 'Ida Smith', by: 'email' } }]);
  });

  it('in the bin is said, and may come back, or stay there beside a new one', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const ada = await contact(database, { givenName: 'Ada', points: [email('ada@a.example')] });
    await removeContacts(database, { ids: [ada.id] });
    const file = sheet('Name,E-mail,Title', 'Ada,ada@a.example,Analyst');
    const looked = async (inBin: 'skip' | 'restore' | 'create') =>
      (await desk.inspectContacts(database, file, { onMatch: 'fill', options: { inBin } })).inspection.counts;
    expect(await looked('skip')).toMatchObject({ inBin: 1 });
    expect(await looked('restore')).toMatchObject({ changed: 1 });
    expect(await looked('create')).toMatchObject({ new: 1 });
    expect(await desk.importContacts(database, file, { onMatch: 'fill' })).toMatchObject({
      added: 0,
      skippedBecause: [{ reason: 'inBin', count: 1 }],
      inBinIds: [ada.id],
      batchId: null,
    });
    const before = await allContents(database);
    const back = await desk.importContacts(database, file, { onMatch: 'fill', options: { inBin: 'restore' } });
    expect(back).toMatchObject({ added: 0, updated: 1 });
    expect(await contacts(database)).toMatchObject([{ id: ada.id, title: 'Analyst', deletedAt: null }]);
    await database.undo(back.batchId ?? 0);
    expect(await allContents(database)).toEqual(before);
    expect(await desk.importContacts(database, file, { options: { inBin: 'create' } })).toMatchObject({ added: 1 });
  });
});

describe('what a row does to the contact that it is met in', () => {
  it('is foretold before and after, done, and taken back by one undo', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const acme = await contact(database, { kind: 'company', companyName: 'Acme Ltd' });
    const ada = await contact(database, {
      givenName: 'Ada',
      title: 'Countess',
      points: [email('ada@a.example'), phone('202-555-0101', 'mobile')],
      tags: ['VIP'],
    });
    const file = sheet(
      'First name,Last name,E-mail,Mobile,Title,Company,Tags',
      'Ada,Lovelace,ada@a.example,202-555-0199,Analyst,Acme Ltd,wholesale',
    );
    const before = await allContents(database);
    const fill = await desk.inspectContacts(database, file, { onMatch: 'fill' });
    expect(fill.rows[0]?.changes).toEqual([
      { field: 'familyName', label: '', before: '', after: 'Lovelace' },
      { field: 'company', label: '', before: '', after: 'Acme Ltd' },
      { field: 'phone', label: 'mobile', before: '', after: '202-555-0199' },
      { field: 'tags', label: '', before: 'VIP', after: 'VIP, wholesale' },
    ]);
    const overwrite = await desk.inspectContacts(database, file, { onMatch: 'overwrite' });
    expect(overwrite.rows[0]?.changes).toContainEqual({
      field: 'phone',
      label: 'mobile',
      before: '202-555-0101',
      after: '202-555-0199',
    });
    expect(await allContents(database)).toEqual(before);
    const result = await desk.importContacts(database, file, { onMatch: 'overwrite' });
    expect(result).toMatchObject({ added: 0, updated: 1, skipped: 0 });
    const changed = (await contacts(database)).find(({ id }) => id === ada.id);
    expect(changed).toMatchObject({
      displayName: 'Ada Lovelace',
      title: 'Analyst',
      employer: { id: acme.id },
      tags: ['VIP', 'wholesale'],
      version: 2,
    });
    expect(changed?.points.map(({ value }) => value)).toEqual(['ada@a.example', '202-555-0199']);
    expect(await desk.importContacts(database, file, { onMatch: 'overwrite' })).toMatchObject({ batchId: null });
    await database.undo(result.batchId ?? 0);
    expect(await allContents(database)).toEqual(before);
    await database.redo();
    expect((await contacts(database)).find(({ id }) => id === ada.id)?.title).toBe('Analyst');
  });

  it('of several rows about one contact is what all of them say, the first where they differ', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const ada = await contact(database, { givenName: 'Ada', familyName: 'Lovelace', points: [email('ada@a.example')] });
    const file = sheet(
      'Name,E-mail,Title,Phone',
      'Ada Lovelace,ada@a.example,Analyst,202-555-0101',
      'Ada Lovelace,ada@a.example,Countess,202-555-0102',
      'Bob Miller,bob@a.example,,202-555-0103',
      'Bob Miller,bob@a.example,Smith,202-555-0104',
    );
    const { rows } = await desk.inspectContacts(database, file, { onMatch: 'overwrite' });
    expect(rows.map(({ fate, changes }) => [fate, changes.map(({ field }) => field)])).toEqual([
      ['changed', ['title', 'phone']],
      ['changed', ['phone']],
      ['new', []],
      ['changed', ['title', 'phone']],
    ]);
    expect(await desk.importContacts(database, file, { onMatch: 'overwrite' })).toMatchObject({ added: 1, updated: 3 });
    const [first, second] = await contacts(database);
    expect(first).toMatchObject({ id: ada.id, title: 'Analyst' });
    expect(first?.points).toHaveLength(3);
    expect(second).toMatchObject({ title: 'Smith' });
    expect(second?.points).toHaveLength(3);
    expect(await desk.importContacts(database, file, { onMatch: 'overwrite' })).toMatchObject({ batchId: null });
  });

  it('of a card too: filled, overwritten, with its picture where there is none', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const ada = await contact(database, { givenName: 'Ada', title: 'Countess', points: [email('ada@a.example')] });
    const card = (...lines: readonly string[]) =>
      ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
    const file = card('FN:Ada Lovelace', 'N:Lovelace;Ada;;;', 'EMAIL:ada@a.example', 'TITLE:Analyst');
    expect(await desk.inspect(database, file, undefined, 'skip')).toMatchObject({
      alreadyHere: 1,
      changed: 0,
      same: 1,
    });
    expect(await desk.inspect(database, file, undefined, 'fill')).toMatchObject({
      alreadyHere: 1,
      changed: 1,
      same: 0,
    });
    expect(await desk.import(database, file)).toMatchObject({ skippedBecause: [{ reason: 'sameEmail', count: 1 }] });
    expect(await desk.import(database, file, 'fill')).toMatchObject({ added: 0, updated: 1 });
    expect(await contacts(database)).toMatchObject([{ id: ada.id, familyName: 'Lovelace', title: 'Countess' }]);
    expect(await desk.import(database, file, 'overwrite')).toMatchObject({ updated: 1 });
    expect(await contacts(database)).toMatchObject([{ title: 'Analyst' }]);
    expect(await desk.import(database, file, 'overwrite')).toMatchObject({ updated: 0, batchId: null });
  });
});

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
