import path from 'node:path';
import { prepareElectron } from './electron/prepareElectron.ts';
import { appEnvironment } from './support/appEnvironment.ts';
import { startChild, waitFor } from './support/child.ts';
import { withDisplay } from './support/display.ts';
import { projectRoot } from './support/projectRoot.ts';
import { runMain } from './support/say.ts';

// Draws resources/icons/icon.svg as icon.png (1024 px), from which electron-builder makes every other format.
await runMain(async () => {
  const electron = await prepareElectron();
  const icons = path.join(projectRoot, 'resources', 'icons');
  return await withDisplay((display) => {
    const args = [
      ...electron.extraArgs,
      path.join(projectRoot, 'scripts', 'icons'),
      path.join(icons, 'icon.svg'),
      path.join(icons, 'icon.png'),
    ];
    return waitFor(
      startChild(electron.executablePath, args, {
        cwd: projectRoot,
        env: appEnvironment(electron, display),
        stdio: 'inherit',
      }),
    );
  });
});
