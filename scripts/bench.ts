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
/** The benchmarks that look at the window: they need the built app and a screen. */
const IN_WINDOW: readonly string[] = ['start.bench.ts', 'window.bench.ts'];
const MILLION = '--million';

// npm run bench [-- NAME... COUNT | --million]: the benchmarks, or those named, one after the other, and at the end the
// table of all; ends with 1 where one missed a bar. Above 100,000 contacts it is a smoke run, with aims in place of bars.
await runMain(async () => {
  const asked = process.argv.slice(2).map((word) => (word === MILLION ? '1000000' : word));
  const names = asked.filter((word) => !isCount(word));
  const counts = asked.filter(isCount);
  const files = readdirSync(folder).filter((file) => file.endsWith('.bench.ts'));
  const chosen = files.filter((file) => names.length === 0 || names.includes(path.basename(file, '.bench.ts')));
  const unknown = names.find((name) => !files.includes(`${name}.bench.ts`));
  if (unknown !== undefined) throw new PlainProblem(`There is no benchmark "${unknown}".`);
  // What several of them start from is made once.
  const kept = mkdtempSync(path.join(tmpdir(), 'longhand-bench-kept-'));
  try {
    const run = (env: NodeJS.ProcessEnv) =>
      runAll(chosen, counts, {
        ...env,
        LONGHAND_BENCH_KEPT: process.env['LONGHAND_BENCH_KEPT'] ?? kept,
        LONGHAND_BENCH_TABLE: path.join(kept, 'table.jsonl'),
      });
    return chosen.some((file) => IN_WINDOW.includes(file)) ? await withWindow(run) : await run(process.env);
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
  const run = (file: string) =>
    waitFor(
      startChild(process.execPath, [path.join(folder, file), ...args], { cwd: projectRoot, env, stdio: 'inherit' }),
    );
  for (const file of files) {
    say(`\n── ${file} ──`);
    const code = await run(file);
    // Ended from outside, with Ctrl-C for instance: that means all of them.
    if (code > 128) return code;
    if (code !== 0) missed.push(file);
  }
  say('\n── The table ──');
  const code = await run('table.ts');
  if (code !== 0) return code;
  say(missed.length === 0 ? 'No benchmark missed a bar.' : `Missed a bar or broke: ${missed.join(', ')}`);
  return missed.length === 0 ? 0 : 1;
}
