import type BetterSqlite3 from 'better-sqlite3';

export type Row = Readonly<Record<string, unknown>>;
/** Rows by their rowid. */
export type Rows = ReadonlyMap<number, Row>;

interface Reference {
  readonly table: string;
  readonly column: string;
  readonly parent: string;
  readonly key: string;
  readonly mayBeEmpty: number;
}

/** Every row of these tables, with its rowid. */
export function allRows(raw: BetterSqlite3.Database, tables: readonly string[]): ReadonlyMap<string, Rows> {
  return new Map(
    tables.map((table) => {
      const rows = raw
        .prepare<[], Row & { readonly _rowid: number }>(`SELECT rowid AS _rowid, * FROM "${table}"`)
        .all();
      return [table, new Map(rows.map(({ _rowid, ...row }) => [_rowid, row]))] as const;
    }),
  );
}

/**
 * What has to be left of these rows once others are gone: one that must refer to a row that is gone goes too, a reference
 * that may be empty becomes empty. Reckoned row by row, without SQL.
 */
export function keptRows(raw: BetterSqlite3.Database, whole: ReadonlyMap<string, Rows>): ReadonlyMap<string, Rows> {
  const references = [...whole.keys()].flatMap((table) => referencesOf(raw, table));
  const kept = new Map([...whole].map(([table, rows]) => [table, new Map(rows)]));
  for (let changed = true; changed;) {
    changed = false;
    for (const { table, column, parent, key, mayBeEmpty } of references) {
      const there = new Set([...(kept.get(parent) ?? new Map<number, Row>()).values()].map((row) => row[key]));
      for (const [id, row] of kept.get(table) ?? []) {
        if (row[column] === null || there.has(row[column])) continue;
        if (mayBeEmpty === 1) kept.get(table)?.set(id, { ...row, [column]: null });
        else kept.get(table)?.delete(id);
        changed = true;
      }
    }
  }
  return kept;
}

function referencesOf(raw: BetterSqlite3.Database, table: string): readonly Reference[] {
  return raw
    .prepare<[string, string], Reference>(
      `SELECT '${table}' AS "table", f."from" AS "column", f."table" AS parent, f."to" AS key, c."notnull" = 0 AS mayBeEmpty
       FROM pragma_foreign_key_list(?) AS f JOIN pragma_table_info(?) AS c ON c.name = f."from"`,
    )
    .all(table, table);
}
