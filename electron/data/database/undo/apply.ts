import type { RawConnection } from '../connections.ts';
import type { UndoModel, UndoTable } from './model.ts';
import { inPiece, inPieces, PLANNED_ROWS } from './pieces.ts';

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
  pause: () => Promise<void>,
): Promise<number> {
  raw.pragma('defer_foreign_keys = ON');
  let rowCount = 0;
  for (const table of concerned.toReversed())
    rowCount += await applyTo(raw, table, 'delete', deleteRows(table), at, pause);
  for (const table of concerned) {
    freeUniqueValues(raw, model, table);
    rowCount += await applyTo(raw, table, 'update', updateRows(table), at, pause);
  }
  for (const table of concerned) rowCount += await applyTo(raw, table, 'insert', insertRows(table), at, pause);
  return rowCount;
}

async function applyTo(
  raw: RawConnection,
  table: UndoTable,
  action: 'delete' | 'update' | 'insert',
  sql: string,
  at: string,
  pause: () => Promise<void>,
): Promise<number> {
  const statement = raw.prepare(sql);
  const of = { t: table.number, ...(sql.includes('@at') ? { at } : {}) };
  const rows = PLANNED_ROWS.replace('WHERE', 'WHERE action = @action AND');
  return await inPieces(
    raw,
    rows,
    { t: table.number, action },
    (piece) => statement.run({ ...of, ...piece }).changes,
    pause,
  );
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

function updateRows({ name, compared, hasVersion, hasUpdatedAt }: UndoTable): string {
  const values = [
    ...compared.map((column) => `"${column.name}" = json_extract(x.image, '$.${column.name}')`),
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
