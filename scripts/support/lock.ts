import { mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const HEARTBEAT_MS = 5_000;
const SILENT_AFTER_MS = 60_000;

const ownerSchema = z.object({ pid: z.number(), host: z.string() });

/** Who holds a lock, and when it last showed that it is alive. */
export interface LockState {
  readonly pid: number;
  readonly host: string;
  readonly aliveAt: number;
}

/**
 * A lock is stale when its owner fell silent, or when it was taken on this machine by a process
 * that is gone.
 */
export function isStaleLock(
  state: LockState,
  here: { readonly host: string; readonly now: number; readonly isRunning: (pid: number) => boolean },
): boolean {
  if (here.now - state.aliveAt > SILENT_AFTER_MS) return true;
  return state.host === here.host && !here.isRunning(state.pid);
}

/** Runs `action` while no other process is inside the same lock file; `onWait` is called once. */
export async function withLock<T>(file: string, onWait: () => void, action: () => Promise<T>): Promise<T> {
  await mkdir(path.dirname(file), { recursive: true });
  for (let isFirst = true; !(await tryLock(file)); isFirst = false) {
    if (isFirst) onWait();
    if (await isStaleFile(file)) await removeStale(file);
    else await sleep(500);
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined);
  }, HEARTBEAT_MS);
  try {
    return await action();
  } finally {
    clearInterval(heartbeat);
    await rm(file, { force: true });
  }
}

async function tryLock(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(JSON.stringify({ pid: process.pid, host: os.hostname() }));
    await handle.close();
    return true;
  } catch (error) {
    if (isErrorCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function isStaleFile(file: string): Promise<boolean> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    const here = { host: os.hostname(), now: Date.now(), isRunning };
    const owner = ownerSchema.safeParse(parseJson(text));
    if (!owner.success) return here.now - mtimeMs > SILENT_AFTER_MS;
    return isStaleLock({ ...owner.data, aliveAt: mtimeMs }, here);
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return false;
    throw error;
  }
}

/** A rename has one winner; the others find the file gone and go on waiting. */
async function removeStale(file: string): Promise<void> {
  const aside = `${file}.${process.pid}.stale`;
  await rename(file, aside).catch(() => undefined);
  await rm(aside, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrorCode(error, 'EPERM');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isErrorCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
