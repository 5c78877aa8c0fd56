import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startWords } from '../../../renderer/app/i18n.ts';
import { newReminderValues } from '../../../renderer/reminders/reminderFormValues.ts';
import { useReminderForm } from '../../../renderer/reminders/useReminderForm.ts';

const confirm = vi.hoisted(() => vi.fn<() => Promise<boolean>>());

vi.mock('../../../renderer/components/useConfirm.tsx', () => ({ useConfirm: () => confirm }));
vi.mock('../../../renderer/api/api.ts', () => ({
  data: { desk: { key: () => ['desk'] }, reminders: { key: () => ['reminders'] } },
  dataClient: { reminders: { update: vi.fn<() => void>(), get: vi.fn<() => void>() } },
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
