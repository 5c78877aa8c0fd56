import { prepareElectron } from './electron/prepareElectron.ts';
import { appEnvironment } from './support/appEnvironment.ts';
import { buildApp } from './support/build.ts';
import { startChild, waitFor } from './support/child.ts';
import { withDisplay } from './support/display.ts';
import { packageCommand, projectRoot } from './support/projectRoot.ts';
import { runMain } from './support/say.ts';

// The end-to-end tests in a real window; arguments go on to Playwright.
await runMain(async () => {
  const electron = await prepareElectron();
  await buildApp();
  return await withDisplay((display) => {
    const env = {
      ...appEnvironment(electron, display),
      LONGHAND_ELECTRON: electron.executablePath,
      LONGHAND_ELECTRON_ARGS: JSON.stringify(electron.extraArgs),
      ...(process.argv.includes('wholeSession') ? { LONGHAND_SESSION: 'whole' } : {}),
    };
    const args = [packageCommand('@playwright/test', 'playwright'), 'test', ...process.argv.slice(2)];
    return waitFor(startChild(process.execPath, args, { cwd: projectRoot, env, stdio: 'inherit' }));
  });
});
