import { LonghandError } from '#shared/errors.ts';
import { isArchiveName } from '#shared/transfer/archiveName.rules.ts';
import type { ArchiveInspection } from '#shared/transfer/transfer.ts';
import { newestVersion } from '../../database/migrate.ts';
import { migrations } from '../../database/migrations/index.ts';
import type { StagedFile } from '../staging.ts';
import { ArchiveFault } from './archiveFault.ts';
import { MANIFEST_NAME } from './manifest.ts';
import { readManifest } from './readManifest.ts';
import { openZip } from './zipReader.ts';

/** Whether the file is a ZIP file with a manifest, as every archive of ours has one; other ZIP files are none. */
export async function looksLikeArchive(file: Pick<StagedFile, 'path' | 'name'>): Promise<boolean> {
  try {
    const zip = await openZip(file.path);
    try {
      return zip.entries.has(MANIFEST_NAME);
    } finally {
      zip.close();
    }
  } catch (error) {
    if (error instanceof ArchiveFault) return false;
    throw error;
  }
}

/**
 * What an archive says that it holds. Whether it is whole shows when it is opened.
 * @throws FILE_REFUSED `notAnArchive`, `newerArchive`, `damagedArchive`, `vanished`
 */
export async function inspectArchive(file: StagedFile): Promise<ArchiveInspection> {
  return await refusing(file.name, async () => {
    const zip = await openZip(file.path).catch((error: unknown) => {
      throw isCutShort(error, file.name)
        ? new ArchiveFault('damagedArchive', 'It is no ZIP file', { cause: error })
        : error;
    });
    try {
      const { writtenAt, appVersion, companyName, counts } = await readManifest(zip, newestVersion(migrations));
      const { name, byteSize } = file;
      return { format: 'archive', name, byteSize, writtenAt, appVersion, companyName, ...counts };
    } finally {
      zip.close();
    }
  });
}

/** A file that is called an archive and is no ZIP file was one before it was copied: the stick was taken out too early. */
function isCutShort(error: unknown, name: string): boolean {
  return error instanceof ArchiveFault && error.problem === 'notAnArchive' && isArchiveName(name);
}

/** Runs `work`; what is wrong with the archive becomes FILE_REFUSED. @param name what the person calls the file */
export async function refusing<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error;
    throw new LonghandError('FILE_REFUSED', { problem: error.problem, file: name }, { cause: error });
  }
}
