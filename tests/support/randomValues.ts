import { addDays } from '#shared/kernel/calendarMath.ts';
import type { Transaction } from '../../electron/data/database/handles.ts';
import { CURRENCIES, idsOf, pick, RATES, STAGES, type TableName } from './randomRows.ts';

/** A value that the column may hold, made from what was drawn. */
export async function valueFor(
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

/** What of each table is changed, and whether its rows count their versions. */
export const changeable: Readonly<
  Record<TableName, { readonly names: readonly string[]; readonly hasVersion: boolean }>
> = {
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
