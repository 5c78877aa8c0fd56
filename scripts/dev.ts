import { prepareElectron } from './electron/prepareElectron.ts';
import { appEnvironment } from './support/appEnvironment.ts';
import { startChild, waitFor } from './support/child.ts';
import { withDisplay } from './support/display.ts';
import { packageCommand, projectRoot } from './support/projectRoot.ts';
import { runMain } from './support/say.ts';
import { parseStartArguments } from './support/startArguments.ts';

// The app with hot reload: the renderer in place, main, data and preload by a restart.
await runMain(async () => {
  const { dataFolder, rest } = parseStartArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  const electron = await prepareElectron();
  return await withDisplay((display) => {
    const data = dataFolder === null ? [] : [`--data=${dataFolder}`];
    const args = [packageCommand('electron-vite'), 'dev', '--watch', '--', ...electron.extraArgs, ...data, ...rest];
    const env = {
      ...appEnvironment(electron, display),
      ELECTRON_EXEC_PATH: electron.executablePath,
      ELECTRON_OVERRIDE_DIST_PATH: electron.distPath,
    };
    return waitFor(startChild(process.execPath, args, { cwd: projectRoot, env, stdio: 'inherit' }));
  });
});
