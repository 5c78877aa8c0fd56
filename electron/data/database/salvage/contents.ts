import BetterSqlite3 from 'better-sqlite3';
import { join } from 'node:path';
import type { SalvageKind } from '#shared/backups/salvage.ts';
import { listBackups } from '../backup.ts';
import type { ConnectionOptions, RawConnection } from '../connections.ts';
import { withoutTrace } from '../inspect.ts';

/** The table that each kind of the report stands in. */
const tables: Readonly<Record<SalvageKind, string>> = {
  contacts: 'contacts',
  contactPoints: 'contact_points',
  interactions: 'interactions',
  reminders: 'reminders',
  sales: 'sales',
  payments: 'sale_payments',
  initiatives: 'initiatives',
  goals: 'goals',
  photos: 'photos',
};

/** How many rows of each kind there are, by kind. */
export type Counts = ReadonlyMap<SalvageKind, number>;

/** The kind of the report that a table is; null for what it does not speak of. */
export function kindOf(table: string): SalvageKind | null {
  return kinds().find(([, name]) => name === table)?.[0] ?? null;
}

/** How much of each kind stands in a sound file that nobody has open. */
export function countsOf(options: ConnectionOptions): Counts {
  return withoutTrace(options, (raw) => {
    const has = raw.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").pluck();
    const there = kinds().filter(([, table]) => has.get(table) === 1);
    return new Map(there.map(([kind, table]) => [kind, count(raw, table, '')]));
  });
}

/** The same of the newest backup; empty when there is none, or none that can be read. */
export function countsOfNewestBackup(
  folder: string,
  { nativeBinding }: Pick<ConnectionOptions, 'nativeBinding'>,
): Counts {
  const [newest] = listBackups(folder);
  if (newest === undefined) return new Map();
  try {
    return countsOf({ file: join(folder, newest.name), nativeBinding });
  } catch (error) {
    if (error instanceof BetterSqlite3.SqliteError) return new Map();
    throw error;
  }
}

/** How much of each kind the indexes of a damaged file know of; a kind is not in it when none of them can be read. */
export function countsByIndexes(raw: RawConnection): Counts {
  return new Map(
    kinds().flatMap(([kind, table]): readonly (readonly [SalvageKind, number])[] => {
      const known = countsOfTable(raw, table);
      return known.length === 0 ? [] : [[kind, Math.max(...known)]];
    }),
  );
}

/** The same rows are counted by each index of all of them: a damaged index fails, or knows of too few. */
function countsOfTable(raw: RawConnection, table: string): readonly number[] {
  const indexes = raw
    .prepare<[string], string>('SELECT name FROM pragma_index_list(?) WHERE partial = 0')
    .pluck()
    .all(table);
  return indexes.flatMap((index) => {
    try {
      return [count(raw, table, `INDEXED BY "${index}"`)];
    } catch (error) {
      if (error instanceof BetterSqlite3.SqliteError) return [];
      throw error;
    }
  });
}

function count(raw: RawConnection, table: string, by: string): number {
  return Number(raw.prepare(`SELECT count(*) FROM main."${table}" ${by}`).pluck().get());
}

function kinds(): readonly (readonly [SalvageKind, string])[] {
  return Object.entries(tables) as [SalvageKind, string][];
}
