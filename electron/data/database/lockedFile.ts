import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { problemOf } from './sqliteErrors.ts';

/** A file that a passphrase protects, or is to protect, in the open format age (age-encryption.org/v1). */
export interface LockedFileJob {
  readonly source: string;
  /** Overwritten. What lies there counts only when the job came to a good end. */
  readonly target: string;
  readonly passphrase: string;
}

/** Whether every byte of the file was found to be as it was written. */
export type Unlocked = 'good' | 'wrongPassphrase' | 'damaged';

const HEAD = 'age-encryption.org/v1\n';
/** What age's own tool takes: about a second, so that guessing is slow. */
const WORK_FACTOR = 18;

/** Whether a file is protected with age. */
export async function isLockedFile(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD.length), 0, HEAD.length, 0);
    return buffer.toString('latin1', 0, bytesRead) === HEAD;
  } finally {
    await handle.close();
  }
}

/** Writes the source, protected, to the target. Runs in the worker: the passphrase is made slow on purpose. */
export async function lockFile({ source, target, passphrase }: LockedFileJob): Promise<void> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  encrypter.setPassphrase(asTyped(passphrase));
  await write(await encrypter.encrypt(bytesOf(source)), target);
}

/** Writes what is protected to the target. Only `good` says that the last piece was authenticated too. */
export async function unlockFile({ source, target, passphrase }: LockedFileJob): Promise<Unlocked> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(asTyped(passphrase));
  try {
    await write(await decrypter.decrypt(bytesOf(source)), target);
    return 'good';
  } catch (error) {
    if (problemOf(error) !== null) throw error;
    return error instanceof Error && error.message.startsWith('no identity matched') ? 'wrongPassphrase' : 'damaged';
  }
}

/** The same letters are the same bytes, however a keyboard puts them together. */
function asTyped(passphrase: string): string {
  return passphrase.normalize('NFC');
}

function bytesOf(file: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
}

async function write(content: ReadableStream<Uint8Array>, target: string): Promise<void> {
  const handle = await open(target, 'w');
  try {
    for await (const piece of content) await handle.writeFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
