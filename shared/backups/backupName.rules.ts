import { Backup, BackupReason } from './backups.ts';

const PATTERN = /^longhand_(\d{4}-\d{2}-\d{2}T\d{2}\.\d{2}\.\d{2}\.\d{3}Z)_([A-Za-z]+)(?:_(\d+))?\.sqlite$/;

/**
 * The name of a backup file. It carries everything that a list of backups says, so that no file has to be opened for
 * one, and sorts by time: `longhand_2026-11-21T20.15.00.000Z_automatic_312.sqlite`.
 */
export function backupName({ at, reason, contactCount }: Pick<Backup, 'at' | 'reason' | 'contactCount'>): string {
  const count = contactCount === null ? '' : `_${contactCount}`;
  return `longhand_${new Date(at).toISOString().replaceAll(':', '.')}_${reason}${count}.sqlite`;
}

/** What a name says about its backup; null for the name of anything else. */
export function parseBackupName(name: string): Pick<Backup, 'name' | 'at' | 'reason' | 'contactCount'> | null {
  const [, instant, reasonText, count] = PATTERN.exec(name) ?? [];
  const at = instant?.replace(/\.(\d{2})\.(\d{2})\.(\d{3})Z$/, ':$1:$2.$3Z');
  const parsed = Backup.pick({ name: true, at: true, reason: true, contactCount: true }).safeParse({
    name,
    at,
    reason: BackupReason.safeParse(reasonText).data,
    contactCount: count === undefined ? null : Number(count),
  });
  return parsed.success ? parsed.data : null;
}
