import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { LonghandError } from '#shared/errors.ts';
import { LARGEST_FILE, PIECE_SIZE } from '#shared/transfer/transfer.ts';
import type { FileToken } from '#shared/transfer/transfer.ts';
import { asFileNotWritten } from '../database/sqliteErrors.ts';
import { vanished } from './filePieces.ts';
import { forgetWorkbook } from './workbook/workbook.ts';

export { piecesOf } from './filePieces.ts';
export type { ByteRange } from './filePieces.ts';

/** A staged file as it is known inside the data process. */
export interface StagedFile {
  readonly token: FileToken;
  /** The name that the person knows; never used as a path. */
  readonly name: string;
  /** Size when complete, bytes. */
  readonly byteSize: number;
  readonly path: string;
}

/** A staged file that is being written here, for the person to save. */
export interface StagedOutput {
  write(content: string | Uint8Array): Promise<void>;
  /** What was written from byte `start` on. */
  read(start: number, length: number): Promise<Uint8Array>;
  /** Ends the file; from now on it can be read. */
  finish(): Promise<StagedFile>;
  /** Throws away what was written. Does nothing after `finish`. */
  abandon(): Promise<void>;
}

/** What was found out about a staged file, on the disk too; it goes when the file goes. */
export interface Finding {
  dispose(): Promise<void>;
}

/**
 * Files on their way in or out: handed over in pieces, known by a token, never by a path.
 * What writes may throw WRITE_FAILED, for example `diskFull`.
 */
export interface Staging {
  /** Opens a file that will come in pieces. @throws FILE_REFUSED `tooLarge` */
  stage(name: string, byteSize: number): Promise<FileToken>;
  /**
   * Appends a piece at `offset`, which must be what was received so far; answers what is received now. A piece that
   * could not be written may come again.
   * @throws NOT_FOUND; INVALID_VALUE; FILE_REFUSED `vanished`
   */
  append(token: FileToken, offset: number, piece: Uint8Array): Promise<number>;
  /** A complete file. @throws NOT_FOUND; FILE_REFUSED `incomplete` or `vanished` */
  complete(token: FileToken): Promise<StagedFile>;
  /** Up to a piece of a complete file from `offset` on. */
  readPiece(
    token: FileToken,
    offset: number,
  ): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly byteSize: number }>;
  /** Forgets the file and removes it. An unknown token is no fault: it is gone. */
  discard(token: FileToken): Promise<void>;
  /** Starts a file that this process writes. */
  create(name: string): Promise<StagedOutput>;
  /** A file that `write` fills at the path that it is given; thrown away when that fails. */
  createBy(name: string, write: (path: string) => Promise<void>): Promise<StagedFile>;
  /** Keeps what was found out about a file in the place of what was known before. @throws NOT_FOUND */
  keep(token: FileToken, finding: Finding): Promise<void>;
  /** What is known about a file, or null. @throws NOT_FOUND */
  finding(token: FileToken): Finding | null;
}

interface Entry {
  readonly name: string;
  readonly byteSize: number;
  readonly path: string;
  received: number;
  /** Ends when the piece that is being appended is written. */
  last: Promise<unknown>;
  finding: Finding | null;
}

/** Staged files in a folder of their own. What an earlier run left there is removed. */
export async function createStaging(folder: string): Promise<Staging> {
  await mkdir(folder, { recursive: true });
  await removeLeftovers(folder);
  const entries = new Map<FileToken, Entry>();

  const entryOf = (token: FileToken): Entry => {
    const entry = entries.get(token);
    if (entry === undefined) throw new LonghandError('NOT_FOUND', { entity: 'file', id: token });
    return entry;
  };
  /** A new, empty file; the folder is made again should somebody have tidied it away. */
  const place = async () => {
    const token = randomUUID();
    const itsPath = path.join(folder, `${token}.part`);
    return await written(async () => {
      await mkdir(folder, { recursive: true });
      return { token, path: itsPath, handle: await open(itsPath, 'wx+') };
    });
  };

  const staging: Staging = {
    async stage(name, byteSize) {
      if (byteSize > LARGEST_FILE) throw new LonghandError('FILE_REFUSED', { problem: 'tooLarge', file: name });
      const { token, path: itsPath, handle } = await place();
      await handle.close();
      entries.set(token, { name, byteSize, path: itsPath, received: 0, last: Promise.resolve(), finding: null });
      return token;
    },
    async append(token, offset, piece) {
      const entry = entryOf(token);
      const appended = entry.last.then(() => appendTo(entry, offset, piece));
      entry.last = appended.catch(() => undefined);
      return await appended;
    },
    async complete(token) {
      const entry = entryOf(token);
      await entry.last;
      if (entry.received < entry.byteSize)
        throw new LonghandError('FILE_REFUSED', { problem: 'incomplete', file: entry.name });
      const { size } = await stat(entry.path).catch(vanished(entry.name));
      if (size < entry.byteSize) throw new LonghandError('FILE_REFUSED', { problem: 'vanished', file: entry.name });
      return { token, name: entry.name, byteSize: entry.byteSize, path: entry.path };
    },
    async readPiece(token, offset) {
      const file = await staging.complete(token);
      const handle = await open(file.path, 'r').catch(vanished(file.name));
      try {
        const bytes = new Uint8Array(Math.max(0, Math.min(PIECE_SIZE, file.byteSize - offset)));
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
        return { bytes: bytes.subarray(0, bytesRead), byteSize: file.byteSize };
      } finally {
        await handle.close();
      }
    },
    async discard(token) {
      const entry = entries.get(token);
      if (entry === undefined) return;
      entries.delete(token);
      await entry.last;
      await entry.finding?.dispose();
      await forgetWorkbook(entry);
      await rm(entry.path, { force: true, maxRetries: 5 });
    },
    async create(name) {
      const { token, path: itsPath, handle } = await place();
      return outputOver(handle, itsPath, (byteSize) => {
        const whole = { name, byteSize, path: itsPath, received: byteSize };
        entries.set(token, { ...whole, last: Promise.resolve(), finding: null });
        return { token, name, byteSize, path: itsPath };
      });
    },
    async createBy(name, write) {
      const { token, path: itsPath, handle } = await place();
      await handle.close();
      try {
        await written(() => write(itsPath));
        const { size: byteSize } = await stat(itsPath);
        const whole = { name, byteSize, path: itsPath, received: byteSize };
        entries.set(token, { ...whole, last: Promise.resolve(), finding: null });
        return { token, name, byteSize, path: itsPath };
      } catch (error) {
        await rm(itsPath, { force: true, maxRetries: 5 });
        throw error;
      }
    },
    async keep(token, finding) {
      const entry = entryOf(token);
      const before = entry.finding;
      entry.finding = finding;
      await before?.dispose();
    },
    finding: (token) => entryOf(token).finding,
  };
  return staging;
}

async function appendTo(entry: Entry, offset: number, piece: Uint8Array): Promise<number> {
  if (offset !== entry.received)
    throw new LonghandError('INVALID_VALUE', { field: 'offset', rule: 'notWhatWasReceived' });
  if (entry.received + piece.length > entry.byteSize) {
    throw new LonghandError('INVALID_VALUE', { field: 'piece', rule: 'longerThanTheFile' });
  }
  const handle = await open(entry.path, 'r+').catch(vanished(entry.name));
  try {
    // At its place, not at the end: a piece that a full disk cut short may lie there.
    for (let done = 0; done < piece.length;) {
      done += (await written(() => handle.write(piece, done, piece.length - done, offset + done))).bytesWritten;
    }
  } finally {
    await handle.close();
  }
  entry.received += piece.length;
  return entry.received;
}

/** Runs `write`; a full disk and the like become WRITE_FAILED. */
async function written<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    throw asFileNotWritten(error);
  }
}

function outputOver(handle: FileHandle, itsPath: string, finished: (byteSize: number) => StagedFile): StagedOutput {
  let byteSize = 0;
  let isOpen = true;
  return {
    async write(content) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      await written(() => handle.writeFile(bytes));
      byteSize += bytes.length;
    },
    async read(start, length) {
      const bytes = new Uint8Array(length);
      const { bytesRead } = await handle.read(bytes, 0, length, start);
      return bytes.subarray(0, bytesRead);
    },
    async finish() {
      isOpen = false;
      await written(() => handle.close());
      return finished(byteSize);
    },
    async abandon() {
      if (!isOpen) return;
      isOpen = false;
      await handle.close();
      await rm(itsPath, { force: true, maxRetries: 5 });
    },
  };
}

/** Only what staging itself makes: nothing else that lies in the folder is touched. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (/^[0-9a-f-]{36}\.part(?:\.rows)?$/.test(name))
      await rm(path.join(folder, name), { force: true, maxRetries: 5 });
  }
}
