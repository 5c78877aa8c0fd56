import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { LonghandError } from '#shared/errors.ts';
import { unpacked } from './packedReadings.ts';
import type { RowReadings, SheetEntriesJob } from './sheetEntries.ts';
import type { SheetEntriesNews } from './sheetEntriesWorker.ts';

/** The rows of a sheet, read in a thread of its own; the thread ends with the generator. */
export async function* entriesFromThread(job: SheetEntriesJob): AsyncGenerator<RowReadings, void> {
  const worker = new Worker(workerFile(), { workerData: job });
  const inbox = new Inbox();
  worker.on('message', (news: SheetEntriesNews) => inbox.put(news));
  worker.on('error', (error) => inbox.fail(error));
  worker.on('exit', (code) => inbox.fail(new Error(`The thread that reads the sheet ended with ${code}`)));
  try {
    for (;;) {
      const news = await inbox.take();
      switch (news.type) {
        case 'group':
          worker.postMessage('taken');
          yield { readings: unpacked(news.group), bytesRead: news.bytesRead };
          break;
        case 'done':
          return;
        case 'refused':
          throw new LonghandError(news.error.code, news.error.params);
        case 'failed':
          throw new Error(news.message);
      }
    }
  } finally {
    await worker.terminate();
  }
}

/** What came and was not taken yet. */
class Inbox {
  readonly #news: SheetEntriesNews[] = [];
  #fault: Error | null = null;
  #wake: () => void = () => undefined;

  put(news: SheetEntriesNews): void {
    this.#news.push(news);
    this.#wake();
  }

  fail(error: Error): void {
    this.#fault ??= error;
    this.#wake();
  }

  async take(): Promise<SheetEntriesNews> {
    for (;;) {
      const news = this.#news.shift();
      if (news !== undefined) return news;
      if (this.#fault !== null) throw this.#fault;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}

/** Beside this file from source; built, it stands at the top of the bundle, and this code there or in a folder of chunks. */
function workerFile(): URL {
  const here = import.meta.url;
  const places = here.endsWith('.ts')
    ? ['./sheetEntriesWorker.ts']
    : ['./sheetEntriesWorker.js', '../sheetEntriesWorker.js'];
  const found = places.map((place) => new URL(place, here)).find((url) => existsSync(fileURLToPath(url)));
  if (found === undefined) throw new Error(`No worker beside ${here}: looked for ${places.join(' and ')}`);
  return found;
}
