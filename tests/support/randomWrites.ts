import fc from 'fast-check';
import { sql, type RawBuilder } from 'kysely';
import { addDays } from '#shared/kernel/calendarMath.ts';
import type { Database, Transaction } from '../../electron/data/database/handles.ts';
import { intent, trackedTableNames } from './history.ts';

type TableName = (typeof trackedTableNames)[number];

/** One statement. Numbers choose among the rows that are there when it runs. */
export type RandomWrite =
  | { readonly do: 'insert'; readonly table: TableName; readonly text: string; readonly number: number }
  | {
      readonly do: 'update';
      readonly table: TableName;
      readonly column: number;
      readonly text: string;
      readonly number: number;
      readonly rows: number;
    }
  | { readonly do: 'touch'; readonly table: TableName; readonly number: number }
  | { readonly do: 'delete'; readonly table: TableName; readonly number: number; readonly rows: number };

const text = fc.oneof(
  fc.constantFrom(
    '',
    'a\0b',
    '\0',
    '\ud800x',
    '\udc00',
    '😀',
    '"',
    `'`,
    '{"a":1}',
    '[1]',
    '1',
    '00123',
    '1e5',
    'null',
    'true',
    '\u2028',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const number = fc.nat({ max: 1000 });
const rows = fc.integer({ min: 1, max: 3 });

/** Writes over some of the tracked tables. */
const randomWriteOn = (tables: readonly TableName[]): fc.Arbitrary<RandomWrite> => {
  const table = fc.constantFrom(...tables);
  return fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('insert' as const), table, text, number }) },
    {
      weight: 6,
      arbitrary: fc.record({ do: fc.constant('update' as const), table, column: number, text, number, rows }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('touch' as const), table, number }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('delete' as const), table, number, rows }) },
  );
};

/** Batches of writes over some of the tracked tables. */
export const randomBatchesOn = (tables: readonly TableName[]) =>
  fc.array(fc.array(randomWriteOn(tables), { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 8 });

/** Batches of writes over all of them. */
export const randomBatches = randomBatchesOn(trackedTableNames);

/** Runs the writes as one batch; null when they wrote nothing. */
export async function writeBatch(database: Database, writes: readonly RandomWrite[]): Promise<number | null> {
  const { batchId } = await database.write(intent('contactUpdated'), async (transaction) => {
    for (const write of writes) await tryWrite(transaction, write);
  });
  return batchId;
}

/** A write that breaks a constraint changes nothing, and the batch goes on. */
async function tryWrite(transaction: Transaction, write: RandomWrite): Promise<void> {
  try {
    await (await statementOf(transaction, write))?.execute(transaction);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('SQLITE_CONSTRAINT'))
      throw error;
  }
}

async function statementOf(transaction: Transaction, write: RandomWrite): Promise<RawBuilder<unknown> | null> {
  const name = sql.table(write.table);
  if (write.do === 'insert') return await insertOf(transaction, write);
  const ids = await idsOf(transaction, write.table);
  if (ids.length === 0) return null;
  const chosen = Array.from(
    { length: 'rows' in write ? write.rows : 1 },
    (_, index) => ids[(write.number + index) % ids.length],
  );
  const where = sql`WHERE id IN (${sql.join(chosen)})`;
  if (write.do === 'delete') return sql`DELETE FROM ${name} ${where}`;
  const columns = changeable[write.table];
  if (write.do === 'touch') {
    return columns.hasVersion ? sql`UPDATE ${name} SET version = version + 1, updated_at = 'touched' ${where}` : null;
  }
  const column = columns.names[write.column % columns.names.length] ?? 'id';
  const rise = columns.hasVersion ? sql`, version = version + 1` : sql``;
  const value = await valueFor(transaction, column, write);
  return sql`UPDATE ${name} SET ${sql.ref(column)} = ${value} ${rise} ${where}`;
}

async function valueFor(
  transaction: Transaction,
  column: string,
  { text: written, number: chosen }: { readonly text: string; readonly number: number },
): Promise<string | number | null> {
  if (column === 'uid' || column === 'key') return `uid-${chosen % 6}`;
  if (column === 'position') return chosen;
  if (column === 'is_active' || column === 'on_credit_hold' || column === 'is_primary') return chosen % 2;
  if (column === 'birthday' || column === 'deleted_at') return chosen % 3 === 0 ? null : written;
  if (dates.has(column)) return addDays('2026-01-01', chosen);
  if (optionalDates.has(column)) return chosen % 3 === 0 ? null : addDays('2026-01-01', chosen);
  if (column === 'done_at') return chosen % 3 === 0 ? null : `${addDays('2026-01-01', chosen)}T08:00:00.000Z`;
  if (optionalDays.has(column)) return chosen % 3 === 0 ? null : (chosen % 60) + 1;
  if (column === 'amount_minor') return chosen - 300;
  if (column === 'cost_minor') return chosen % 3 === 0 ? null : chosen;
  if (column === 'currency') return pick(CURRENCIES, chosen);
  if (column === 'rate') return pick(RATES, chosen);
  if (column === 'stage') return pick(STAGES, chosen);
  if (column === 'score') return (chosen % 5) + 1;
  if (column === 'weight') return chosen % 101;
  if (column === 'state') return pick(['open', 'done', 'skipped'], chosen);
  if (column === 'rule') return pick([null, 'FREQ=DAILY;INTERVAL=3', 'FREQ=MONTHLY;BYMONTHDAY=31'], chosen);
  const owner = owners[column];
  if (owner === undefined) return written;
  const ids = await idsOf(transaction, owner.table);
  return owner.isOptional && chosen % 4 === 0 ? null : pick(ids, chosen);
}

const CURRENCIES = ['EUR', 'USD', 'JPY', 'KWD'];
const RATES = ['1', '0.007', '7.1234'];
const STAGES = ['quotation', 'order', 'invoice'];

const dates: ReadonlySet<string> = new Set([
  'happened_key',
  'due_on',
  'owed_from',
  'original_on',
  'kept_on',
  'dated_on',
  'paid_on',
  'starts_on',
  'measured_on',
  'given_on',
]);
const optionalDates: ReadonlySet<string> = new Set([
  'do_not_contact_since',
  'rhythm_since',
  'touch_snoozed_until',
  'moved_to',
  'lost_on',
  'until',
]);
const optionalDays: ReadonlySet<string> = new Set(['rhythm_wished_days', 'rhythm_latest_days', 'after_done_days']);

/** Columns that name a row of another table. */
const owners: Readonly<Record<string, { readonly table: TableName; readonly isOptional: boolean }>> = {
  employer_id: { table: 'contacts', isOptional: true },
  contact_id: { table: 'contacts', isOptional: false },
  interaction_id: { table: 'interactions', isOptional: false },
  reminder_id: { table: 'reminders', isOptional: false },
  staff_id: { table: 'staff', isOptional: true },
  done_by: { table: 'staff', isOptional: true },
  initiative_id: { table: 'initiatives', isOptional: false },
  sale_id: { table: 'sales', isOptional: false },
  measure_id: { table: 'scorecard_measures', isOptional: false },
  goal_id: { table: 'goals', isOptional: false },
  field_id: { table: 'own_fields', isOptional: false },
};

function pick<Value>(values: readonly Value[], chosen: number): Value | null {
  return values[chosen % Math.max(1, values.length)] ?? null;
}

async function insertOf(
  transaction: Transaction,
  { table: into, text: written, number: chosen }: RandomWrite & { readonly do: 'insert' },
) {
  const uid = `uid-${chosen % 40}`;
  const owner = pick(await idsOf(transaction, 'contacts'), chosen);
  const staff = chosen % 4 === 0 ? null : pick(await idsOf(transaction, 'staff'), chosen);
  const day = addDays('2026-01-01', chosen);
  const one = async (of: TableName) => pick(await idsOf(transaction, of), chosen);
  switch (into) {
    case 'staff':
      return sql`INSERT INTO staff (uid, created_at, updated_at, name) VALUES (${uid}, 'now', 'now', ${written})`;
    case 'company_settings':
      return sql`INSERT INTO company_settings (id, updated_at, company_name, currency, country) VALUES (1, 'now', ${written}, 'EUR', 'DE')`;
    case 'contacts':
      return sql`INSERT INTO contacts (uid, created_at, updated_at, kind, display_name, sort_name, employer_id, rhythm_wished_days, rhythm_latest_days)
        VALUES (${uid}, '2026-01-01T08:00:00.000Z', 'now', 'person', ${written}, '', ${chosen % 3 === 0 ? owner : null},
          ${chosen % 5 === 0 ? 7 : null}, ${chosen % 5 === 0 ? 14 : null})`;
    case 'contact_points':
      return sql`INSERT INTO contact_points (contact_id, position, type, value) VALUES (${owner}, ${chosen}, 'email', ${written})`;
    case 'contact_tags':
      return sql`INSERT INTO contact_tags (contact_id, position, tag, folded_tag) VALUES (${owner}, ${chosen}, ${written}, '')`;
    case 'contact_kept_properties':
      return sql`INSERT INTO contact_kept_properties (contact_id, position, property) VALUES (${owner}, ${chosen}, ${written})`;
    case 'interactions':
      return sql`INSERT INTO interactions (uid, created_at, updated_at, contact_id, channel, direction, happened_on, happened_key, staff_id, words)
        VALUES (${uid}, 'now', 'now', ${owner}, 'call', 'out', ${day}, ${day}, ${staff}, ${written})`;
    case 'interaction_contacts':
      return sql`INSERT INTO interaction_contacts (interaction_id, contact_id, happened_key, staff_id)
        VALUES (${pick(await idsOf(transaction, 'interactions'), chosen)}, ${owner}, ${day}, ${staff})`;
    case 'reminders':
      return sql`INSERT INTO reminders (uid, created_at, updated_at, text, kind, contact_id, staff_id, due_on, owed_from, rule)
        VALUES (${uid}, 'now', 'now', ${written}, 'call', ${chosen % 3 === 0 ? null : owner}, ${staff}, ${day}, ${day},
          ${chosen % 2 === 0 ? null : 'FREQ=WEEKLY'})`;
    case 'reminder_occurrences':
      return sql`INSERT INTO reminder_occurrences (reminder_id, original_on, state)
        VALUES (${pick(await idsOf(transaction, 'reminders'), chosen)}, ${day}, ${pick(['open', 'done', 'skipped'], chosen)})`;
    case 'special_days':
      return sql`INSERT INTO special_days (contact_id, position, kind, label, calendar, month, day, day_key)
        VALUES (${owner}, ${chosen}, 'other', ${written}, 'gregorian', 1, 1, 'G01-01')`;
    case 'special_day_marks':
      return sql`INSERT INTO special_day_marks (contact_id, key, kept_on, at) VALUES (${owner}, ${written}, ${day}, 'now')`;
    case 'initiatives':
      return sql`INSERT INTO initiatives (uid, created_at, updated_at, name, kind, starts_on, horizon_months, discount_rate, staff_id)
        VALUES (${uid}, 'now', 'now', ${written}, 'other', ${day}, 36, '0.1', ${staff})`;
    case 'ledger_entries':
      return sql`INSERT INTO ledger_entries (uid, created_at, updated_at, initiative_id, category, basis, starts_on, every, amount_minor, words)
        VALUES (${uid}, 'now', 'now', ${await one('initiatives')}, 'it', 'actual', ${day}, 'month', ${chosen}, ${written})`;
    case 'sales':
      return sql`INSERT INTO sales (uid, created_at, updated_at, contact_id, stage, number, dated_on, amount_minor, currency, rate, initiative_id, staff_id, lost_on)
        VALUES (${uid}, 'now', 'now', ${chosen % 5 === 0 ? null : owner}, ${pick(STAGES, chosen)}, ${written}, ${day}, ${chosen},
          ${pick(CURRENCIES, chosen)}, ${pick(RATES, chosen)}, ${chosen % 2 === 0 ? null : await one('initiatives')}, ${staff},
          ${chosen % 7 === 0 ? day : null})`;
    case 'sale_payments':
      return sql`INSERT INTO sale_payments (sale_id, paid_on, amount_minor) VALUES (${await one('sales')}, ${day}, ${chosen - 100})`;
    case 'sale_documents':
      return sql`INSERT INTO sale_documents (sale_id, stage, number, dated_on) VALUES (${await one('sales')}, 'quotation', ${written}, ${day})`;
    case 'scorecard_measures':
      return sql`INSERT INTO scorecard_measures (key, name, weight, position) VALUES (${uid}, ${written}, ${chosen % 101}, ${chosen})`;
    case 'scorecard_scores':
      return sql`INSERT INTO scorecard_scores (measure_id, given_on, score, evidence, created_at)
        VALUES (${await one('scorecard_measures')}, ${day}, ${(chosen % 5) + 1}, ${written}, 'now')`;
    case 'goals':
      return sql`INSERT INTO goals (uid, created_at, updated_at, measure, name, baseline, target, starts_on, due_on)
        VALUES (${uid}, 'now', 'now', 'manual', ${written}, '0', '10', ${day}, ${day})`;
    case 'own_fields':
      return sql`INSERT INTO own_fields (uid, created_at, updated_at, position, name, type, applies_to)
        VALUES (${uid}, 'now', 'now', ${chosen}, ${written}, 'text', 'both')`;
    case 'contact_own_values':
      return sql`INSERT INTO contact_own_values (contact_id, field_id, value, sort_key)
        VALUES (${owner}, ${await one('own_fields')}, ${written}, ${written})`;
    case 'contact_views':
      return sql`INSERT INTO contact_views (created_at, updated_at, position, name, query)
        VALUES ('now', 'now', ${chosen}, ${written}, '{}')`;
    case 'goal_values':
      return sql`INSERT INTO goal_values (goal_id, measured_on, value, note) VALUES (${await one('goals')}, ${day}, ${String(chosen)}, ${written})`;
  }
}

async function idsOf(transaction: Transaction, from: TableName): Promise<readonly number[]> {
  const { rows: found } = await sql<{ readonly id: number }>`SELECT id FROM ${sql.table(from)} ORDER BY id`.execute(
    transaction,
  );
  return found.map(({ id }) => id);
}

const changeable: Readonly<Record<TableName, { readonly names: readonly string[]; readonly hasVersion: boolean }>> = {
  staff: { names: ['uid', 'name', 'is_active'], hasVersion: true },
  company_settings: { names: ['company_name', 'currency'], hasVersion: true },
  contacts: {
    names: [
      'uid',
      'display_name',
      'note',
      'birthday',
      'deleted_at',
      'employer_id',
      'on_credit_hold',
      'departments',
      'rhythm_wished_days',
      'rhythm_latest_days',
      'rhythm_since',
      'touch_snoozed_until',
      'do_not_contact_since',
    ],
    hasVersion: true,
  },
  contact_points: { names: ['contact_id', 'position', 'value', 'is_primary'], hasVersion: false },
  contact_tags: { names: ['contact_id', 'tag', 'position'], hasVersion: false },
  contact_kept_properties: { names: ['contact_id', 'property'], hasVersion: false },
  interactions: { names: ['uid', 'contact_id', 'happened_key', 'staff_id', 'words'], hasVersion: true },
  interaction_contacts: { names: ['contact_id', 'interaction_id', 'happened_key', 'staff_id'], hasVersion: false },
  reminders: {
    names: ['uid', 'text', 'contact_id', 'staff_id', 'due_on', 'owed_from', 'rule', 'after_done_days'],
    hasVersion: true,
  },
  reminder_occurrences: {
    names: ['reminder_id', 'original_on', 'state', 'moved_to', 'done_at', 'done_by'],
    hasVersion: false,
  },
  special_days: { names: ['contact_id', 'label', 'position'], hasVersion: false },
  special_day_marks: { names: ['contact_id', 'key', 'kept_on'], hasVersion: false },
  initiatives: { names: ['uid', 'name', 'starts_on', 'staff_id'], hasVersion: true },
  ledger_entries: { names: ['uid', 'initiative_id', 'starts_on', 'until', 'amount_minor', 'words'], hasVersion: true },
  sales: {
    names: [
      'uid',
      'contact_id',
      'stage',
      'number',
      'dated_on',
      'amount_minor',
      'cost_minor',
      'currency',
      'rate',
      'initiative_id',
      'staff_id',
      'lost_on',
      'note',
    ],
    hasVersion: true,
  },
  sale_payments: { names: ['sale_id', 'paid_on', 'amount_minor', 'note'], hasVersion: false },
  sale_documents: { names: ['sale_id', 'number', 'dated_on'], hasVersion: false },
  scorecard_measures: { names: ['key', 'name', 'weight', 'position'], hasVersion: false },
  scorecard_scores: { names: ['measure_id', 'given_on', 'score', 'evidence'], hasVersion: false },
  goals: { names: ['uid', 'name', 'starts_on', 'due_on'], hasVersion: true },
  own_fields: { names: ['uid', 'name', 'position'], hasVersion: true },
  contact_own_values: { names: ['contact_id', 'field_id', 'value', 'sort_key'], hasVersion: false },
  contact_views: { names: ['name', 'position'], hasVersion: true },
  goal_values: { names: ['goal_id', 'measured_on', 'value', 'note'], hasVersion: false },
};
