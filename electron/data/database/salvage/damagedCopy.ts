import { existsSync } from 'node:fs';
import { copyFile, open, type FileHandle } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { MAGIC } from '../inspect.ts';

const PAGE_BYTES = 4096;
const PAGES_AT_ONCE = 256;
const HEADER_BYTES = 100;
/** A file that says that it was so many times as large is not believed. */
const LARGEST_LOSS = 100;

export interface DamagedCopyWatch {
  readonly throwIfStopped: () => void;
  readonly onCopied: (bytes: number, total: number) => void;
}

/**
 * Copies a damaged file, and its log, to where reading it can do no harm. What the disk does not give back becomes zeros,
 * a last page that was cut is filled up with them, and the first hundred bytes, which are the same in every file of ours,
 * are put right: a single bad byte there would hide everything else.
 * @returns false when there is nothing in the file
 */
export async function copyDamaged(source: string, target: string, watch: DamagedCopyWatch): Promise<boolean> {
  const from = await open(source, 'r');
  try {
    const to = await open(target, 'w+');
    try {
      const pages = await copyPages(from, to, watch);
      if (pages === 0) return false;
      await mendHeader(to, pages);
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
  if (existsSync(`${source}-wal`)) await copyFile(`${source}-wal`, `${target}-wal`);
  return true;
}

async function copyPages(from: FileHandle, to: FileHandle, watch: DamagedCopyWatch): Promise<number> {
  const { size } = await from.stat();
  const pages = Math.ceil(size / PAGE_BYTES);
  for (let page = 0; page < pages; page += PAGES_AT_ONCE) {
    watch.throwIfStopped();
    const count = Math.min(PAGES_AT_ONCE, pages - page);
    const bytes = (await readable(from, page, count)) ?? (await pageByPage(from, page, count));
    await to.write(bytes, 0, bytes.length, page * PAGE_BYTES);
    watch.onCopied(page * PAGE_BYTES, size);
    await setImmediate();
  }
  return pages;
}

/** These pages, what lies beyond the end as zeros; null when the disk does not give them back. */
async function readable(from: FileHandle, page: number, count: number): Promise<Buffer | null> {
  const bytes = Buffer.alloc(count * PAGE_BYTES);
  try {
    await from.read(bytes, 0, bytes.length, page * PAGE_BYTES);
    return bytes;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EIO') return null;
    throw error;
  }
}

async function pageByPage(from: FileHandle, first: number, count: number): Promise<Buffer> {
  const pages: Buffer[] = [];
  for (let page = first; page < first + count; page += 1)
    pages.push((await readable(from, page, 1)) ?? Buffer.alloc(PAGE_BYTES));
  return Buffer.concat(pages);
}

/**
 * Puts right what never differs between files of ours, and the number of pages (SQLite file format, section 1.3). Both
 * change counters have to be equal, or that number is not believed. What was cut off the end is zeros now: a file with
 * fewer pages than its list of tables speaks of would be refused whole.
 */
async function mendHeader(file: FileHandle, found: number): Promise<void> {
  const header = Buffer.alloc(HEADER_BYTES);
  await file.read(header, 0, HEADER_BYTES, 0);
  const told = header.readUInt32BE(28);
  const pages = told > found && told <= found * LARGEST_LOSS ? told : found;
  await file.truncate(pages * PAGE_BYTES);
  header.write(MAGIC, 0, 'latin1');
  header.writeUInt16BE(PAGE_BYTES, 16);
  // In WAL mode, nothing kept free at the end of a page, and the three fractions that are always these.
  header.set([2, 2, 0, 64, 32, 32], 18);
  header.writeUInt32BE(pages, 28);
  header.writeUInt32BE(4, 44);
  header.fill(0, 52, 56);
  header.writeUInt32BE(1, 56);
  header.fill(0, 64, 68);
  header.fill(0, 72, 92);
  header.copy(header, 92, 24, 28);
  await file.write(header, 0, HEADER_BYTES, 0);
}
