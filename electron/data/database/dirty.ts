import type { RawConnection } from './connections.ts';

/** Where the ids of rows stand of which something derived has to be made anew before COMMIT. */
export type DirtyTable =
  | 'dirty_contact'
  | 'dirty_reminder'
  | 'dirty_sale'
  | 'dirty_contact_words'
  | 'dirty_reminder_words';

/** A change that makes derived columns of another row (or its own) stale. */
interface Mark {
  readonly of: DirtyTable;
  readonly table: string;
  /** The column that names the stale row. */
  readonly id: string;
  /** Instead: the rows that this query names; `{id}` is that column. */
  readonly ids?: string;
  /** An update counts only where one of these changed. */
  readonly columns: readonly string[];
  /** A new row counts only where this holds of it. */
  readonly insertedWhen?: string;
  /** A row that goes makes itself stale: something of it stands elsewhere. */
  readonly isLeftBehind?: true;
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
  { of: 'dirty_sale', table: 'company_settings', id: 'id', ids: 'SELECT id FROM sales', columns: ['currency'] },
  {
    of: 'dirty_contact_words',
    table: 'contacts',
    id: 'id',
    columns: [
      'kind',
      'display_name',
      'family_name',
      'given_name',
      'middle_name',
      'nickname',
      'phonetic_family_name',
      'phonetic_given_name',
      'company_name',
      'employer_id',
      'employer_name',
      'departments',
      'title',
      'note',
    ],
    isLeftBehind: true,
  },
  {
    of: 'dirty_contact_words',
    table: 'contacts',
    id: 'id',
    ids: 'SELECT id FROM contacts WHERE employer_id = {id}',
    columns: ['display_name'],
    insertedWhen: "NEW.kind = 'company'",
  },
  {
    of: 'dirty_contact_words',
    table: 'contact_points',
    id: 'contact_id',
    columns: ['contact_id', 'type', 'value', 'normalized', 'service', 'position'],
  },
  { of: 'dirty_contact_words', table: 'contact_tags', id: 'contact_id', columns: ['contact_id', 'tag', 'position'] },
  {
    of: 'dirty_contact_words',
    table: 'contact_own_values',
    id: 'contact_id',
    columns: ['contact_id', 'field_id', 'value'],
  },
  {
    of: 'dirty_contact_words',
    table: 'own_fields',
    id: 'id',
    ids: 'SELECT contact_id FROM contact_own_values WHERE field_id = {id}',
    columns: ['type', 'choices', 'currency'],
  },
  { of: 'dirty_reminder_words', table: 'reminders', id: 'id', columns: ['text'], isLeftBehind: true },
];

/** Whose rows each of them names. */
const rowsOf: Readonly<Record<DirtyTable, string>> = {
  dirty_contact: 'contacts',
  dirty_reminder: 'reminders',
  dirty_sale: 'sales',
  dirty_contact_words: 'contacts',
  dirty_reminder_words: 'reminders',
};

/**
 * Makes the writer connection note, in TEMP tables, which rows have derived columns to be counted anew; whoever counts
 * empties them. They belong to the transaction: what is rolled back is forgotten there too.
 */
export function createDirtyTriggers(raw: RawConnection): void {
  for (const table of Object.keys(rowsOf))
    raw.exec(`CREATE TEMP TABLE IF NOT EXISTS ${table} (id INTEGER PRIMARY KEY)`);
  const existing = new Set(
    raw
      .prepare<[], { readonly name: string }>("SELECT name FROM pragma_table_list WHERE schema = 'main'")
      .all()
      .map(({ name }) => name),
  );
  // A file of an older shape, as tests make them, may lack tables that newer marks speak of.
  marks.forEach((mark, index) => {
    const [, named = mark.table] = /FROM (\w+)/.exec(mark.ids ?? '') ?? [];
    if (existing.has(mark.table) && existing.has(named)) raw.exec(triggersOf(mark, index));
  });
}

function triggersOf(mark: Mark, index: number): string {
  const { of, table, id, ids, columns, insertedWhen = '1', isLeftBehind = false } = mark;
  const changed = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ');
  const note = (row: 'OLD' | 'NEW') =>
    ids === undefined
      ? `INSERT OR IGNORE INTO ${of} (id) VALUES (${row}.${id});`
      : `INSERT OR IGNORE INTO ${of} (id) ${ids.replace('{id}', `${row}.${id}`)};`;
  const name = (event: string) => `"${of}_${index}_${event}"`;
  const deleted = `
    CREATE TEMP TRIGGER ${name('delete')} AFTER DELETE ON main."${table}" BEGIN ${note('OLD')} END;`;
  return `
    CREATE TEMP TRIGGER ${name('insert')} AFTER INSERT ON main."${table}" WHEN ${insertedWhen} BEGIN
      ${note('NEW')}
    END;
    CREATE TEMP TRIGGER ${name('update')} AFTER UPDATE ON main."${table}" WHEN ${changed} BEGIN
      ${note('OLD')} ${note('NEW')}
    END;
    ${id === 'id' && ids === undefined && !isLeftBehind ? '' : deleted}
  `;
}

/** Has everything counted anew before the next COMMIT: for a file that was filled from outside. */
export function markEverythingDirty(raw: RawConnection): void {
  for (const [dirty, table] of Object.entries(rowsOf))
    raw.exec(`INSERT OR IGNORE INTO temp.${dirty} (id) SELECT id FROM main.${table}`);
}
