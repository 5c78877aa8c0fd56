import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import { startWords } from '../../../renderer/app/i18n.ts';
import { newReminderValues } from '../../../renderer/reminders/reminderFormValues.ts';
import { useReminderForm } from '../../../renderer/reminders/useReminderForm.ts';
import { reminder } from './reminderFixture.ts';

const confirm = vi.hoisted(() => vi.fn<() => Promise<boolean>>());
const calls = vi.hoisted(() => ({
  update: vi.fn<(change: object) => Promise<object>>(),
  get: vi.fn<() => Promise<object>>(),
}));

vi.mock('../../../renderer/components/useConfirm.tsx', () => ({ useConfirm: () => confirm }));
vi.mock('../../../renderer/api/api.ts', () => ({
  data: { desk: { key: () => ['desk'] }, reminders: { key: () => ['reminders'] } },
  dataClient: { reminders: calls, history: { next: () => Promise.resolve({ undo: null }) } },
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
const form = (text: string, isTyped: boolean) =>
  renderHook(
    () =>
      useReminderForm({ kind: 'new', values: newReminderValues({ text }, ada, null, '2026-11-22'), isTyped }, onClose),
    { wrapper: Around },
  ).result;

beforeAll(() => startWords('en'));
beforeEach(() => {
  vi.clearAllMocks();
  confirm.mockResolvedValue(false);
});
afterEach(cleanup);

describe('leaving the form of a new reminder', () => {
  it('asks nothing while nothing was typed, also when it is about somebody already', async () => {
    const empty = form('', false);
    await act(() => empty.current.leave());
    expect(confirm).not.toHaveBeenCalled();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('asks before a sentence is lost that was typed in the line of the desk', async () => {
    const handedOver = form('about the invoice', true);
    await act(() => handedOver.current.leave());
    expect(confirm).toHaveBeenCalledOnce();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('asks before anything typed here is lost', async () => {
    const typed = form('', false);
    act(() => typed.current.set({ text: 'Send flowers' }));
    await act(() => typed.current.leave());
    expect(confirm).toHaveBeenCalledOnce();
  });
});

describe('changing a reminder that was changed elsewhere meanwhile', () => {
  const conflict = () => new LonghandError('VERSION_CONFLICT', { entity: 'reminder', id: 1, currentVersion: 4 });
  const editForm = (base = reminder()) =>
    renderHook(
      () =>
        useReminderForm(
          {
            kind: 'edit',
            reminder: base,
            edited: { originalOn: base.originalOn, on: base.dueOn, time: base.dueTime },
            firstScope: 'all',
          },
          onClose,
        ),
      { wrapper: Around },
    ).result;

  it('takes what is there, keeps what was typed in other fields, and leaves what only the others changed', async () => {
    const edited = editForm();
    calls.update.mockRejectedValueOnce(conflict());
    calls.get.mockResolvedValue(reminder({ version: 4, text: 'Call Ada', kind: 'visit', staff: null }));
    act(() => edited.current.set({ text: 'Call her', dueTime: '09:00' }));
    await act(() => edited.current.save());
    expect(edited.current.clash?.fields).toEqual(['text']);
    act(() => edited.current.takeTheirs());
    expect(edited.current.values).toMatchObject({ text: 'Call Ada', kind: 'visit', staffId: null, dueTime: '09:00' });
    calls.update.mockResolvedValue(reminder({ version: 5 }));
    await act(() => edited.current.save());
    expect(calls.update).toHaveBeenLastCalledWith({ id: 1, version: 4, scope: 'all', dueTime: '09:00' });
  });

  it('takes the day that the others moved it to', async () => {
    const edited = editForm();
    calls.update.mockRejectedValueOnce(conflict());
    calls.get.mockResolvedValue(
      reminder({ version: 4, dueOn: '2026-12-01', originalOn: '2026-12-01', startsOn: '2026-12-01' }),
    );
    act(() => edited.current.set({ dueOn: '2026-11-30' }));
    await act(() => edited.current.save());
    act(() => edited.current.takeTheirs());
    expect(edited.current.values.dueOn).toBe('2026-12-01');
  });
});
