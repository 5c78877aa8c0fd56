import { sql, type RawBuilder } from 'kysely';
import { addDays } from '#shared/kernel/calendarMath.ts';
import type { Transaction } from '../../electron/data/database/handles.ts';
import type { trackedTableNames } from './history.ts';

/** A table whose rows stand in the undo history. */
export type TableName = (typeof trackedTableNames)[number];

/** What the columns of these names may hold. */
export const CURRENCIES = ['EUR', 'USD', 'JPY', 'KWD'];
export const RATES = ['1', '0.007', '7.1234'];
export const STAGES = ['quotation', 'order', 'invoice'];

/** A row of the table that may refer to rows which are there already. The number chooses which. */
export async function insertOf(
  transaction: Transaction,
  {
    table: into,
    text: written,
    number: chosen,
  }: { readonly table: TableName; readonly text: string; readonly number: number },
): Promise<RawBuilder<unknown>> {
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

/** The ids of a table's rows, in order. */
export async function idsOf(transaction: Transaction, from: TableName): Promise<readonly number[]> {
  const { rows: found } = await sql<{ readonly id: number }>`SELECT id FROM ${sql.table(from)} ORDER BY id`.execute(
    transaction,
  );
  return found.map(({ id }) => id);
}

/** One of the values, whatever the number; null where there is none. */
export function pick<Value>(values: readonly Value[], chosen: number): Value | null {
  return values[chosen % Math.max(1, values.length)] ?? null;
}
