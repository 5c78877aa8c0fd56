import { connect, type ConnectionOptions, type RawConnection } from './connections.ts';
import type { Migration } from './migrate.ts';

/** Every column of every table, how every index of words is made, and whatever in the file would run by itself. */
const SHAPE = `
  SELECT 'column ' || l.name || '.' || c.name || ' ' || c.type AS part
  FROM pragma_table_list AS l JOIN pragma_table_info(l.name, l.schema) AS c
  WHERE l.schema = 'main' AND l.type = 'table' AND l.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
  UNION SELECT 'virtual ' || sql FROM main.sqlite_schema WHERE type = 'table' AND rootpage = 0
  UNION SELECT type || ' ' || name FROM main.sqlite_schema WHERE type IN ('trigger', 'view')`;

/**
 * How the tables of a file differ from those that these migrations make; none for a file of ours. A file may carry our
 * mark and yet be somebody else's: half of one, or one that was made to do harm.
 */
export function shapeFaults(
  raw: RawConnection,
  migrations: readonly Migration[],
  { nativeBinding }: Pick<ConnectionOptions, 'nativeBinding'>,
): readonly string[] {
  const model = connect({ file: ':memory:', nativeBinding });
  try {
    // Their tables only: all that a migration does besides concerns rows, of which there are none, and takes five times as long.
    for (const { sql } of migrations) model.exec(sql);
    const wanted = partsOf(model);
    const found = partsOf(raw);
    return [
      ...[...wanted].filter((part) => !found.has(part)).map((part) => `missing: ${part}`),
      ...[...found].filter((part) => !wanted.has(part)).map((part) => `not ours: ${part}`),
    ];
  } finally {
    model.close();
  }
}

function partsOf(raw: RawConnection): ReadonlySet<string> {
  return new Set(raw.prepare<[], string>(SHAPE).pluck().all());
}
