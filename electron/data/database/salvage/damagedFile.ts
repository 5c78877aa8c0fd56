import BetterSqlite3 from 'better-sqlite3';
import { archivedTables, type ArchivedTableShape } from '../archivedTables.ts';
import { connect, type ConnectionOptions, type RawConnection } from '../connections.ts';
import { migrations } from '../migrations/index.ts';
import { shapeFaults } from '../shape.ts';
import { countsByIndexes, type Counts } from './contents.ts';
import { readableRows, type Walked } from './readableRows.ts';

/** A damaged file whose list of tables can be read. */
export interface DamagedFile {
  /** The version whose tables it has. */
  readonly version: number;
  readonly tables: readonly ArchivedTableShape[];
  /** How much the indexes know of, as far as they can be read. */
  readonly counts: Counts;
  /** The highest id that a table ever gave, as far as that can be read. */
  readonly lastIds: ReadonlyMap<string, number>;
  rows(table: ArchivedTableShape): Generator<Readonly<Record<string, unknown>>, Walked>;
  close(): void;
}

/** Above this an id is a damaged number, and one after it could not be given. */
const HIGHEST_ID = 2 ** 48;

/** Opens a copy of a damaged file; null when not even the list of its tables can be read, or they are not ours. */
export function openDamaged(options: ConnectionOptions): DamagedFile | null {
  let raw: RawConnection;
  try {
    raw = connect(options, { readonly: true, fileMustExist: true });
  } catch (error) {
    if (error instanceof BetterSqlite3.SqliteError) return null;
    throw error;
  }
  try {
    const version = versionOf(raw, options);
    if (version !== null) return over(raw, version);
  } catch (error) {
    raw.close();
    if (error instanceof BetterSqlite3.SqliteError) return null;
    throw error;
  }
  raw.close();
  return null;
}

/** The number in the file may be what is damaged: the tables themselves tell. */
function versionOf(raw: RawConnection, options: ConnectionOptions): number | null {
  const told = Number(raw.pragma('user_version', { simple: true }));
  const newestFirst = migrations.map(({ version }) => version).toSorted((a, b) => b - a);
  const candidates = [...newestFirst.filter((version) => version === told), ...newestFirst];
  return candidates.find((candidate) => hasShape(raw, candidate, options)) ?? null;
}

function hasShape(raw: RawConnection, wanted: number, options: ConnectionOptions): boolean {
  const made = migrations.filter(({ version }) => version <= wanted);
  return shapeFaults(raw, made, options).length === 0;
}

function over(raw: RawConnection, version: number): DamagedFile {
  const lastIds = lastIdsOf(raw);
  return {
    version,
    tables: archivedTables(raw),
    counts: countsByIndexes(raw),
    lastIds,
    *rows({ name, columns, key }) {
      const names = columns.map((column) => column.name);
      const [only = 'rowid'] = key;
      const isKeyed = key.length === 1 && hasNoRowid(raw, name);
      const lastKey = lastIds.get(name) ?? null;
      const walk = readableRows(raw, { name, columns: names, key: isKeyed ? `"${only}"` : 'rowid', lastKey });
      for (;;) {
        const next = walk.next();
        if (next.done === true) return next.value;
        yield Object.fromEntries(names.map((column, index) => [column, next.value[index]]));
      }
    },
    close: () => raw.close(),
  };
}

function hasNoRowid(raw: RawConnection, table: string): boolean {
  const sql = "SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?";
  return raw.prepare(sql).pluck().get(table) === 1;
}

function lastIdsOf(raw: RawConnection): ReadonlyMap<string, number> {
  try {
    const rows = raw.prepare<[], readonly [unknown, unknown]>('SELECT name, seq FROM sqlite_sequence').raw().all();
    return new Map(
      rows.flatMap(([name, seq]) =>
        typeof name === 'string' && typeof seq === 'number' && seq > 0 && seq < HIGHEST_ID
          ? [[name, seq] as const]
          : [],
      ),
    );
  } catch (error) {
    // Then the highest ids that were saved are the highest that are known.
    if (error instanceof BetterSqlite3.SqliteError) return new Map();
    throw error;
  }
}
