import { setImmediate } from 'node:timers/promises';
import { LonghandError } from '#shared/errors.ts';
import { daysBetween } from '#shared/kernel/calendarMath.ts';
import { openOccurrences } from '#shared/reminders/nextOpen.rules.ts';
import { ReminderKind } from '#shared/reminders/reminder.ts';
import type { CalendarSlip } from '#shared/reminders/reminder.ts';
import type { Readable } from '../database/handles.ts';
import { openOnce, openSeries, settledBetween } from './reminderCalendar.repository.ts';
import type { CalendarRange, SettledSlipRow } from './reminderCalendar.repository.ts';
import { isRepeating, seriesFromRow } from './reminders.table.ts';
import type { NamedReminderRow } from './reminders.table.ts';
import { settledWithin } from './settled.repository.ts';

/** Most days of one calendar. */
const MOST_DAYS = 400;
/** Series that are reckoned before other work of this thread has its turn. */
const SERIES_AT_ONCE = 50;

/**
 * Every occurrence between two days, by date and time, those without a time first.
 * @throws INVALID_VALUE (`to`, rule `rangeTooLong`)
 */
export async function reminderCalendar(
  readable: Readable,
  { limit, ...range }: CalendarRange & { readonly limit: number },
): Promise<{ items: CalendarSlip[]; isCut: boolean }> {
  const days = daysBetween(range.from, range.to);
  if (days < 0) return { items: [], isCut: false };
  if (days > MOST_DAYS) throw new LonghandError('INVALID_VALUE', { field: 'to', rule: 'rangeTooLong' });
  const items = [
    ...(await openOnce(readable, range, limit + 1)).map((row) =>
      openSlip(row, { originalOn: row.next_original_on ?? row.next_on, on: row.next_on, time: row.next_time }),
    ),
    ...(await openOfSeries(readable, range)),
    ...(await settledBetween(readable, range, limit + 1)).map(settledSlip),
  ];
  items.sort(byDay);
  return { items: items.slice(0, limit), isCut: items.length > limit };
}

async function openOfSeries(readable: Readable, range: CalendarRange): Promise<CalendarSlip[]> {
  const rows = await openSeries(readable, range);
  const slips: CalendarSlip[] = [];
  for (let start = 0; start < rows.length; start += SERIES_AT_ONCE) {
    const piece = rows.slice(start, start + SERIES_AT_ONCE);
    const ids = piece.map(({ id }) => id);
    const settled = await settledWithin(readable, ids, range);
    for (const row of piece) {
      for (const open of openOccurrences(seriesFromRow(row), settled.get(row.id) ?? [], range)) slips.push(openSlip(row, open));
    }
    await setImmediate();
  }
  return slips;
}

function openSlip(
  row: NamedReminderRow,
  { originalOn, on, time }: { readonly originalOn: string; readonly on: string; readonly time: string | null },
): CalendarSlip {
  return { ...aboutSlip(row), reminderId: row.id, originalOn, on, time, state: 'open' };
}

function settledSlip(row: SettledSlipRow): CalendarSlip {
  const time = row.moved_to === null ? row.due_time : row.moved_time;
  const { reminder_id: reminderId, original_on: originalOn, on, state } = row;
  return { ...aboutSlip(row), reminderId, originalOn, on, time, state };
}

function aboutSlip(row: NamedReminderRow | SettledSlipRow) {
  return {
    version: row.version,
    text: row.text,
    kind: ReminderKind.parse(row.kind),
    contact: row.contact_id === null ? null : { id: row.contact_id, displayName: row.contact_name ?? '' },
    staff: row.staff_id === null ? null : { id: row.staff_id, displayName: row.staff_name ?? '' },
    isRepeating: isRepeating(row),
  };
}

function byDay(left: CalendarSlip, right: CalendarSlip): number {
  const key = ({ on, time }: CalendarSlip) => `${on}T${time ?? ''}`;
  const [one, other] = [key(left), key(right)];
  if (one !== other) return one < other ? -1 : 1;
  return left.reminderId - right.reminderId || (left.originalOn < right.originalOn ? -1 : 1);
}
