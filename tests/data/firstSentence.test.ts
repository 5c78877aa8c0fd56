import { performance } from 'node:perf_hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readFirstSentence } from '../../electron/data/firstSentence.ts';
import type { DataContext } from '../../electron/data/context.ts';
import { openedClient } from '../support/client.ts';

const SHORT = 3000;

/** The share of the time in which this process had work. */
let utilization = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  vi.spyOn(performance, 'eventLoopUtilization').mockImplementation(() => ({ idle: 0, active: 0, utilization }));
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A data side that notes what was read of it. */
async function watched(): Promise<{ readonly context: DataContext; readonly reads: Promise<unknown>[] }> {
  const { context } = await openedClient();
  const reads: Promise<unknown>[] = [];
  const database: DataContext['database'] = {
    ...context.database,
    read: (run) => {
      const result = context.database.read(run);
      reads.push(result);
      return result;
    },
  };
  return { context: { ...context, database }, reads };
}

test('sentences are read once nothing else runs, one at a time, and never again', async () => {
  const { context, reads } = await watched();
  const timers = vi.getTimerCount();
  readFirstSentence(context);
  utilization = 0.5;
  vi.advanceTimersByTime(SHORT * 3);
  expect(reads).toHaveLength(0);
  utilization = 0.01;
  vi.advanceTimersByTime(SHORT);
  expect(reads).toHaveLength(1);
  vi.advanceTimersByTime(SHORT * 5);
  expect(await Promise.all(reads)).toMatchObject([{ dueTime: '15:00' }, { dueTime: '15:00' }]);
  expect(vi.getTimerCount()).toBe(timers);
});

test('whoever closes before that waits for nothing', async () => {
  const { context, reads } = await watched();
  const timers = vi.getTimerCount();
  utilization = 0;
  readFirstSentence(context)();
  vi.advanceTimersByTime(SHORT * 3);
  expect(reads).toHaveLength(0);
  expect(vi.getTimerCount()).toBe(timers);
});

test('while no file is open nothing is read of it', async () => {
  const { context, reads } = await watched();
  vi.spyOn(context.workspace, 'status').mockReturnValue({
    ...context.workspace.status(),
    database: { state: 'unavailable', problem: 'unreadable', file: 'longhand.sqlite' },
  });
  utilization = 0;
  const stop = readFirstSentence(context);
  vi.advanceTimersByTime(SHORT * 3);
  expect(reads).toHaveLength(0);
  stop();
});
