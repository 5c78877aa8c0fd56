import { parentPort, workerData } from 'node:worker_threads';
import { LonghandError } from '#shared/errors.ts';
import { packed } from './packedReadings.ts';
import { entriesHere } from './sheetEntries.ts';
import type { SheetEntriesJob } from './sheetEntries.ts';

/** What the thread says; `group` is a packed group of readings. */
export type SheetEntriesNews =
  | { readonly type: 'group'; readonly group: string; readonly bytesRead: number }
  | { readonly type: 'done' }
  | { readonly type: 'refused'; readonly error: Pick<LonghandError, 'code' | 'params'> }
  | { readonly type: 'failed'; readonly message: string };

/** Groups that may wait to be taken: more would fill the memory. */
const MOST_WAITING = 4;

let waiting = 0;
let wake: () => void = () => undefined;
parentPort?.on('message', () => {
  waiting -= 1;
  wake();
});

async function room(): Promise<void> {
  while (waiting >= MOST_WAITING)
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
}

function tell(news: SheetEntriesNews): void {
  parentPort?.postMessage(news);
}

async function run(): Promise<void> {
  try {
    const job = workerData as SheetEntriesJob;
    const pause = () => Promise.resolve();
    for await (const { readings, bytesRead } of entriesHere(job, { pause })) {
      await room();
      waiting += 1;
      tell({ type: 'group', group: packed(readings, job.parts), bytesRead });
    }
    tell({ type: 'done' });
  } catch (error) {
    if (error instanceof LonghandError) tell({ type: 'refused', error: { code: error.code, params: error.params } });
    else tell({ type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  parentPort?.close();
}

void run();
