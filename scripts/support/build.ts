import { packageCommand, projectRoot } from './projectRoot.ts';
import { runQuietly } from './run.ts';
import { PlainProblem, say } from './say.ts';

/** Builds the app into out/ and shows the builder's words only when it fails. */
export async function buildApp(): Promise<void> {
  const started = performance.now();
  const args = [packageCommand('electron-vite'), 'build', '--logLevel', 'warn'];
  const { code, output } = await runQuietly(process.execPath, args, { cwd: projectRoot });
  if (code !== 0) throw new PlainProblem(`The build failed.\n${output}`);
  say(`Built the app (${((performance.now() - started) / 1000).toFixed(1)} s).`);
}
