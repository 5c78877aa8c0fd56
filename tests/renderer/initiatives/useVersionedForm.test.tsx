import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import { useVersionedForm } from '../../../renderer/initiatives/useVersionedForm.ts';

const told = vi.hoisted(() => ({ notifyError: vi.fn<(error: unknown) => void>() }));
vi.mock('../../../renderer/app/notify.tsx', () => ({ useNotify: () => told }));
vi.mock('../../../renderer/components/useLeave.ts', () => ({ useLeave: () => () => Promise.resolve() }));

interface Row {
  readonly id: number;
  readonly version: number;
}

const onClose = vi.fn<() => void>();
const write = vi.fn<(values: { name: string }, read: Row | null) => Promise<void>>();
const readTheirs = vi.fn<(id: number) => Promise<Row | null>>();
const conflict = new LonghandError('VERSION_CONFLICT', { entity: 'initiative', id: 1, currentVersion: 4 });
const mine: Row = { id: 1, version: 3 };
const theirs: Row = { id: 1, version: 4 };
const problemsOf = ({ name }: { name: string }) => (name === '' ? [{ field: 'name', problem: 'name' } as const] : []);
const form = (base: Row | null, name = 'Fair') =>
  renderHook(() =>
    useVersionedForm({ base, values: { name } }, { problemsOf, write, readTheirs: (id) => readTheirs(id), onClose }),
  ).result;

beforeEach(() => {
  vi.resetAllMocks();
  write.mockResolvedValue();
  readTheirs.mockResolvedValue(theirs);
});
afterEach(cleanup);

describe('a form that is written as a whole', () => {
  it('tells what is wrong from the first try on, and writes nothing', async () => {
    const empty = form(null, '');
    expect([empty.current.problem('name'), empty.current.problemCount]).toEqual([null, 0]);
    await act(() => empty.current.save());
    expect([empty.current.problem('name')?.problem, empty.current.problemCount]).toEqual(['name', 1]);
    expect(write).not.toHaveBeenCalled();
    act(() => empty.current.set({ name: 'Fair' }));
    await act(() => empty.current.save());
    expect(write).toHaveBeenCalledExactlyOnceWith({ name: 'Fair' }, null);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('stays open where the row was changed elsewhere, and writes over that only when asked to', async () => {
    write.mockRejectedValueOnce(conflict);
    const changed = form(mine);
    await act(() => changed.current.save());
    expect(changed.current.theirs).toEqual(theirs);
    expect(onClose).not.toHaveBeenCalled();
    await act(async () => changed.current.keepMine());
    expect(write).toHaveBeenLastCalledWith({ name: 'Fair' }, theirs);
    expect(changed.current.theirs).toBeNull();
    expect(onClose).toHaveBeenCalledOnce();
    expect(told.notifyError).not.toHaveBeenCalled();
  });

  it('tells what failed, also where the row that was changed is gone', async () => {
    write.mockRejectedValue(conflict);
    readTheirs.mockResolvedValue(null);
    const gone = form(mine);
    await act(() => gone.current.save());
    expect(told.notifyError).toHaveBeenCalledExactlyOnceWith(conflict);
    expect([gone.current.isSaving, onClose.mock.calls]).toEqual([false, []]);
  });

  it('begins anew with other values, as if nothing had been tried', async () => {
    const next = form(null);
    await act(() => next.current.save(() => next.current.begin({ name: '' })));
    expect([next.current.values, next.current.problemCount]).toEqual([{ name: '' }, 0]);
    expect(onClose).not.toHaveBeenCalled();
  });
});
