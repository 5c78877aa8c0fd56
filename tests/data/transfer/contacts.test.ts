import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { ContactTarget } from '#shared/transfer/contactTarget.ts';
import { addField, ownFields } from '../../../electron/data/fields/fields.service.ts';
import { uidSequence } from '../../support/contacts.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { allRows } from '../../support/tables.ts';
import { transferDesk } from '../../support/transfer.ts';
import { contacts, sheet } from '../../support/sheetsAndContacts.ts';

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

  it('makes a field of the currency that stands in the cells, and knows it the next time', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const mapping: ContactTarget[] = [
      { to: 'field', field: 'fullName' },
      { to: 'newOwn', name: 'Turnover', type: 'money' },
    ];
    const file = sheet('Name;Turnover', 'Ada;1.234,50 €', 'Bob;99,00 €');
    expect(await desk.importContacts(database, file, { mapping })).toMatchObject({ added: 2, problems: 0 });
    const [field, ...others] = await database.read(ownFields);
    expect([field?.type, field?.currency, others]).toEqual(['money', 'EUR', []]);
    expect((await contacts(database)).map(({ own }) => own[0]?.value)).toEqual(['1234.5', '99']);
    expect(await desk.importContacts(database, file, { mapping, onMatch: 'overwrite' })).toMatchObject({
      updated: 0,
      batchId: null,
    });
    // The same name in another currency is another field: no amount changes its worth.
    const pounds = sheet('Name,Turnover', 'Eve,£10');
    expect(await desk.importContacts(database, pounds, { mapping })).toMatchObject({ added: 1, problems: 0 });
    expect((await database.read(ownFields)).map(({ currency }) => currency)).toEqual(['EUR', 'GBP']);
  });

  it('takes a lunar birthday for one, and the same file again changes nothing', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const file = sheet('姓名,手机,生日', '王小明,13800138000,农历八月十五', '李雷,13800138001,1990-08-15');
    expect(await desk.importContacts(database, file)).toMatchObject({ added: 2, problems: 0 });
    expect((await contacts(database)).map(({ birthday, specialDays }) => [birthday, specialDays])).toMatchObject([
      [null, [{ kind: 'birthday', label: '', day: { calendar: 'lunar', year: null, month: 8, day: 15 } }]],
      ['1990-08-15', []],
    ]);
    for (const onMatch of ['skip', 'fill', 'overwrite'] as const)
      expect(await desk.importContacts(database, file, { onMatch })).toMatchObject({ updated: 0, batchId: null });
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
