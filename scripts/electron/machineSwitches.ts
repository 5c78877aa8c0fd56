import { existsSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from '../support/run.ts';
import { say } from '../support/say.ts';

const SMALL_SHARED_MEMORY = 256 * 1024 * 1024;

/** What the switches depend on; all of it is about Linux. */
export interface MachineFacts {
  readonly isRoot: boolean;
  /** Whether Chromium's sandbox can start: by user namespaces, or by its setuid helper. */
  readonly canSandbox: boolean;
  readonly sharedMemoryBytes: number;
}

/** The switches this machine asks for. */
export function switchesFor({ isRoot, canSandbox, sharedMemoryBytes }: MachineFacts): readonly string[] {
  return [
    ...(isRoot || !canSandbox ? ['--no-sandbox'] : []),
    ...(sharedMemoryBytes < SMALL_SHARED_MEMORY ? ['--disable-dev-shm-usage'] : []),
  ];
}

/** Looks at this machine and says so when the sandbox has to stay off for an ordinary user. */
export async function machineSwitches(distPath: string): Promise<readonly string[]> {
  if (process.platform !== 'linux') return [];
  const isRoot = process.getuid?.() === 0;
  const canSandbox = isRoot || hasSetuidHelper(distPath) || (await hasUserNamespaces());
  if (!canSandbox)
    say('This system allows no user namespaces, so Electron runs without its sandbox (docs/building.md).');
  return switchesFor({ isRoot, canSandbox, sharedMemoryBytes: sharedMemory() });
}

function hasSetuidHelper(distPath: string): boolean {
  const helper = path.join(distPath, 'chrome-sandbox');
  if (!existsSync(helper)) return false;
  const { uid, mode } = statSync(helper);
  return uid === 0 && (mode & 0o4755) === 0o4755;
}

async function hasUserNamespaces(): Promise<boolean> {
  const { code } = await runQuietly('unshare', ['--user', '--map-root-user', 'true']);
  return code === 0;
}

function sharedMemory(): number {
  if (!existsSync('/dev/shm')) return 0;
  const { bsize, blocks } = statfsSync('/dev/shm');
  return bsize * blocks;
}
