import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PreviewRow } from '#shared/transfer/previewRow.ts';
import { startWords, words } from '../../../renderer/app/i18n.ts';
import {
  done,
  inspection,
  preview,
  row,
  shown,
  tab,
  type AnsweredRows,
  type AskedRows,
} from './contactSheetFixture.tsx';

const calls = vi.hoisted(() => ({ rows: vi.fn<(input: AskedRows) => Promise<AnsweredRows>>() }));
vi.mock('../../../renderer/api/api.ts', () => ({
  dataClient: { transfer: { rows: calls.rows } },
  data: { fields: { list: { queryOptions: () => ({ queryKey: ['fields'], queryFn: () => ({ items: [] }) }) } } },
}));

const wrong = (line: number, value: string) =>
  row(line, 'wrong', { problems: [{ column: 1, code: 'dateUnreadable', value }] });

let stored: Partial<Record<PreviewRow['fate'], readonly PreviewRow[]>>;

beforeAll(() => startWords('en'));
beforeEach(async () => {
  await words.changeLanguage('en');
  stored = {};
  calls.rows.mockReset();
  calls.rows.mockImplementation(({ fate }) => Promise.resolve({ items: stored[fate] ?? [], nextCursor: null }));
});
afterEach(cleanup);

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
