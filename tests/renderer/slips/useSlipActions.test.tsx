import { notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { PropsWithChildren, ReactElement } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import { startWords } from '../../../renderer/app/i18n.ts';
import { logRequests } from '../../../renderer/interactions/logRequests.ts';
import { slipKey, type SlipRef } from '../../../renderer/slips/slipRef.ts';
import { useIsStruck } from '../../../renderer/slips/strikes.ts';
import { useSlipActions } from '../../../renderer/slips/useSlipActions.ts';

const calls = vi.hoisted(() => ({
  complete: vi.fn<(input: object) => Promise<object>>(),
  snooze: vi.fn<(input: object) => Promise<object>>(),
  snoozeMany: vi.fn<(input: object) => Promise<object>>(),
  undo: vi.fn<(input: object) => Promise<object>>(),
}));

vi.mock('../../../renderer/api/api.ts', () => ({
  data: { desk: { key: () => ['desk'] }, reminders: { key: () => ['reminders'] } },
  dataClient: {
    reminders: { complete: calls.complete, snooze: calls.snooze, snoozeMany: calls.snoozeMany },
    history: { undo: calls.undo },
  },
}));

const slip: SlipRef = {
  id: 5,
  version: 2,
  originalOn: '2026-11-21',
  text: 'about the invoice',
  kind: 'call',
  contact: { id: 9, displayName: 'Ada Lovelace' },
};

/** The buttons of the notice shown last. */
const offered = (): readonly { readonly label: string; readonly run: () => void }[] => {
  const shown = vi.mocked(notifications.show).mock.lastCall?.[0].message as
    | ReactElement<{ actions: readonly { label: string; run: () => void }[] }>
    | undefined;
  return shown?.props.actions ?? [];
};

/** The words of the notice shown last. */
const said = (): string => {
  const shown = vi.mocked(notifications.show).mock.lastCall?.[0].message as
    | ReactElement<{ message: string }>
    | undefined;
  return shown?.props.message ?? '';
};

function Around({ children }: PropsWithChildren) {
  return <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>;
}

const hook = () =>
  renderHook((of: SlipRef) => ({ actions: useSlipActions(), isStruck: useIsStruck(slipKey(of)) }), {
    wrapper: Around,
    initialProps: slip,
  });

beforeAll(() => startWords('en'));

beforeEach(() => {
  vi.clearAllMocks();
  vi.spyOn(notifications, 'show').mockReturnValue('');
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  // Whoever wants no movement waits for none.
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
  logRequests.close();
});

afterEach(cleanup);

describe('keeping a promise', () => {
  it('is for the occurrence as it was read, and said with what comes next', async () => {
    calls.complete.mockResolvedValue({ reminder: { isOpen: false, dueOn: '2026-11-21' }, batchId: 3 });
    const { result } = hook();
    expect(await act(() => result.current.actions.complete(slip))).toBe(true);
    expect(calls.complete).toHaveBeenCalledExactlyOnceWith({ id: 5, version: 2, originalOn: '2026-11-21' });
    expect(said()).toBe('Done: about the invoice');
    expect(result.current.isStruck).toBe(true);
  });

  it('happens once, though it is asked for twice', async () => {
    const other = { ...slip, id: 6 };
    calls.complete.mockResolvedValue({ reminder: { isOpen: false, dueOn: '2026-11-21' }, batchId: 3 });
    const { result } = hook();
    const { complete } = result.current.actions;
    expect(await act(() => Promise.all([complete(other), complete(other)]))).toEqual([true, false]);
    expect(calls.complete).toHaveBeenCalledOnce();
  });

  it('that somebody changed meanwhile takes the line through it away again, and says why', async () => {
    const changed = { ...slip, id: 7 };
    calls.complete.mockRejectedValue(
      new LonghandError('VERSION_CONFLICT', { entity: 'reminder', id: 7, currentVersion: 3 }),
    );
    const { result, rerender } = hook();
    rerender(changed);
    expect(await act(() => result.current.actions.complete(changed))).toBe(false);
    expect(result.current.isStruck).toBe(false);
    expect(vi.mocked(notifications.show).mock.lastCall?.[0].title).toContain('changed in the meantime');
  });

  it('offers to write down what happened: an entry of its own, the promise stays kept', async () => {
    const kept = { ...slip, id: 8 };
    calls.complete.mockResolvedValue({ reminder: { isOpen: false, dueOn: '2026-11-21' }, batchId: 3 });
    const { result } = hook();
    await act(() => result.current.actions.complete(kept));
    expect(offered().map(({ label }) => label)).toEqual(['And log it', 'Undo']);
    act(() => offered()[0]?.run());
    expect(logRequests.current()).toEqual({ mode: 'new', contactId: 9, channel: 'call', words: 'about the invoice' });
    expect(calls.undo).not.toHaveBeenCalled();
  });

  it('with nobody offers only to take it back', async () => {
    calls.complete.mockResolvedValue({ reminder: { isOpen: false, dueOn: '2026-11-21' }, batchId: 3 });
    const { result } = hook();
    await act(() => result.current.actions.complete({ ...slip, id: 10, contact: null }));
    expect(offered().map(({ label }) => label)).toEqual(['Undo']);
  });

  it('and logging it opens one dialog that does both', () => {
    const { result } = hook();
    act(() => result.current.actions.openLogFor(slip));
    expect(logRequests.current()).toEqual({
      mode: 'new',
      contactId: 9,
      channel: 'call',
      words: 'about the invoice',
      completing: { reminderId: 5, version: 2, originalOn: '2026-11-21' },
    });
    expect(calls.complete).not.toHaveBeenCalled();
  });
});

describe('putting off', () => {
  it('leaves the time as it is unless one is given', async () => {
    calls.snooze.mockResolvedValue({ batchId: 4 });
    const { result } = hook();
    await act(() => result.current.actions.snooze(slip, '2026-12-01'));
    expect(calls.snooze).toHaveBeenLastCalledWith({ id: 5, version: 2, originalOn: '2026-11-21', until: '2026-12-01' });
    await act(() => result.current.actions.snooze(slip, '2026-12-01', null));
    expect(calls.snooze.mock.lastCall?.[0]).toMatchObject({ time: null });
  });

  it('of many is one step', async () => {
    calls.snoozeMany.mockResolvedValue({ count: 3, batchId: 4 });
    const { result } = hook();
    await act(() => result.current.actions.snoozeMany([1, 2, 3], '2030-12-01'));
    expect(calls.snoozeMany).toHaveBeenCalledExactlyOnceWith({ ids: [1, 2, 3], until: '2030-12-01' });
    expect(said()).toBe('3 slips put off until Sun, Dec 1, 2030');
  });
});
