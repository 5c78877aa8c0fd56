import { Worker } from 'node:worker_threads';
import type { PictureAnswer, PictureRequest } from './pictureWorker.ts';

/** Makes pictures smaller away from the data thread: decoding a large one takes seconds. */
export interface PictureScaler {
  /** A JPEG of at most that side, or null when the bytes cannot be decoded. */
  scaled(bytes: Uint8Array, longestSide: number): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

/** Longest that one picture may take. */
const PATIENCE_MILLISECONDS = 30_000;
/** Largest heap of the thread; pixels lie outside of it. */
const HEAP_MEGABYTES = 512;

/** The worker's file: beside this one as source, at the top of the folder once bundled. */
function workerFile(): URL {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL('pictureWorker.ts', here);
  return new URL(/\/chunks\/[^/]+$/.test(here) ? '../pictureWorker.js' : 'pictureWorker.js', here);
}

/** A scaler whose thread starts with the first picture. A thread that dies or hangs costs one picture only. */
export function createPictureScaler(): PictureScaler {
  let worker: Worker | null = null;
  let nextId = 1;

  const stop = async () => {
    const stopping = worker;
    worker = null;
    await stopping?.terminate();
  };

  const start = () => {
    const started = new Worker(workerFile(), { resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES } });
    // A thread that fails while nobody waits for it is simply not asked again; unheard, its error would end the process.
    started.on('error', () => {
      if (worker === started) worker = null;
    });
    return started;
  };

  const ask = (bytes: Uint8Array, longestSide: number): Promise<PictureAnswer | null> => {
    worker ??= start();
    const asked = worker;
    const request: PictureRequest = { id: nextId++, bytes, longestSide };
    return new Promise((resolve) => {
      const settle = (answer: PictureAnswer | null) => {
        clearTimeout(timer);
        asked.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
        resolve(answer);
      };
      const onMessage = (answer: PictureAnswer) => {
        if (answer.id === request.id) settle(answer);
      };
      const onEnd = () => settle(null);
      const timer = setTimeout(onEnd, PATIENCE_MILLISECONDS);
      asked.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
      asked.postMessage(request);
    });
  };

  return {
    async scaled(bytes, longestSide) {
      const answer = await ask(bytes, longestSide);
      if (answer === null) await stop();
      return answer !== null && 'jpeg' in answer ? answer.jpeg : null;
    },
    close: stop,
  };
}
