import { parentPort, workerData } from 'node:worker_threads';
import { runFileJob, type FileJob, type FileJobResults } from './fileJobs.ts';

/** What the worker answers; an error keeps its code, which a cloned Error would lose. */
export type WorkerAnswer =
  | { readonly ok: true; readonly result: FileJobResults[FileJob['kind']] }
  | { readonly ok: false; readonly name: string; readonly message: string; readonly code: string | null };

async function answer(): Promise<WorkerAnswer> {
  try {
    return { ok: true, result: await runFileJob(workerData as FileJob) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
    return { ok: false, name: error.name, message: error.message, code };
  }
}

parentPort?.postMessage(await answer());
