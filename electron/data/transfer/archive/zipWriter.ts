import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** What was written as one file. */
export interface WrittenEntry {
  readonly byteSize: number;
  readonly sha256: string;
}

/** A ZIP file that is written entry after entry, straight to the disk. */
export interface ZipWriter {
  /** Writes one file; resolves when its content was taken up. */
  add(name: string, content: Iterable<Uint8Array>, options?: { readonly isPacked?: boolean }): Promise<WrittenEntry>;
  finish(): Promise<void>;
  /** Ends without an end: what was written is no ZIP file. */
  abandon(): Promise<void>;
}

/** Starts a ZIP file at `path`, which is written over. @param at stands on the entries */
export function createZip(path: string, at: Date): ZipWriter {
  const zip = new ZipFile();
  const stop = new AbortController();
  const written = pipeline(zip.outputStream, createWriteStream(path), { signal: stop.signal });
  // Heard at `add` and `finish`, whichever comes first; until then its failing must not end the process.
  written.catch(() => undefined);
  const failed = new Promise<never>((_resolve, reject) => zip.once('error', reject));
  failed.catch(() => undefined);
  const unlessStopped = <Result>(work: Promise<Result>): Promise<Result> =>
    Promise.race([work, failed, written.then(() => Promise.reject(new Error('The archive ended too early')))]);

  return {
    async add(name, content, { isPacked = true } = {}) {
      const hash = createHash('sha256');
      let byteSize = 0;
      const stream = Readable.from(
        (function* () {
          for (const piece of content) {
            hash.update(piece);
            byteSize += piece.length;
            yield piece;
          }
        })(),
        { objectMode: false },
      );
      const taken = new Promise<void>((resolve, reject) => stream.once('end', resolve).once('error', reject));
      zip.addReadStream(stream, name, { compress: isPacked, mtime: at, mode: 0o100_644 });
      await unlessStopped(taken);
      return { byteSize, sha256: hash.digest('hex') };
    },
    async finish() {
      zip.end();
      await Promise.race([written, failed]);
    },
    async abandon() {
      stop.abort();
      await written.catch(() => undefined);
    },
  };
}
