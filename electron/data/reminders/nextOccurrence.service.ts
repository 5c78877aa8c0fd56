import { nextOpen, noticeFrom } from '#shared/reminders/nextOpen.rules.ts';
import type { Transaction } from '../database/handles.ts';
import { grouped } from '../grouped.ts';
import {
  countedRows,
  dirtyReminders,
  forgetDirtyReminders,
  saveNextColumns,
  settledRows,
} from './nextOccurrence.repository.ts';
import type { CountedRow, NextColumns, SettledRow } from './nextOccurrence.repository.ts';
import { deleteOccurrences } from './reminderWrites.repository.ts';
import { NO_DAY, noticesFromColumn, seriesFromRow, settledFromRow } from './reminders.table.ts';

const AT_ONCE = 200;

/**
 * Counts anew when reminders that were touched are due next. Runs before every COMMIT, undo included, so what the desk
 * reads always fits what is promised.
 */
export async function refreshReminders(transaction: Transaction, pause: () => Promise<void>): Promise<void> {
  let after = 0;
  for (;;) {
    const ids = await dirtyReminders(transaction, after, AT_ONCE);
    const last = ids.at(-1);
    if (last === undefined) break;
    await refresh(transaction, ids);
    after = last;
    await pause();
  }
  if (after > 0) await forgetDirtyReminders(transaction);
}

async function refresh(transaction: Transaction, ids: readonly number[]): Promise<void> {
  const settled = grouped(await settledOnce(transaction, ids), (row) => row.reminder_id);
  const rows = await countedRows(transaction, ids);
  const changed = rows.flatMap((row) => {
    const next = nextColumns(row, settled.get(row.id) ?? []);
    return isSame(row, next) ? [] : [next];
  });
  await saveNextColumns(transaction, changed);
}

/**
 * What is settled of these reminders. Taking an older step back may bring a row back for an occurrence that was settled
 * otherwise since: the later one stays, as with every undo, and the other goes, in the same batch.
 */
async function settledOnce(transaction: Transaction, ids: readonly number[]): Promise<readonly SettledRow[]> {
  const rows = await settledRows(transaction, ids);
  const latest = new Map(rows.map((row) => [`${row.reminder_id} ${row.original_on}`, row]));
  if (latest.size === rows.length) return rows;
  const kept = new Set(latest.values());
  await deleteOccurrences(
    transaction,
    rows.filter((row) => !kept.has(row)).map(({ id }) => id),
  );
  return rows.filter((row) => kept.has(row));
}

function nextColumns(row: CountedRow, settled: readonly SettledRow[]): NextColumns {
  const open = nextOpen(seriesFromRow(row), settled.map(settledFromRow));
  const doneAt = settled.flatMap(({ state, done_at }) => (state === 'done' && done_at !== null ? [done_at] : []));
  return {
    id: row.id,
    next_on: open?.on ?? NO_DAY,
    next_time: open?.time ?? null,
    next_original_on: open?.originalOn ?? null,
    next_notice_on: open === null ? NO_DAY : noticeFrom(open, noticesFromColumn(row.notices_before)),
    last_done_at: doneAt.length === 0 ? null : doneAt.reduce((latest, at) => (at > latest ? at : latest)),
  };
}

function isSame(row: CountedRow, next: NextColumns): boolean {
  return (
    row.next_on === next.next_on &&
    row.next_time === next.next_time &&
    row.next_original_on === next.next_original_on &&
    row.next_notice_on === next.next_notice_on &&
    row.last_done_at === next.last_done_at
  );
}
