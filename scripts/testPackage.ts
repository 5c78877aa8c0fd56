import { existsSync } from 'node:fs';
import path from 'node:path';
import { prepareElectron } from './electron/prepareElectron.ts';
import { packagedFolder } from './packaging/packagedApp.ts';
import { startChild, waitFor } from './support/child.ts';
import { withDisplay } from './support/display.ts';
import { packageCommand, projectRoot } from './support/projectRoot.ts';
import { runMain, say } from './support/say.ts';

// The tests of the packaged app in release/, where there is one; arguments go on to Playwright.
await runMain(async () => {
  const folder = path.join(projectRoot, 'release', packagedFolder(process.platform, process.arch));
  if (!existsSync(folder)) {
    say(
      `The packaged app is not tested: there is none. \`npm run package\` makes it in ${path.relative('.', folder)}.`,
    );
    return 0;
  }
  const electron = await prepareElectron();
  return await withDisplay((display) => {
    // Of the environment for development the packaged app gets nothing but the screen.
    const env = {
      ...process.env,
      ...display.env,
      LONGHAND_PACKAGE: folder,
      LONGHAND_ELECTRON_ARGS: JSON.stringify(electron.extraArgs),
    };
    const config = path.join(projectRoot, 'tests/package/playwright.config.ts');
    const args = [packageCommand('@playwright/test', 'playwright'), 'test', '--config', config];
    return waitFor(
      startChild(process.execPath, [...args, ...process.argv.slice(2)], { cwd: projectRoot, env, stdio: 'inherit' }),
    );
  });
});
