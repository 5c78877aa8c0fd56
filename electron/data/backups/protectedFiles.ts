import { existsSync } from 'node:fs';
import { LonghandError } from '#shared/errors.ts';
import { inWorker } from '../database/inWorker.ts';
import { isLockedFile } from '../database/lockedFile.ts';
import { asFileNotWritten } from '../database/sqliteErrors.ts';
import type { StagedFile, Staging } from '../transfer/staging.ts';

/** A protected copy of a file as a staged file. @throws LonghandError FILE_REFUSED `vanished`, WRITE_FAILED */
export async function lockedCopy(
  staging: Staging,
  { source, name, passphrase }: { readonly source: string; readonly name: string; readonly passphrase: string },
): Promise<StagedFile> {
  try {
    return await staging.createBy(`${name}.age`, async (target) => {
      await inWorker({ kind: 'lock', source, target, passphrase });
    });
  } catch (error) {
    if (!existsSync(source)) throw new LonghandError('FILE_REFUSED', { problem: 'vanished', file: name });
    throw error;
  }
}

/**
 * Runs `work` with the path of what a staged file holds: of a protected one, what the passphrase opens, which is
 * removed again whatever comes of it. Only what was authenticated to its last byte is handed on.
 * @throws LonghandError FILE_REFUSED `locked`, `wrongPassphrase`, `damagedBackup`; WRITE_FAILED; what `work` throws
 */
export async function withUnlocked<Result>(
  staging: Staging,
  { path, name }: StagedFile,
  passphrase: string | undefined,
  work: (source: string) => Promise<Result>,
): Promise<Result> {
  if (!(await isLockedFile(path))) return await work(path);
  if (passphrase === undefined) throw new LonghandError('FILE_REFUSED', { problem: 'locked', file: name });
  const unlocked = await staging.createBy(name, async (target) => {
    const ended = await inWorker({ kind: 'unlock', source: path, target, passphrase }).catch((error: unknown) => {
      throw asFileNotWritten(error);
    });
    if (ended === 'good') return;
    const problem = ended === 'damaged' ? 'damagedBackup' : ended;
    throw new LonghandError('FILE_REFUSED', { problem, file: name });
  });
  try {
    return await work(unlocked.path);
  } finally {
    await staging.discard(unlocked.token);
  }
}
