import { existsSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { build, Platform, type AfterPackContext, type Configuration } from 'electron-builder';
import type { PreparedElectron } from './electron/preparedElectron.ts';
import { prepareElectron } from './electron/prepareElectron.ts';
import { readWrongFuses } from './packaging/fuses.ts';
import { packagedBinding, packagedProgram } from './packaging/packagedApp.ts';
import { buildApp } from './support/build.ts';
import { projectRoot } from './support/projectRoot.ts';
import { PlainProblem, runMain, say } from './support/say.ts';

// The app as a folder for this machine, or with --installers everything electron-builder.yml names
// for this system. Signing happens when electron-builder finds a certificate in the environment.
await runMain(async () => {
  const wantsInstallers = process.argv.includes('--installers');
  const electron = await prepareElectron();
  if (wantsInstallers && electron.isStandIn) {
    throw new PlainProblem('Installers are made with the official Electron only, and here it could not be had.');
  }
  await buildApp();
  const folders = new Set<string>();
  const config: Configuration = {
    ...(electron.isStandIn ? { electronDist: electron.distPath, electronVersion: electron.version } : {}),
    afterPack: async (context) => {
      folders.add(context.appOutDir);
      await placeBinding(context, electron);
    },
  };
  const platform = Platform.current();
  const targets = wantsInstallers ? platform.createTarget() : platform.createTarget('dir');
  const files = await build({ projectDir: projectRoot, targets, config, publish: 'never' });
  for (const folder of folders) await assertFuses(packagedProgram(folder, process.platform));
  for (const file of [...folders, ...files]) say(`Made ${path.relative(projectRoot, file)}.`);
  if (electron.isStandIn) say('It holds the stand-in for Electron, so it is for tests on this machine only.');
  return 0;
});

/** The stand-in's own build of the native module takes the place of the prebuild. */
async function placeBinding({ appOutDir }: AfterPackContext, electron: PreparedElectron): Promise<void> {
  const binding = packagedBinding(appOutDir, process.platform, process.arch);
  if (!existsSync(binding)) throw new Error(`The packaged app lacks its native module: ${binding}`);
  if (electron.sqliteBinding === null) return;
  await copyFile(electron.sqliteBinding, binding);
  await rm(path.join(appOutDir, 'resources', 'default_app.asar'), { force: true });
}

async function assertFuses(executable: string): Promise<void> {
  const wrong = await readWrongFuses(executable);
  if (wrong.length > 0) throw new PlainProblem(`Wrong fuses in ${executable}: ${wrong.join(', ')}`);
}
