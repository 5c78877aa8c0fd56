import type BetterSqlite3 from 'better-sqlite3';

/** A row of a table and the pages that have to be whole for it to be read. */
export interface PlacedRow {
  readonly id: number;
  readonly pages: ReadonlySet<number>;
}

interface Page {
  readonly path: string;
  readonly page: number;
  readonly cells: number;
  readonly type: 'internal' | 'leaf' | 'overflow';
}

/** On which pages each row of a table lies: its leaf, the branches to it, and where the rest of a long row stands. */
export function placedRows(raw: BetterSqlite3.Database, table: string): readonly PlacedRow[] {
  const pages = raw
    .prepare<[string], Page>(
      'SELECT path, pageno AS page, ncell AS cells, pagetype AS type FROM dbstat WHERE name = ? ORDER BY path',
    )
    .all(table);
  const ids = raw.prepare<[], number>(`SELECT rowid FROM "${table}" ORDER BY rowid`).pluck().all();
  const rest = Map.groupBy(pages, ({ path }) => path.split('+')[0] ?? '');
  let next = 0;
  return pages
    .filter(({ type }) => type === 'leaf')
    .flatMap((leaf) => {
      const branches = pages.filter(({ type, path }) => type === 'internal' && leaf.path.startsWith(path));
      const idsOfLeaf = ids.slice(next, next + leaf.cells);
      next += leaf.cells;
      return idsOfLeaf.map((id, cell) => {
        const overflow = rest.get(`${leaf.path}${cell.toString(16).padStart(3, '0')}`) ?? [];
        return { id, pages: new Set([...branches, leaf, ...overflow].map(({ page }) => page)) };
      });
    });
}

/** The pages that hold the list of tables: without them nothing can be read. */
export function schemaPages(raw: BetterSqlite3.Database): readonly number[] {
  return raw.prepare<[], number>("SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'").pluck().all();
}
