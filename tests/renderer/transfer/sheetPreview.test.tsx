import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import type { Inspection, SalesInspection } from '#shared/transfer/transfer.ts';
import type { TaskState } from '../../../renderer/api/followTask.ts';
import { startWords, words } from '../../../renderer/app/i18n.ts';
import { SheetPreview } from '../../../renderer/transfer/SheetPreview.tsx';
import { AS_IT_LOOKS } from '../../../renderer/transfer/fileReading.ts';
import type { FileReading } from '../../../renderer/transfer/fileReading.ts';
import type { Read, ReadAgain } from '../../../renderer/transfer/useReading.ts';

const inspection: SalesInspection = {
  format: 'csv',
  as: 'sales',
  name: 'sales.csv',
  byteSize: 2048,
  count: 6,
  alreadyHere: 1,
  refused: 2,
  sheets: [],
  sheet: 0,
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

const done = (result: Inspection): TaskState<Inspection> => ({
  phase: 'done',
  result,
  progress: null,
  error: null,
  isCancelling: false,
});

beforeAll(() => startWords('en', 'zh-CN', 'zh-TW'));
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

type Start = ReadAgain['start'];

function preview(first = inspection, read: Start = () => Promise.resolve(done(first))) {
  const onImport = vi.fn<(reading: FileReading) => void>();
  const onOther = vi.fn<(read: Read<Inspection, never>) => void>();
  const again = vi.fn<Start>(read);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <SheetPreview
          file={new File(['Kunde;Datum\nA Ltd;1.3.2026\n'], 'sales.csv')}
          first={{ inspection: first, reading: AS_IT_LOOKS }}
          again={{ start: again, stop: () => undefined }}
          onOther={onOther}
          onImport={onImport}
          onClose={() => undefined}
        />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { onImport, again, onOther };
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
      Promise.resolve(done({ ...inspection, count: 9, dateOrder: reading.options.dateOrder ?? 'dmy' })),
    );
    await choose('Dates', 'Month, day, year');
    await waitFor(() => expect(shown()).toContain('9 rows in sales.csv'));
    await choose('What the column “Column 2” is', 'Customer');
    await waitFor(() => expect(again).toHaveBeenCalledTimes(2));
    const mapping = [null, 'customer', 'amount'];
    expect(again).toHaveBeenLastCalledWith({ onMatch: 'skip', options: { dateOrder: 'mdy' }, mapping });
    fireEvent.click(screen.getByRole('radio', { name: /Leave their sales out/ }));
    const chosen = { onMatch: 'skip', options: { dateOrder: 'mdy', unknownCustomers: 'leaveOut' }, mapping };
    await waitFor(() => expect(again).toHaveBeenLastCalledWith(chosen));
    fireEvent.click(await screen.findByRole('button', { name: 'Import 6 sales' }));
    expect(onImport).toHaveBeenCalledWith(chosen);
  });

  it('forgets the columns when the sheet is cut into cells another way', async () => {
    const { again } = preview();
    await choose('What the column “Betrag” is', 'Cost');
    await waitFor(() => expect(again).toHaveBeenCalledTimes(1));
    await choose('Between the cells', 'Comma');
    await waitFor(() => expect(again).toHaveBeenLastCalledWith({ onMatch: 'skip', options: { delimiter: ',' } }));
  });

  it('hands over to the preview of contacts when its rows are contacts', async () => {
    const contacts = { ...inspection, as: 'contacts' } as unknown as Inspection;
    const { onOther } = preview(inspection, () => Promise.resolve(done(contacts)));
    await choose('The rows are', 'Customers');
    const reading = { onMatch: 'skip', options: { as: 'contacts' } };
    await waitFor(() => expect(onOther).toHaveBeenCalledWith({ inspection: contacts, reading }));
  });

  it('shows the first lines as the chosen characters make them, at once', async () => {
    preview({ ...inspection, encoding: 'utf-8' }, () => new Promise(() => undefined));
    await waitFor(() => expect(shown()).toContain('A Ltd;1.3.2026'));
    await choose('Characters', 'Unicode (UTF-16)');
    await waitFor(() => expect(shown()).not.toContain('A Ltd;1.3.2026'));
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
