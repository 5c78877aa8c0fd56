import type { RawConnection } from './connections.ts';

export interface ArchivedColumn {
  readonly name: string;
  readonly type: 'INTEGER' | 'TEXT' | 'BLOB';
  readonly notNull: boolean;
}

/** A table that belongs into an archive, as the file has it. */
export interface ArchivedTableShape {
  readonly name: string;
  readonly columns: readonly ArchivedColumn[];
  /** The columns by which its rows are put in order. */
  readonly key: readonly string[];
}

/** Tables whose every row follows from other rows: they are made anew when an archive is opened. */
const countedTables: ReadonlySet<string> = new Set(['contact_known_by']);

interface ColumnInfo {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

/**
 * The tables that hold everything there is: ordinary ones, by name; no virtual tables and none that belong to them.
 * @throws Error for a column that an archive has no form for
 */
export function archivedTables(raw: RawConnection): readonly ArchivedTableShape[] {
  const infos = raw
    .prepare<[], ColumnInfo>(
      `SELECT l.name AS "table", c.name, c.type, c."notnull", c.pk
       FROM pragma_table_list AS l JOIN pragma_table_info(l.name, l.schema) AS c
       WHERE l.schema = 'main' AND l.type = 'table' AND l.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       ORDER BY l.name, c.cid`,
    )
    .all()
    .filter(({ table }) => !countedTables.has(table));
  return [...new Set(infos.map(({ table }) => table))].map((name) => {
    const columns = infos.filter(({ table }) => table === name);
    const key = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
    return {
      name,
      columns: columns.map((info) => ({ name: info.name, type: typeOf(info), notNull: info.notnull === 1 })),
      key: key.length === 0 ? ['rowid'] : key.map((info) => info.name),
    };
  });
}

function typeOf({ table, name, type }: ColumnInfo): ArchivedColumn['type'] {
  const isPicture = table === 'photos' && name === 'bytes';
  if (type === 'INTEGER' || type === 'TEXT' || (type === 'BLOB' && isPicture)) return type;
  throw new Error(`Column ${table}.${name} is ${type}: an archive holds text, integers and the bytes of pictures only`);
}
