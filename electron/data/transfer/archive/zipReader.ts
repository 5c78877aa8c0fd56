import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { ArchiveFault } from './archiveFault.ts';

/** Most entries that are looked at: a file a picture. */
const MOST_ENTRIES = 2_000_000;
/** Most that all entries may unpack to together, bytes. */
const LARGEST_UNPACKED = 64 * 1024 ** 3;
/** Above this an entry may not unpack to more than so many times its packed size. */
const RATIO_FROM = 16 * 1024 ** 2;
const LARGEST_RATIO = 300;

/** One file inside. */
export interface ZipEntry {
  readonly name: string;
  readonly byteSize: number;
}

/** A ZIP file that is read entry by entry, each with the check sum that the archive gives for it. */
export interface ZipReader {
  /** What the archive says of itself, before anything is unpacked. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** The pieces of an entry. @throws ArchiveFault `damagedArchive` also at the end, when they are not what was packed */
  read(name: string): AsyncGenerator<Buffer, void>;
  close(): void;
}

/**
 * Opens a ZIP file and looks through its directory. Nothing of it is ever written under a name that stands in it.
 * @throws ArchiveFault `notAnArchive` for what is no ZIP file, `damagedArchive` for one that cannot be trusted
 */
export async function openZip(path: string): Promise<ZipReader> {
  const zip = await openPromise(path, { autoClose: false, strictFileNames: true }).catch(notAZip);
  // Faults while reading come back to whoever reads; unheard, the same event would end the process.
  zip.on('error', () => undefined);
  try {
    const entries = await directoryOf(zip);
    return {
      entries: new Map([...entries].map(([name, entry]) => [name, { name, byteSize: entry.uncompressedSize }])),
      read: (name) => contentOf(zip, entries.get(name), name),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function directoryOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES) throw damaged(`${zip.entryCount} entries`);
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const { fileName, uncompressedSize, compressedSize } = entry;
      if (entries.has(fileName)) throw damaged(`${fileName} is there twice`);
      unpacked += uncompressedSize;
      if (unpacked > LARGEST_UNPACKED) throw damaged('it would unpack to more than any archive');
      if (uncompressedSize > RATIO_FROM && uncompressedSize > compressedSize * LARGEST_RATIO)
        throw damaged(`${fileName} would unpack to ${uncompressedSize} bytes from ${compressedSize}`);
      entries.set(fileName, entry);
    }
  } catch (error) {
    throw asDamaged(error);
  }
  return entries;
}

async function* contentOf(zip: ZipFile, entry: Entry | undefined, name: string): AsyncGenerator<Buffer, void> {
  if (entry === undefined) throw damaged(`${name} is missing`);
  let sum = 0;
  let received = 0;
  let stream: Readable;
  try {
    if (!entry.canDecodeFileData()) throw damaged(`${name} is encrypted or packed in a strange way`);
    stream = await zip.openReadStreamPromise(entry);
    for await (const piece of stream as AsyncIterable<Buffer>) {
      received += piece.length;
      sum = crc32(piece, sum);
      yield piece;
    }
  } catch (error) {
    throw asDamaged(error);
  }
  if (received !== entry.uncompressedSize) throw damaged(`${name} has ${received} bytes`);
  if (sum !== entry.crc32) throw damaged(`${name} is not what was packed`);
}

const damaged = (what: string) => new ArchiveFault('damagedArchive', what);

function asDamaged(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof ArchiveFault || isOfSystem(error)) return error;
  return new ArchiveFault('damagedArchive', error.message, { cause: error });
}

function notAZip(error: unknown): never {
  if (error instanceof Error && isOfSystem(error)) {
    const isGone = 'code' in error && error.code === 'ENOENT';
    throw isGone ? new ArchiveFault('vanished', error.message, { cause: error }) : error;
  }
  throw new ArchiveFault('notAnArchive', error instanceof Error ? error.message : String(error), { cause: error });
}

/** Errors of the file system name the call that failed; those of unpacking do not. */
function isOfSystem(error: Error): boolean {
  return 'syscall' in error;
}
