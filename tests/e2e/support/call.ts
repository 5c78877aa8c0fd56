import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const script = path.resolve(import.meta.dirname, '../../../scripts/call.ts');

/**
 * Asks the data side of a folder that no window has open, as a script of the user would.
 * @returns what the procedure answered; of a task its last event
 */
export async function call<Result = unknown>(
  dataFolder: string,
  procedure: string,
  input: object = {},
): Promise<Result> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    script,
    '--data',
    dataFolder,
    procedure,
    JSON.stringify(input),
  ]);
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? 'null') as Result;
}
