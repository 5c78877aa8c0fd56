import type {
  ReminderPatch,
  Reminder,
  ReminderDraft,
  ReminderKind,
  EditScope,
  NoticeBefore,
} from '#shared/reminders/reminder.ts';
import { LONGEST_TEXT } from '#shared/reminders/reminder.ts';
import { ClockTime } from '#shared/kernel/calendarDate.ts';
import type { Named } from '#shared/kernel/named.ts';
import {
  type RepeatProblem,
  repeatProblem,
  type RepeatValues,
  repeatValuesOf,
  storedRepeat,
  type TypedNumber,
} from './repeatValues.ts';

/** A unit in which a notice is asked for; stored are minutes and days. */
export type NoticeUnit = 'minutes' | 'hours' | 'days' | 'weeks';

/** A notice while it is typed. */
export interface NoticeValues {
  readonly key: string;
  readonly count: TypedNumber;
  readonly unit: NoticeUnit;
}

/** Everything in the form while it is typed. */
export interface ReminderFormValues {
  readonly text: string;
  readonly kind: ReminderKind;
  readonly contact: Named | null;
  /** Null: everybody's. */
  readonly staffId: number | null;
  /** `YYYY-MM-DD`; empty while no readable day stands there. */
  readonly dueOn: string;
  /** `HH:MM`, empty without a time, anything else while what is typed is none. */
  readonly dueTime: string;
  readonly notices: readonly NoticeValues[];
  readonly repeat: RepeatValues;
}

const UNITS = {
  minutes: { unit: 'minutes', size: 1 },
  hours: { unit: 'minutes', size: 60 },
  days: { unit: 'days', size: 1 },
  weeks: { unit: 'days', size: 7 },
} as const;
const LARGEST_NOTICE = 10_000;

let lastKey = 0;

/** A row for a notice. */
export function newNotice(notice: NoticeBefore = { unit: 'days', count: 1 }): NoticeValues {
  lastKey += 1;
  const { unit, count } = notice;
  const large = unit === 'minutes' ? 'hours' : 'weeks';
  const size = UNITS[large].size;
  const isWhole = count % size === 0;
  return { key: `notice${lastKey}`, count: isWhole ? count / size : count, unit: isWhole ? large : unit };
}

/** The form for something new. */
export function newReminderValues(
  draft: Partial<ReminderDraft>,
  contact: Named | null,
  meId: number | null,
  today: string,
): ReminderFormValues {
  const dueOn = draft.dueOn ?? today;
  return {
    text: draft.text ?? '',
    kind: draft.kind ?? 'other',
    contact,
    staffId: draft.staffId === undefined ? meId : draft.staffId,
    dueOn,
    dueTime: draft.dueTime ?? '',
    notices: (draft.noticesBefore ?? []).map((notice) => newNotice(notice)),
    repeat: repeatValuesOf({ rule: draft.rule ?? null, afterDoneDays: draft.afterDoneDays ?? null }, dueOn),
  };
}

/** An occurrence that is edited: the day by the rule, and where it was moved to. */
export interface EditedOccurrence {
  readonly originalOn: string;
  readonly on: string;
  readonly time: string | null;
}

/**
 * The form for one that is there. All of a series is edited by its first day, one of it or what follows by the day of
 * that occurrence.
 */
export function reminderValues(reminder: Reminder, scope: EditScope, edited: EditedOccurrence): ReminderFormValues {
  const isSeries = reminder.rule !== null;
  const ofSeries = isSeries && scope === 'all';
  return {
    text: reminder.text,
    kind: reminder.kind,
    contact: reminder.contact,
    staffId: reminder.staff?.id ?? null,
    dueOn: ofSeries ? reminder.startsOn : edited.on,
    dueTime: (ofSeries ? reminder.dueTime : edited.time) ?? '',
    notices: reminder.noticesBefore.map((notice) => newNotice(notice)),
    repeat: repeatValuesOf(reminder, reminder.startsOn),
  };
}

/** What in the form cannot be, by field. */
export type FormProblem =
  | { readonly field: 'text'; readonly problem: 'empty' | 'tooLong' }
  | { readonly field: 'dueOn'; readonly problem: 'missing' }
  | { readonly field: 'dueTime'; readonly problem: 'time' }
  | { readonly field: `notices.${string}`; readonly problem: 'notice' }
  | { readonly field: 'repeat'; readonly problem: RepeatProblem | 'untilBeforeStart' };

/** Everything that is wrong with the form. */
export function problemsOf(values: ReminderFormValues, withRepeat: boolean): readonly FormProblem[] {
  const text = values.text.trim();
  const repeat = withRepeat ? repeatProblemOf(values) : null;
  return [
    ...(text === '' ? [{ field: 'text', problem: 'empty' } as const] : []),
    ...(text.length > LONGEST_TEXT ? [{ field: 'text', problem: 'tooLong' } as const] : []),
    ...(values.dueOn === '' ? [{ field: 'dueOn', problem: 'missing' } as const] : []),
    ...(values.dueTime !== '' && !ClockTime.safeParse(values.dueTime).success
      ? [{ field: 'dueTime', problem: 'time' } as const]
      : []),
    ...values.notices
      .filter((notice) => !isNoticePossible(notice))
      .map(({ key }) => ({ field: `notices.${key}`, problem: 'notice' }) as const),
    ...(repeat === null ? [] : [{ field: 'repeat', problem: repeat } as const]),
  ];
}

function repeatProblemOf({ repeat, dueOn }: ReminderFormValues): RepeatProblem | 'untilBeforeStart' | null {
  const problem = repeatProblem(repeat);
  if (problem !== null) return problem;
  const canEnd = repeat.shape !== 'never' && repeat.shape !== 'kept' && repeat.shape !== 'afterDone';
  return canEnd && repeat.ends === 'until' && dueOn !== '' && repeat.until < dueOn ? 'untilBeforeStart' : null;
}

function isNoticePossible({ count, unit }: NoticeValues): boolean {
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) return false;
  return count * UNITS[unit].size <= LARGEST_NOTICE;
}

/** Every field that the form writes. */
export type ReminderFields = { readonly [Field in keyof ReminderPatch]-?: Exclude<ReminderPatch[Field], undefined> };

/** The fields to be written. Call it only where nothing is wrong with the form. */
export function fieldsOf(values: ReminderFormValues): ReminderFields {
  return {
    text: values.text.trim(),
    kind: values.kind,
    contactId: values.contact?.id ?? null,
    staffId: values.staffId,
    dueOn: values.dueOn,
    dueTime: values.dueTime === '' ? null : values.dueTime,
    noticesBefore: noticesOf(values.notices),
    ...storedRepeat(values.repeat),
  };
}

/** Each notice once, the earliest first. */
function noticesOf(notices: readonly NoticeValues[]): NoticeBefore[] {
  const all = notices.map(({ count, unit }) => ({ unit: UNITS[unit].unit, count: Number(count) * UNITS[unit].size }));
  const minutes = ({ unit, count }: NoticeBefore) => (unit === 'days' ? count * 1440 : count);
  return [...new Map(all.map((notice) => [`${notice.unit}${notice.count}`, notice])).values()].toSorted(
    (one, other) => minutes(other) - minutes(one),
  );
}

/** Only what differs between two states of the form. */
export function patchBetween(before: ReminderFormValues, after: ReminderFormValues): ReminderPatch {
  const old = fieldsOf(before);
  const changed = Object.entries(fieldsOf(after)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(old[field as keyof typeof old]),
  );
  return Object.fromEntries(changed);
}

/** Whether two states of the form say the same, as far as they can be compared while something is unreadable. */
export function isSameForm(one: ReminderFormValues, other: ReminderFormValues): boolean {
  const plain = ({ notices, ...rest }: ReminderFormValues) =>
    JSON.stringify({ ...rest, notices: notices.map(({ count, unit }) => [count, unit]) });
  return plain(one) === plain(other);
}
