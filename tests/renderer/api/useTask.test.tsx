import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TaskEvent } from '#shared/tasks/task.ts';
import { useTask } from '../../../renderer/api/useTask.ts';

const cancel = vi.hoisted(() => vi.fn<() => Promise<{ asked: boolean }>>(() => Promise.resolve({ asked: true })));
vi.mock('../../../renderer/api/api.ts', () => ({ dataClient: { tasks: { cancel } } }));

type Event = TaskEvent<{ readonly count: number }>;

/** A task whose events the test sends one by one. */
class SteeredTask {
  readonly #queue: (Event | Error | null)[] = [];
  #wake = (): void => undefined;

  async send(event: Event | Error | null): Promise<void> {
    await act(async () => {
      this.#queue.push(event);
      this.#wake();
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
  }

  async *events(): AsyncGenerator<Event> {
    for (;;) {
      while (this.#queue.length === 0) await new Promise<void>((resolve) => (this.#wake = resolve));
      const event = this.#queue.shift();
      if (event instanceof Error) throw event;
      if (event === null || event === undefined) return;
      yield event;
    }
  }
}

const started: Event = { type: 'started', taskId: 'seven' };
const progress = (done: number): Event => ({ type: 'progress', stage: 'writing', done, total: 10, unit: 'contacts' });

async function begin() {
  const task = new SteeredTask();
  const { result } = renderHook(() => useTask<{ readonly count: number }>());
  await act(async () => {
    void result.current.start(() => Promise.resolve(task.events()));
  });
  return { task, result };
}

beforeEach(() => cancel.mockClear());
afterEach(() => vi.restoreAllMocks());

describe('useTask', () => {
  it('goes from start over progress to its result', async () => {
    const { task, result } = await begin();
    expect(result.current.state.phase).toBe('running');
    await task.send(started);
    await task.send(progress(4));
    expect(result.current.state.progress).toMatchObject({ done: 4, total: 10, perSecond: null });
    await task.send({ type: 'done', count: 10 });
    await task.send(null);
    expect(result.current.state).toMatchObject({ phase: 'done', result: { count: 10 } });
  });

  it('is cancelled only when the task says so', async () => {
    const { task, result } = await begin();
    await task.send(started);
    act(() => result.current.cancel());
    expect(cancel).toHaveBeenCalledWith({ taskId: 'seven' });
    expect(result.current.state).toMatchObject({ phase: 'running', isCancelling: true });
    await task.send({ type: 'cancelled' });
    await task.send(null);
    expect(result.current.state.phase).toBe('cancelled');
  });

  it('is done when the task was faster than the wish to stop it', async () => {
    const { task, result } = await begin();
    await task.send(started);
    act(() => result.current.cancel());
    await task.send({ type: 'done', count: 10 });
    await task.send(null);
    expect(result.current.state.phase).toBe('done');
  });

  it('asks to stop as soon as it knows whom to ask', async () => {
    const { task, result } = await begin();
    act(() => result.current.cancel());
    expect(cancel).not.toHaveBeenCalled();
    await task.send(started);
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  it('is cancelled when the preparation stops before the task began', async () => {
    const { result } = renderHook(() => useTask<{ readonly count: number }>());
    await act(async () => {
      void result.current.start(
        ({ signal }) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason));
          }),
      );
    });
    await act(async () => result.current.cancel());
    expect(result.current.state.phase).toBe('cancelled');
  });

  it('fails with the code that the task tells', async () => {
    const { task, result } = await begin();
    await task.send(started);
    await task.send({ type: 'failed', code: 'WRITE_FAILED', params: { problem: 'diskFull' } });
    await task.send(null);
    expect(result.current.state).toMatchObject({ phase: 'failed', error: { code: 'WRITE_FAILED' } });
  });

  it('does not know the outcome when the stream ends without a last event', async () => {
    const { task, result } = await begin();
    await task.send(started);
    await task.send(null);
    expect(result.current.state).toMatchObject({ phase: 'failed', error: { code: 'OUTCOME_UNKNOWN' } });
  });

  it('keeps the last event when the port dies right after it', async () => {
    const { task, result } = await begin();
    await task.send(started);
    await task.send({ type: 'done', count: 10 });
    await task.send(new Error('gone'));
    expect(result.current.state.phase).toBe('done');
  });

  it('starts again after its end', async () => {
    const { task, result } = await begin();
    await task.send({ type: 'cancelled' });
    await task.send(null);
    act(() => result.current.reset());
    expect(result.current.state.phase).toBe('idle');
  });
});
