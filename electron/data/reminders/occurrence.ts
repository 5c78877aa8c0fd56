import { LonghandError } from '#shared/errors.ts';
import { isOccurrence, nextOccurrence } from '#shared/reminders/recurrence.rules.ts';
import type { Readable } from '../database/handles.ts';
import { occurrencesOf } from './reminders.repository.ts';
import { reminderOfVersion } from './reminders.service.ts';
import type { NamedReminderRow, OccurrenceRow } from './reminders.table.ts';

/** Which occurrence of which reminder; without a day the one that it is due for. */
export interface WhichOccurrence {
  readonly id: number;
  readonly version?: number | undefined;
  readonly originalOn?: string | undefined;
}

/** An occurrence with what is settled of it. */
export interface FoundOccurrence {
  readonly reminder: NamedReminderRow;
  /** Everything settled of the reminder. */
  readonly settled: readonly OccurrenceRow[];
  readonly originalOn: string;
  /** What is settled of the occurrence itself, or null. */
  readonly row: OccurrenceRow | null;
  /** When it is due: moved days count. */
  readonly on: string;
  readonly time: string | null;
}

/**
 * @throws NOT_FOUND, VERSION_CONFLICT; INVALID_VALUE (`originalOn`): rule `nothingOpen` where no day is named and all is
 * done, `notAnOccurrence` for a day on which it is not due
 */
export async function findOccurrence(readable: Readable, which: WhichOccurrence): Promise<FoundOccurrence> {
  const reminder = await reminderOfVersion(readable, which.id, which.version);
  const originalOn = which.originalOn ?? reminder.next_original_on;
  if (originalOn === null) throw new LonghandError('INVALID_VALUE', { field: 'originalOn', rule: 'nothingOpen' });
  const settled = (await occurrencesOf(readable, [reminder.id])).get(reminder.id) ?? [];
  const row = settled.find((one) => one.original_on === originalOn) ?? null;
  if (row === null && !belongsTo(reminder, originalOn)) {
    throw new LonghandError('INVALID_VALUE', { field: 'originalOn', rule: 'notAnOccurrence' });
  }
  const isMoved = row !== null && row.moved_to !== null;
  return {
    reminder,
    settled,
    originalOn,
    row,
    on: row?.moved_to ?? originalOn,
    time: isMoved ? row.moved_time : reminder.due_time,
  };
}

/** Whether the reminder, as it stands, is owed on that day. */
export function belongsTo(reminder: Pick<NamedReminderRow, 'due_on' | 'owed_from' | 'rule'>, day: string): boolean {
  if (reminder.rule === null) return day === reminder.due_on;
  return day >= reminder.owed_from && isOccurrence(reminder.rule, reminder.due_on, day);
}

/** Whether nothing of its series was owed or settled before it. */
export function isFirst({ reminder, originalOn, settled }: FoundOccurrence): boolean {
  if (settled.some((row) => row.original_on < originalOn)) return false;
  return reminder.rule === null || nextOccurrence(reminder.rule, reminder.due_on, reminder.owed_from) === originalOn;
}

/** @throws INVALID_VALUE (`originalOn`) with rule `alreadyDone` or `alreadySkipped` */
export function requireOpen({ row }: FoundOccurrence): void {
  if (row === null || row.state === 'open') return;
  const rule = row.state === 'done' ? 'alreadyDone' : 'alreadySkipped';
  throw new LonghandError('INVALID_VALUE', { field: 'originalOn', rule });
}
