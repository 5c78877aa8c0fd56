import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { PlainProblem } from './say.ts';

const SCREEN_SIZE = '1440x900x24';
const START_MS = 15_000;

/** The screen that programs are started on. */
export interface Display {
  /** True for a screen in memory that nobody sees. */
  readonly isVirtual: boolean;
  /** To be added to the environment of programs that open windows. */
  readonly env: Readonly<Record<string, string>>;
}

/** Whether windows can be opened as things are; only Linux is ever without a screen here. */
export function hasScreen(
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/** Runs `action` with a screen: the real one, else an Xvfb that ends with it. */
export async function withDisplay<T>(action: (display: Display) => Promise<T>): Promise<T> {
  if (hasScreen()) return await action({ isVirtual: false, env: {} });
  const server = startServer();
  const stop = (): void => void server.kill();
  process.on('exit', stop);
  try {
    const number = await readDisplayNumber(server);
    return await action({ isVirtual: true, env: { DISPLAY: `:${number}` } });
  } finally {
    process.off('exit', stop);
    await stopServer(server);
  }
}

/**
 * Xvfb chooses a free number itself and takes over stale locks. It gets a session of its own, so
 * that Ctrl-C reaches the app first, and dies with this process even if that is killed.
 */
function startServer(): ChildProcess {
  const args = ['-displayfd', '3', '-screen', '0', SCREEN_SIZE, '-nolisten', 'tcp', '-noreset'];
  const [program, programArgs] = existsSync('/usr/bin/setpriv')
    ? ['/usr/bin/setpriv', ['--pdeathsig', 'TERM', '--', 'Xvfb', ...args]]
    : ['Xvfb', args];
  return spawn(program, programArgs, { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
}

function readDisplayNumber(server: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const fail = (why: string): void => reject(new PlainProblem(`The screen in memory (Xvfb) ${why}.`));
  const timer = setTimeout(() => fail('did not start in time'), START_MS);
  let text = '';
  const pipe = server.stdio[3] as Readable; // Always a stream: asked for as a pipe above.
  pipe.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    if (text.endsWith('\n')) resolve(text.trim());
  });
  server.on('error', (error) => fail(`could not be started: ${error.message}`));
  server.on('exit', (code) => fail(`ended with code ${code ?? 1}`));
  return promise.finally(() => clearTimeout(timer));
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
  const gone = Promise.withResolvers<void>();
  server.on('exit', () => gone.resolve());
  server.kill();
  await gone.promise;
}
