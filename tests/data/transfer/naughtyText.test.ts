import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { SaleDraft } from '#shared/sales/sale.ts';
import { exportableContacts, pageOfContacts } from '../../../electron/data/contacts/contacts.service.ts';
import type { Database } from '../../../electron/data/database/handles.ts';
import { createSale } from '../../../electron/data/sales/saleCreate.service.ts';
import { salesForExport } from '../../../electron/data/sales/saleIdentity.service.ts';
import { uidSequence } from '../../support/contacts.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { NAUGHTY_STRINGS, naughtyBook, naughtySheet } from '../../support/naughtyStrings.ts';
import { TRANSFER_DAY, transferDesk } from '../../support/transfer.ts';

/** What a program for spreadsheets would run, or read as something else than a text. */
const RUNS = /^\s*[=+\-@\t\r\n＝＋－＠]/u;

async function contactsOf(database: Database) {
  return await database.read(async (reader) => {
    const { items } = await pageOfContacts(reader, { limit: 200, sort: { by: 'createdAt', direction: 'asc' } });
    const exportable = await exportableContacts(
      reader,
      items.map(({ id }) => id),
    );
    return exportable.map(({ contact }) => contact);
  });
}

const sorted = (texts: readonly string[]) => texts.toSorted();
/** White space in a name is one space, whatever it was. */
const asName = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();
const namesOf = async (database: Database) =>
  sorted((await contactsOf(database)).map(({ displayName }) => displayName));
const notesOf = async (database: Database) => sorted((await contactsOf(database)).map(({ note }) => note));
const NAMES = sorted(NAUGHTY_STRINGS.map(asName));
const NOTES = sorted(NAUGHTY_STRINGS);
/** Other programs write these words into empty cells. */
const NOTHING: ReadonlySet<string> = new Set(['null', 'undefined', 'NaN', '\\']);
/** Of marks that cannot be seen a sheet of others brings in only the joiners inside of a word or an emoji. */
const withoutMarks = (text: string) => text.replaceAll(/(?!\u200d\p{Extended_Pictographic})\p{Cf}/gu, '').trim();

/** Cells of ours as a program for spreadsheets has them: none that runs. */
function neutralCells(text: string): readonly string[] {
  const cells = Papa.parse<string[]>(text.replace(/^\uFEFF/, '')).data.flat();
  expect(cells.filter((cell) => RUNS.test(cell) && !/^-\d+(?:\.\d+)?$/.test(cell))).toEqual([]);
  return cells;
}

describe('naughty text', () => {
  it('is of some ninety kinds, no two alike', () => {
    expect(NAUGHTY_STRINGS.length).toBeGreaterThan(80);
    expect(new Set(NAUGHTY_STRINGS).size).toBe(NAUGHTY_STRINGS.length);
  });

  it('comes in from a vCard as it is, and goes out and in again as vCard and as sheet unchanged', async () => {
    const desk = await transferDesk();
    const [database, book, sheet] = [await temporaryDatabase(), await temporaryDatabase(), await temporaryDatabase()];
    await desk.import(database, naughtyBook(NAUGHTY_STRINGS));
    await desk.import(book, (await desk.export(database)).text);
    const { text } = await desk.exportContactsSheet(database);
    expect(neutralCells(text).length).toBeGreaterThan(NAUGHTY_STRINGS.length * 2);
    await desk.importContacts(sheet, text);
    for (const one of [database, book, sheet]) {
      expect(await namesOf(one)).toEqual(NAMES);
      expect(await notesOf(one)).toEqual(NOTES);
    }
  });

  it('comes in from a sheet as it is', async () => {
    const desk = await transferDesk();
    const database = await temporaryDatabase();
    const written = NAUGHTY_STRINGS.filter((text) => !text.startsWith("'") && !NOTHING.has(text));
    await desk.importContacts(database, naughtySheet(written));
    expect(await notesOf(database)).toEqual(sorted(written.map(withoutMarks)));
    expect(await notesOf(database)).toContain('👩‍👩‍👧‍👦🏳️‍🌈👍🏽🇹🇼');
  });

  it('stands in sales, goes out neutral, and is the same when it came in again', async () => {
    const desk = await transferDesk();
    const [database, again] = [await temporaryDatabase(), await temporaryDatabase()];
    const uid = uidSequence();
    const customer = naughtyBook(['<b>Tea House</b>']);
    await desk.import(database, customer);
    const [{ id: contactId } = { id: 0 }] = await contactsOf(database);
    for (const [n, one] of NAUGHTY_STRINGS.entries()) {
      const text = asName(one);
      const draft = { contactId, stage: 'order', datedOn: '2026-03-01', amountMinor: 100 } as const;
      const words = {
        what: text,
        category: text.slice(0, 90).trim(),
        note: text,
        number: `${text.slice(0, 40)} ${n}`,
      };
      await createSale(database, SaleDraft.parse({ ...draft, ...words }), { today: TRANSFER_DAY, newUid: () => uid() });
    }
    const { text: sheet } = await desk.exportSales(database);
    expect(neutralCells(sheet).length).toBeGreaterThan(NAUGHTY_STRINGS.length * 10);
    await desk.import(again, customer);
    await desk.importSales(again, sheet);
    const words = async (from: Database) =>
      (
        await from.read((reader) => salesForExport(reader, { filter: {}, today: TRANSFER_DAY, after: 0, limit: 1000 }))
      ).map(({ what, category, note, number }) => ({ what, category, note, number }));
    const there = await words(database);
    expect(there.length).toBe(NAUGHTY_STRINGS.length);
    expect(await words(again)).toEqual(there);
  });

  it('is neutral in the sheet of rows that were not taken, and the same when mended', async () => {
    const desk = await transferDesk();
    const database = await temporaryDatabase();
    const rows = NAUGHTY_STRINGS.map((text, n) => `A-${n},"${text.replaceAll('"', '""')}",2026-03-01,Tea,free`);
    const lines = ['Invoice no,Customer,Date,Product,Net amount', 'A-0,Ada Ltd,2026-03-01,Tea,12.00', ...rows];
    const { notTaken } = await desk.importSales(database, lines.join('\r\n'));
    expect(notTaken).not.toBeNull();
    const text = (await desk.content(notTaken?.file ?? '')).toString('utf8');
    const cells = neutralCells(text);
    const unwritten = new Set(cells.map((cell) => cell.replace(/^'(?=\s*[=+\-@\d＝＋－＠])/u, '')));
    expect(NAUGHTY_STRINGS.filter((one) => !one.startsWith("'") && !unwritten.has(one))).toEqual([]);
  });
});
