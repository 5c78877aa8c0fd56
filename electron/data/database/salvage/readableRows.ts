import BetterSqlite3 from 'better-sqlite3';
import type { RawConnection } from '../connections.ts';
import { isBeyond, KeyOrder, type Direction, type Key, type Row } from './keyOrder.ts';

/** A table of a damaged file, and how its rows follow each other. */
export interface WalkedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** `rowid`, or the one column that is the key of a table without one. */
  readonly key: string;
  /** The highest key that was ever given, or null when that is not known or keys are no numbers. */
  readonly lastKey: number | null;
}

export interface Walked {
  /** Whether no fault was met. Rows may be missing all the same. */
  readonly isWhole: boolean;
  /** Rows of which only the key could be read. */
  readonly unreadable: number;
}

/** A walk in one direction: where it came to, and whether a fault ended it. */
interface Stretch {
  readonly at: Key | null;
  readonly isFaulty: boolean;
}

/** How often a gap is entered in its middle. Where a whole branch of a table is gone, more would find nothing either. */
const PROBES = 5000;
const HIGHEST_KEY_WHERE_UNKNOWN = 1_000_000;

/**
 * The rows of a damaged table that can be read, each once: forward until a fault, then backward from the end, then what
 * lies between by halves.
 */
export function* readableRows(raw: RawConnection, table: WalkedTable): Generator<Row, Walked> {
  const walk = new TableWalk(raw, table);
  const up = yield* walk.stretch('up', null, null);
  if (up.isFaulty) {
    const down = yield* walk.stretch('down', null, up.at);
    const isNumbered = table.key === 'rowid';
    if (down.isFaulty && isNumbered)
      yield* walk.gap(Number(up.at ?? 0), Number(down.at ?? (table.lastKey ?? HIGHEST_KEY_WHERE_UNKNOWN) + 1));
  }
  return { isWhole: !up.isFaulty && walk.unreadable === 0, unreadable: walk.unreadable };
}

class TableWalk {
  readonly #raw: RawConnection;
  readonly #table: WalkedTable;
  readonly #statements = new Map<string, BetterSqlite3.Statement<unknown[], unknown[]>>();
  unreadable = 0;

  constructor(raw: RawConnection, table: WalkedTable) {
    this.#raw = raw;
    this.#table = table;
  }

  /** Rows from beyond `from` up to before `until`. A row of which only the key can be read is passed over and counted. */
  *stretch(direction: Direction, from: Key | null, until: Key | null): Generator<Row, Stretch> {
    let at = from;
    for (;;) {
      const order = new KeyOrder(direction, at, until, (key) => this.#isFound(key));
      try {
        for (const [key, ...cells] of this.#ask(direction, at, 'rows').iterate(...(at === null ? [] : [at]))) {
          const row = order.next(isKey(key) ? key : null, cells);
          if (row !== null) yield row;
          if (order.isAtEnd) break;
        }
      } catch (error) {
        if (!isOfFile(error)) throw error;
        order.isBroken = true;
      }
      const last = order.last();
      if (last !== null) yield last;
      this.unreadable += order.dropped;
      at = order.at;
      if (!order.isBroken) return { at, isFaulty: false };
      const passed = order.isLost ? null : this.#nextKey(direction, at, until);
      if (passed === null) return { at, isFaulty: true };
      this.unreadable += 1;
      at = passed;
    }
  }

  /** What can be read of the rows between two keys, the widest part that is left always first. */
  *gap(low: number, high: number): Generator<Row> {
    const left: [low: number, high: number][] = [[low, high]];
    for (let probe = 0; probe < Math.min(left.length, PROBES); probe += 1) {
      const [below, above] = left[probe] ?? [0, 0];
      if (above - below < 2) continue;
      const middle = Math.floor((below + above) / 2);
      const up = yield* this.stretch('up', middle - 1, above);
      const down = yield* this.stretch('down', middle, below);
      if (up.isFaulty) left.push([Math.max(middle, Number(up.at)), above]);
      if (down.isFaulty) left.push([below, Math.min(middle - 1, Number(down.at))]);
    }
  }

  /** Whether the branches of the table lead to this key: to a damaged one they do not. */
  #isFound(key: Key): boolean {
    try {
      const sql = `SELECT 1 FROM main."${this.#table.name}" NOT INDEXED WHERE ${this.#table.key} = ?`;
      return this.#raw.prepare(sql).get(key) !== undefined;
    } catch (error) {
      if (isOfFile(error)) return false;
      throw error;
    }
  }

  #nextKey(direction: Direction, at: Key | null, until: Key | null): Key | null {
    try {
      const [key] = this.#ask(direction, at, 'key').get(...(at === null ? [] : [at])) ?? [];
      if (!isKey(key) || !isBeyond(key, at, direction) || !this.#isFound(key)) return null;
      return until !== null && !isBeyond(until, key, direction) ? null : key;
    } catch (error) {
      if (isOfFile(error)) return null;
      throw error;
    }
  }

  #ask(direction: Direction, from: Key | null, what: 'rows' | 'key') {
    const { name, columns, key } = this.#table;
    const isUp = direction === 'up';
    const wanted = what === 'key' ? [key] : [key, ...columns.map((column) => `"${column}"`)];
    const where = from === null ? '' : `WHERE ${key} ${isUp ? '>' : '<'} ?`;
    // An index of the table may be as damaged as the table, and may name rows that are not there.
    const sql = `SELECT ${wanted.join(', ')} FROM main."${name}" NOT INDEXED ${where}
      ORDER BY ${key} ${isUp ? 'ASC' : 'DESC'} ${what === 'key' ? 'LIMIT 1' : ''}`;
    const statement = this.#statements.get(sql) ?? this.#raw.prepare<unknown[], unknown[]>(sql).raw();
    this.#statements.set(sql, statement);
    return statement;
  }
}

function isKey(key: unknown): key is Key {
  return typeof key === 'string' || Number.isSafeInteger(key);
}

/** What SQLite says of a damaged file: not only that it is, but also sizes that cannot be. */
function isOfFile(error: unknown): boolean {
  if (error instanceof RangeError) return true;
  return error instanceof BetterSqlite3.SqliteError && !/^SQLITE_(FULL|INTERRUPT|MISUSE)/.test(error.code);
}
