import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { DataFolderRisk } from '#shared/shell/shell.contract.ts';
import { riskOfFolder } from './folderRisk.ts';

/** Looks at where the data folder lies, or will lie. What cannot be found out counts as no risk; `note` is told. */
export function riskOfDataFolder(dataFolder: string, note: (text: string) => void): DataFolderRisk | null {
  try {
    const folder = realpathSync.native(firstThere(path.resolve(dataFolder)));
    return riskOfFolder({
      platform: process.platform,
      folder,
      environment: process.env,
      hasAbove: (name) => foldersAbove(folder).some((above) => existsSync(path.join(above, name))),
      mounts: process.platform === 'linux' ? readFileSync('/proc/self/mounts', 'utf8') : '',
    });
  } catch (error) {
    note(`Where the data folder lies could not be looked at: ${String(error)}`);
    return null;
  }
}

/** The folder, or the nearest one above that is there already. */
function firstThere(folder: string): string {
  const parent = path.dirname(folder);
  return existsSync(folder) || parent === folder ? folder : firstThere(parent);
}

function foldersAbove(folder: string): readonly string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersAbove(parent)];
}
