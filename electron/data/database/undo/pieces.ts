import type { RawConnection } from '../connections.ts';
import type { AfterPiece } from './pace.ts';

const ROWS_AT_A_TIME = 3000;

/** Row ids from `after` (not included) to `last` (included). */
export interface Piece {
  readonly after: number;
  readonly last: number;
}

/**
 * Does work on many rows in pieces, so that other work of the thread never waits long.
 * @param next SQL that selects row ids in ascending order; its parameters are those given and `@after`
 * @param run does one piece and answers how many rows it changed
 * @param afterPiece told so after each piece
 * @returns how many rows were changed in all
 */
export async function inPieces(
  raw: RawConnection,
  next: string,
  parameters: Readonly<Record<string, string | number>>,
  run: (piece: Piece) => number,
  afterPiece: AfterPiece,
): Promise<number> {
  const boundary = raw.prepare<[Readonly<Record<string, string | number>>], { readonly last: number | null }>(
    `SELECT max(row_id) AS last FROM (${next} LIMIT ${ROWS_AT_A_TIME})`,
  );
  let after = 0;
  let changes = 0;
  for (;;) {
    const last = boundary.get({ ...parameters, after })?.last ?? null;
    if (last === null) return changes;
    const changed = run({ after, last });
    changes += changed;
    after = last;
    await afterPiece(changed);
  }
}

/** The rows of table `@t` in the plan. */
export const PLANNED_ROWS = 'SELECT row_id FROM temp.undo_row WHERE t = @t AND row_id > @after ORDER BY row_id';

/** Condition on `undo_row`, or on what stands for it: the row is in the piece. */
export const inPiece = (row: string) => `${row}.row_id > @after AND ${row}.row_id <= @last`;
