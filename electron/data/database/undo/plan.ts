import type { RawConnection } from '../connections.ts';
import type { UndoModel, UndoTable } from './model.ts';
import type { UndoPace } from './pace.ts';
import { inPiece, inPieces, PLANNED_ROWS } from './pieces.ts';
import type { Piece } from './pieces.ts';
import { settlePlan } from './settle.ts';

/**
 * The plan of one undo, a TEMP table with a row for each row that the batch wrote:
 * `first_id` its first entry of the batch in the history, `later_id` its next entry of a later batch;
 * `existed` whether it was there before the batch;
 * `action` what will be done with it, `target` the columns it will have where these are not simply those of before;
 * `reason` and `fields` what stays as it is, and why.
 */
const planTables = `
  CREATE TEMP TABLE undo_row (
    t INTEGER NOT NULL, row_id INTEGER NOT NULL, first_id INTEGER NOT NULL, later_id INTEGER,
    existed INTEGER NOT NULL, action TEXT NOT NULL DEFAULT 'none', target TEXT, reason TEXT, fields TEXT NOT NULL DEFAULT '[]',
    PRIMARY KEY (t, row_id)
  ) WITHOUT ROWID;
  CREATE TEMP TABLE undo_reference (
    number INTEGER NOT NULL, parent_id ANY NOT NULL, row_id INTEGER NOT NULL,
    PRIMARY KEY (number, parent_id, row_id)
  ) WITHOUT ROWID, STRICT;
  CREATE TEMP TABLE undo_dropped (row_id INTEGER NOT NULL);
`;

/** Makes the tables that a plan is written into; they live as long as the connection. */
export function createPlanTables(raw: RawConnection): void {
  raw.exec(planTables);
}

export function clearPlan(raw: RawConnection): void {
  raw.exec('DELETE FROM temp.undo_row; DELETE FROM temp.undo_reference; DELETE FROM temp.undo_dropped;');
}

/**
 * Compares what was before the batch, what it left, and what is now; then drops from the plan whatever would break a
 * reference or a unique value, until nothing more has to be dropped.
 * @returns the tables that the plan concerns
 */
export async function makePlan(
  raw: RawConnection,
  model: UndoModel,
  { id: batchId, row_count: written }: { readonly id: number; readonly row_count: number },
  pace: UndoPace,
): Promise<readonly UndoTable[]> {
  clearPlan(raw);
  const newest = raw
    .prepare<[], { batch: number | null }>('SELECT batch_id AS batch FROM history ORDER BY id DESC')
    .get();
  const isLast = newest?.batch === batchId;
  const concerned: UndoTable[] = [];
  const afterReading = pace.stage('reading', written);
  for (const table of model.tables) {
    const of = { t: table.number, table: table.name, batch: batchId };
    const statement = raw.prepare(gathering(isLast));
    const gather = (piece: Piece) => statement.run({ ...of, ...piece }).changes;
    const gathered = await inPieces(raw, WRITTEN_ROWS, of, gather, afterReading);
    if (gathered > 0) concerned.push(table);
  }
  const afterChecking = pace.stage('checking', null);
  for (const table of concerned) {
    const statements = [decideWithoutLaterEdits(table), ...(isLast ? [] : [decideWithLaterEdits(table)])];
    for (const statement of statements.map((sql) => raw.prepare(sql))) {
      const t = table.number;
      await inPieces(raw, PLANNED_ROWS, { t }, (piece) => statement.run({ t, ...piece }).changes, afterChecking);
    }
  }
  await settlePlan(raw, model, concerned, pace.pause);
  return concerned;
}

/** The rows of `@table` that the batch wrote. */
const WRITTEN_ROWS = `SELECT DISTINCT row_id FROM main.history
  WHERE batch_id = @batch AND table_name = @table AND row_id > @after ORDER BY row_id`;

function gathering(isLast: boolean): string {
  const later = isLast
    ? 'NULL'
    : `(SELECT min(l.id) FROM main.history AS l
        WHERE l.table_name = @table AND l.row_id = b.row_id AND l.id > b.last_id)`;
  return `
    INSERT INTO temp.undo_row (t, row_id, first_id, later_id, existed)
    SELECT @t, b.row_id, b.first_id, ${later}, f.operation <> 'insert'
    FROM (
      SELECT row_id, min(id) AS first_id, max(id) AS last_id FROM main.history
      WHERE batch_id = @batch AND table_name = @table AND row_id > @after AND row_id <= @last GROUP BY row_id
    ) AS b JOIN main.history AS f ON f.id = b.first_id`;
}

/** Nothing happened to these rows since, so what is now is what the batch left. */
function decideWithoutLaterEdits({ name }: UndoTable): string {
  return `
    UPDATE temp.undo_row SET (action, reason) = (
      SELECT
        CASE WHEN NOT undo_row.existed THEN iif(n.id IS NULL, 'none', 'delete')
             WHEN f.before IS NULL THEN 'none'
             ELSE iif(n.id IS NULL, 'insert', 'update') END,
        iif(undo_row.existed AND f.before IS NULL, 'gone', NULL)
      FROM main.history AS f LEFT JOIN main."${name}" AS n ON n.id = undo_row.row_id
      WHERE f.id = undo_row.first_id
    ) WHERE t = @t AND later_id IS NULL AND ${inPiece('undo_row')}`;
}

function decideWithLaterEdits({ name, columns, compared }: UndoTable): string {
  const was = (column: string) => `json_extract(f.before, '$.${column}')`;
  const left = (column: string) => `json_extract(l.before, '$.${column}')`;
  const is = (column: string) => `n."${column}"`;
  const names = compared.map((column) => column.name);
  const some = (condition: (column: string) => string) => names.map((column) => `(${condition(column)})`).join(' OR ');
  const list = (condition: (column: string) => string) =>
    `'[' || ltrim(${names.map((column) => `iif(${condition(column)}, ',"${column}"', '')`).join(' || ')}, ',') || ']'`;
  const editedSince = (column: string) => `${is(column)} IS NOT ${left(column)}`;
  const returns = (column: string) => `${was(column)} IS NOT ${left(column)} AND ${is(column)} IS ${left(column)}`;
  const stays = (column: string) =>
    `${was(column)} IS NOT ${left(column)} AND ${editedSince(column)} AND ${is(column)} IS NOT ${was(column)}`;
  const differs = (column: string) => `${is(column)} IS NOT ${was(column)}`;
  const merged = columns.map(({ name: column }) =>
    names.includes(column)
      ? `'${column}', iif(${returns(column)}, ${was(column)}, ${is(column)})`
      : `'${column}', ${is(column)}`,
  );
  return `
    WITH seen AS MATERIALIZED (
      SELECT u.row_id, CASE
          WHEN u.existed AND f.before IS NULL THEN 'gone'
          WHEN NOT u.existed AND (n.id IS NULL OR l.operation = 'insert') THEN 'nothing'
          WHEN NOT u.existed THEN 'created'
          WHEN n.id IS NULL AND l.operation = 'insert' THEN 'deleted'
          WHEN n.id IS NULL THEN iif(${some((column) => `${was(column)} IS NOT ${left(column)}`)}, 'deletedLater', 'nothing')
          WHEN l.operation = 'insert' THEN 'returnedLater'
          ELSE 'updated' END AS story
      FROM temp.undo_row AS u
        JOIN main.history AS f ON f.id = u.first_id
        JOIN main.history AS l ON l.id = u.later_id
        LEFT JOIN main."${name}" AS n ON n.id = u.row_id
      WHERE u.t = @t AND u.later_id IS NOT NULL AND ${inPiece('u')}
    ), judged AS MATERIALIZED (
      SELECT s.row_id, s.story,
        CASE s.story
          WHEN 'created' THEN ${list(editedSince)}
          WHEN 'returnedLater' THEN ${list(differs)}
          WHEN 'updated' THEN ${list(stays)}
          ELSE '[]' END AS kept,
        s.story = 'updated' AND (${some(returns)}) AS any_returns,
        iif(s.story = 'updated', json_object(${merged.join(', ')}), NULL) AS target
      FROM seen AS s
        JOIN temp.undo_row AS u ON u.t = @t AND u.row_id = s.row_id
        JOIN main.history AS f ON f.id = u.first_id
        JOIN main.history AS l ON l.id = u.later_id
        LEFT JOIN main."${name}" AS n ON n.id = u.row_id
    )
    UPDATE temp.undo_row SET
      action = CASE
        WHEN j.story = 'created' AND j.kept = '[]' THEN 'delete'
        WHEN j.story = 'deleted' THEN 'insert'
        WHEN j.story = 'updated' AND (j.any_returns OR j.kept = '[]') THEN 'update'
        ELSE 'none' END,
      target = j.target,
      reason = CASE
        WHEN j.story = 'gone' THEN 'gone'
        WHEN j.story = 'deletedLater' OR j.kept <> '[]' THEN 'editedLater' END,
      fields = j.kept
    FROM judged AS j WHERE undo_row.t = @t AND undo_row.row_id = j.row_id`;
}
