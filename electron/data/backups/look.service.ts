import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseBackupName } from '#shared/backups/backupName.rules.ts';
import type { BackupLook } from '#shared/backups/backups.ts';
import { LonghandError } from '#shared/errors.ts';
import { inWorker } from '../database/inWorker.ts';
import { newestVersion } from '../database/migrate.ts';
import { migrations } from '../database/migrations/index.ts';
import { refusalOf } from '../database/restore.ts';
import type { StagedFile, Staging } from '../transfer/staging.ts';
import type { BackupPlace } from './automaticBackups.ts';
import { backupNamed } from './backups.service.ts';
import { withUnlocked } from './protectedFiles.ts';

/** What is, or should be, open. */
interface Current {
  readonly place: BackupPlace;
  readonly isOpen: boolean;
}

/** What is in a backup, beside what is open. @throws LonghandError NOT_FOUND; FILE_REFUSED, for example `damagedBackup` */
export async function lookAtBackup(current: Current, name: string): Promise<BackupLook> {
  backupNamed(current.place, name);
  return await look(current, join(current.place.folder, name), name);
}

/** The same of a staged file. @throws LonghandError FILE_REFUSED, also as withUnlocked */
export async function lookIntoFile(
  current: Current,
  staging: Staging,
  { file, passphrase }: { readonly file: StagedFile; readonly passphrase: string | undefined },
): Promise<BackupLook> {
  return await withUnlocked(staging, file, passphrase, (source) => look(current, source, file.name));
}

async function look({ place, isOpen }: Current, file: string, name: string): Promise<BackupLook> {
  const source = { file, nativeBinding: place.nativeBinding };
  const examined = await inWorker({ kind: 'examine', source, newest: newestVersion(migrations) });
  const problem = refusalOf(examined);
  if (problem !== null) throw new LonghandError('FILE_REFUSED', { problem, file: name });
  const picture = await inWorker({ kind: 'picture', source, isOpen: false });
  const now = isOpen
    ? await inWorker({
        kind: 'picture',
        source: { file: place.file, nativeBinding: place.nativeBinding },
        isOpen: true,
      })
    : null;
  const said = parseBackupName(name.replace(/\.age$/, ''));
  const byteSize = statSync(file).size;
  return { name, byteSize, at: said?.at ?? null, reason: said?.reason ?? null, picture, now };
}
