import path from 'node:path';
import { packageCommand, projectRoot } from './support/projectRoot.ts';
import { runQuietly } from './support/run.ts';
import { runMain, say } from './support/say.ts';

const AT_ONCE = 2;

interface Check {
  readonly name: string;
  readonly command: readonly [script: string, ...args: string[]];
}

interface Outcome {
  readonly name: string;
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
}

const checks: readonly Check[] = [
  { name: 'types (tsc)', command: [packageCommand('typescript', 'tsc'), '-b'] },
  { name: 'rules (oxlint)', command: [packageCommand('oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'dead code (knip)', command: [packageCommand('knip')] },
  { name: 'format (oxfmt)', command: [packageCommand('oxfmt'), '--check'] },
  { name: 'licence notices', command: [path.join(projectRoot, 'scripts/notices.ts'), '--check'] },
  { name: 'what is shipped', command: [path.join(projectRoot, 'scripts/audit.ts'), '--offline'] },
];

await runMain(async () => {
  const outcomes = await runAll();
  for (const { name, output } of outcomes.filter(({ code }) => code !== 0)) say(`\n── ${name} ──\n${output.trimEnd()}`);
  say('');
  for (const { name, code, seconds } of outcomes)
    say(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name}  ${seconds.toFixed(1)} s`);
  return outcomes.every(({ code }) => code === 0) ? 0 : 1;
});

async function runAll(): Promise<readonly Outcome[]> {
  const waiting = checks.values();
  const outcomes: Outcome[] = [];
  const work = async (): Promise<void> => {
    for (const check of waiting) outcomes.push(await runOne(check));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return outcomes.toSorted((a, b) => order(a) - order(b));
}

async function runOne({ name, command }: Check): Promise<Outcome> {
  const started = performance.now();
  const { code, output } = await runQuietly(process.execPath, command, { cwd: projectRoot });
  return { name, code, output, seconds: (performance.now() - started) / 1000 };
}

function order({ name }: Outcome): number {
  return checks.findIndex((check) => check.name === name);
}
