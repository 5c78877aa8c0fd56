import type { RawConnection } from './connections.ts';
import type { TrackedTable } from './trackedTables.ts';

/**
 * Makes the writer connection write its own history: the id of an inserted row, the row as it was of an updated or
 * deleted one. TEMP triggers belong to the connection, so the file itself holds no code and a repair tool fires none.
 *
 * They write while `current_batch` holds a batch, else nothing. An update that changes no column leaves no trace; one
 * that only raises `version` and `updated_at` does, so that undoing it raises them again and a stale card is noticed.
 */
export function createHistoryTriggers(raw: RawConnection, tables: readonly TrackedTable[]): void {
  raw.exec('CREATE TEMP TABLE IF NOT EXISTS current_batch (id INTEGER NOT NULL)');
  for (const table of tables) raw.exec(triggersOf(table));
}

/** Names the batch that the triggers write for; null for none. */
export function setCurrentBatch(raw: RawConnection, id: number | null): void {
  raw.exec('DELETE FROM temp.current_batch');
  if (id !== null) raw.prepare('INSERT INTO temp.current_batch (id) VALUES (?)').run(id);
}

/** SQL for the row that `alias` names as a JSON object. */
export function imageOf({ columns }: TrackedTable, alias: string): string {
  return `json_object(${columns.map(({ name }) => `'${name}', ${alias}."${name}"`).join(', ')})`;
}

function triggersOf(table: TrackedTable): string {
  const { name, columns } = table;
  const before = imageOf(table, 'OLD');
  const changed = columns.map((column) => `OLD."${column.name}" IS NOT NEW."${column.name}"`).join(' OR ');
  const row = 'INSERT INTO history (batch_id, table_name, row_id, operation, before) SELECT id';
  return `
    CREATE TEMP TRIGGER "history_${name}_insert" AFTER INSERT ON main."${name}" BEGIN
      ${row}, '${name}', NEW.id, 'insert', NULL FROM temp.current_batch;
    END;
    CREATE TEMP TRIGGER "history_${name}_update" AFTER UPDATE ON main."${name}" WHEN ${changed} BEGIN
      ${row}, '${name}', OLD.id, 'update', ${before} FROM temp.current_batch;
    END;
    CREATE TEMP TRIGGER "history_${name}_delete" AFTER DELETE ON main."${name}" BEGIN
      ${row}, '${name}', OLD.id, 'delete', ${before} FROM temp.current_batch;
    END;
    CREATE TEMP TRIGGER "history_${name}_id" BEFORE UPDATE OF id ON main."${name}" WHEN OLD.id IS NOT NEW.id BEGIN
      SELECT RAISE(ABORT, 'the id of a row never changes');
    END;
  `;
}
