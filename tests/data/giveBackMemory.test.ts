import { performance } from 'node:perf_hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { giveBackMemory } from '../../electron/data/giveBackMemory.ts';
import { openedClient } from '../support/client.ts';

const LOOK = 3000;

/** The share of the time in which this process had work. */
let utilization = 0;
const given = vi.fn<() => void>();

beforeEach(() => {
  utilization = 0;
  given.mockReset();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  vi.spyOn(performance, 'eventLoopUtilization').mockImplementation(() => ({ idle: 0, active: 0, utilization }));
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('memory is given back when three looks in a row find nothing to do, and once', () => {
  const stop = giveBackMemory(given);
  utilization = 0.5;
  vi.advanceTimersByTime(LOOK * 4);
  utilization = 0.01;
  vi.advanceTimersByTime(LOOK * 2);
  expect(given).not.toHaveBeenCalled();
  vi.advanceTimersByTime(LOOK);
  expect(given).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(LOOK * 10);
  expect(given).toHaveBeenCalledTimes(1);
  stop();
});

test('work in between starts the count anew, and after it memory is given back again', () => {
  const stop = giveBackMemory(given);
  vi.advanceTimersByTime(LOOK * 2);
  utilization = 0.5;
  vi.advanceTimersByTime(LOOK);
  utilization = 0;
  vi.advanceTimersByTime(LOOK * 2);
  expect(given).not.toHaveBeenCalled();
  vi.advanceTimersByTime(LOOK);
  expect(given).toHaveBeenCalledTimes(1);
  utilization = 0.5;
  vi.advanceTimersByTime(LOOK);
  utilization = 0;
  vi.advanceTimersByTime(LOOK * 3);
  expect(given).toHaveBeenCalledTimes(2);
  stop();
});

test('once it is ended it looks no more', () => {
  const timers = vi.getTimerCount();
  giveBackMemory(given)();
  vi.advanceTimersByTime(LOOK * 5);
  expect(given).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(timers);
});

test('where much of the heap lies idle it is collected, where little does it is not', async () => {
  const unused = { rss: 0, external: 0, arrayBuffers: 0, heapUsed: 10e6 };
  const memory = vi.spyOn(process, 'memoryUsage');
  const isCollected = async (heapTotal: number) => {
    const reference = new WeakRef(Array.from({ length: 100_000 }, (_, index) => ({ index })));
    // A weak reference holds until the turn of the loop in which it was made is over.
    await new Promise((resolve) => setImmediate(resolve));
    memory.mockReturnValue({ ...unused, heapTotal });
    const stop = giveBackMemory(given);
    vi.advanceTimersByTime(LOOK * 3);
    stop();
    return reference.deref() === undefined;
  };
  expect(await isCollected(15e6)).toBe(false);
  expect(await isCollected(30e6)).toBe(true);
});

test('what was read before is read again after the pages of the file were given back, and nothing under way is lost', async () => {
  const { client, context } = await openedClient();
  await client.contacts.create({ displayName: 'Ada' });
  context.workspace.giveBackMemory();
  expect(await client.contacts.count({})).toEqual({ count: 1 });
  await context.database.writeUntracked([], async (transaction) => {
    await transaction.updateTable('contacts').set({ display_name: 'Grace' }).execute();
    context.workspace.giveBackMemory();
  });
  await context.database.read(async (reader) => {
    context.workspace.giveBackMemory();
    const rows = await reader.selectFrom('contacts').select('display_name').execute();
    expect(rows).toEqual([{ display_name: 'Grace' }]);
  });
});
