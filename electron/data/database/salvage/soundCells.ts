import { createHash } from 'node:crypto';
import { CalendarDate, Instant } from '#shared/kernel/calendarDate.ts';
import { ruleValueOf } from '#shared/reminders/recurrenceText.rules.ts';

type Cells = Readonly<Record<string, unknown>>;

/** Columns that hold JSON, whatever table they are in. */
const JSON_COLUMNS: ReadonlySet<string> = new Set([
  'departments',
  'address',
  'kept_params',
  'notices_before',
  'answers',
  'working',
  'choices',
  'query',
  'params',
  'before',
  'property',
]);
/** Columns that are counted anew: they hold a day, nothing, or that there is none. */
const COUNTED_DAYS: ReadonlySet<string> = new Set([
  'last_contact_on',
  'touch_wished_on',
  'touch_latest_on',
  'next_on',
  'next_original_on',
  'next_notice_on',
  'last_paid_on',
]);
const INSTANTS: ReadonlySet<string> = new Set(['created_at', 'updated_at', 'deleted_at', 'at']);

/**
 * Whether a row that was read from a damaged file can be what was written. The file has no check sums: what the shape of
 * the values gives away is found here, what a table's own rules give away when the row is written. Zeros in a text are
 * what is left of a page that is gone; a picture is named by the hash of its bytes.
 */
export function isSound(table: string, cells: Cells): boolean {
  if (table === 'photos' && hashOf(cells['bytes']) !== cells['hash']) return false;
  return Object.entries(cells).every(([column, value]) => typeof value !== 'string' || isSoundText(column, value));
}

function isSoundText(column: string, value: string): boolean {
  if (value.includes('\0')) return false;
  if (JSON_COLUMNS.has(column)) return does(() => JSON.parse(value));
  if (column === 'rate' || column === 'discount_rate') return /^-?\d+(\.\d+)?$/.test(value);
  if (column === 'rule') return does(() => ruleValueOf(value));
  if (INSTANTS.has(column)) return Instant.safeParse(value).success;
  if (column.endsWith('_on') && !COUNTED_DAYS.has(column)) return CalendarDate.safeParse(value).success;
  return true;
}

function hashOf(bytes: unknown): string | null {
  return bytes instanceof Uint8Array ? createHash('sha256').update(bytes).digest('hex') : null;
}

function does(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
