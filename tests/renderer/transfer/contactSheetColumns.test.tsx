import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startWords, words } from '../../../renderer/app/i18n.ts';
import { choose, inspection, name, preview, shown, tab, type AnsweredRows } from './contactSheetFixture.tsx';

vi.mock('../../../renderer/api/api.ts', () => ({
  dataClient: { transfer: { rows: (): Promise<AnsweredRows> => Promise.resolve({ items: [], nextCursor: null }) } },
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

beforeAll(() => startWords('en', 'zh-CN', 'zh-TW'));
beforeEach(async () => {
  await words.changeLanguage('en');
});
afterEach(cleanup);

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
