import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareElectron } from './electron/prepareElectron.ts';
import { appEnvironment } from './support/appEnvironment.ts';
import { buildApp } from './support/build.ts';
import { startChild, waitFor } from './support/child.ts';
import { withDisplay } from './support/display.ts';
import { projectRoot } from './support/projectRoot.ts';
import { PlainProblem, runMain, say } from './support/say.ts';

const folder = path.join(projectRoot, 'tests/bench');
/** The benchmark that looks at the window: it needs the built app and a screen. */
const IN_WINDOW = 'window.bench.ts';

// npm run bench [-- NAME... COUNT]: the benchmarks, or those named, one after the other; ends with 1 where one missed a bar.
await runMain(async () => {
  const asked = process.argv.slice(2);
  const names = asked.filter((word) => !isCount(word));
  const files = readdirSync(folder).filter((file) => file.endsWith('.bench.ts'));
  const chosen = files.filter((file) => names.length === 0 || names.includes(path.basename(file, '.bench.ts')));
  const unknown = names.find((name) => !files.includes(`${name}.bench.ts`));
  if (unknown !== undefined) throw new PlainProblem(`There is no benchmark "${unknown}".`);
  // What several of them start from is made once.
  const kept = mkdtempSync(path.join(tmpdir(), 'longhand-bench-kept-'));
  try {
    const run = (env: NodeJS.ProcessEnv) =>
      runAll(chosen, asked.filter(isCount), {
        ...env,
        LONGHAND_BENCH_KEPT: process.env['LONGHAND_BENCH_KEPT'] ?? kept,
      });
    return chosen.includes(IN_WINDOW) ? await withWindow(run) : await run(process.env);
  } finally {
    rmSync(kept, { recursive: true, force: true });
  }
});

function isCount(word: string): boolean {
  return /^\d+$/.test(word);
}

async function withWindow(run: (env: NodeJS.ProcessEnv) => Promise<number>): Promise<number> {
  const electron = await prepareElectron();
  await buildApp();
  return await withDisplay((display) =>
    run({
      ...appEnvironment(electron, display),
      LONGHAND_ELECTRON: electron.executablePath,
      LONGHAND_ELECTRON_ARGS: JSON.stringify(electron.extraArgs),
    }),
  );
}

async function runAll(files: readonly string[], args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const missed: string[] = [];
  for (const file of files) {
    say(`\n── ${file} ──`);
    const command = [path.join(folder, file), ...args];
    const code = await waitFor(startChild(process.execPath, command, { cwd: projectRoot, env, stdio: 'inherit' }));
    // Ended from outside, with Ctrl-C for instance: that means all of them.
    if (code > 128) return code;
    if (code !== 0) missed.push(file);
  }
  say(missed.length === 0 ? '\nNo benchmark missed a bar.' : `\nMissed a bar: ${missed.join(', ')}`);
  return missed.length === 0 ? 0 : 1;
}
