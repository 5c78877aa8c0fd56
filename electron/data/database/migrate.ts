import type { RawConnection } from './connections.ts';
import { isOfIndex } from './searchParts.ts';
import { keepImagesInStep, trackedTables } from './trackedTables.ts';

/** One step of the file's shape. `version` counts from 1 without a gap. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** "LngH", in bytes 68-71 of the file (SQLite file format, section 1.3.17). */
export const APPLICATION_ID = 0x4c6e6748;

/** The version of the newest of `migrations`. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.reduce((newest, { version }) => Math.max(newest, version), 0);
}

/**
 * Brings the file to the newest shape. All pending migrations, `user_version` and the check afterwards are one
 * transaction: when anything fails, the file is what it was.
 * Images in the history follow columns that were added or dropped; a migration that reshapes more converts them itself.
 */
export function migrate(raw: RawConnection, migrations: readonly Migration[]): void {
  const current = Number(raw.pragma('user_version', { simple: true }));
  const pending = migrations.filter(({ version }) => version > current).toSorted((a, b) => a.version - b.version);
  if (pending.length === 0) return;
  raw.pragma('foreign_keys = OFF');
  try {
    raw.exec('BEGIN IMMEDIATE');
    try {
      const before = trackedTables(raw);
      for (const migration of pending) run(raw, migration);
      keepImagesInStep(raw, before, trackedTables(raw));
      verify(raw);
      raw.exec('COMMIT');
    } catch (error) {
      if (raw.inTransaction) raw.exec('ROLLBACK');
      throw error;
    }
  } finally {
    raw.pragma('foreign_keys = ON');
  }
}

function run(raw: RawConnection, migration: Migration): void {
  const expected = Number(raw.pragma('user_version', { simple: true })) + 1;
  if (migration.version !== expected) throw new Error(`Migration ${migration.name} should be number ${expected}`);
  raw.exec(migration.sql);
  raw.pragma(`user_version = ${migration.version}`);
  raw.pragma(`application_id = ${APPLICATION_ID}`);
}

function verify(raw: RawConnection): void {
  const lines = raw.prepare<[], string>('PRAGMA integrity_check(10)').pluck().all();
  const faults = lines.filter((line) => line !== 'ok' && !isOfIndex(line));
  if (faults.length > 0) throw new Error(`The file is not sound after migrating: ${faults.join('; ')}`);
  const orphans = raw.prepare('SELECT * FROM pragma_foreign_key_check LIMIT 10').all();
  if (orphans.length > 0) throw new Error(`Rows refer to nothing after migrating: ${JSON.stringify(orphans)}`);
}
