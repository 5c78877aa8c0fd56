import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import type { GoalDraft } from '#shared/goals/goal.ts';
import { commandRegistry } from '../../../renderer/app/commands.ts';
import { startWords } from '../../../renderer/app/i18n.ts';
import { useSetUp, type Door } from '../../../renderer/firststart/useSetUp.ts';

const calls = vi.hoisted(() => ({
  list: vi.fn<() => Promise<{ items: readonly object[] }>>(),
  create: vi.fn<(input: { name: string }) => Promise<{ id: number; name: string }>>(),
  update: vi.fn<(patch: object) => Promise<object>>(),
  open: vi.fn<(input: object) => Promise<object>>(),
  createGoals: vi.fn<(input: { goals: readonly GoalDraft[] }) => Promise<object>>(),
}));

vi.mock('../../../renderer/api/api.ts', () => ({
  data: { settings: { get: { queryKey: () => ['settings'] } } },
  dataClient: {
    staff: { list: calls.list, create: calls.create },
    settings: { update: calls.update },
    system: { open: calls.open },
    goals: { create: calls.createGoals },
  },
}));

const answers = { companyName: 'Blue Door Tea', myName: 'Ada Lovelace', country: 'DE', currency: 'EUR' };

function Around({ children }: PropsWithChildren) {
  return <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>;
}

async function goThrough(door: Door, times = 1, goals?: GoalDraft[]): Promise<void> {
  const { result } = renderHook(() => useSetUp(), { wrapper: Around });
  for (let time = 0; time < times; time += 1) await act(() => result.current.enter(door, answers, goals));
}

const goal: GoalDraft = { measure: 'salesGrowth', name: '', unit: '', baseline: 0, target: 10, dueOn: '2027-07-01' };

beforeAll(() => startWords('zh-TW'));

beforeEach(() => {
  vi.clearAllMocks();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  calls.list.mockResolvedValue({ items: [] });
  calls.create.mockImplementation(({ name }) => Promise.resolve({ id: 7, name }));
  calls.update.mockResolvedValue({});
  calls.open.mockResolvedValue({});
  calls.createGoals.mockResolvedValue({});
});

describe('useSetUp', () => {
  it('writes the person down, then the settings with language and who sits here', async () => {
    await goThrough('empty');
    expect(calls.create).toHaveBeenCalledWith({ name: 'Ada Lovelace' });
    expect(calls.update).toHaveBeenCalledWith({
      companyName: 'Blue Door Tea',
      country: 'DE',
      currency: 'EUR',
      language: 'zh-TW',
      currentStaffId: 7,
      isSetUp: true,
    });
    expect(calls.open).not.toHaveBeenCalled();
  });

  it('makes no second person when the settings could not be written at first', async () => {
    calls.update.mockRejectedValueOnce(new LonghandError('WRITE_FAILED', { problem: 'diskFull' }));
    await goThrough('empty', 2);
    expect(calls.create).toHaveBeenCalledTimes(1);
    expect(calls.update).toHaveBeenCalledTimes(2);
  });

  it('takes the person who is there already', async () => {
    calls.list.mockResolvedValue({ items: [{ id: 3, name: 'Ada Lovelace' }] });
    await goThrough('empty');
    expect(calls.create).not.toHaveBeenCalled();
    expect(calls.update).toHaveBeenCalledWith(expect.objectContaining({ currentStaffId: 3 }));
  });

  it('opens the sample company after the own one is written down', async () => {
    await goThrough('sample');
    expect(calls.update).toHaveBeenCalledTimes(1);
    expect(calls.open).toHaveBeenCalledWith({ which: 'sample', locale: 'zh-TW' });
  });

  it('sets the chosen goals in one batch, once the answers are saved', async () => {
    await goThrough('empty', 1, [goal, { ...goal, measure: 'customersWithPhone' }]);
    expect(calls.createGoals).toHaveBeenCalledTimes(1);
    expect(calls.createGoals.mock.calls[0]?.[0].goals).toHaveLength(2);
    expect(calls.update.mock.invocationCallOrder[0]).toBeLessThan(calls.createGoals.mock.invocationCallOrder[0] ?? 0);
  });

  it('sets no goals where they were skipped', async () => {
    await goThrough('empty');
    expect(calls.createGoals).not.toHaveBeenCalled();
  });

  it('sets the goals in the own file before the sample company opens', async () => {
    await goThrough('sample', 1, [goal]);
    expect(calls.createGoals.mock.invocationCallOrder[0]).toBeLessThan(calls.open.mock.invocationCallOrder[0] ?? 0);
  });

  it('sets no goals while the answers can not be saved, and sets them once when they can', async () => {
    calls.update.mockRejectedValueOnce(new LonghandError('WRITE_FAILED', { problem: 'diskFull' }));
    await goThrough('empty', 2, [goal]);
    expect(calls.createGoals).toHaveBeenCalledTimes(1);
  });

  it('goes on, and says so, when a goal could not be set', async () => {
    calls.createGoals.mockRejectedValueOnce(new LonghandError('WRITE_FAILED', { problem: 'diskFull' }));
    await goThrough('sample', 1, [goal]);
    expect(console.error).toHaveBeenCalledTimes(1);
    expect(calls.open).toHaveBeenCalledTimes(1);
  });

  it('lets the empty desk be written on at once', async () => {
    const run = vi.fn<() => void>();
    await goThrough('empty');
    commandRegistry.offer(Symbol('desk'), [{ id: 'desk.line', label: '', group: 'desk', run }], false);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('asks the customers for the import', async () => {
    const run = vi.fn<() => void>();
    await goThrough('import');
    commandRegistry.offer(Symbol('screen'), [{ id: 'importFile', label: '', group: 'data', run }], false);
    expect(run).toHaveBeenCalledTimes(1);
  });
});
