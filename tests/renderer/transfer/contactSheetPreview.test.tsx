import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ContactTarget } from '#shared/transfer/contactTarget.ts';
import type { PreviewRow } from '#shared/transfer/previewRow.ts';
import type { ContactsInspection, Inspection } from '#shared/transfer/transfer.ts';
import type { TaskState } from '../../../renderer/api/useTask.ts';
import { startWords, words } from '../../../renderer/app/i18n.ts';
import { ContactSheetPreview } from '../../../renderer/transfer/contactSheet/ContactSheetPreview.tsx';
import { AS_IT_LOOKS } from '../../../renderer/transfer/fileReading.ts';
import type { FileReading } from '../../../renderer/transfer/fileReading.ts';
import type { ReadAgain } from '../../../renderer/transfer/useReading.ts';

interface Asked {
  readonly fate: PreviewRow['fate'];
  readonly cursor: string | null;
}

const calls = vi.hoisted(() => ({
  rows: vi.fn<(input: Asked) => Promise<{ items: readonly PreviewRow[]; nextCursor: string | null }>>(),
}));
vi.mock('../../../renderer/api/api.ts', () => ({
  dataClient: { transfer: { rows: calls.rows } },
  data: {
    fields: {
      list: {
        queryOptions: () => ({
          queryKey: ['fields'],
          queryFn: () => ({ items: [{ id: 7, name: 'Loyalty number' }] }),
        }),
      },
    },
  },
}));

const TOKEN = '00000000-0000-4000-8000-000000000000';
const name = { to: 'field', field: 'fullName' } as const satisfies ContactTarget;

const inspection: ContactsInspection = {
  format: 'csv',
  as: 'contacts',
  name: 'clients.csv',
  byteSize: 2048,
  sheets: [],
  sheet: 0,
  encoding: 'utf-8',
  delimiter: ',',
  dateOrder: 'dmy',
  decimalMark: '.',
  nameOrder: 'givenFirst',
  source: 'google',
  count: 1203,
  counts: { new: 1000, changed: 1, same: 200, inBin: 0, wrong: 2, leftOut: 0 },
  columns: [
    { header: 'Name', mapping: name, examples: ['Ada Lovelace'], isEmpty: false },
    { header: 'Known since', mapping: null, examples: ['London / 1.2.1840', 'Bath / 2.2.1841'], isEmpty: false },
    { header: '', mapping: null, examples: [], isEmpty: true },
  ],
  mapping: [name, null, null],
  isNameless: false,
  sample: [],
  problemCount: 0,
  problems: [],
};

const row = (line: number, fate: PreviewRow['fate'], more: Partial<PreviewRow> = {}): PreviewRow => ({
  line,
  fate,
  displayName: `Row ${line}`,
  kind: 'person',
  phone: '',
  email: '',
  employer: '',
  match: null,
  changes: [],
  cells: [],
  problems: [],
  ...more,
});
const wrong = (line: number, value: string) =>
  row(line, 'wrong', { problems: [{ column: 1, code: 'dateUnreadable', value }] });

let stored: Partial<Record<PreviewRow['fate'], readonly PreviewRow[]>>;

beforeAll(() => startWords('en', 'zh-CN', 'zh-TW'));
beforeEach(async () => {
  await words.changeLanguage('en');
  stored = {};
  calls.rows.mockReset();
  calls.rows.mockImplementation(({ fate }) => Promise.resolve({ items: stored[fate] ?? [], nextCursor: null }));
});
afterEach(cleanup);

const shown = () => document.body.textContent;
const done = (result: Inspection): TaskState<Inspection> => ({
  phase: 'done',
  result,
  progress: null,
  error: null,
  isCancelling: false,
});

function preview(first = inspection, read: ReadAgain['start'] = () => Promise.resolve(done(first))) {
  const onImport = vi.fn<(reading: FileReading) => void>();
  const start = vi.fn<ReadAgain['start']>(read);
  const stop = vi.fn<() => void>();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <ContactSheetPreview
          file={new File(['Name\n'], 'clients.csv')}
          staged={TOKEN}
          first={{ inspection: first, reading: AS_IT_LOOKS }}
          again={{ start, stop }}
          onOther={() => undefined}
          onImport={onImport}
          onClose={() => undefined}
        />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { onImport, start, stop };
}

const tab = (label: RegExp) => fireEvent.click(screen.getByRole('tab', { name: label }));
const choose = async (label: string, option: string) => {
  const box = screen.getByRole('combobox', { name: label });
  fireEvent.click(box);
  const list = await waitFor(() => {
    const found = document.getElementById(box.getAttribute('aria-controls') ?? '');
    if (found === null) throw new Error(`Nothing opens below ${label}`);
    return found;
  });
  fireEvent.click(await within(list).findByRole('option', { name: option, hidden: true }));
};

describe('the preview of a sheet of contacts', () => {
  it('tells who is in it and what becomes of them, and imports what was chosen', async () => {
    stored = { new: [row(2, 'new', { displayName: 'Ada Lovelace', phone: '+44 20 1' })] };
    const { onImport, start } = preview(inspection, ({ onMatch }) =>
      Promise.resolve(
        done(onMatch === 'fill' ? { ...inspection, counts: { ...inspection.counts, changed: 41 } } : inspection),
      ),
    );
    expect(shown()).toContain('1,203 contacts in clients.csv, an export of Google Contacts');
    expect(screen.getByRole('tab', { name: 'New 1,000' }).getAttribute('aria-selected')).toBe('true');
    await waitFor(() => expect(shown()).toContain('+44 20 1'));
    fireEvent.click(screen.getByRole('radio', { name: 'Fill the gaps' }));
    expect(shown()).toContain('Nothing there is replaced.');
    fireEvent.click(await screen.findByRole('button', { name: 'Import 1,041 contacts' }));
    expect(start).toHaveBeenCalledTimes(1);
    expect(onImport).toHaveBeenCalledWith({ onMatch: 'fill', options: {} });
  });

  it('says which columns would be left out, and leads to them; of a workbook which sheet it is', async () => {
    const sheets = [
      { name: 'Notes', rowCount: 2 },
      { name: 'Clients', rowCount: 40 },
    ];
    preview({ ...inspection, encoding: null, sheets, sheet: 1 });
    expect(shown()).toContain('sheet “Clients” of 2');
    expect(shown()).toContain('1 column is left out: Known since.');
    fireEvent.click(screen.getByRole('button', { name: 'Look at the columns' }));
    expect(await screen.findByRole('combobox', { name: 'What the column “Known since” becomes' })).toBeTruthy();
    expect(shown()).not.toContain('is left out');
  });

  it('sets each changed field beside what it is now, and says by what somebody was met', async () => {
    stored = {
      changed: [
        row(5, 'changed', {
          displayName: 'Ada King',
          match: { id: 3, displayName: 'Ada Lovelace', by: 'email' },
          changes: [
            { field: 'familyName', label: '', before: 'Lovelace', after: 'King' },
            { field: 'phone', label: 'mobile', before: '', after: '+44 20 1' },
            { field: 'own', label: 'Loyalty number', before: '', after: '00123' },
          ],
        }),
      ],
    };
    preview();
    tab(/^Changed/);
    await waitFor(() => expect(shown()).toContain('is Ada Lovelace here; recognised by the e-mail address'));
    expect(screen.getByRole('row', { name: /Ada King.*Family name Lovelace King/ })).toBeTruthy();
    expect(screen.getByRole('row', { name: /^Phone \(Mobile\) — \+44 20 1/ })).toBeTruthy();
    expect(screen.getByRole('row', { name: /^Loyalty number — 00123/ })).toBeTruthy();
  });

  it('mends a cell where it stands; its row stays in place, marked', async () => {
    stored = { wrong: [wrong(4, '31.2.1840'), wrong(8, 'soon')] };
    const { start } = preview(inspection, () => {
      stored = { wrong: [wrong(8, 'soon')] };
      return Promise.resolve(done({ ...inspection, counts: { ...inspection.counts, wrong: 1 } }));
    });
    tab(/^Wrong/);
    const cell = await screen.findByRole('textbox', { name: 'Known since in row 4' });
    fireEvent.change(cell, { target: { value: '3.2.1840' } });
    fireEvent.blur(cell);
    await waitFor(() => expect(shown()).toContain('In order now'));
    const mended = [{ line: 4, column: 1, value: '3.2.1840' }];
    expect(start).toHaveBeenLastCalledWith({ onMatch: 'skip', options: { mended } });
    expect(screen.getByRole('textbox', { name: 'Known since in row 4' })).toHaveProperty('value', '3.2.1840');
    fireEvent.click(screen.getByRole('radio', { name: 'Keep such cells in the note' }));
    await waitFor(() =>
      expect(start).toHaveBeenLastCalledWith({ onMatch: 'skip', options: { mended, wrongCells: 'intoNote' } }),
    );
  });

  it('stops what is overtaken, and asks only for the last', async () => {
    const ends: (() => void)[] = [];
    const { start, stop } = preview(
      inspection,
      () => new Promise((resolve) => ends.push(() => resolve(done(inspection)))),
    );
    for (const label of ['Fill the gaps', 'Let the file win', 'Add again'])
      fireEvent.click(screen.getByRole('radio', { name: label }));
    expect(stop).toHaveBeenCalledTimes(2);
    ends[0]?.();
    await waitFor(() => expect(start).toHaveBeenCalledTimes(2));
    expect(start.mock.calls.map(([{ onMatch }]) => onMatch)).toEqual(['fill', 'create']);
    expect(screen.getByRole('button', { name: /^Import/ })).toHaveProperty('disabled', true);
    ends[1]?.();
    await waitFor(() => expect(screen.getByRole('button', { name: /^Import/ })).toHaveProperty('disabled', false));
  });

  it('turns pages, and goes back to the one before when the last was emptied', async () => {
    calls.rows.mockImplementation(({ cursor }) =>
      Promise.resolve(
        cursor === null
          ? { items: [row(2, 'new')], nextCursor: '100' }
          : { items: [row(900, 'new')], nextCursor: null },
      ),
    );
    preview();
    fireEvent.click(await screen.findByRole('button', { name: 'Rows after these' }));
    await waitFor(() => expect(shown()).toContain('Row 900'));
    expect(shown()).toContain('101 to 101 of 1,000');
    calls.rows.mockImplementation(({ cursor }) =>
      Promise.resolve({ items: cursor === null ? [row(2, 'new')] : [], nextCursor: null }),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Leave this row out: row 900, Row 900' }));
    await waitFor(() => expect(shown()).toContain('Row 2'));
  });
});

describe('the columns of a sheet of contacts', () => {
  it('become something else, an own field or a new one, or are left out', async () => {
    const { start } = preview();
    tab(/^Columns/);
    await choose('What the column “Column 3” becomes', 'Loyalty number');
    const own = { to: 'own', fieldId: 7 };
    await waitFor(() =>
      expect(start).toHaveBeenLastCalledWith({ onMatch: 'skip', options: {}, mapping: [name, null, own] }),
    );
    await choose('What the column “Known since” becomes', 'New own field…');
    const field = screen.getByRole('textbox', { name: 'Name of the own field from “Known since”' });
    expect(field).toHaveProperty('value', 'Known since');
    fireEvent.change(field, { target: { value: 'Customer since' } });
    fireEvent.blur(field);
    await choose('What the own field from “Known since” holds', 'Date');
    const made = { to: 'newOwn', name: 'Customer since', type: 'date' };
    await waitFor(() =>
      expect(start).toHaveBeenLastCalledWith({ onMatch: 'skip', options: {}, mapping: [name, made, own] }),
    );
  });

  it('are cut into several, with the parts of an example in sight', async () => {
    const { start } = preview();
    tab(/^Columns/);
    await choose('What the column “Known since” becomes', 'Cut into several…');
    await waitFor(() => expect(shown()).toContain('1.2.1840'));
    await choose('What part 1 of “Known since” becomes', 'City');
    await choose('What part 2 of “Known since” becomes', 'Anniversary');
    const split = {
      to: 'split',
      at: '/',
      into: [
        { to: 'address', part: 'locality', label: '', slot: 0 },
        { to: 'field', field: 'anniversary' },
      ],
    };
    await waitFor(() => expect(start.mock.lastCall?.[0].mapping?.[1]).toEqual(split));
  });

  it('say with which they are joined', async () => {
    preview();
    tab(/^Columns/);
    await choose('What the column “Known since” becomes', 'Full name');
    await waitFor(() => expect(shown()).toContain('Joined with: Known since'));
  });

  it('come first where nobody is named', () => {
    preview({ ...inspection, isNameless: true, counts: { ...inspection.counts, new: 0, changed: 0 } });
    expect(shown()).toContain('No column says who the rows are.');
    expect(screen.getByRole('tab', { name: 'Columns' }).getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('button', { name: 'Nothing to import' })).toHaveProperty('disabled', true);
  });

  it.each(['zh-CN', 'zh-TW'] as const)('speak %s', async (language) => {
    await words.changeLanguage(language);
    preview();
    tab(language === 'zh-CN' ? /^各列/ : /^各欄/);
    await waitFor(() => expect(shown()).toContain('Known since'));
    expect(shown()).not.toMatch(/columns\.|contactSheet\.|fate\.|field\./);
  });
});
