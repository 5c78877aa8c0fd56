import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../../..');
const script = path.join(root, 'scripts/call.ts');
/** Compiled once for all calls: else half of what one takes is compiling. */
const NODE_COMPILE_CACHE = path.join(root, 'node_modules/.cache/tests');

/**
 * Asks the data side of a folder that no window has open, as a script of the user would.
 * @returns what the procedure answered; of a task its last event
 */
export async function call<Result = unknown>(
  dataFolder: string,
  procedure: string,
  input: object = {},
): Promise<Result> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, '--data', dataFolder, procedure, JSON.stringify(input)],
    { env: { ...process.env, NODE_COMPILE_CACHE } },
  );
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? 'null') as Result;
}
