import type { RawConnection } from './connections.ts';

/** A column of a table whose rows stand in the history. */
export interface Column {
  readonly name: string;
  readonly type: 'INTEGER' | 'TEXT';
  readonly notNull: boolean;
  /** The SQL of its default, or null for none. */
  readonly byDefault: string | null;
}

export interface TrackedTable {
  readonly name: string;
  /** All of them, in the table's order; `id` among them. */
  readonly columns: readonly Column[];
}

/** Tables that stand outside the history; every other ordinary table is tracked, so that a new one is never forgotten. */
const untracked: ReadonlySet<string> = new Set([
  'preferences',
  'photos',
  'batches',
  'history',
  'contact_known_by',
  'given_notices',
]);

/**
 * Columns that follow from other rows and are counted anew before every COMMIT: they stand outside the history, so a
 * change of them alone leaves no trace, no undo compares them, and a row that returns begins with their defaults.
 */
const derived: Readonly<Record<string, ReadonlySet<string>>> = {
  contacts: new Set(['last_contact_on', 'known_by_count', 'touch_wished_on', 'touch_latest_on']),
  sales: new Set([
    'home_amount_minor',
    'home_cost_minor',
    'paid_minor',
    'home_paid_minor',
    'last_paid_on',
    'open_minor',
    'home_open_minor',
  ]),
  sale_payments: new Set(['home_amount_minor']),
  reminders: new Set(['next_on', 'next_time', 'next_original_on', 'next_notice_on', 'last_done_at']),
};

interface ColumnInfo {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly dflt_value: string | null;
  readonly pk: number;
}

/**
 * The tables whose changes can be undone, as the file has them.
 * @throws Error for a table that the history cannot hold: without an integer `id`, or with anything but text and integers.
 */
export function trackedTables(raw: RawConnection): readonly TrackedTable[] {
  const columns = raw
    .prepare<[], ColumnInfo>(
      `SELECT l.name AS "table", c.name, c.type, c."notnull", c.dflt_value, c.pk
       FROM pragma_table_list AS l JOIN pragma_table_info(l.name, l.schema) AS c
       WHERE l.schema = 'main' AND l.type = 'table' AND l.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       ORDER BY l.name, c.cid`,
    )
    .all()
    .filter(({ table }) => !untracked.has(table));
  return [...new Set(columns.map(({ table }) => table))].map((name) => {
    const infos = columns.filter(({ table }) => table === name);
    if (!infos.some((info) => info.name === 'id' && info.pk === 1 && info.type === 'INTEGER')) {
      throw new Error(`Table ${name} needs "id INTEGER PRIMARY KEY" to stand in the history`);
    }
    const columnsOfIt = infos.filter((info) => derived[name]?.has(info.name) !== true);
    return { name, columns: columnsOfIt.map((info) => columnOf(name, info)) };
  });
}

function columnOf(table: string, { name, type, notnull, dflt_value }: ColumnInfo): Column {
  if (type !== 'INTEGER' && type !== 'TEXT') {
    throw new Error(`Column ${table}.${name} is ${type}: the history holds text and integers only`);
  }
  return { name, type, notNull: notnull === 1, byDefault: dflt_value };
}

/** Gives the images in the history the columns that a migration added, and takes away those that it dropped. */
export function keepImagesInStep(
  raw: RawConnection,
  before: readonly TrackedTable[],
  after: readonly TrackedTable[],
): void {
  for (const table of after) {
    const old = before.find(({ name }) => name === table.name);
    if (old === undefined) continue;
    const added = table.columns.filter(({ name }) => !old.columns.some((column) => column.name === name));
    const dropped = old.columns.filter(({ name }) => !table.columns.some((column) => column.name === name));
    if (added.length + dropped.length === 0) continue;
    const withAdded = added.reduce(
      (image, { name, byDefault }) => `json_insert(${image}, '$.${name}', ${byDefault ?? 'NULL'})`,
      'before',
    );
    const image = dropped.reduce((left, { name }) => `json_remove(${left}, '$.${name}')`, withAdded);
    raw.prepare(`UPDATE history SET before = ${image} WHERE table_name = ? AND before IS NOT NULL`).run(table.name);
  }
}
