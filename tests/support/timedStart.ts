import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { startHook, type FirstSight, type StartNews } from './startHook.ts';

/** A program for Electron, and what its first page has to show. */
export interface Startable {
  /** The Electron that starts it. */
  readonly electron: string;
  /** Folder of its package.json. */
  readonly program: string;
  readonly args: readonly string[];
  readonly sight: FirstSight;
  /** A folder for the script that holds the clock. */
  readonly scratch: string;
}

/** Milliseconds from the start of the process. */
export interface StartTimes {
  readonly ready: number;
  readonly page: number;
  readonly painted: number;
  /** Rows that were in sight and filled. */
  readonly rows: number;
}

/** Milliseconds after which a start will not come to its end any more. */
const LONGEST = 120_000;

/**
 * Starts a program in Electron, awaits its first picture, does `meanwhile` with the process, and quits it in order.
 * Its switches are those that `npm run bench` found for this machine.
 */
export async function timedStart<Result>(
  { electron, program, args, sight, scratch }: Startable,
  meanwhile: (pid: number) => Promise<Result>,
): Promise<{ readonly times: StartTimes; readonly result: Result }> {
  const hook = path.join(scratch, `${sight}.cjs`);
  writeFileSync(hook, startHook(sight, LONGEST));
  const switches = JSON.parse(process.env['LONGHAND_ELECTRON_ARGS'] ?? '[]') as readonly string[];
  const startedAt = Date.now();
  const child = spawn(electron, ['-r', hook, ...switches, program, ...args], {
    cwd: program,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, LANG: 'en_US.UTF-8', LANGUAGE: 'en_US', LC_ALL: 'en_US.UTF-8' },
  });
  const ended = Promise.withResolvers<void>();
  const painted = Promise.withResolvers<StartTimes>();
  let [ready, page, complaints] = [0, 0, ''];
  child.stderr?.on('data', (bytes: Buffer) => {
    complaints += bytes.toString();
  });
  child.on('message', (news: StartNews) => {
    if (news.type === 'failed') painted.reject(new Error(news.message));
    else if (news.type === 'painted') painted.resolve({ ready, page, painted: news.at - startedAt, rows: news.rows });
    else if (news.type === 'ready') ready = news.at - startedAt;
    else page = news.at - startedAt;
  });
  child.on('error', painted.reject);
  child.on('exit', () => {
    ended.resolve();
    painted.reject(new Error(`It ended before its first picture:\n${complaints}`));
  });
  try {
    const times = await painted.promise;
    return { times, result: await meanwhile(child.pid ?? 0) };
  } finally {
    if (child.connected) child.send('quit');
    await ended.promise;
  }
}

/** A program that shows one line in a window of the same size and does nothing else: what Electron takes by itself. */
export function writeEmptyProgram(folder: string, size: { readonly width: number; readonly height: number }): void {
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'empty-window', main: 'main.js' }));
  writeFileSync(
    path.join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron');\n` +
      `app.whenReady().then(() => new BrowserWindow(${JSON.stringify(size)}).loadFile('index.html'));\n`,
  );
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Empty</title><p>One line.</p>\n');
}
