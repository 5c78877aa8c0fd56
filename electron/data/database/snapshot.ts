import { archivedTables, type ArchivedTableShape } from './archivedTables.ts';
import { connectReader, type ConnectionOptions, type RawConnection } from './connections.ts';

/** A row as it stands in a line of an archive. */
export type ArchivedRow = Readonly<Record<string, string | number | null>>;

/** How much there is, for a first look. Contacts and sales outside the bin. */
export interface SnapshotSummary {
  readonly companyName: string;
  readonly counts: {
    readonly contacts: number;
    readonly sales: number;
    readonly reminders: number;
    readonly interactions: number;
    readonly photos: number;
  };
}

/** The whole database at one moment, whatever is written meanwhile. */
export interface Snapshot {
  readonly schemaVersion: number;
  readonly tables: readonly ArchivedTableShape[];
  rowCount(table: ArchivedTableShape): number;
  /** The highest id that the table ever gave; null for one that gives none. */
  lastId(table: ArchivedTableShape): number | null;
  /** Its rows in their order, one by one, without the bytes of pictures. @throws Error for a number that JSON would round */
  rows(table: ArchivedTableShape): IterableIterator<ArchivedRow>;
  pictures(): IterableIterator<{ readonly hash: string; readonly mediaType: string }>;
  bytesOf(hash: string): Uint8Array;
  summary(): SnapshotSummary;
}

/** Reads everything in one transaction on a connection of its own; writes go on meanwhile. */
export async function withSnapshot<Result>(
  options: ConnectionOptions,
  read: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result> {
  const raw = connectReader(options);
  try {
    raw.exec('BEGIN');
    return await read(snapshotOver(raw));
  } finally {
    raw.close();
  }
}

function snapshotOver(raw: RawConnection): Snapshot {
  const count = (what: string) => Number(raw.prepare(`SELECT count(*) FROM ${what}`).pluck().get());
  const bytes = raw.prepare<[string], Buffer>('SELECT bytes FROM photos WHERE hash = ?').pluck();
  return {
    schemaVersion: Number(raw.pragma('user_version', { simple: true })),
    tables: archivedTables(raw),
    rowCount: ({ name }) => count(`"${name}"`),
    lastId({ name }) {
      const last = raw.prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(name);
      return last ?? null;
    },
    *rows({ name, columns, key }) {
      const kept = columns.filter(({ type }) => type !== 'BLOB').map((column) => column.name);
      const rows = raw
        .prepare<[], ArchivedRow>(`SELECT ${quoted(kept)} FROM "${name}" ORDER BY ${quoted(key)}`)
        .iterate();
      for (const row of rows) yield exact(row, name);
    },
    *pictures() {
      const hashes = raw.prepare<[], { hash: string; mediaType: string }>(
        'SELECT hash, media_type AS mediaType FROM photos ORDER BY hash',
      );
      // All at once: no other statement may run while one is stepped through.
      yield* hashes.all();
    },
    bytesOf: (hash) => bytes.get(hash) ?? new Uint8Array(),
    summary: () => ({
      companyName: raw.prepare<[], string>('SELECT company_name FROM company_settings').pluck().get() ?? '',
      counts: {
        contacts: count('contacts WHERE deleted_at IS NULL'),
        sales: count('sales'),
        reminders: count('reminders'),
        interactions: count('interactions'),
        photos: count('photos'),
      },
    }),
  };
}

const quoted = (names: readonly string[]) => names.map((name) => (name === 'rowid' ? name : `"${name}"`)).join(', ');

function exact(row: ArchivedRow, table: string): ArchivedRow {
  for (const column in row) {
    const value = row[column];
    if (typeof value === 'number' && !Number.isSafeInteger(value))
      throw new Error(`A number in ${table}.${column} is too large for an archive: ${value}`);
  }
  return row;
}
