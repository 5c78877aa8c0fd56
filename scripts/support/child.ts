import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import os from 'node:os';

const IMPATIENT_AFTER_MS = 2_000;

/** How to start a long-running child. */
export interface ChildOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly stdio: StdioOptions;
}

/**
 * Starts a program in a process group of its own: Electron answers the first Ctrl-C by quitting in
 * order and the second by dying, and without this it would get one from the terminal, one from us.
 */
export function startChild(program: string, args: readonly string[], options: ChildOptions): ChildProcess {
  return spawn(program, args, { ...options, detached: process.platform !== 'win32' });
}

/**
 * Waits for a child's end and hands on the signals we get, a repeated one within two seconds
 * once. Later repetitions kill. The result is the exit code, for a signal 128 and its number.
 */
export function waitFor(child: ChildProcess): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  let firstAt: number | null = null;
  const forward = (signal: NodeJS.Signals): void => {
    const now = performance.now();
    if (firstAt === null) {
      firstAt = now;
      child.kill(signal);
    } else if (now - firstAt > IMPATIENT_AFTER_MS) child.kill('SIGKILL');
  };
  for (const signal of signals) process.on(signal, forward);
  child.on('error', reject);
  child.on('close', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : os.constants.signals[signal])));
  return promise.finally(() => {
    for (const signal of signals) process.off(signal, forward);
  });
}
