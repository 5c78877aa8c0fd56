import type { Channel } from '#shared/contacts/contact.ts';
import type {
  Direction,
  Interaction,
  InteractionDraft,
  InteractionPatch,
  Mood,
} from '#shared/interactions/interaction.ts';
import type { Named } from '#shared/kernel/named.ts';

/** What is written down, while it is typed. */
export interface LogValues {
  readonly contact: Named | null;
  readonly channel: Channel;
  readonly direction: Direction;
  /** `YYYY-MM-DD`; null while it cannot be read. */
  readonly happenedOn: string | null;
  /** `HH:MM`, or empty. */
  readonly time: string;
  readonly minutes: number | null;
  readonly staffId: number | null;
  readonly words: string;
  readonly mood: Mood | null;
  readonly present: readonly Named[];
}

/** What keeps it from being saved. */
export type LogProblem = 'needsContact' | 'day' | 'future' | 'minutes';

/** Who begins, where nobody said: a meeting is both sides', anything else ours. */
export function usualDirection(channel: Channel): Direction {
  return channel === 'meeting' ? 'both' : 'out';
}

/** Another channel; the direction follows as long as it is the usual one. */
export function withChannel(values: LogValues, channel: Channel): LogValues {
  const isUsual = values.direction === usualDirection(values.channel);
  return { ...values, channel, direction: isUsual ? usualDirection(channel) : values.direction };
}

/** A new entry of today. */
export function newLog(start: Pick<LogValues, 'contact' | 'channel' | 'words' | 'staffId'>, today: string): LogValues {
  return {
    ...start,
    direction: usualDirection(start.channel),
    happenedOn: today,
    time: '',
    minutes: null,
    mood: null,
    present: [],
  };
}

/** An entry as it was written. */
export function logOf(interaction: Interaction): LogValues {
  const { contact, channel, direction, happenedOn, happenedAt, minutes, staff, words, mood, present } = interaction;
  const time = happenedAt === null ? '' : wallTime(happenedAt);
  return { contact, channel, direction, happenedOn, time, minutes, staffId: staff?.id ?? null, words, mood, present };
}

/** What is wrong with it, by field; empty when it can be saved. */
export function logProblems(
  { contact, happenedOn, minutes }: LogValues,
  today: string,
): Readonly<Partial<Record<'contact' | 'day' | 'minutes', LogProblem>>> {
  return {
    ...(contact === null ? { contact: 'needsContact' as const } : {}),
    ...(happenedOn === null ? { day: 'day' as const } : happenedOn > today ? { day: 'future' as const } : {}),
    ...(minutes !== null && !(Number.isInteger(minutes) && minutes >= 0 && minutes <= 100_000)
      ? { minutes: 'minutes' as const }
      : {}),
  };
}

/** The entry to be written. Only for values without problems. */
export function logDraft(values: LogValues, contact: Named): InteractionDraft {
  const { channel, direction, minutes, staffId, words, mood, happenedOn } = values;
  return {
    contactId: contact.id,
    channel,
    direction,
    ...(happenedOn === null ? {} : { happenedOn }),
    happenedAt: instantOf(values),
    minutes,
    staffId,
    words: words.trim(),
    mood,
    presentIds: presentIds(values, contact.id),
  };
}

/** Only what differs from the entry as it was read. */
export function logPatch(values: LogValues, contact: Named, base: Interaction): InteractionPatch {
  const { uid: _uid, ...after } = logDraft(values, contact);
  const { uid: _before, ...before } = logDraft(logOf(base), base.contact);
  const changed = Object.fromEntries(
    Object.entries(after).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof typeof before]),
    ),
  );
  // A day and its moment belong together.
  const isMoved = 'happenedOn' in changed || 'happenedAt' in changed;
  if (!isMoved) return changed;
  return {
    ...changed,
    ...(after.happenedOn === undefined ? {} : { happenedOn: after.happenedOn }),
    happenedAt: after.happenedAt,
  };
}

function presentIds({ present }: LogValues, contactId: number): number[] {
  return present.map(({ id }) => id).filter((id) => id !== contactId);
}

/** The moment that the wall clock of this machine shows so; null without a time. */
function instantOf({ happenedOn, time }: LogValues): string | null {
  if (happenedOn === null || time === '') return null;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const [year = 0, month = 1, day = 1] = happenedOn.split('-').map(Number);
  return new Date(year, month - 1, day, hours, minutes).toISOString();
}

/** The time of a moment on the wall clock of this machine, `HH:MM`. */
export function wallTime(instant: string): string {
  const at = new Date(instant);
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}
