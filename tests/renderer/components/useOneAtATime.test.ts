import { act, renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useOneAtATime } from '../../../renderer/components/useOneAtATime.ts';

it('does once what is asked for twice, and again when it is done', async () => {
  let finish = (): void => undefined;
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const work = vi.fn<() => Promise<void>>().mockReturnValueOnce(slow).mockResolvedValue();
  const { result } = renderHook(() => useOneAtATime(work));
  await act(async () => {
    const first = result.current.run();
    await result.current.run();
    finish();
    await first;
  });
  expect(work).toHaveBeenCalledTimes(1);
  await act(() => result.current.run());
  expect(work).toHaveBeenCalledTimes(2);
  expect(result.current.isBusy).toBe(false);
});

it('can be tried again after it failed', async () => {
  const work = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('no')).mockResolvedValue();
  const { result } = renderHook(() => useOneAtATime(work));
  await act(async () => {
    await expect(result.current.run()).rejects.toThrow('no');
  });
  await act(() => result.current.run());
  expect(work).toHaveBeenCalledTimes(2);
});
