import type { RawConnection } from '../connections.ts';
import type { Column } from '../trackedTables.ts';
import type { UndoModel, UndoTable } from './model.ts';
import type { AfterPiece, UndoPace } from './pace.ts';
import { inPiece, inPieces, PLANNED_ROWS } from './pieces.ts';
import type { Piece } from './pieces.ts';

/**
 * Carries the plan out: deletes from the tables that refer to others first, inserts into them last. Foreign keys are
 * checked at COMMIT. `version` rises above every version that the row ever had, `updated_at` becomes `at`.
 * @returns how many rows were brought back
 */
export async function applyPlan(
  raw: RawConnection,
  model: UndoModel,
  concerned: readonly UndoTable[],
  at: string,
  pace: UndoPace,
): Promise<number> {
  raw.pragma('defer_foreign_keys = ON');
  const afterPiece = pace.stage('writing', plannedRows(raw));
  let rowCount = 0;
  for (const table of concerned.toReversed())
    rowCount += await applyTo(raw, table, 'delete', runOf(raw, table, deleteRows(table), at), afterPiece);
  for (const table of concerned) {
    freeUniqueValues(raw, model, table);
    rowCount += await applyTo(raw, table, 'update', updateOf(raw, table, at), afterPiece);
  }
  for (const table of concerned)
    rowCount += await applyTo(raw, table, 'insert', runOf(raw, table, insertRows(table), at), afterPiece);
  return rowCount;
}

/** Does one piece and answers how many rows it changed. */
type Run = (piece: Piece) => number;

async function applyTo(
  raw: RawConnection,
  { number: t }: UndoTable,
  action: 'delete' | 'update' | 'insert',
  run: Run,
  afterPiece: AfterPiece,
): Promise<number> {
  const rows = PLANNED_ROWS.replace('WHERE', 'WHERE action = @action AND');
  return await inPieces(raw, rows, { t, action }, run, afterPiece);
}

function plannedRows(raw: RawConnection): number {
  const planned = raw.prepare<[], { readonly rows: number }>(
    "SELECT count(*) AS rows FROM temp.undo_row WHERE action <> 'none'",
  );
  return planned.get()?.rows ?? 0;
}

function runOf(raw: RawConnection, { number: t }: UndoTable, sql: string, at: string): Run {
  const statement = raw.prepare(sql);
  const of = { t, ...(sql.includes('@at') ? { at } : {}) };
  return (piece) => statement.run({ ...of, ...piece }).changes;
}

/** Writes only columns in which a row of the piece differs: SQLite moves a row in the indexes of all that are written. */
function updateOf(raw: RawConnection, table: UndoTable, at: string): Run {
  const differing = raw.prepare<[Piece & { readonly t: number }], Readonly<Record<string, number | null>>>(
    differences(table),
  );
  const runs = new Map<string, Run>();
  return (piece) => {
    const differs = differing.get({ t: table.number, ...piece }) ?? {};
    const some = table.compared.filter(({ name }) => differs[name] === 1);
    // Rows that are as they were all the same count as brought back.
    const isEmpty = some.length === 0 && !table.hasVersion && !table.hasUpdatedAt;
    const written = isEmpty ? table.compared.slice(0, 1) : some;
    const key = written.map(({ name }) => name).join();
    const run = runs.get(key) ?? runOf(raw, table, updateRows(table, written), at);
    runs.set(key, run);
    return run(piece);
  };
}

function deleteRows({ name }: UndoTable): string {
  return `DELETE FROM main."${name}" WHERE id IN (
    SELECT u.row_id FROM temp.undo_row AS u WHERE u.t = @t AND ${inPiece('u')} AND u.action = 'delete'
  )`;
}

const plannedImages = (action: 'insert' | 'update') => `
  SELECT u.row_id, coalesce(u.target, f.before) AS image
  FROM temp.undo_row AS u JOIN main.history AS f ON f.id = u.first_id
  WHERE u.t = @t AND ${inPiece('u')} AND u.action = '${action}'`;

function differences({ name, compared }: UndoTable): string {
  const differs = compared.map(
    (column) => `max(json_extract(x.image, '$.${column.name}') IS NOT n."${column.name}") AS "${column.name}"`,
  );
  return `SELECT ${differs.join(', ')} FROM (${plannedImages('update')}) AS x
    JOIN main."${name}" AS n ON n.id = x.row_id`;
}

function updateRows({ name, hasVersion, hasUpdatedAt }: UndoTable, written: readonly Column[]): string {
  const values = [
    ...written.map((column) => `"${column.name}" = json_extract(x.image, '$.${column.name}')`),
    ...(hasVersion ? ['version = version + 1'] : []),
    ...(hasUpdatedAt ? ['updated_at = @at'] : []),
  ];
  return `UPDATE main."${name}" SET ${values.join(', ')} FROM (${plannedImages('update')}) AS x
    WHERE "${name}".id = x.row_id`;
}

function insertRows({ name, columns }: UndoTable): string {
  const highestVersion = `coalesce((
    SELECT json_extract(h.before, '$.version') FROM main.history AS h
    WHERE h.table_name = '${name}' AND h.row_id = x.row_id AND h.operation = 'delete' ORDER BY h.id DESC LIMIT 1
  ), 0)`;
  const valueOf = (column: string): string => {
    if (column === 'id') return 'x.row_id';
    if (column === 'version') return `1 + ${highestVersion}`;
    if (column === 'updated_at') return '@at';
    return `json_extract(x.image, '$.${column}')`;
  };
  return `INSERT INTO main."${name}" (${columns.map((column) => `"${column.name}"`).join(', ')})
    SELECT ${columns.map((column) => valueOf(column.name)).join(', ')}
    FROM (${plannedImages('insert')}) AS x ORDER BY x.row_id`;
}

/** Two rows may swap a unique value: both let go of theirs before either takes its new one. */
function freeUniqueValues(raw: RawConnection, model: UndoModel, table: UndoTable): void {
  for (const { column } of model.uniques.filter((unique) => unique.table === table)) {
    raw
      .prepare(
        `UPDATE main."${table.name}" SET "${column.name}" = 'undo:' || hex(randomblob(16)) WHERE id IN (
           SELECT u.row_id FROM temp.undo_row AS u
             JOIN main.history AS f ON f.id = u.first_id
             JOIN main."${table.name}" AS n ON n.id = u.row_id
           WHERE u.t = ? AND u.action = 'update'
             AND json_extract(coalesce(u.target, f.before), '$.${column.name}') IS NOT n."${column.name}"
         )`,
      )
      .run(table.number);
  }
}
