import { LonghandError } from '#shared/errors.ts';
import { canonicalRule, firstOccurrence, nextOccurrence } from '#shared/reminders/recurrence.rules.ts';
import type { ReminderColumns } from './reminders.table.ts';

/** When something is due, in a person's words. */
export interface Wish {
  readonly dueOn: string;
  readonly dueTime: string | null;
  readonly rule: string | null;
  readonly afterDoneDays: number | null;
}

/** The columns that say when a reminder is due. */
export type Schedule = Pick<ReminderColumns, 'due_on' | 'due_time' | 'owed_from' | 'rule' | 'after_done_days'>;

/**
 * A new schedule. A repeating one begins with the first true occurrence of its rule; of one that began in the past
 * nothing is owed before today, so that it is due at its next true occurrence.
 * @throws INVALID_VALUE: `afterDoneDays` rule `twoRepeats`; `rule` with `ruleEnded` where nothing would ever be due,
 * and what canonicalRule throws
 */
export function newSchedule({ dueOn, dueTime, rule, afterDoneDays }: Wish, today: string): Schedule {
  if (rule === null) {
    return { due_on: dueOn, due_time: dueTime, owed_from: dueOn, rule: null, after_done_days: afterDoneDays };
  }
  if (afterDoneDays !== null) throw new LonghandError('INVALID_VALUE', { field: 'afterDoneDays', rule: 'twoRepeats' });
  const canonical = canonicalRule(rule);
  const first = firstOccurrence(canonical, dueOn);
  const isPast = first !== null && first < today;
  if (first === null || (isPast && nextOccurrence(canonical, first, today) === null)) {
    throw new LonghandError('INVALID_VALUE', { field: 'rule', rule: 'ruleEnded' });
  }
  return {
    due_on: first,
    due_time: dueTime,
    owed_from: isPast ? today : first,
    rule: canonical,
    after_done_days: null,
  };
}

/** Whether two rules give the same days, their ends apart. */
export function differOnlyInEnd(one: string, other: string): boolean {
  return withoutEnd(one) === withoutEnd(other);
}

function withoutEnd(rule: string): string {
  return rule
    .split(';')
    .filter((part) => !/^(UNTIL|COUNT)=/.test(part))
    .join(';');
}
