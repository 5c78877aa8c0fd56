import { describe, expect, it } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import type { TaskEvent } from '#shared/tasks/task.ts';
import { cancelTask, createTasks, runTask, throwIfCancelled, type RunningTask } from '../../electron/data/tasks.ts';

const noted: unknown[] = [];
const log = {
  note: () => undefined,
  incident: (error: unknown) => {
    noted.push(error);
    return 'number-1';
  },
};
const step = { stage: 'writing', total: 3, unit: 'contacts' } as const;
type Result = { readonly added: number };

async function eventsOf(stream: AsyncIterable<TaskEvent<Result>>): Promise<TaskEvent<Result>[]> {
  const events: TaskEvent<Result>[] = [];
  for await (const event of stream) events.push(event);
  return events;
}

/** Work that goes on until it is told to stop, and says when it has stopped. */
function endless(): { readonly run: (task: RunningTask) => Promise<Result>; readonly stopped: Promise<void> } {
  const { promise: stopped, resolve } = Promise.withResolvers<void>();
  const run = async ({ signal }: RunningTask): Promise<Result> => {
    await new Promise<void>((aborted) => {
      signal.addEventListener('abort', () => aborted());
    });
    resolve();
    throwIfCancelled(signal);
    return { added: 0 };
  };
  return { run, stopped };
}

describe('a task', () => {
  it('starts with its id, reports, and ends with its result', async () => {
    const events = await eventsOf(
      runTask(createTasks(log), async ({ progress }) => {
        progress({ ...step, done: 1 });
        await new Promise(setImmediate);
        progress({ ...step, done: 3 });
        return { added: 3 };
      }),
    );
    expect(events[0]).toMatchObject({ type: 'started' });
    expect(events.at(-1)).toEqual({ type: 'done', added: 3 });
    expect(events.filter(({ type }) => type === 'progress').length).toBeGreaterThan(0);
  });

  it('drops reports that nobody took in time, but never the last event', async () => {
    const events = await eventsOf(
      runTask(createTasks(log), ({ progress }) => {
        for (let done = 0; done < 1000; done += 1) progress({ ...step, done });
        return Promise.resolve({ added: 1 });
      }),
    );
    expect(events.length).toBeLessThan(10);
    expect(events.at(-1)).toEqual({ type: 'done', added: 1 });
  });

  it('says cancelled only after the work has stopped', async () => {
    const tasks = createTasks(log);
    const { run, stopped } = endless();
    const stream = runTask(tasks, run);
    const started = await stream.next();
    const taskId = started.value?.type === 'started' ? started.value.taskId : '';
    expect(cancelTask(tasks, taskId)).toBe(true);
    expect((await stream.next()).value).toEqual({ type: 'cancelled' });
    await stopped;
    await stream.next();
    expect(tasks.running.size).toBe(0);
    expect(cancelTask(tasks, taskId)).toBe(false);
  });

  it('that finished although it was asked to stop says that it is done', async () => {
    const tasks = createTasks(log);
    const stream = runTask(tasks, async ({ signal }) => {
      await new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => resolve());
      });
      return { added: 7 };
    });
    const started = await stream.next();
    if (started.value?.type === 'started') cancelTask(tasks, started.value.taskId);
    expect((await stream.next()).value).toEqual({ type: 'done', added: 7 });
    await stream.return();
  });

  it('is cancelled when nobody listens any more', async () => {
    const listener = new AbortController();
    const { run, stopped } = endless();
    const stream = runTask(createTasks(log), run, listener.signal);
    await stream.next();
    listener.abort();
    await stopped;
    expect((await stream.next()).value).toEqual({ type: 'cancelled' });
    await stream.return();
  });

  it('is cancelled, and waited for, when its stream is given up', async () => {
    const tasks = createTasks(log);
    const { run, stopped } = endless();
    const stream = runTask(tasks, run);
    await stream.next();
    await stream.return();
    await stopped;
    expect(tasks.running.size).toBe(0);
  });

  it('ends with a typed failure, or with the number of an incident', async () => {
    const refused = new LonghandError('FILE_REFUSED', { problem: 'empty', file: 'a.vcf' });
    expect((await eventsOf(runTask<Result>(createTasks(log), () => Promise.reject(refused)))).at(-1)).toEqual({
      type: 'failed',
      code: 'FILE_REFUSED',
      params: { problem: 'empty', file: 'a.vcf' },
    });
    const fault = new Error('a fault of ours');
    expect((await eventsOf(runTask<Result>(createTasks(log), () => Promise.reject(fault)))).at(-1)).toEqual({
      type: 'failed',
      code: 'INTERNAL',
      params: { incident: 'number-1' },
    });
    expect(noted).toContain(fault);
  });
});
