import path from 'node:path';
import { prepareElectron } from './electron/prepareElectron.ts';
import { appEnvironment } from './support/appEnvironment.ts';
import { startChild, waitFor } from './support/child.ts';
import { withDisplay } from './support/display.ts';
import { projectRoot } from './support/projectRoot.ts';
import { runMain } from './support/say.ts';

/** Drawings of resources/icons with the size of their picture, pixels: the program's own, the tray's, the taskbar's mark. */
const DRAWINGS = [
  { name: 'icon', size: 1024 },
  { name: 'tray', size: 64 },
  { name: 'badge', size: 64 },
] as const;

// Draws each SVG as PNG. From icon.png electron-builder makes every other format.
await runMain(async () => {
  const electron = await prepareElectron();
  const icons = path.join(projectRoot, 'resources', 'icons');
  return await withDisplay(async (display) => {
    for (const { name, size } of DRAWINGS) {
      const args = [
        ...electron.extraArgs,
        path.join(projectRoot, 'scripts', 'icons'),
        path.join(icons, `${name}.svg`),
        path.join(icons, `${name}.png`),
        String(size),
      ];
      const code = await waitFor(
        startChild(electron.executablePath, args, {
          cwd: projectRoot,
          env: appEnvironment(electron, display),
          stdio: 'inherit',
        }),
      );
      if (code !== 0) return code;
    }
    return 0;
  });
});
