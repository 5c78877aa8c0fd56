import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { LonghandError } from '#shared/errors.ts';
import { throwIfCancelled, type RunningTask } from '../../tasks.ts';
import { ArchiveFault } from './archiveFault.ts';
import type { ArchiveJob } from './archiveJobs.ts';
import type { ArchiveMessage } from './archiveWorker.ts';
import type { Manifest } from './manifest.ts';

type LastMessage = Exclude<ArchiveMessage, { readonly type: 'progress' }>;

/** How a job is run. */
export type RunArchiveJob = (job: ArchiveJob, task: RunningTask) => Promise<Manifest>;

/** Runs a job in a worker thread, so that nothing else has to wait. @throws ArchiveFault; CANCELLED; as the job does, with the same code */
export async function inArchiveWorker(job: ArchiveJob, { signal, progress }: RunningTask): Promise<Manifest> {
  throwIfCancelled(signal);
  const worker = new Worker(workerFile(), { workerData: job });
  const stop = () => worker.postMessage('stop');
  signal.addEventListener('abort', stop);
  try {
    const last = await new Promise<LastMessage>((resolve, reject) => {
      worker.on('message', (message: ArchiveMessage) => {
        if (message.type === 'progress') progress(message.progress);
        else resolve(message);
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The worker thread ended with ${code} before it answered`)));
    });
    if (last.type === 'stopped' || signal.aborted) throw new LonghandError('CANCELLED', {});
    if (last.type === 'done') return last.manifest;
    if (last.type === 'fault') throw new ArchiveFault(last.problem, last.message);
    throw Object.assign(new Error(last.message), { name: last.name, code: last.code });
  } finally {
    signal.removeEventListener('abort', stop);
    // What it wrote is taken over or thrown away: it has to be gone by then.
    await worker.terminate();
  }
}

/** Beside this file from source; built, it stands at the top of the bundle, and this code there or in a folder of chunks. */
function workerFile(): URL {
  const here = import.meta.url;
  const places = here.endsWith('.ts') ? ['./archiveWorker.ts'] : ['./archiveWorker.js', '../archiveWorker.js'];
  const found = places.map((place) => new URL(place, here)).find((url) => existsSync(fileURLToPath(url)));
  if (found === undefined) throw new Error(`No worker beside ${here}: looked for ${places.join(' and ')}`);
  return found;
}
