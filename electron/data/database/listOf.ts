import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/**
 * Any number of values as the right side of `in`. One parameter, so that a hundred thousand ids do not meet
 * SQLite's limit of parameters, and every list is the same, cached statement. (PostgreSQL:
 * json_array_elements.)
 */
export function listOf<Value extends number | string>(values: readonly Value[]): RawBuilder<Value> {
  return sql<Value>`(select value from json_each(${JSON.stringify(values)}))`;
}

/** Ids as the right side of `in`. */
export function idList(ids: readonly number[]): RawBuilder<number> {
  return listOf(ids);
}
