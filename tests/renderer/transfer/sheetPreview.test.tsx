import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import type { Inspection, SalesInspection } from '#shared/transfer/transfer.ts';
import type { TaskState } from '../../../renderer/api/useTask.ts';
import { startWords, words } from '../../../renderer/app/i18n.ts';
import { SheetPreview } from '../../../renderer/transfer/SheetPreview.tsx';
import type { ChosenReading, InspectAgain } from '../../../renderer/transfer/useSheetReading.ts';

const inspection: SalesInspection = {
  format: 'csv',
  name: 'sales.csv',
  byteSize: 2048,
  count: 6,
  alreadyHere: 1,
  refused: 2,
  encoding: 'gb18030',
  delimiter: ';',
  dateOrder: 'dmy',
  decimalMark: ',',
  columns: [
    { header: 'Kunde', column: 'customer', examples: ['A Ltd', 'B Ltd'] },
    { header: '', column: null, examples: ['01.03.2026'] },
    { header: 'Betrag', column: 'amount', examples: ['12,50'] },
  ],
  missing: [],
  newCustomers: 2,
  knownCustomers: 1,
  sums: [
    { currency: 'USD', count: 2, amountMinor: 123_450, paidMinor: 100_000 },
    { currency: 'JPY', count: 1, amountMinor: 5000, paidMinor: 0 },
  ],
  sample: [
    {
      line: 2,
      customer: 'A Ltd',
      isNewCustomer: true,
      stage: 'quotation',
      number: 'R-1',
      datedOn: '2026-03-01',
      what: 'Tea',
      category: '',
      amountMinor: 123_450,
      currency: 'USD',
      paidMinor: 0,
    },
  ],
  problemCount: 1,
  problems: [{ code: 'amountUnreadable', position: 3, line: 5, about: 'Betrag: frei' }],
};

const done = (result: SalesInspection): TaskState<Inspection> => ({
  phase: 'done',
  result,
  progress: null,
  error: null,
  isCancelling: false,
});

beforeAll(() => startWords('en'));
beforeEach(() => words.changeLanguage('en'));
afterEach(cleanup);

const shown = () => document.body.textContent;
const choose = async (label: string, option: string) => {
  const box = screen.getByRole('combobox', { name: label });
  fireEvent.click(box);
  const list = await waitFor(() => {
    const found = document.getElementById(box.getAttribute('aria-controls') ?? '');
    if (found === null) throw new Error(`Nothing opens below ${label}`);
    return found;
  });
  fireEvent.click(within(list).getByRole('option', { name: option, hidden: true }));
};

function preview(first = inspection, inspectAgain: InspectAgain = () => Promise.resolve(done(first))) {
  const onImport = vi.fn<(reading: ChosenReading) => void>();
  const again = vi.fn<InspectAgain>(inspectAgain);
  render(
    <MantineProvider env="test">
      <SheetPreview inspection={first} inspectAgain={again} onImport={onImport} onClose={() => undefined} />
    </MantineProvider>,
  );
  return { onImport, again };
}

describe('the preview of a sheet of sales', () => {
  it('tells what would come, in sums and in rows, and what would not', () => {
    preview();
    expect(shown()).toContain('6 rows in sales.csv');
    expect(shown()).toContain(
      '3 sales are new · 1 is already here · 2 cannot be taken · 2 customers come in new · 1 customer is known',
    );
    expect(shown()).toContain('$1,234.50 in 2 sales, $1,000.00 of it paid');
    expect(shown()).toContain('¥5,000 in 1 sale');
    expect(shown()).toContain('Row 3, line 5');
    expect(shown()).toContain('March 1, 2026');
    expect(screen.getByRole('row', { name: /A Ltd new Quotation R-1/ })).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: 'Column 2' })).toBeTruthy();
  });

  it('reads the sheet anew at each change, and imports what was chosen', async () => {
    const { again, onImport } = preview(inspection, (reading) =>
      Promise.resolve(done({ ...inspection, count: 9, dateOrder: reading.dateOrder ?? 'dmy' })),
    );
    await choose('Dates', 'Month, day, year');
    await waitFor(() => expect(shown()).toContain('9 rows in sales.csv'));
    await choose('What the column “Column 2” is', 'Customer');
    await waitFor(() => expect(again).toHaveBeenCalledTimes(2));
    const chosen = { dateOrder: 'mdy', columns: [null, 'customer', 'amount'] };
    expect(again).toHaveBeenLastCalledWith(chosen);
    fireEvent.click(screen.getByRole('radio', { name: /Leave their sales out/ }));
    await waitFor(() => expect(again).toHaveBeenLastCalledWith({ ...chosen, unknownCustomers: 'leaveOut' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Import 6 sales' }));
    expect(onImport).toHaveBeenCalledWith({ ...chosen, unknownCustomers: 'leaveOut' });
  });

  it('forgets the columns when the sheet is cut into cells another way', async () => {
    const { again } = preview();
    await choose('What the column “Betrag” is', 'Cost');
    await waitFor(() => expect(again).toHaveBeenCalledTimes(1));
    await choose('Between the cells', 'Comma');
    await waitFor(() => expect(again).toHaveBeenLastCalledWith({ delimiter: ',' }));
  });

  it('says which column is missing, and offers nothing until it is named', () => {
    preview({ ...inspection, missing: ['datedOn', 'amount'], sample: [], sums: [] });
    expect(shown()).toContain('Choose which column is: Date and Amount.');
    expect(screen.getByRole('button', { name: 'Nothing to import' })).toHaveProperty('disabled', true);
  });

  it('stays, with the reason, where the sheet cannot be read that way', async () => {
    const error = new LonghandError('FILE_REFUSED', { problem: 'notASheet', file: 'sales.csv' });
    preview(inspection, () =>
      Promise.resolve({ phase: 'failed', error, result: null, progress: null, isCancelling: false }),
    );
    await choose('Between the cells', 'Tab');
    await waitFor(() => expect(shown()).toContain('There is no table in this file'));
    expect(screen.getByRole('combobox', { name: 'Between the cells' })).toBeTruthy();
  });

  it.each(['zh-CN', 'zh-TW'] as const)('speaks %s', async (language) => {
    await words.changeLanguage(language);
    preview();
    expect(shown()).toMatch(language === 'zh-CN' ? /表格是这样读的/ : /試算表是這樣讀的/);
    expect(shown()).not.toMatch(/sheet\.|saleColumn\./);
  });
});
