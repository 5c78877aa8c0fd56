import { LonghandError } from '#shared/errors.ts';
import { canonicalRule, firstOccurrence } from '#shared/reminders/recurrence.rules.ts';
import type { ReminderPatch } from '#shared/reminders/reminder.ts';
import { belongsTo } from './occurrence.ts';
import { NO_DAY } from './reminders.table.ts';
import type { OccurrenceRow, ReminderRow } from './reminders.table.ts';
import { differOnlyInEnd, newSchedule } from './schedule.ts';
import type { Schedule } from './schedule.ts';

type TimedRow = Pick<
  ReminderRow,
  'due_on' | 'due_time' | 'owed_from' | 'rule' | 'after_done_days' | 'next_on' | 'next_time'
>;
type TimePatch = Pick<ReminderPatch, 'dueOn' | 'dueTime' | 'rule' | 'afterDoneDays'>;

/** When it is due as its slip shows it: of a series its start, else the day and time that it was moved to. */
function shownOf(row: TimedRow, rule: string | null): { readonly on: string; readonly time: string | null } {
  const isAsStored = rule !== null || row.next_on === NO_DAY;
  return isAsStored ? { on: row.due_on, time: row.due_time } : { on: row.next_on, time: row.next_time };
}

/** Whether a patch says anything of when it is due that its slip does not say already. */
export function changesSchedule(row: TimedRow, { dueOn, dueTime, rule, afterDoneDays }: TimePatch): boolean {
  const { on, time } = shownOf(row, row.rule);
  return (
    (dueOn !== undefined && dueOn !== on) ||
    (dueTime !== undefined && dueTime !== time) ||
    (rule !== undefined && rule !== row.rule) ||
    (afterDoneDays !== undefined && afterDoneDays !== row.after_done_days)
  );
}

/**
 * The schedule of a reminder after a change of all of it. Of a series that gives other days than before none are owed
 * before today; one that only ends otherwise owes what it owed.
 * @throws as newSchedule
 */
export function changedSchedule(row: TimedRow, patch: TimePatch, today: string): Schedule {
  const rule = patch.rule === undefined ? row.rule : patch.rule;
  const afterDoneDays = patch.afterDoneDays === undefined ? row.after_done_days : patch.afterDoneDays;
  const shown = shownOf(row, rule);
  const dueOn = patch.dueOn ?? shown.on;
  const dueTime = patch.dueTime === undefined ? shown.time : patch.dueTime;
  if (rule !== null && row.rule !== null && afterDoneDays === null && dueOn === row.due_on) {
    const canonical = canonicalRule(rule);
    if (differOnlyInEnd(canonical, row.rule)) {
      if (firstOccurrence(canonical, dueOn) === null) {
        throw new LonghandError('INVALID_VALUE', { field: 'rule', rule: 'ruleEnded' });
      }
      return { due_on: dueOn, due_time: dueTime, owed_from: row.owed_from, rule: canonical, after_done_days: null };
    }
  }
  return newSchedule({ dueOn, dueTime, rule, afterDoneDays }, today);
}

/**
 * Ids of what is settled for days that a changed schedule does not have: nothing stale stays on the desk. What was
 * done before today stays as the record of a promise kept.
 */
export function staleOccurrences(
  before: Pick<ReminderRow, 'due_time'>,
  next: Schedule,
  settled: readonly OccurrenceRow[],
  today: string,
): number[] {
  const after = { ...next, rule: next.rule ?? null };
  const isStale = (row: OccurrenceRow): boolean => {
    if (row.state === 'done' && row.original_on < today) return false;
    // What is due once is due when it now says: no move outlives that.
    if (after.rule === null && row.state !== 'done') return true;
    // What was only moved to another time of its day follows the new time.
    if (row.state === 'open' && row.moved_to === row.original_on && before.due_time !== next.due_time) return true;
    return !belongsTo(after, row.original_on);
  };
  return settled.filter(isStale).map(({ id }) => id);
}
