import type { BackupPicture } from '#shared/backups/backups.ts';
import type { RawConnection } from './connections.ts';

/** Tables of which the newest change says when somebody last worked on the file. */
const CHANGED = ['contacts', 'interactions', 'reminders', 'sales'] as const;

/** Counts what stands in a file of ours, of any version: what it has no table for yet is none. */
export function pictureOf(raw: RawConnection): BackupPicture {
  const tables = new Set(raw.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all());
  const count = (table: string, where = ''): number =>
    tables.has(table) ? Number(raw.prepare(`SELECT count(*) FROM ${table} ${where}`).pluck().get()) : 0;
  const newest = (table: string, column: string): string =>
    tables.has(table) ? String(raw.prepare(`SELECT ifnull(max(${column}), '') FROM ${table}`).pluck().get()) : '';
  const lastChangedAt = [newest('batches', 'at'), ...CHANGED.map((table) => newest(table, 'updated_at'))]
    .toSorted()
    .at(-1);
  return {
    contacts: count('contacts', 'WHERE deleted_at IS NULL'),
    interactions: count('interactions'),
    reminders: count('reminders'),
    sales: count('sales'),
    ownFields: count('own_fields'),
    initiatives: count('initiatives'),
    goals: count('goals'),
    lastChangedAt: lastChangedAt === undefined || lastChangedAt === '' ? null : lastChangedAt,
  };
}
