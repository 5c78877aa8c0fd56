import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import { startWords } from '../../../renderer/app/i18n.ts';
import { newSaleValues, saleValues } from '../../../renderer/sales/saleFormValues.ts';
import { useSaleForm } from '../../../renderer/sales/useSaleForm.ts';
import { sale } from './saleFixture.ts';

const calls = vi.hoisted(() => ({
  confirm: vi.fn<() => Promise<boolean>>(),
  create: vi.fn<(draft: object) => Promise<object>>(),
  update: vi.fn<(patch: object) => Promise<object>>(),
  get: vi.fn<() => Promise<object>>(),
  nextNumber: vi.fn<() => Promise<{ number: string }>>(),
}));

vi.mock('../../../renderer/components/useConfirm.tsx', () => ({ useConfirm: () => calls.confirm }));
vi.mock('../../../renderer/api/api.ts', () => ({
  data: { sales: { key: () => ['sales'], get: { queryKey: ({ input }: { input: object }) => ['sales', input] } } },
  dataClient: {
    sales: { create: calls.create, update: calls.update, get: calls.get, nextNumber: calls.nextNumber },
    history: { next: () => Promise.resolve({ undo: null }) },
  },
}));

function Around({ children }: PropsWithChildren) {
  return (
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
    </MantineProvider>
  );
}

const onClose = vi.fn<() => void>();
const ada = { id: 7, displayName: 'Ada Lovelace' };
const blank = newSaleValues({ draft: {}, contact: ada, meId: null, home: 'USD', dueDays: 14, today: '2026-11-20' });
const newForm = () =>
  renderHook(() => useSaleForm({ values: blank, base: null, home: 'USD' }, onClose), { wrapper: Around }).result;
const editForm = (base = sale()) =>
  renderHook(() => useSaleForm({ values: saleValues(base), base, home: 'USD' }, onClose), { wrapper: Around }).result;
const amount = (minor: number) => ({ amount: { minor, isUnreadable: false } });

beforeAll(() => startWords('en'));
beforeEach(() => {
  vi.clearAllMocks();
  window.localStorage.clear();
  calls.confirm.mockResolvedValue(false);
  calls.create.mockResolvedValue(sale());
  calls.nextNumber.mockResolvedValue({ number: 'R-13' });
});
afterEach(cleanup);

describe('saving a new sale', () => {
  it('says what is missing from the first try on, and writes nothing', async () => {
    const form = newForm();
    expect(form.current.error('amount')).toBeNull();
    await act(() => form.current.save());
    expect(form.current.error('amount')).toBe('How much? Type the amount.');
    expect(calls.create).not.toHaveBeenCalled();
  });

  it('writes it, closes, and remembers after how many days it is due', async () => {
    const form = newForm();
    act(() => form.current.set({ ...amount(500), dueOn: '2026-12-20', isDueTyped: true }));
    await act(() => form.current.save());
    expect(calls.create).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ contactId: 7, amountMinor: 500, dueOn: '2026-12-20' }),
    );
    expect(onClose).toHaveBeenCalledOnce();
    act(() => form.current.setStage('quotation'));
    expect(window.localStorage.getItem('longhand-due-days')).toBe('30');
  });

  it('shows at the number that it is taken, keeps everything typed, and takes another', async () => {
    const form = newForm();
    act(() => form.current.set({ ...amount(500), number: 'R-12', isNumberTyped: true, what: 'Cards' }));
    calls.create.mockRejectedValueOnce(new LonghandError('INVALID_VALUE', { field: 'number', rule: 'taken' }));
    await act(() => form.current.save());
    expect(form.current.error('number')).toMatch(/has this number already/);
    expect(form.current.values.what).toBe('Cards');
    expect(onClose).not.toHaveBeenCalled();
    act(() => form.current.set({ number: 'R-13' }));
    expect(form.current.error('number')).toBeNull();
    await act(() => form.current.save());
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('has its number also when it is saved before one was suggested, and none where it was emptied', async () => {
    const form = newForm();
    act(() => form.current.set(amount(500)));
    await act(() => form.current.save());
    expect(calls.create).toHaveBeenLastCalledWith(expect.objectContaining({ number: 'R-13' }));
    act(() => form.current.set({ number: '', isNumberTyped: true }));
    await act(() => form.current.save());
    expect(calls.create).toHaveBeenLastCalledWith(expect.objectContaining({ number: '' }));
  });

  it('does not keep the number of another stage', () => {
    const form = newForm();
    act(() => form.current.suggestNumber('R-13'));
    act(() => form.current.setStage('quotation'));
    expect(form.current.values.number).toBe('');
    act(() => form.current.set({ number: 'X-1', isNumberTyped: true }));
    act(() => form.current.setStage('order'));
    expect(form.current.values.number).toBe('X-1');
  });

  it('tells what can only be wrong while it is typed', () => {
    const form = newForm();
    act(() => form.current.set({ ...amount(999_999_999_000), currency: 'KWD', rate: '999999999' }));
    expect(form.current.error('rate')).toMatch(/more than can be counted with/);
    act(() => form.current.set(amount(Number.MAX_SAFE_INTEGER)));
    expect(form.current.error('amount')).toMatch(/too large/);
    expect(form.current.error('contact')).toBeNull();
  });

  it('suggests a number only as long as nobody typed one', () => {
    const form = newForm();
    act(() => form.current.suggestNumber('R-13'));
    expect(form.current.values.number).toBe('R-13');
    act(() => form.current.set({ number: 'X', isNumberTyped: true }));
    act(() => form.current.suggestNumber('Q-4'));
    expect(form.current.values.number).toBe('X');
  });
});

describe('leaving the form of a sale', () => {
  it('asks nothing while nothing was typed, also when a number was suggested', async () => {
    const form = newForm();
    act(() => form.current.suggestNumber('R-13'));
    await act(() => form.current.leave());
    expect(calls.confirm).not.toHaveBeenCalled();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('asks before anything typed is lost', async () => {
    const form = newForm();
    act(() => form.current.set({ what: 'Cards' }));
    await act(() => form.current.leave());
    expect(calls.confirm).toHaveBeenCalledOnce();
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe('changing a sale that was changed elsewhere meanwhile', () => {
  const conflict = () => new LonghandError('VERSION_CONFLICT', { entity: 'sale', id: 1, currentVersion: 4 });

  it('asks, and takes what is there for the fields in question only', async () => {
    const form = editForm();
    calls.update.mockRejectedValue(conflict());
    calls.get.mockResolvedValue(sale({ version: 4, what: '25 cards', category: 'Paper' }));
    act(() => form.current.set({ what: '30 cards', note: 'by phone' }));
    await act(() => form.current.save());
    expect(form.current.clash?.fields).toEqual(['what']);
    act(() => form.current.takeTheirs());
    expect(form.current.values).toMatchObject({ what: '25 cards', note: 'by phone' });
    expect(form.current.clash).toBeNull();
    // What only the others changed stays as they left it.
    calls.update.mockResolvedValue(sale({ version: 5 }));
    await act(() => form.current.save());
    expect(calls.update).toHaveBeenLastCalledWith({ id: 1, version: 4, note: 'by phone' });
  });

  it('writes nothing and closes where nothing was changed', async () => {
    const form = editForm();
    await act(() => form.current.save());
    expect(calls.update).not.toHaveBeenCalled();
    expect(onClose).toHaveBeenCalledOnce();
  });
});
