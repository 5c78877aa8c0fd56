import type { RawConnection } from '../connections.ts';
import type { Reference, UndoModel, UndoTable, UniqueColumn } from './model.ts';
import { inPiece, inPieces, PLANNED_ROWS } from './pieces.ts';

/** The columns that a row of the plan `u`, joined to its first image `f`, will have. */
const image = 'coalesce(u.target, f.before)';

/**
 * Takes out of the plan what cannot be done, and notes why. Each step only ever drops, so it comes to an end:
 * - a created row that something else refers to stays (`stillUsed`), and what belongs to it stays with it;
 * - a row or a reference whose other end is not there any more cannot return (`gone`);
 * - a row or a value whose place another row has taken cannot return (`taken`).
 */
export async function settlePlan(
  raw: RawConnection,
  model: UndoModel,
  concerned: readonly UndoTable[],
  pause: () => Promise<void>,
): Promise<void> {
  const inEveryPiece = async (sql: string, { number }: UndoTable, parameters: Readonly<Record<string, number>>) => {
    const statement = raw.prepare(sql);
    return await inPieces(
      raw,
      PLANNED_ROWS,
      { t: number },
      (piece) => statement.run({ ...parameters, ...piece }).changes,
      pause,
    );
  };
  for (const reference of model.references.filter(({ from }) => concerned.includes(from))) {
    const { number, from } = reference;
    await inEveryPiece(gatherReferences(reference, `AND ${inPiece('u')}`), from, { number, t: from.number });
  }
  let dropped: number;
  do {
    dropped = 0;
    for (const unique of model.uniques) if (concerned.includes(unique.table)) dropped += dropTaken(raw, model, unique);
    for (const reference of model.references) {
      const { number, from, to, column } = reference;
      if (concerned.includes(from)) dropped += dropGone(raw, model, reference);
      await pause();
      if (to === null || !concerned.includes(to)) continue;
      const ends = { from: from.number, to: to.number };
      if (column.notNull && concerned.includes(from)) dropped += await inEveryPiece(keepParts(reference), from, ends);
      dropped += await inEveryPiece(keepUsed(reference), to, { ...ends, number });
    }
  } while (dropped > 0);
}

function gatherReferences({ column }: Reference, only: string): string {
  const value = `json_extract(${image}, '$.${column.name}')`;
  return `
    INSERT INTO temp.undo_reference (number, parent_id, row_id)
    SELECT @number, ${value}, u.row_id FROM temp.undo_row AS u JOIN main.history AS f ON f.id = u.first_id
    WHERE u.t = @t AND u.action IN ('insert', 'update') AND ${value} IS NOT NULL ${only}`;
}

function keepUsed({ from, column }: Reference): string {
  return `
    UPDATE temp.undo_row SET action = 'none', reason = 'stillUsed'
    WHERE t = @to AND ${inPiece('undo_row')} AND action = 'delete' AND (
      EXISTS (
        SELECT 1 FROM main."${from.name}" AS r WHERE r."${column.name}" = undo_row.row_id AND NOT EXISTS (
          SELECT 1 FROM temp.undo_row AS q WHERE q.t = @from AND q.row_id = r.id AND q.action IN ('delete', 'update')
        )
      ) OR EXISTS (
        SELECT 1 FROM temp.undo_reference AS r JOIN temp.undo_row AS q ON q.t = @from AND q.row_id = r.row_id
        WHERE r.number = @number AND r.parent_id = undo_row.row_id AND q.action IN ('insert', 'update')
      )
    )`;
}

/** A phone number that was created together with a contact stays when the contact does. */
function keepParts({ from, column }: Reference): string {
  return `
    UPDATE temp.undo_row SET action = 'none', reason = 'stillUsed'
    WHERE t = @from AND ${inPiece('undo_row')} AND action = 'delete' AND EXISTS (
      SELECT 1 FROM main."${from.name}" AS r
        JOIN temp.undo_row AS p ON p.t = @to AND p.row_id = r."${column.name}"
      WHERE r.id = undo_row.row_id AND p.reason IS NOT NULL AND NOT p.existed
    )`;
}

function dropGone(raw: RawConnection, model: UndoModel, reference: Reference): number {
  const { number, from, column, to, toTable, toColumn } = reference;
  const returning = `SELECT 1 FROM temp.undo_row AS p WHERE p.t = @to AND p.row_id = r.parent_id AND p.action = 'insert'`;
  const { changes } = raw
    .prepare(
      `INSERT INTO temp.undo_dropped (row_id)
       SELECT r.row_id FROM temp.undo_reference AS r
       WHERE r.number = @number
         AND NOT EXISTS (SELECT 1 FROM main."${toTable}" AS p WHERE p."${toColumn}" = r.parent_id)
         AND NOT EXISTS (${returning})`,
    )
    .run({ number, to: to?.number ?? -1 });
  if (changes > 0) dropValues(raw, model, { table: from, column }, 'gone', column.notNull);
  return changes;
}

function dropTaken(raw: RawConnection, model: UndoModel, { table, column }: UniqueColumn): number {
  const moves = `json_extract(coalesce(q.target, g.before), '$.${column.name}') IS NOT r."${column.name}"`;
  const { changes } = raw
    .prepare(
      `INSERT INTO temp.undo_dropped (row_id)
       SELECT u.row_id FROM temp.undo_row AS u JOIN main.history AS f ON f.id = u.first_id
         JOIN main."${table.name}" AS r ON r."${column.name}" = json_extract(${image}, '$.${column.name}')
       WHERE u.t = @t AND u.action IN ('insert', 'update') AND r.id <> u.row_id AND NOT EXISTS (
         SELECT 1 FROM temp.undo_row AS q JOIN main.history AS g ON g.id = q.first_id
         WHERE q.t = @t AND q.row_id = r.id AND (q.action = 'delete' OR (q.action = 'update' AND ${moves}))
       )`,
    )
    .run({ t: table.number });
  if (changes > 0) dropValues(raw, model, { table, column }, 'taken', true);
  return changes;
}

/** The value of the rows in `undo_dropped` cannot return: it stays; a row to be inserted goes without it, or not at all. */
function dropValues(
  raw: RawConnection,
  model: UndoModel,
  { table, column: { name: column } }: UniqueColumn,
  reason: 'gone' | 'taken',
  isNeeded: boolean,
): void {
  const stopsInsert = `action = 'insert' AND ${isNeeded ? 1 : 0}`;
  raw
    .prepare(
      `UPDATE temp.undo_row SET
         action = iif(${stopsInsert}, 'none', action),
         target = (
           SELECT json_set(coalesce(undo_row.target, f.before), '$.${column}',
             (SELECT n."${column}" FROM main."${table.name}" AS n WHERE n.id = undo_row.row_id))
           FROM main.history AS f WHERE f.id = undo_row.first_id
         ),
         reason = coalesce(reason, @reason),
         fields = iif(${stopsInsert}, '[]', json_insert(fields, '$[#]', '${column}'))
       WHERE t = @t AND row_id IN (SELECT row_id FROM temp.undo_dropped)`,
    )
    .run({ t: table.number, reason });
  for (const reference of model.references.filter(({ from }) => from === table)) {
    raw
      .prepare(
        `DELETE FROM temp.undo_reference
         WHERE number = ? AND row_id IN (SELECT row_id FROM temp.undo_dropped)`,
      )
      .run(reference.number);
    raw
      .prepare(gatherReferences(reference, 'AND u.row_id IN (SELECT row_id FROM temp.undo_dropped)'))
      .run({ number: reference.number, t: table.number });
  }
  raw.exec('DELETE FROM temp.undo_dropped');
}
