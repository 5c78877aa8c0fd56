import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';

/** Compiled once for all that are started: else half of what a start takes is compiling. */
const NODE_COMPILE_CACHE = path.resolve(import.meta.dirname, '../../../node_modules/.cache/tests');

/** What callChild.ts is asked. */
export interface Asked {
  readonly id: number;
  readonly dataFolder: string;
  readonly procedure: string;
  readonly input: object;
}

/** What it answers. */
export type Answer =
  | { readonly ok: true; readonly id: number; readonly result: unknown }
  | { readonly ok: false; readonly id: number; readonly message: string };

let server: ChildProcess | null = null;
let lastId = 0;

/**
 * Asks the data side of a folder that no window has open. One process is asked by all tests of a worker: to start one
 * takes as long as thirty questions.
 * @returns what the procedure answered; of a task its last event
 */
export async function call<Result = unknown>(
  dataFolder: string,
  procedure: string,
  input: object = {},
): Promise<Result> {
  const answerer = (server ??= started());
  const id = (lastId += 1);
  return await new Promise<Result>((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`${procedure}: the process that answers ended (${code})`));
    const onAnswer = (answer: Answer) => {
      if (answer.id !== id) return;
      answerer.off('message', onAnswer).off('exit', onExit);
      if (answer.ok) resolve(answer.result as Result);
      else reject(new Error(`${procedure}: ${answer.message}`));
    };
    answerer.on('message', onAnswer).once('exit', onExit);
    answerer.send({ id, dataFolder, procedure, input } satisfies Asked);
  });
}

function started(): ChildProcess {
  const child = fork(path.join(import.meta.dirname, 'callChild.ts'), {
    env: { ...process.env, NODE_COMPILE_CACHE },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  child.once('exit', () => {
    server = null;
  });
  return child;
}
