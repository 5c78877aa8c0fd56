import type { BeforeCommit } from './writer.ts';
import { archivedTables, type ArchivedColumn, type ArchivedTableShape } from './archivedTables.ts';
import { connect, type ConnectionOptions, type RawConnection } from './connections.ts';
import { createDirtyTriggers, markEverythingDirty } from './dirty.ts';
import { syncFile } from './files.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { createHistoryTriggers } from './triggers.ts';
import { Writer } from './writer.ts';

/** A row, or rows together, that cannot be what a database of ours held. */
export class MisshapenRow extends Error {
  override readonly name = 'MisshapenRow';
}

/** What `finish` needs besides the rows. */
export interface FinishOptions {
  /** The highest id that each table ever gave: an id is never given twice, for the history knows rows by it. */
  readonly lastIds: ReadonlyMap<string, number>;
  /** Count what follows from other rows. */
  readonly beforeCommit: readonly BeforeCommit[];
  readonly clock: () => string;
}

/**
 * A new database that is filled from outside: made in the shape of `schemaVersion`, filled row by row, then brought to the
 * newest shape. Nothing of it is safe from a crash before `finish`: whoever makes one throws an unfinished one away.
 */
export class BuiltDatabase {
  readonly #file: string;
  readonly #raw: RawConnection;
  readonly tables: readonly ArchivedTableShape[];

  constructor(options: ConnectionOptions, schemaVersion: number) {
    this.#file = options.file;
    this.#raw = connect(options);
    try {
      this.#raw.pragma('journal_mode = OFF');
      this.#raw.pragma('synchronous = OFF');
      this.#raw.pragma(`cache_size = -${CACHE_KIBIBYTES}`);
      migrate(
        this.#raw,
        migrations.filter(({ version }) => version <= schemaVersion),
      );
      this.tables = archivedTables(this.#raw);
      // Rows come table by table, before those that they refer to.
      this.#raw.pragma('foreign_keys = OFF');
      this.#raw.exec('BEGIN');
    } catch (error) {
      this.#raw.close();
      throw error;
    }
  }

  /** How to add a row: values by column, those of `BLOB` columns as bytes. @throws MisshapenRow */
  adding({ name, columns }: ArchivedTableShape): (row: unknown) => void {
    const names = columns.map((column) => `"${column.name}"`).join(', ');
    const places = columns.map(() => '?').join(', ');
    const insert = this.#raw.prepare(`INSERT INTO "${name}" (${names}) VALUES (${places})`);
    return (row) => {
      const values = valuesOf(name, columns, row);
      misshapenIfRefused(name, () => insert.run(values));
    };
  }

  /**
   * Completes it: the newest shape, all that follows from other rows, and a look at whether rows refer to what is there.
   * Then the file is on the disk and closed.
   * @throws MisshapenRow when rows refer to nothing
   */
  async finish({ lastIds, beforeCommit, clock }: FinishOptions): Promise<void> {
    for (const [table, lastId] of lastIds) this.#keepLastId(table, lastId);
    this.#raw.exec('COMMIT');
    this.#requireWhole();
    migrate(this.#raw, migrations);
    this.#raw.pragma('foreign_keys = ON');
    createHistoryTriggers(this.#raw, []);
    createDirtyTriggers(this.#raw);
    const writer = new Writer(this.#raw, { clock, beforeCommit });
    await writer.untracked([], async () => {
      markEverythingDirty(this.#raw);
      await Promise.resolve();
    });
    await writer.close();
    this.#requireWhole();
    this.close();
    syncFile(this.#file);
  }

  close(): void {
    this.#raw.close();
  }

  #keepLastId(table: string, lastId: number): void {
    const known = this.#raw.prepare('SELECT 1 FROM sqlite_sequence WHERE name = ?').pluck().get(table) === 1;
    const keep = known
      ? 'UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?'
      : 'INSERT INTO sqlite_sequence (seq, name) VALUES (?, ?)';
    this.#raw.prepare(keep).run(lastId, table);
  }

  #requireWhole(): void {
    const orphans = this.#raw.prepare('SELECT * FROM pragma_foreign_key_check LIMIT 3').all();
    if (orphans.length > 0) throw new MisshapenRow(`Rows refer to nothing: ${JSON.stringify(orphans)}`);
  }
}

const CACHE_KIBIBYTES = 64 * 1024;

function valuesOf(table: string, columns: readonly ArchivedColumn[], row: unknown): unknown[] {
  if (typeof row !== 'object' || row === null) throw new MisshapenRow(`A line of ${table} is no row`);
  const cells = row as Readonly<Record<string, unknown>>;
  if (Object.keys(cells).length !== columns.length) throw new MisshapenRow(`A row of ${table} has other columns`);
  return columns.map(({ name, type, notNull }) => {
    const value = Object.hasOwn(cells, name) ? cells[name] : undefined;
    const fits =
      (value === null && !notNull) ||
      (type === 'TEXT' && typeof value === 'string') ||
      (type === 'INTEGER' && Number.isSafeInteger(value)) ||
      (type === 'BLOB' && value instanceof Uint8Array);
    if (!fits) throw new MisshapenRow(`${table}.${name} of a row is no ${type}`);
    return value;
  });
}

/** What breaks a rule of the table is the row's fault; a full disk is not. */
function misshapenIfRefused(table: string, insert: () => void): void {
  try {
    insert();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (/^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG)/.test(code))
      throw new MisshapenRow(`A row of ${table} breaks its rules`, { cause: error });
    throw error;
  }
}
