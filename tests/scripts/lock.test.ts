import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isStaleLock, withLock } from '../../scripts/support/lock.ts';

const NOT_A_PROCESS = 2 ** 22 + 1;
const here = { host: 'here', now: 100_000, isRunning: (pid: number): boolean => pid === 1 };

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'longhand-lock-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('a lock is stale when its process is gone or silent', () => {
  expect(isStaleLock({ pid: 1, host: 'here', aliveAt: 99_000 }, here)).toBe(false);
  expect(isStaleLock({ pid: 2, host: 'here', aliveAt: 99_000 }, here)).toBe(true);
  expect(isStaleLock({ pid: 2, host: 'elsewhere', aliveAt: 99_000 }, here)).toBe(false);
  expect(isStaleLock({ pid: 1, host: 'here', aliveAt: 10_000 }, here)).toBe(true);
});

test('two at once go in one after the other', async () => {
  const file = path.join(folder, 'deeper', 'a.lock');
  let inside = 0;
  let most = 0;
  const action = async (): Promise<void> => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setTimeout(resolve, 50));
    inside -= 1;
  };
  const onWait = vi.fn<() => void>();
  await Promise.all([withLock(file, onWait, action), withLock(file, onWait, action)]);
  expect(most).toBe(1);
  expect(onWait).toHaveBeenCalledTimes(1);
  expect(await readdir(path.dirname(file))).toEqual([]);
});

test('the lock of a killed process is taken over at once', async () => {
  const file = path.join(folder, 'a.lock');
  await writeFile(file, JSON.stringify({ pid: NOT_A_PROCESS, host: os.hostname() }));
  expect(
    await withLock(
      file,
      () => undefined,
      async () => 'in',
    ),
  ).toBe('in');
});

test('a lock file cut short is taken over once it is old', async () => {
  const file = path.join(folder, 'a.lock');
  await writeFile(file, '{"pid":');
  const old = new Date(Date.now() - 120_000);
  await utimes(file, old, old);
  expect(
    await withLock(
      file,
      () => undefined,
      async () => 'in',
    ),
  ).toBe('in');
});

test('the lock is given back when the action fails', async () => {
  const file = path.join(folder, 'a.lock');
  const failing = withLock(
    file,
    () => undefined,
    async () => Promise.reject(new Error('no')),
  );
  await expect(failing).rejects.toThrow('no');
  expect(await readdir(folder)).toEqual([]);
});
