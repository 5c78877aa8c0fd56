import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { cacheFolder } from '../support/cacheFolder.ts';
import { packageFolder, packageVersion } from '../support/projectRoot.ts';
import { lastLines, runQuietly } from '../support/run.ts';
import { say } from '../support/say.ts';
import { findInstalledElectron } from './installedElectron.ts';
import type { FoundElectron } from './preparedElectron.ts';

const CONNECT_MS = 5_000;
const DOWNLOAD_MS = 15 * 60_000;
const ASK_AGAIN_AFTER_MS = 6 * 3_600_000;

const failureSchema = z.object({ url: z.string(), at: z.number() });

/** A remembered failure counts for six hours and for the same address. */
export function isFreshFailure(failure: z.infer<typeof failureSchema>, url: string, now: number): boolean {
  return failure.url === url && now >= failure.at && now - failure.at < ASK_AGAIN_AFTER_MS;
}

/** Where the official archive lies; ELECTRON_MIRROR and npm's `electron_mirror` change the base. */
export function officialUrl(version: string, env: Readonly<Record<string, string | undefined>>): string {
  const base =
    env['npm_config_electron_mirror'] ||
    env['ELECTRON_MIRROR'] ||
    'https://github.com/electron/electron/releases/download/';
  return `${base}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
}

/** The official download into the `electron` package, or null, in seconds, when it is out of reach. */
export async function downloadOfficialElectron(): Promise<FoundElectron | null> {
  const url = officialUrl(packageVersion('electron'), process.env);
  const failureFile = path.join(cacheFolder(), 'official-electron-unreachable.json');
  if (!(await isInDownloadCache(path.basename(url)))) {
    if (await isRememberedFailure(failureFile, url)) return null;
    const problem = await probe(url);
    if (problem !== null) {
      say(`Electron's download page is out of reach (${problem}).`);
      await mkdir(path.dirname(failureFile), { recursive: true });
      await writeFile(failureFile, JSON.stringify({ url, at: Date.now() }));
      return null;
    }
  }
  say(`Fetching Electron ${packageVersion('electron')} (about 120 MB, once) ...`);
  const script = path.join(packageFolder('electron'), 'install.js');
  const result = await runQuietly(process.execPath, [script], { env: networkEnvironment(), timeoutMs: DOWNLOAD_MS });
  if (result.code === 0) return await findInstalledElectron();
  say(`Electron's own download did not work: ${lastLines(result.output, 1)}`);
  return null;
}

/** Null when the archive can be had, else the reason in a few words. Follows redirects. */
async function probe(url: string): Promise<string | null> {
  const script = `fetch(process.argv[1], { method: 'HEAD', signal: AbortSignal.timeout(${CONNECT_MS}) }).then(
    (answer) => { console.log(answer.ok ? 'ok' : 'HTTP ' + answer.status); process.exit(0); },
    (error) => { console.log(error.cause?.code ?? error.name); process.exit(0); })`;
  const { output } = await runQuietly(process.execPath, ['-e', script, url], {
    env: networkEnvironment(),
    timeoutMs: CONNECT_MS * 2,
  });
  const answer = lastLines(output, 1);
  return answer === 'ok' ? null : answer || 'no answer';
}

/** Lets Node's fetch and Electron's downloader use the proxy that the environment names. */
function networkEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_USE_ENV_PROXY: '1', ELECTRON_GET_USE_PROXY: '1' };
}

async function isRememberedFailure(file: string, url: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  try {
    return isFreshFailure(failureSchema.parse(JSON.parse(await readFile(file, 'utf8'))), url, Date.now());
  } catch {
    return false; // A half-written note is as good as none: ask again.
  }
}

/** Whether Electron's own downloader has the archive from an earlier time, so that no network is needed. */
async function isInDownloadCache(archive: string): Promise<boolean> {
  const base =
    process.platform === 'darwin'
      ? path.join(os.homedir(), 'Library', 'Caches')
      : process.platform === 'win32'
        ? (process.env['LOCALAPPDATA'] ?? path.join(os.homedir(), 'AppData', 'Local'))
        : (process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache'));
  const folder = process.env['electron_config_cache'] ?? path.join(base, 'electron');
  if (!existsSync(folder)) return false;
  return (await readdir(folder, { recursive: true })).some((entry) => path.basename(entry) === archive);
}
