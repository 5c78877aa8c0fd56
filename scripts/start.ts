import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { PreparedElectron } from './electron/preparedElectron.ts';
import { prepareElectron } from './electron/prepareElectron.ts';
import { appEnvironment } from './support/appEnvironment.ts';
import { buildApp } from './support/build.ts';
import { startChild, waitFor } from './support/child.ts';
import { withDisplay, type Display } from './support/display.ts';
import { isHarmlessNoise } from './support/harmlessNoise.ts';
import { projectRoot } from './support/projectRoot.ts';
import { runMain, say } from './support/say.ts';
import { parseStartArguments, type StartArguments } from './support/startArguments.ts';

const PICTURE = path.join(projectRoot, 'out', 'first-window.png');
const PICTURE_MS = 60_000;

await runMain(async () => {
  const asked = parseStartArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  const electron = await prepareElectron();
  await buildApp();
  return await withDisplay((display) => startApp(electron, display, asked));
});

async function startApp(electron: PreparedElectron, display: Display, asked: StartArguments): Promise<number> {
  const wantsPicture = display.isVirtual || asked.isOnce;
  await rm(PICTURE, { force: true });
  await mkdir(path.dirname(PICTURE), { recursive: true });
  const args = [
    ...electron.extraArgs,
    '.',
    ...(asked.dataFolder === null ? [] : [`--data=${asked.dataFolder}`]),
    ...(wantsPicture ? [`--first-window-picture=${PICTURE}`] : []),
    ...(asked.isOnce ? ['--once'] : []),
    ...asked.rest,
  ];
  const child = startChild(electron.executablePath, args, {
    cwd: projectRoot,
    env: appEnvironment(electron, display),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.stdout === null || child.stderr === null) throw new Error('The app was started without pipes.');
  let isPainted = false;
  const timer = setTimeout(() => {
    if (!wantsPicture || isPainted) return;
    process.stderr.write(`No window was painted within ${PICTURE_MS / 1000} s.\n`);
    if (asked.isOnce) child.kill('SIGKILL');
  }, PICTURE_MS);
  createInterface(child.stdout).on('line', (line) => {
    if (line.startsWith('first window: ')) {
      isPainted = true;
      say(`A picture of the first window is in ${path.relative(projectRoot, PICTURE)}.`);
      if (display.isVirtual && !asked.isOnce) say('There is no screen here: Longhand runs on unseen until Ctrl-C.');
    } else say(line);
  });
  createInterface(child.stderr).on('line', (line) => {
    if (!display.isVirtual || !isHarmlessNoise(line)) process.stderr.write(`${line}\n`);
  });
  const code = await waitFor(child);
  clearTimeout(timer);
  if (asked.isOnce && code === 0 && !existsSync(PICTURE)) {
    process.stderr.write('Longhand ended without a picture of its first window.\n');
    return 1;
  }
  return code;
}
