import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessColumns } from '#shared/csv/columnGuess.rules.ts';
import { LonghandError } from '#shared/errors.ts';
import { SALE_COLUMNS, stageOfWord } from '#shared/transfer/saleColumns.rules.ts';
import { SaleColumn } from '#shared/transfer/transfer.ts';
import { sheetWords } from '../../../electron/data/transfer/sheetWords.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { sheetSamples, sheetSamplesTitle } from '../../support/sheetSamples.ts';
import { allRows } from '../../support/tables.ts';
import { transferDesk } from '../../support/transfer.ts';

describe('the words of our own sheets', () => {
  it.each(['en', 'zh-CN', 'zh-TW'] as const)('in %s are all known again, each as what it is', (locale) => {
    const words = sheetWords(locale);
    const columns = SaleColumn.options.map((column) => ({ header: words.column(column), examples: [] }));
    expect(guessColumns(columns, SALE_COLUMNS)).toEqual(SaleColumn.options);
    for (const stage of ['quotation', 'order', 'invoice'] as const) expect(stageOfWord(words.stage(stage))).toBe(stage);
    expect(words.problem('amountMissing')).not.toBe('amountMissing');
    expect(words.columnAt(3)).toContain('3');
  });
});

describe.skipIf(sheetSamples.length === 0)(`${sheetSamplesTitle}`, () => {
  const books = sheetSamples.filter(({ file }) => /contacts|hubspot/.test(file));
  const sheets = sheetSamples.filter(({ file }) => file.endsWith('.csv'));

  it.each(books)('$file is told to be an address book, and comes in once', async ({ file, path }) => {
    const desk = await transferDesk();
    const database = await temporaryDatabase();
    const bytes = readFileSync(path);
    const { inspection } = await desk.inspectContacts(database, bytes, { name: file });
    expect(inspection).toMatchObject({ as: 'contacts', counts: { new: inspection.count, wrong: 0 } });
    expect(inspection.source).not.toBeNull();
    const result = await desk.importContacts(database, bytes, { name: file });
    expect(result).toMatchObject({ added: inspection.count, problems: 0 });
    expect(await desk.importContacts(database, bytes, { name: file, onMatch: 'overwrite' })).toMatchObject({
      batchId: null,
    });
  });

  it('are looked through or refused in words, and change nothing', async () => {
    const desk = await transferDesk();
    const database = await temporaryDatabase();
    const before = await allRows(database);
    for (const { file, path } of sheets) {
      const outcome: unknown = await desk
        .inspectFile(database, readFileSync(path), { name: file })
        .then(({ format }) => format)
        .catch((error: unknown) => (error instanceof LonghandError ? error.code : error));
      expect({ file, isKnown: ['csv', 'FILE_REFUSED'].includes(String(outcome)) }).toEqual({ file, isKnown: true });
    }
    expect(await allRows(database)).toEqual(before);
  });
});
