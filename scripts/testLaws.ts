import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startChild, waitFor } from './support/child.ts';
import { packageCommand, projectRoot } from './support/projectRoot.ts';
import { runMain, say } from './support/say.ts';

/** That many times the runs of `npm test`: a quarter of an hour on two cores. */
const FACTOR = '20';

// The hunt for counterexamples, with other values each time; arguments go on to vitest, files and folders among them.
await runMain(async () => {
  const env = { PROPERTY_SEED: 'random', PROPERTY_FACTOR: FACTOR, ...process.env };
  const args = process.argv.slice(2);
  const files = args.some((arg) => arg.startsWith('tests')) ? [] : testsOfLaws();
  const command = [packageCommand('vitest'), 'run', '--testTimeout=0', '--hookTimeout=0', ...files, ...args];
  const code = await waitFor(startChild(process.execPath, command, { cwd: projectRoot, env, stdio: 'inherit' }));
  if (code !== 0)
    say(`The same again, with the seed that stands beside the counterexample:
  PROPERTY_SEED=… PROPERTY_FACTOR=${env.PROPERTY_FACTOR} npm run test:unit -- FILE`);
  return code;
});

function testsOfLaws(): readonly string[] {
  return globSync('tests/**/*.test.{ts,tsx}', { cwd: projectRoot }).filter((file) =>
    readFileSync(path.join(projectRoot, file), 'utf8').includes("from 'fast-check'"),
  );
}
