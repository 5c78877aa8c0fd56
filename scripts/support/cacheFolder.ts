import os from 'node:os';
import path from 'node:path';

/** What the choice of the cache folder depends on. */
export interface CacheSurroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The folder of this user for what the scripts prepare once for all clones (docs/building.md). */
export function cacheFolder(
  { platform, home, env }: CacheSurroundings = { platform: process.platform, home: os.homedir(), env: process.env },
): string {
  const base =
    env['XDG_CACHE_HOME'] ||
    (platform === 'darwin' && path.join(home, 'Library', 'Caches')) ||
    (platform === 'win32' && (env['LOCALAPPDATA'] || path.join(home, 'AppData', 'Local'))) ||
    path.join(home, '.cache');
  return path.join(base, 'longhand-dev');
}
