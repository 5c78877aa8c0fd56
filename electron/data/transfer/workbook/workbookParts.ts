import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { asDamage, damaged, WorkbookProblem } from './workbookProblem.ts';

/*
 * Limits of a workbook. A million bytes of ZIP can unpack to thousands of millions, and a declared size can lie: what is
 * declared is added up before anything is unpacked, and what comes out is counted.
 */
const LARGEST_PART = 100 * 1024 * 1024;
const LARGEST_SUM = 150 * 1024 * 1024;
const MOST_PARTS = 2000;
/** Below this size nothing can do harm, and a sheet of zeros packs very well. */
const RATIO_FROM = 5 * 1024 * 1024;
const LARGEST_RATIO = 200;

const OTHER_WORKBOOKS = /^(?:xl\/workbook\.bin|content\.xml|index\.zip|index\/document\.iwa)$/i;

/** The parts of a workbook by name, none of them unpacked yet. */
export interface WorkbookParts {
  has(name: string): boolean;
  /** Size of a part when unpacked, bytes; 0 for one that is not there. */
  size(name: string): number;
  /** The bytes of a part. @throws WorkbookProblem `damagedWorkbook`, `tooLargeWorkbook` */
  bytes(name: string): AsyncGenerator<Uint8Array, void>;
  close(): void;
}

/** Opens the ZIP archive that a workbook is and holds it against the limits. @throws WorkbookProblem */
export async function openParts(path: string): Promise<WorkbookParts> {
  const archive = await undamaged(() => yauzl.openPromise(path, { autoClose: false }));
  // What goes wrong while an entry is read comes with that entry too; unheard it would end the thread.
  archive.on('error', () => undefined);
  try {
    const entries = await entriesOf(archive);
    return {
      has: (name) => entries.has(name.toLowerCase()),
      size: (name) => entries.get(name.toLowerCase())?.uncompressedSize ?? 0,
      bytes: (name) => bytesOf(archive, entries.get(name.toLowerCase()), name),
      close: () => archive.close(),
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}

async function entriesOf(archive: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (archive.entryCount > MOST_PARTS) throw tooLarge(`${archive.entryCount} parts`);
  const entries = new Map<string, Entry>();
  let sum = 0;
  await undamaged(async () => {
    for await (const entry of archive.eachEntry()) {
      // Programs differ in which of two parts of one name they read.
      const name = entry.fileName.toLowerCase();
      if (entries.has(name)) throw damaged(`two parts are called ${name}`);
      if (entry.isEncrypted()) throw new WorkbookProblem('passwordProtected', `${name} is encrypted`);
      if (OTHER_WORKBOOKS.test(name)) throw new WorkbookProblem('otherWorkbook', `it has ${name}`);
      entries.set(name, entry);
      // Pictures and the like are never unpacked.
      if (!/\.(?:xml|rels)$/.test(name)) continue;
      const { uncompressedSize, compressedSize } = entry;
      sum += uncompressedSize;
      const ratio = uncompressedSize / Math.max(1, compressedSize);
      if (uncompressedSize > LARGEST_PART || (uncompressedSize > RATIO_FROM && ratio > LARGEST_RATIO))
        throw tooLarge(`${name} declares ${uncompressedSize} bytes`);
    }
  });
  if (sum > LARGEST_SUM) throw tooLarge(`${sum} bytes declared`);
  return entries;
}

async function* bytesOf(archive: ZipFile, entry: Entry | undefined, name: string): AsyncGenerator<Uint8Array, void> {
  if (entry === undefined) throw damaged(`${name} is missing`);
  let length = 0;
  let sum = 0;
  const stream = await undamaged(() => archive.openReadStreamPromise(entry));
  const pieces = (stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const piece = await undamaged(() => pieces.next());
      if (piece.done === true) break;
      length += piece.value.length;
      if (length > LARGEST_PART) throw tooLarge(`${name} has more than ${LARGEST_PART} bytes`);
      sum = crc32(piece.value, sum);
      yield piece.value;
    }
  } finally {
    stream.destroy();
  }
  if (sum !== entry.crc32) throw damaged(`${name} has another checksum`);
}

/** The ZIP reader and zlib throw what they like. */
async function undamaged<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    throw asDamage(error);
  }
}

function tooLarge(why: string): WorkbookProblem {
  return new WorkbookProblem('tooLargeWorkbook', why);
}
