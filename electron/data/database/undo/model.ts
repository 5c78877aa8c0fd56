import type { RawConnection } from '../connections.ts';
import { trackedTables, type Column, type TrackedTable } from '../trackedTables.ts';

/** A column of a tracked table that refers to a row of another table. */
export interface Reference {
  /** Number of the reference, unique in the model. */
  readonly number: number;
  readonly from: UndoTable;
  readonly column: Column;
  /** Null when the table referred to stands outside the history. */
  readonly to: UndoTable | null;
  readonly toTable: string;
  readonly toColumn: string;
}

/** A column whose value no two rows may share. */
export interface UniqueColumn {
  readonly table: UndoTable;
  readonly column: Column;
}

export interface UndoTable extends TrackedTable {
  /** Number of the table; a table comes after those that it refers to. */
  readonly number: number;
  /** What people can change: everything but `id`, `version` and `updated_at`. */
  readonly compared: readonly Column[];
  readonly hasVersion: boolean;
  readonly hasUpdatedAt: boolean;
}

/** What undo has to know about the tables, read once from the file. */
export interface UndoModel {
  readonly tables: readonly UndoTable[];
  readonly references: readonly Reference[];
  readonly uniques: readonly UniqueColumn[];
}

const outsideComparison: ReadonlySet<string> = new Set(['id', 'version', 'updated_at']);

interface ForeignKey {
  readonly from: string;
  readonly table: string;
  readonly to: string | null;
}

/** @throws Error for a table with a unique index over several columns, an expression or a part of the rows. */
export function undoModel(raw: RawConnection, tracked = trackedTables(raw)): UndoModel {
  const foreignKeys = new Map(
    tracked.map(({ name }) => [
      name,
      raw.prepare<[string], ForeignKey>('SELECT "from", "table", "to" FROM pragma_foreign_key_list(?)').all(name),
    ]),
  );
  const tables = parentsFirst(tracked, foreignKeys).map((table, number): UndoTable => ({
    ...table,
    number,
    compared: table.columns.filter(({ name }) => !outsideComparison.has(name)),
    hasVersion: table.columns.some(({ name }) => name === 'version'),
    hasUpdatedAt: table.columns.some(({ name }) => name === 'updated_at'),
  }));
  const references = tables
    .flatMap((from) => (foreignKeys.get(from.name) ?? []).map((key) => ({ from, key })))
    .map(({ from, key }, number): Reference => {
      const to = tables.find(({ name }) => name === key.table) ?? null;
      return { number, from, column: columnOf(from, key.from), to, toTable: key.table, toColumn: key.to ?? 'id' };
    });
  const wrong = references.find(({ to, toColumn }) => to !== null && toColumn !== 'id');
  if (wrong !== undefined) throw new Error(`${wrong.from.name}.${wrong.column.name} has to refer to an id`);
  return { tables, references, uniques: tables.flatMap((table) => uniqueColumns(raw, table)) };
}

function parentsFirst(
  tables: readonly TrackedTable[],
  foreignKeys: ReadonlyMap<string, readonly ForeignKey[]>,
): readonly TrackedTable[] {
  const ordered: TrackedTable[] = [];
  const visiting = new Set<string>();
  const visit = (table: TrackedTable): void => {
    if (visiting.has(table.name)) return;
    visiting.add(table.name);
    for (const key of foreignKeys.get(table.name) ?? []) {
      const parent = tables.find(({ name }) => name === key.table);
      if (parent !== undefined) visit(parent);
    }
    ordered.push(table);
  };
  tables.forEach(visit);
  return ordered;
}

function columnOf(table: TrackedTable, name: string): Column {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (column === undefined) throw new Error(`Table ${table.name} has no column ${name}`);
  return column;
}

function uniqueColumns(raw: RawConnection, table: UndoTable): readonly UniqueColumn[] {
  const indexes = raw
    .prepare<[string], { readonly name: string; readonly partial: number }>(
      'SELECT name, partial FROM pragma_index_list(?) WHERE "unique"',
    )
    .all(table.name);
  return indexes.map(({ name, partial }) => {
    const columns = raw
      .prepare<[string], { readonly name: string | null }>('SELECT name FROM pragma_index_info(?)')
      .all(name);
    const [only] = columns;
    if (partial === 1 || columns.length !== 1 || only === undefined || only.name === null) {
      throw new Error(`Undo understands unique indexes over one whole column only, not ${name} on ${table.name}`);
    }
    const column = columnOf(table, only.name);
    if (column.type !== 'TEXT') throw new Error(`Undo understands unique text only, not ${table.name}.${column.name}`);
    return { table, column };
  });
}
