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
   * Takes out what refers to rows that are not there: a reference that may be empty becomes empty, any other takes its
   * row along, and so on until all is whole.
   * @returns of each table how many rows went
   */
  leaveOutOrphans(): ReadonlyMap<string, number> {
    const gone = new Map<string, number>();
    const find = this.#raw.prepare<[], Orphan>('SELECT "table", rowid, fkid FROM pragma_foreign_key_check');
    for (let orphans = find.all(); orphans.length > 0; orphans = find.all()) {
      for (const orphan of orphans) {
        const { table, rowid } = orphan;
        const changes = this.#isCut(orphan)
          ? 0
          : this.#raw.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid).changes;
        gone.set(table, (gone.get(table) ?? 0) + changes);
      }
    }
    return gone;
  }

  /** Throws away what was added to these tables. */
  empty(tables: readonly string[]): void {
    for (const table of tables) this.#raw.exec(`DELETE FROM "${table}"`);
  }

  /** Empties the reference of a row to what is not there, where it may be empty. */
  #isCut({ table, rowid, fkid }: Orphan): boolean {
    const sql = `SELECT f."from" FROM pragma_foreign_key_list(?) AS f JOIN pragma_table_info(?) AS c ON c.name = f."from"
      WHERE f.id = ? AND c."notnull" = 0`;
    const column = this.#raw.prepare<unknown[], string>(sql).pluck().get(table, table, fkid);
    if (column === undefined) return false;
    this.#raw.prepare(`UPDATE "${table}" SET "${column}" = NULL WHERE rowid = ?`).run(rowid);
    return true;
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

interface Orphan {
  readonly table: string;
  readonly rowid: number;
  readonly fkid: number;
}

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
