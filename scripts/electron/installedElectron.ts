import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageFolder, packageVersion } from '../support/projectRoot.ts';
import { PlainProblem } from '../support/say.ts';
import type { FoundElectron } from './preparedElectron.ts';

/** A file in the stand-in's folder by which it is recognised wherever it is started from. */
export const STAND_IN_MARK = 'longhand-stand-in.json';

/** The executable's path inside an Electron folder. */
export function executableWithin(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return path.join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** Describes the Electron in a folder, or null when there is none. */
export async function electronIn(distPath: string): Promise<FoundElectron | null> {
  const executablePath = path.join(distPath, executableWithin(process.platform));
  const versionFile = path.join(distPath, 'version');
  if (!existsSync(executablePath) || !existsSync(versionFile)) return null;
  const version = (await readFile(versionFile, 'utf8')).trim().replace(/^v/, '');
  return { executablePath, distPath, version, isStandIn: existsSync(path.join(distPath, STAND_IN_MARK)) };
}

/** The Electron somebody chose by ELECTRON_OVERRIDE_DIST_PATH, else the `electron` package's own. */
export async function findInstalledElectron(): Promise<FoundElectron | null> {
  const chosen = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (chosen) {
    const found = await electronIn(path.resolve(chosen));
    if (found === null)
      throw new PlainProblem(`ELECTRON_OVERRIDE_DIST_PATH is ${chosen}, but there is no Electron in that folder.`);
    return found;
  }
  const folder = packageFolder('electron');
  if (!existsSync(path.join(folder, 'path.txt'))) return null;
  const found = await electronIn(path.join(folder, 'dist'));
  return found?.version === packageVersion('electron') ? found : null;
}
