import { parentPort, workerData } from 'node:worker_threads';
import { ArchiveFault, type ArchiveProblem } from './archiveFault.ts';
import { runArchiveJob, type ArchiveJob, type ArchiveProgress } from './archiveJobs.ts';
import type { Manifest } from './manifest.ts';

/** What the worker says. An error keeps what a cloned Error would lose. */
export type ArchiveMessage =
  | { readonly type: 'progress'; readonly progress: ArchiveProgress }
  | { readonly type: 'done'; readonly manifest: Manifest }
  | { readonly type: 'stopped' }
  | { readonly type: 'fault'; readonly problem: ArchiveProblem; readonly message: string }
  | { readonly type: 'error'; readonly name: string; readonly message: string; readonly code: string | null };

const port = parentPort;
const stop = new AbortController();
// The one message that comes in: to stop.
port?.once('message', () => stop.abort());

const say = (message: ArchiveMessage) => port?.postMessage(message);

async function work(): Promise<ArchiveMessage> {
  const watch = {
    signal: stop.signal,
    onProgress: (progress: ArchiveProgress) => say({ type: 'progress', progress }),
  };
  try {
    return { type: 'done', manifest: await runArchiveJob(workerData as ArchiveJob, watch) };
  } catch (error) {
    if (stop.signal.aborted) return { type: 'stopped' };
    if (error instanceof ArchiveFault) return { type: 'fault', problem: error.problem, message: error.message };
    if (!(error instanceof Error)) throw error;
    const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
    return { type: 'error', name: error.name, message: error.stack ?? error.message, code };
  }
}

say(await work());
port?.close();
