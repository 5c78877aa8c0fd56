import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ConvertedSheet } from './convertWorkbook.ts';
import { WorkbookProblem } from './workbookProblem.ts';
import type { WorkbookJob, WorkbookNews } from './workbookWorker.ts';

/** Longest silence of the thread. */
const PATIENCE_MILLISECONDS = 30_000;
/** Largest heap of the thread: texts of a workbook at its limits fit, what blows up beyond them does not. */
const HEAP_MEGABYTES = 1024;

/**
 * Reads a workbook in a thread of its own, which is ended when it falls silent, runs out of memory, or `onRead` throws.
 * @throws WorkbookProblem; an error with the system's code where the disk fails; what `onRead` throws
 */
export async function convertInThread(
  job: WorkbookJob,
  onRead: (share: number) => Promise<void>,
): Promise<readonly ConvertedSheet[]> {
  const worker = new Worker(workerFile(), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  try {
    return await new Promise<readonly ConvertedSheet[]>((resolve, reject) => {
      let silence = setTimeout(fallSilent, PATIENCE_MILLISECONDS);
      function fallSilent() {
        reject(new WorkbookProblem('damagedWorkbook', 'reading it comes to no end'));
      }
      worker.on('message', (news: WorkbookNews) => {
        clearTimeout(silence);
        switch (news.type) {
          case 'read':
            silence = setTimeout(fallSilent, PATIENCE_MILLISECONDS);
            onRead(news.share).catch(reject);
            break;
          case 'done':
            resolve(news.sheets);
            break;
          case 'refused':
            reject(new WorkbookProblem(news.refusal, news.why));
            break;
          case 'failed':
            reject(Object.assign(new Error(news.message), { code: news.code }));
            break;
        }
      });
      worker.on('error', (error) => {
        clearTimeout(silence);
        reject(isOutOfMemory(error) ? new WorkbookProblem('tooLargeWorkbook', 'it needs too much memory') : error);
      });
      worker.on('exit', (code) => {
        clearTimeout(silence);
        reject(new Error(`The workbook's thread ended with ${code} before it answered`));
      });
    });
  } finally {
    await worker.terminate();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** Beside this file from source; built, it stands at the top of the bundle, and this code there or in a folder of chunks. */
function workerFile(): URL {
  const here = import.meta.url;
  const places = here.endsWith('.ts') ? ['./workbookWorker.ts'] : ['./workbookWorker.js', '../workbookWorker.js'];
  const found = places.map((place) => new URL(place, here)).find((url) => existsSync(fileURLToPath(url)));
  if (found === undefined) throw new Error(`No worker beside ${here}: looked for ${places.join(' and ')}`);
  return found;
}
