import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import type { Amount } from '../support/progress.ts';

/** Which entries to unpack and under which name; null leaves an entry out. */
export type EntryChoice = (name: string) => string | null;

/** Unpacks chosen files of a zip with their mode bits. Entries never leave the folder (yauzl checks). */
export async function unzip(
  file: string,
  folder: string,
  choose: EntryChoice,
  show: (amount: Amount) => void,
): Promise<void> {
  const zip = await promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)(file, {
    lazyEntries: true,
    autoClose: false,
  });
  const chosen: { readonly entry: yauzl.Entry; readonly target: string }[] = [];
  const listed = Promise.withResolvers<void>();
  zip.on('error', listed.reject);
  zip.on('end', listed.resolve);
  zip.on('entry', (entry: yauzl.Entry) => {
    const target = entry.fileName.endsWith('/') ? null : choose(entry.fileName);
    if (target !== null) chosen.push({ entry, target: path.join(folder, target) });
    zip.readEntry();
  });
  zip.readEntry();
  await listed.promise;
  const total = chosen.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  let done = 0;
  for (const { entry, target } of chosen) {
    await mkdir(path.dirname(target), { recursive: true });
    const stream = await openEntry(zip, entry);
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(stream, createWriteStream(target, { mode: mode === 0 ? 0o644 : mode }));
    done += entry.uncompressedSize;
    show({ done, total });
  }
  zip.close();
}

function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<NodeJS.ReadableStream> {
  const { promise, resolve, reject } = Promise.withResolvers<NodeJS.ReadableStream>();
  zip.openReadStream(entry, (error, stream) => (error === null ? resolve(stream) : reject(error)));
  return promise;
}
