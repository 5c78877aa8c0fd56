import type { Series, Settled } from '#shared/reminders/nextOpen.rules.ts';
import { ReminderKind } from '#shared/reminders/reminder.ts';
import type { NoticeBefore } from '#shared/reminders/reminder.ts';
import type { Readable } from '../database/handles.ts';
import { remindersAfter } from './exportReminders.repository.ts';
import { occurrencesOf, takenUids } from './reminders.repository.ts';
import { NO_DAY, noticesFromColumn, seriesFromRow, settledFromRow } from './reminders.table.ts';

/** A reminder as a calendar file needs it. */
export interface ExportedReminder {
  readonly id: number;
  readonly uid: string;
  readonly text: string;
  readonly kind: ReminderKind;
  readonly contact: { readonly id: number; readonly displayName: string } | null;
  readonly series: Series;
  /** What was done, left out or moved; `doneOn` of what was done. */
  readonly settled: readonly (Settled & { readonly doneOn: string | null })[];
  readonly noticesBefore: readonly NoticeBefore[];
  readonly isOpen: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Reminders after an id, ascending, done ones too; none of contacts in the bin. Fewer than `limit`: there are no more. */
export async function remindersForExport(
  readable: Readable,
  afterId: number,
  limit: number,
): Promise<ExportedReminder[]> {
  const rows = await remindersAfter(readable, afterId, limit);
  const settled = await occurrencesOf(
    readable,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    uid: row.uid,
    text: row.text,
    kind: ReminderKind.parse(row.kind),
    contact: row.contact_id === null ? null : { id: row.contact_id, displayName: row.contact_name ?? '' },
    series: seriesFromRow(row),
    settled: (settled.get(row.id) ?? []).map((one) => ({ ...settledFromRow(one), doneOn: one.done_on })),
    noticesBefore: noticesFromColumn(row.notices_before),
    isOpen: row.next_on !== NO_DAY,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));
}

/** Which of the uids belong to reminders already. */
export async function knownReminderUids(readable: Readable, uids: readonly string[]): Promise<ReadonlySet<string>> {
  return await takenUids(readable, uids);
}
