import path from 'node:path';
import { cacheFolder } from '../support/cacheFolder.ts';
import { hasScreen } from '../support/display.ts';
import { withLock } from '../support/lock.ts';
import { packageVersion } from '../support/projectRoot.ts';
import { PlainProblem, say } from '../support/say.ts';
import { chooseElectron } from './chooseElectron.ts';
import { findInstalledElectron } from './installedElectron.ts';
import { machineSwitches } from './machineSwitches.ts';
import { downloadOfficialElectron } from './officialElectron.ts';
import type { FoundElectron, PreparedElectron } from './preparedElectron.ts';
import { prepareSqliteBinding } from './sqliteBinding.ts';
import { prepareStandIn } from './standIn.ts';
import { ensureSystem } from './systemNeeds.ts';
import { COMPILER, LIBRARIES, SCREEN } from './systemPackages.ts';

/**
 * Finds or makes an Electron and everything it needs on this machine; quick when all is there.
 * Throws a PlainProblem that says in one line what is missing and how to get it.
 */
export async function prepareElectron(): Promise<PreparedElectron> {
  const lock = path.join(cacheFolder(), 'prepare.lock');
  const onWait = (): void => say('Another process prepares Electron, waiting for it ...');
  return await withLock(lock, onWait, async () => {
    await ensureSystem(hasScreen() ? LIBRARIES : [...LIBRARIES, ...SCREEN]);
    const found = await findElectron();
    const sqliteBinding = found.isStandIn ? await findBinding() : null;
    return { ...found, sqliteBinding, extraArgs: await machineSwitches(found.distPath) };
  });
}

async function findElectron(): Promise<FoundElectron> {
  const found = await chooseElectron({
    installed: findInstalledElectron,
    official: downloadOfficialElectron,
    standIn: prepareStandIn,
  });
  if (found !== null) return found;
  const version = packageVersion('electron');
  throw new PlainProblem(
    `Electron ${version} could not be had: set ELECTRON_MIRROR to a mirror of its releases, or ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it.`,
  );
}

async function findBinding(): Promise<string> {
  await ensureSystem(COMPILER);
  return await prepareSqliteBinding();
}
