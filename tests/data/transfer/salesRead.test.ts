import { describe, expect, it } from 'vitest';
import { ContactDraft } from '#shared/contacts/contact.ts';
import { LonghandError } from '#shared/errors.ts';
import { removeContacts } from '../../../electron/data/contacts/contactBin.service.ts';
import { pageOfContacts } from '../../../electron/data/contacts/contacts.service.ts';
import { updateSettings } from '../../../electron/data/settings/settings.service.ts';
import { createStaff } from '../../../electron/data/staff/staff.service.ts';
import { encoded } from '../../support/encodings.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { allRows } from '../../support/tables.ts';
import { transferDesk } from '../../support/transfer.ts';
import { sales, sale } from '../../support/salesOfSheet.ts';
import { contact, sheet } from '../../support/sheetsAndContacts.ts';

describe('whom a row is about', () => {
  const file = (customer: string, email = '', phone = '') =>
    sheet('Customer,E-mail,Phone,Date,Amount', `${customer},${email},${phone},2026-03-01,5.00`);
  const point = (type: 'email' | 'phone', value: string) => ContactDraft.parse({ points: [{ type, value }] }).points;

  it('is found by exact name, e-mail or phone, and never by a part of a name', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    await contact(database, {
      displayName: 'Café  Zürich',
      kind: 'company',
      points: point('email', 'Info@Zurich.example'),
    });
    await contact(database, { displayName: 'Ada King', points: point('phone', '+1 212 555 0123') });
    const found = async (...row: Parameters<typeof file>) => {
      const { sample } = await desk.inspectSales(database, file(...row));
      return sample.map(({ customer, isNewCustomer }) => `${customer}${isNewCustomer ? ' (new)' : ''}`)[0];
    };
    expect(await found('cafe zurich')).toBe('Café Zürich');
    expect(await found('', 'info@zurich.example')).toBe('Café Zürich');
    expect(await found('Somebody Else', 'info@zurich.example')).toBe('Café Zürich');
    expect(await found('', '', '(212) 555-0123')).toBe('Ada King');
    expect(await found('Café')).toBe('Café (new)');
    expect(await found('Ada')).toBe('Ada (new)');
  });

  it('is nobody whom a person’s name alone speaks for while the addresses differ', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    await contact(database, { displayName: '王伟', points: point('email', 'one@wang.example') });
    await contact(database, { displayName: 'Acme Ltd', kind: 'company', points: point('email', 'one@acme.example') });
    expect(await desk.inspectSales(database, file('王伟', 'other@wang.example'))).toMatchObject({ newCustomers: 1 });
    expect(await desk.inspectSales(database, file('王伟'))).toMatchObject({ newCustomers: 0, knownCustomers: 1 });
    expect(await desk.inspectSales(database, file('Acme Ltd', 'two@acme.example'))).toMatchObject({
      knownCustomers: 1,
    });
  });

  it('has to be clear: of several, of one in the bin, of one unknown the row is refused, with the reason', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    await contact(database, { displayName: '王伟', points: point('email', 'one@wang.example') });
    await contact(database, { displayName: '王伟', points: point('email', 'two@wang.example') });
    const gone = await contact(database, { displayName: 'Gone Ltd', kind: 'company' });
    await removeContacts(database, { ids: [gone.id] });
    const codes = async (text: string, reading = {}) =>
      (await desk.inspectSales(database, text, reading)).problems.map(({ code }) => code);
    expect(await codes(file('王伟'))).toEqual(['customerAmbiguous']);
    expect(await codes(file('王伟', 'two@wang.example'))).toEqual([]);
    expect(await codes(file('Gone Ltd'))).toEqual(['customerInBin']);
    expect(await codes(file('New Ltd'), { unknownCustomers: 'leaveOut' })).toEqual(['customerUnknown']);
  });

  it('comes in once however many rows name them, a person where the name is one', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const text = sheet(
      'Customer;E-mail;Phone;Date;Amount',
      'Golden Dragon;;;01.03.2026;1,00',
      'GOLDEN  DRAGON;tea@dragon.example;+86 138 0013 8000;02.03.2026;2,00',
      '王小明;;;03.03.2026;3,00',
      ';solo@mail.example;;04.03.2026;4,00',
      ';solo@mail.example;;05.03.2026;4,00',
    );
    expect(await desk.inspectSales(database, text)).toMatchObject({
      newCustomers: 3,
      refused: 0,
      delimiter: ';',
      decimalMark: ',',
    });
    await desk.importSales(database, text);
    const who = (await sales(database)).map((one) => one.contact?.displayName);
    expect(who).toEqual(['Golden Dragon', 'Golden Dragon', '王小明', 'solo@mail.example', 'solo@mail.example']);
    expect(await database.read((reader) => pageOfContacts(reader, { limit: 10 }))).toMatchObject({
      items: [
        { displayName: 'Golden Dragon', kind: 'company' },
        { displayName: 'solo@mail.example', kind: 'person' },
        { displayName: '王小明', kind: 'person', familyName: '王', givenName: '小明' },
      ],
    });
  });

  it('may be one of several in the bin or out of it when the sale is here already', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const [one, other] = [
      await contact(database, { displayName: '王伟' }),
      await contact(database, { displayName: '王伟' }),
    ];
    await sale(database, { contactId: one.id, amountMinor: 100, number: 'A1' });
    await sale(database, { contactId: other.id, amountMinor: 200 });
    await removeContacts(database, { ids: [other.id] });
    const { text } = await desk.exportSales(database);
    expect(await desk.importSales(database, text)).toMatchObject({ added: 0, skipped: 2, problems: 0 });
  });
});

describe('a row', () => {
  it('in a foreign currency needs a rate; the currency stands in a column, in the amount or above it', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const text = sheet(
      'Customer,Date,Amount,Currency,Exchange rate',
      'A Ltd,2026-03-01,100.00,,',
      'A Ltd,2026-03-01,€200.00,,1.0850',
      'A Ltd,2026-03-01,300,JPY,0.0065',
      'A Ltd,2026-03-01,€400.00,,',
      'A Ltd,2026-03-01,€500.00,USD,',
      'A Ltd,2026-03-01,600.00,XXQ,1',
    );
    expect(await desk.inspectSales(database, text)).toMatchObject({
      sums: [
        { currency: 'USD', amountMinor: 10_000 },
        { currency: 'EUR', amountMinor: 20_000 },
        { currency: 'JPY', amountMinor: 300 },
      ],
      problems: [{ code: 'rateMissing' }, { code: 'amountUnreadable' }, { code: 'currencyUnknown' }],
    });
    await desk.importSales(database, text);
    expect((await sales(database)).map(({ homeAmountMinor }) => homeAmountMinor)).toEqual([10_000, 21_700, 195]);
    const head = sheet('Customer,Date,Amount (EUR),Exchange rate', 'A Ltd,2026-03-01,1.00,1.1');
    expect((await desk.inspectSales(database, head)).sums).toMatchObject([{ currency: 'EUR', amountMinor: 100 }]);
  });

  it('with more cells than the head is refused, not shifted', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const text = sheet(
      'Customer,Date,Amount',
      'A Ltd,2026-03-01,1,234.50',
      'A Ltd,2026-03-01,5.00,,',
      'A Ltd,2026-03-02',
    );
    expect((await desk.inspectSales(database, text)).problems.map(({ code, line }) => [code, line])).toEqual([
      ['rowTooLong', 2],
      ['amountMissing', 4],
    ]);
  });

  it('with the number of another customer’s sale is refused; a lost sale comes back lost', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const one = await contact(database, { displayName: 'One Ltd', kind: 'company' });
    await sale(database, { contactId: one.id, amountMinor: 100, number: 'R-1' });
    const text = sheet(
      'Customer,Date,Amount,Number,Stage,Lost on',
      'Two Ltd,2026-03-01,5.00,R-1,Invoice,',
      'Two Ltd,2026-03-01,6.00,R-1,Quote,2026-04-01',
      'Two Ltd,2026-03-01,7.00,R-2,bargain,',
    );
    expect(await desk.importSales(database, text)).toMatchObject({
      added: 1,
      problemList: [{ code: 'numberTaken' }, { code: 'stageUnreadable', about: 'Stage: bargain' }],
    });
    expect((await sales(database)).at(-1)).toMatchObject({ stage: 'quotation', lostOn: '2026-04-01', openMinor: 0 });
    const { text: written } = await desk.exportSales(database);
    const before = await allRows(database);
    expect(await desk.importSales(database, written)).toMatchObject({ added: 0, problems: 0 });
    expect(await allRows(database)).toEqual(before);
  });

  it('knows us and our initiatives by name, and says where it does not', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const grace = await createStaff(database, 'grace', 'Grace');
    const text = sheet(
      'Customer,Date,Amount,Salesperson,Campaign',
      'A Ltd,2026-03-01,5.00,grace,Spring',
      'A Ltd,2026-03-02,5.00,Nobody,',
    );
    expect(await desk.importSales(database, text)).toMatchObject({
      added: 2,
      problems: 0,
      problemList: [
        { code: 'initiativeUnknown', about: 'Spring' },
        { code: 'staffUnknown', about: 'Nobody' },
      ],
    });
    expect((await sales(database)).map(({ staff }) => staff?.id ?? null)).toEqual([grace.id, null]);
  });
});

describe('how a sheet is read', () => {
  it('is found in every old encoding and comes out the same', async () => {
    const text =
      '客户,日期,金额,内容\r\n王小明,2026年3月1日,1234.50,定制茶具一套\r\n金龙酒家,2026年3月5日,800,茶叶两箱\r\n';
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const) {
      const database = await temporaryDatabase();
      const desk = await transferDesk();
      await updateSettings(database, { country: 'CN', currency: 'CNY' });
      expect(await desk.inspectSales(database, encoded(text, encoding))).toMatchObject({
        encoding,
        sums: [{ currency: 'CNY', amountMinor: 203_450 }],
        sample: [{ customer: '王小明', datedOn: '2026-03-01' }, { customer: '金龙酒家' }],
      });
    }
  });

  it('can be said, and is then not looked for', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const text = sheet('Who;When;How much', 'A Ltd;01/02/2026;1,234');
    const first = await desk.inspectSales(database, text);
    expect(first).toMatchObject({ missing: ['customer', 'amount'], dateOrder: 'mdy', sample: [], count: 1 });
    const columns = ['customer', 'datedOn', 'amount'] as const;
    const said = await desk.inspectSales(database, text, { columns: [...columns], dateOrder: 'dmy', decimalMark: '.' });
    expect(said).toMatchObject({ missing: [], sample: [{ datedOn: '2026-02-01', amountMinor: 123_400 }] });
    await expect(desk.importSales(database, text)).rejects.toMatchObject({ params: { rule: 'columnMissing' } });
    expect(await desk.importSales(database, text, { columns: [...columns] })).toMatchObject({ added: 1 });
  });

  it('is refused, with what to do, where the file is no sheet of sales', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const problemOf = async (bytes: string | Uint8Array, name: string) => {
      const error: unknown = await desk.inspectSales(database, bytes, {}, { name }).catch((caught: unknown) => caught);
      return error instanceof LonghandError && error.code === 'FILE_REFUSED' ? error.params : error;
    };
    const noWorkbook = Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0);
    expect(await problemOf(noWorkbook, 'sales.xlsx')).toMatchObject({ problem: 'damagedWorkbook' });
    expect(await problemOf(noWorkbook, 'renamed.csv')).toMatchObject({ problem: 'damagedWorkbook' });
    expect(await problemOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0), 'old.xls')).toMatchObject({
      problem: 'oldWorkbook',
    });
    expect(await problemOf('one column\nof text\n', 'notes.txt')).toMatchObject({ problem: 'notASheet' });
    expect(await problemOf('Customer,Date,Amount\n', 'empty.csv')).toMatchObject({ problem: 'notASheet' });
    const noText = Uint8Array.from({ length: 20_000 }, (_nothing, at) => (at * at * 31 + at * 7919) % 251);
    expect(await problemOf(noText, 'photo.csv')).toMatchObject({ problem: 'notASheet' });
    expect(await problemOf(' \n', 'blank.csv')).toMatchObject({ problem: 'empty' });
  });

  it('is told by what is in the file, not by its name', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const text = sheet('Customer,Date,Amount', 'A Ltd,2026-03-01,5.00');
    for (const name of ['sales', 'sales.dat', 'sales.txt', 'sales.tsv'])
      expect(await desk.inspectSales(database, text, {}, { name })).toMatchObject({ count: 1 });
    expect(await desk.inspect(database, 'BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEND:VCARD\n')).toMatchObject({
      format: 'vcf',
    });
  });
});
