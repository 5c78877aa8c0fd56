import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/**
 * Any number of ids as the right side of `in`. One parameter, so that a hundred thousand ids do not meet
 * SQLite's limit of parameters. (PostgreSQL: json_array_elements.)
 */
export function idList(ids: readonly number[]): RawBuilder<number> {
  return sql<number>`(select value from json_each(${JSON.stringify(ids)}))`;
}
