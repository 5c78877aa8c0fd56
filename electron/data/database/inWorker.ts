import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { WorkerAnswer } from './backupWorker.ts';
import type { FileJob, FileJobResults } from './fileJobs.ts';

/** Runs a job in a worker thread, so that nothing else has to wait. @throws as the job does, with the same code */
export async function inWorker<Kind extends FileJob['kind']>(
  job: FileJob & { readonly kind: Kind },
): Promise<FileJobResults[Kind]> {
  const answer = await new Promise<WorkerAnswer>((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: job });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The worker thread ended with ${code} before it answered`)));
  });
  if (!answer.ok) throw Object.assign(new Error(answer.message), { name: answer.name, code: answer.code });
  return answer.result as FileJobResults[Kind];
}

/** Beside this file from source; built, it stands at the top of the bundle, and this code there or in a folder of chunks. */
function workerFile(): URL {
  const here = import.meta.url;
  const places = here.endsWith('.ts') ? ['./backupWorker.ts'] : ['./backupWorker.js', '../backupWorker.js'];
  const found = places.map((place) => new URL(place, here)).find((url) => existsSync(fileURLToPath(url)));
  if (found === undefined) throw new Error(`No worker beside ${here}: looked for ${places.join(' and ')}`);
  return found;
}
