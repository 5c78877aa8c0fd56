import type { RawConnection } from './connections.ts';

/** Where the ids of rows stand whose derived columns have to be counted anew before COMMIT. */
export type DirtyTable = 'dirty_contact' | 'dirty_reminder' | 'dirty_sale';

/** A change that makes derived columns of another row (or its own) stale. */
interface Mark {
  readonly of: DirtyTable;
  readonly table: string;
  /** The column that names the stale row. */
  readonly id: string;
  /** Instead: all rows of this table become stale. */
  readonly every?: string;
  /** An update counts only where one of these changed. */
  readonly columns: readonly string[];
  /** A new row counts only where this holds of it. */
  readonly insertedWhen?: string;
}

const marks: readonly Mark[] = [
  {
    of: 'dirty_contact',
    table: 'interactions',
    id: 'contact_id',
    columns: ['contact_id', 'happened_key', 'staff_id'],
  },
  {
    of: 'dirty_contact',
    table: 'interaction_contacts',
    id: 'contact_id',
    columns: ['contact_id', 'happened_key', 'staff_id'],
  },
  {
    of: 'dirty_contact',
    table: 'contacts',
    id: 'id',
    columns: [
      'rhythm_wished_days',
      'rhythm_latest_days',
      'rhythm_since',
      'touch_snoozed_until',
      'do_not_contact_since',
      'deleted_at',
    ],
    insertedWhen: 'NEW.rhythm_wished_days IS NOT NULL',
  },
  {
    of: 'dirty_reminder',
    table: 'reminders',
    id: 'id',
    columns: ['due_on', 'due_time', 'owed_from', 'rule', 'after_done_days', 'notices_before'],
  },
  {
    of: 'dirty_reminder',
    table: 'reminder_occurrences',
    id: 'reminder_id',
    columns: ['reminder_id', 'original_on', 'state', 'moved_to', 'moved_time', 'done_at'],
  },
  {
    of: 'dirty_sale',
    table: 'sales',
    id: 'id',
    columns: ['stage', 'amount_minor', 'cost_minor', 'currency', 'rate', 'lost_on'],
  },
  {
    of: 'dirty_sale',
    table: 'sale_payments',
    id: 'sale_id',
    columns: ['sale_id', 'paid_on', 'amount_minor'],
  },
  { of: 'dirty_sale', table: 'company_settings', id: 'id', every: 'sales', columns: ['currency'] },
];

/**
 * Makes the writer connection note, in TEMP tables, which rows have derived columns to be counted anew; whoever counts
 * empties them. They belong to the transaction: what is rolled back is forgotten there too.
 */
export function createDirtyTriggers(raw: RawConnection): void {
  for (const table of ['dirty_contact', 'dirty_reminder', 'dirty_sale'] satisfies DirtyTable[])
    raw.exec(`CREATE TEMP TABLE IF NOT EXISTS ${table} (id INTEGER PRIMARY KEY)`);
  const existing = new Set(
    raw
      .prepare<[], { readonly name: string }>("SELECT name FROM pragma_table_list WHERE schema = 'main'")
      .all()
      .map(({ name }) => name),
  );
  for (const mark of marks)
    if (existing.has(mark.table) && existing.has(mark.every ?? mark.table)) raw.exec(triggersOf(mark));
}

function triggersOf({ of, table, id, every, columns, insertedWhen = '1' }: Mark): string {
  const changed = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ');
  const mark = (row: 'OLD' | 'NEW') =>
    every === undefined
      ? `INSERT OR IGNORE INTO ${of} (id) VALUES (${row}.${id});`
      : `INSERT OR IGNORE INTO ${of} (id) SELECT id FROM ${every};`;
  const gone = id === 'id' && every === undefined ? '' : mark('OLD');
  return `
    CREATE TEMP TRIGGER "${of}_${table}_insert" AFTER INSERT ON main."${table}" WHEN ${insertedWhen} BEGIN
      ${mark('NEW')}
    END;
    CREATE TEMP TRIGGER "${of}_${table}_update" AFTER UPDATE ON main."${table}" WHEN ${changed} BEGIN
      ${mark('OLD')} ${mark('NEW')}
    END;
    ${
      gone === ''
        ? ''
        : `CREATE TEMP TRIGGER "${of}_${table}_delete" AFTER DELETE ON main."${table}" BEGIN ${gone} END;`
    }
  `;
}
