import { createHash } from 'node:crypto';
import { z } from 'zod';
import { KeptProperty } from '#shared/contacts/contact.ts';
import { KeptParams, PostalAddress } from '#shared/contacts/contactPoint.ts';
import { Channel } from '#shared/contacts/contactWords.ts';
import { FieldChoice } from '#shared/fields/field.ts';
import { GoalMeasure } from '#shared/goals/goal.ts';
import { LONGEST_HORIZON } from '#shared/initiatives/initiative.ts';
import { AnsweredQuestion } from '#shared/initiatives/ledgerEntry.ts';
import { Working } from '#shared/initiatives/working.ts';
import { CalendarDate, ClockTime, Instant, SpecialDay } from '#shared/kernel/calendarDate.ts';
import { AmountMinor, Currency, ExchangeRate } from '#shared/kernel/money.ts';
import { nextOccurrence } from '#shared/reminders/recurrence.rules.ts';
import { NoticeBefore } from '#shared/reminders/reminder.ts';
import { CrmAnswers } from '#shared/roi/answers.ts';
import { CalendarDay, LONGEST_LEAD } from '#shared/specialDays/specialDay.ts';
import { LONGEST_RHYTHM } from '#shared/touch/touch.ts';

type Cells = Readonly<Record<string, unknown>>;

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);

const days = (most: number) => z.int().nonnegative().max(most);

/** What a column holds, whatever table it is in, where the table's own rules do not say it. */
const COLUMNS: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['birthday', SpecialDay],
  ['anniversary', SpecialDay],
  ['departments', json(z.array(z.string()))],
  ['address', json(PostalAddress)],
  ['kept_params', json(KeptParams)],
  ['property', json(KeptProperty)],
  ['notices_before', json(z.array(NoticeBefore))],
  ['answers', json(CrmAnswers)],
  ['working', json(Working)],
  ['choices', json(z.array(FieldChoice))],
  // Whoever reads these takes of them what can be read.
  ['query', json(z.json())],
  ['params', json(z.json())],
  ['before', json(z.json())],
  ['channel', Channel],
  ['preferred_channel', Channel],
  ['answer', AnsweredQuestion],
  ['measure', GoalMeasure],
  ['rate', ExchangeRate],
  ['discount_rate', decimal],
  ['baseline', decimal],
  ['target', decimal],
  ['amount_minor', AmountMinor],
  ['cost_minor', AmountMinor],
  ['currency', Currency],
  ['horizon_months', z.int().min(1).max(LONGEST_HORIZON)],
  ['rhythm_wished_days', days(LONGEST_RHYTHM)],
  ['rhythm_latest_days', days(LONGEST_RHYTHM)],
  ['lead_days', days(LONGEST_LEAD)],
  ['after_done_days', z.int().positive()],
  ['minutes', z.int().nonnegative()],
  ['at', Instant],
  ['until', CalendarDate],
  ['moved_to', CalendarDate],
  ['touch_snoozed_until', CalendarDate],
]);
/** Columns that are counted anew, whatever they hold. */
const COUNTED: ReadonlySet<string> = new Set([
  'last_contact_on',
  'touch_wished_on',
  'touch_latest_on',
  'next_on',
  'next_original_on',
  'next_notice_on',
  'last_paid_on',
  'last_done_at',
  'next_time',
]);

/**
 * Whether a row that was read from a damaged file can be what was written, and can be read by all that reads such rows. The
 * file has no check sums: what the shape of the values gives away is found here, what a table's own rules give away when the
 * row is written. Zeros in a text are what is left of a page that is gone; a picture is named by the hash of its bytes.
 */
export function isSound(table: string, cells: Cells): boolean {
  if (table === 'photos' && hashOf(cells['bytes']) !== cells['hash']) return false;
  if (table === 'reminders' && !isReckoned(cells)) return false;
  if (table === 'special_days' && !isDayOfCalendar(cells)) return false;
  return Object.entries(cells).every(([column, value]) => value === null || isSoundCell(column, value));
}

function isSoundCell(column: string, value: unknown): boolean {
  if (typeof value === 'string' && value.includes('\0')) return false;
  const known = COLUMNS.get(column);
  if (known !== undefined) return known.safeParse(value).success;
  if (COUNTED.has(column)) return true;
  if (column.endsWith('_on')) return CalendarDate.safeParse(value).success;
  if (column.endsWith('_time')) return ClockTime.safeParse(value).success;
  if (column.endsWith('_at')) return Instant.safeParse(value).success;
  return true;
}

/** Whether the days of a reminder that repeats can be reckoned. */
function isReckoned({ rule, due_on: dueOn }: Cells): boolean {
  const start = CalendarDate.safeParse(dueOn);
  if (!start.success || rule === null) return start.success;
  return typeof rule === 'string' && does(() => nextOccurrence(rule, start.data, start.data));
}

function isDayOfCalendar({ calendar, year, month, day, is_leap_month: isLeapMonth }: Cells): boolean {
  return CalendarDay.safeParse({ calendar, year, month, day, isLeapMonth: isLeapMonth === 1 }).success;
}

/** JSON of something. */
function json(schema: z.ZodType): z.ZodType {
  return z.string().transform((text, context) => {
    const read = does(() => schema.parse(JSON.parse(text)));
    if (!read) context.addIssue('not what is written here');
    return text;
  });
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
