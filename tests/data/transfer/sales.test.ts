import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContactDraft } from '#shared/contacts/contact.ts';
import { updateSettings } from '../../../electron/data/settings/settings.service.ts';
import type { RunningTask } from '../../../electron/data/tasks.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { runs } from '../../support/runs.ts';
import { allContents, allRows } from '../../support/tables.ts';
import { TRANSFER_DAY, transferDesk } from '../../support/transfer.ts';
import { sales, sale } from '../../support/salesOfSheet.ts';
import { contact, sheet } from '../../support/sheetsAndContacts.ts';

describe('a sheet of sales', () => {
  it('whose sum no number holds exactly is refused in words', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const file = (count: number) =>
      sheet('Customer,Date,Amount', ...Array.from({ length: count }, () => 'Ada Ltd,2026-03-01,9999999999.00'));
    await expect(desk.inspectSales(database, file(9100))).rejects.toMatchObject({
      code: 'INVALID_VALUE',
      params: { field: 'amountMinor', rule: 'tooLarge' },
    });
    const { sums } = await desk.inspectSales(database, file(9000));
    expect(sums).toMatchObject([{ count: 9000, amountMinor: 8_999_999_999_100_000 }]);
  });

  it('tells what it would bring, and brings exactly that', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    await contact(database, { displayName: 'Blue Harbour Ltd', kind: 'company' });
    const file = sheet(
      'Sales of the year,,,,,,',
      ',,,,,,',
      'Invoice no,Customer,Date,Product,Net amount,Paid,Memo',
      '2026-001,Blue Harbour Ltd,2026-03-01,Tea set,"1,234.50",1000,"two',
      'lines"',
      '2026-002,王小明,2026-03-05,茶叶,800.00,yes,',
      '2026-003,Golden Dragon,2026-03-07,Tea,free,,',
      '2026-004,,2026-03-07,Tea,12.00,,',
      ',Total,,,2046.50,,',
    );
    const before = await allRows(database);
    const inspection = await desk.inspectSales(database, file);
    expect(inspection).toMatchObject({
      format: 'csv',
      as: 'sales',
      count: 5,
      alreadyHere: 0,
      refused: 3,
      encoding: 'utf-8',
      delimiter: ',',
      dateOrder: 'ymd',
      decimalMark: '.',
      missing: [],
      newCustomers: 1,
      knownCustomers: 1,
      sums: [{ currency: 'USD', count: 2, amountMinor: 203_450, paidMinor: 180_000 }],
      problems: [
        { code: 'amountUnreadable', position: 3, line: 7, about: 'Net amount: free' },
        { code: 'customerMissing', position: 4, line: 8 },
        { code: 'rowOfTotals', position: 5, line: 9 },
      ],
    });
    expect(inspection.columns.map(({ column }) => column)).toEqual([
      'number',
      'customer',
      'datedOn',
      'what',
      'amount',
      'paid',
      'note',
    ]);
    expect(inspection.sample).toMatchObject([
      { line: 4, customer: 'Blue Harbour Ltd', isNewCustomer: false, number: '2026-001', amountMinor: 123_450 },
      { line: 6, customer: '王小明', isNewCustomer: true, paidMinor: 80_000 },
    ]);
    expect(await allRows(database)).toEqual(before);

    const result = await desk.importSales(database, file);
    expect(result).toMatchObject({ added: 2, updated: 0, skipped: 0, problems: 3 });
    expect(await sales(database)).toMatchObject([
      {
        contact: { displayName: 'Blue Harbour Ltd' },
        stage: 'invoice',
        number: '2026-001',
        what: 'Tea set',
        openMinor: 23_450,
        note: 'two\nlines',
        payments: [{ paidOn: '2026-03-01', amountMinor: 100_000 }],
      },
      { contact: { displayName: '王小明' }, openMinor: 0, lastPaidOn: '2026-03-05' },
    ]);
    const left = (await desk.content(result.notTaken?.file ?? '')).toString();
    expect(left).toMatch(/^\uFEFFInvoice no,.*,Why not taken\r\n/);
    expect(await desk.inspectSales(database, left)).toMatchObject({ count: 3, refused: 3 });
  });

  it('adds nothing the second time, and one undo takes it back with its customers', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const empty = await allContents(database);
    const file = sheet(
      'Customer,Date,Amount,Number',
      'Golden Dragon,2026-03-01,10.00,',
      'Golden Dragon,2026-03-01,10.00,',
      'Golden Dragon,2026-03-02,20.00,R1',
      'Golden Dragon,2026-03-02,20.00,R1',
      'Golden Dragon,2026-03-02,30.00,R1',
    );
    const first = await desk.importSales(database, file);
    expect(first).toMatchObject({
      added: 3,
      skippedBecause: [{ reason: 'twiceInFile', count: 1 }],
      problems: 1,
      problemList: [{ code: 'numberTwice', line: 6 }],
    });
    const before = await allRows(database);
    const again = await desk.importSales(database, file);
    expect(again).toMatchObject({ added: 0, skipped: 5, problems: 0, batchId: null });
    expect(await allRows(database)).toEqual(before);
    const grown = await desk.importSales(database, `${file}\r\nGolden Dragon,2026-03-01,10.00,`);
    expect(grown).toMatchObject({ added: 1, skipped: 5 });
    await database.undo(grown.batchId ?? 0);
    await database.undo(first.batchId ?? 0);
    expect(await allContents(database)).toEqual(empty);
  });

  it('read back from our own export changes nothing, in any language', async () => {
    for (const language of ['en', 'zh-CN', 'zh-TW'] as const) {
      const database = await temporaryDatabase();
      const desk = await transferDesk();
      await updateSettings(database, { language });
      const one = await contact(database, {
        displayName: '=2+5 & Co',
        kind: 'company',
        points: ContactDraft.parse({ points: [{ type: 'phone', value: '+86 138 0013 8000' }] }).points,
      });
      const other = await contact(database, { displayName: '王小明' });
      await sale(database, { contactId: one.id, amountMinor: 1999, number: '00123', what: '-10%, "special"\tbox' });
      await sale(database, { contactId: one.id, amountMinor: 1999 });
      await sale(database, { contactId: one.id, amountMinor: 1999 });
      await sale(database, {
        contactId: other.id,
        stage: 'quotation',
        amountMinor: -5000,
        costMinor: 1200,
        currency: 'JPY',
        rate: '0.0065',
        dueOn: '2026-12-31',
        category: '1-2',
        note: "'quoted'\n@home",
        payments: [
          { paidOn: '2026-05-01', amountMinor: 100, note: '' },
          { paidOn: '2026-06-01', amountMinor: 200, note: '' },
        ],
      });
      const { text, result } = await desk.exportSales(database);
      expect(result).toMatchObject({ count: 4, name: `longhand-sales-${TRANSFER_DAY}.csv` });
      expect(text.startsWith('\uFEFF')).toBe(true);
      expect(text).not.toMatch(/,"?[=+@]/);
      const before = await allRows(database);
      expect(await desk.importSales(database, text)).toMatchObject({ added: 0, skipped: 4, problems: 0 });
      expect(await allRows(database)).toEqual(before);

      const fresh = await temporaryDatabase();
      expect(await desk.importSales(fresh, text)).toMatchObject({ added: 4, problems: 0 });
      const content = (all: Awaited<ReturnType<typeof sales>>) =>
        all.map(
          ({
            contact: who,
            stage,
            number,
            datedOn,
            what,
            category,
            amountMinor,
            costMinor,
            currency,
            rate,
            note,
            paidMinor,
            dueOn,
            lastPaidOn,
          }) => ({
            who: who?.displayName,
            stage,
            number,
            datedOn,
            what,
            category,
            amountMinor,
            costMinor,
            currency,
            rate,
            note,
            paidMinor,
            dueOn,
            lastPaidOn,
          }),
        );
      expect(content(await sales(fresh))).toEqual(content(await sales(database)));
    }
  });
});

describe('an import of sales that is stopped', () => {
  it('leaves everything as it was, and no file behind', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const rows = Array.from({ length: 3000 }, (_row, index) => `Customer ${index},2026-03-01,${index}.00`);
    const before = await allContents(database);
    const stop = new AbortController();
    const task: RunningTask = {
      signal: stop.signal,
      progress: ({ stage }) => {
        if (stage === 'writing') stop.abort();
      },
    };
    const text = sheet('Customer,Date,Amount', ...rows);
    await expect(desk.importSales(database, text, {}, { task })).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await allContents(database)).toEqual(before);
    expect(await desk.importSales(database, text)).toMatchObject({ added: 3000, skipped: 0 });
  });
});

describe('any sale', () => {
  it('comes back from a sheet to what it was', async () => {
    const line = fc.string({
      unit: fc.constantFrom('a', '茶', '=', '+', '-', '@', '"', "'", ',', ';', '0', '1', ' '),
      maxLength: 12,
    });
    const drafts = fc.array(
      fc.record({
        stage: fc.constantFrom('quotation', 'order', 'invoice'),
        what: line,
        category: line,
        note: line,
        amountMinor: fc.integer({ min: -1e9, max: 1e9 }),
        costMinor: fc.option(fc.integer({ min: 0, max: 1e9 })),
        currency: fc.constantFrom('USD', 'JPY', 'KWD'),
      }),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(drafts, line, async (all, name) => {
        const [database, fresh] = [await temporaryDatabase(), await temporaryDatabase()];
        const desk = await transferDesk();
        const { id } = await contact(database, { displayName: `x${name}`, kind: 'company' });
        for (const draft of all) await sale(database, { ...draft, contactId: id, rate: '1.5' });
        const { text } = await desk.exportSales(database);
        expect(await desk.importSales(database, text)).toMatchObject({ added: 0, problems: 0 });
        expect(await desk.importSales(fresh, text)).toMatchObject({ added: all.length, problems: 0 });
        const content = (ones: Awaited<ReturnType<typeof sales>>) =>
          ones.map(({ stage, what, category, note, amountMinor, costMinor, currency, rate }) => ({
            stage,
            what,
            category,
            note,
            amountMinor,
            costMinor,
            currency,
            rate,
          }));
        expect(content(await sales(fresh))).toEqual(content(await sales(database)));
      }),
      { numRuns: runs(8) },
    );
  });
});
