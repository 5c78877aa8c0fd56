import type { Reading, ReadContact } from '#shared/reminders/reading.ts';
import type { ReminderDraft } from '#shared/reminders/reminder.ts';

/** What a person said about whom the sentence means; holds for as long as it names the same. */
export interface ContactChoice {
  readonly name: string;
  /** Null for none of those offered. */
  readonly contactId: number | null;
}

/** A day chosen instead of the one read; holds for as long as the sentence names the same day. */
export interface DayChoice {
  readonly insteadOf: string | null;
  readonly day: string;
}

/** Whom the promise is linked to, or what has to be asked first. */
export type Link =
  | { readonly state: 'none' }
  | { readonly state: 'linked' | 'refused'; readonly contact: ReadContact }
  | { readonly state: 'ask' | 'nobody'; readonly name: string; readonly contacts: readonly ReadContact[] };

/** One contact that fits is linked unless that was refused; of several one has to be chosen. */
export function linkOf({ name, contacts }: Reading, choice: ContactChoice | null): Link {
  const [first, second] = contacts;
  if (first === undefined) return { state: 'none' };
  const chosen = choice !== null && choice.name === (name ?? '') ? choice : null;
  if (second === undefined) return { state: chosen?.contactId === null ? 'refused' : 'linked', contact: first };
  if (chosen === null) return { state: 'ask', name: name ?? '', contacts };
  const contact = contacts.find(({ id }) => id === chosen.contactId);
  return contact === undefined
    ? { state: chosen.contactId === null ? 'nobody' : 'ask', name: name ?? '', contacts }
    : { state: 'linked', contact };
}

/** The day it will be due: the chosen one, the one read, else today. */
export function dayOf({ dueOn }: Reading, choice: DayChoice | null, today: string): string {
  return choice !== null && choice.insteadOf === dueOn ? choice.day : (dueOn ?? today);
}

/** The reminder that the line writes down. */
export function draftOf(reading: Reading, link: Link, dueOn: string) {
  return {
    text: reading.text,
    kind: reading.kind,
    contactId: link.state === 'linked' ? link.contact.id : null,
    dueOn,
    dueTime: reading.dueTime,
    rule: reading.rule,
    afterDoneDays: reading.afterDoneDays,
  } as const satisfies Partial<ReminderDraft>;
}

/** A stretch of the sentence; `means` null for what is only text. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly means: Reading['pieces'][number]['means'] | null;
}

/** The whole sentence in stretches, in order: what meant something, and what lies between. */
export function stretchesOf(text: string, pieces: Reading['pieces']): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end, means } of pieces.toSorted((one, other) => one.start - other.start)) {
    if (start < at || end > text.length || end <= start) continue;
    if (start > at) stretches.push({ start: at, text: text.slice(at, start), means: null });
    stretches.push({ start, text: text.slice(start, end), means });
    at = end;
  }
  if (at < text.length) stretches.push({ start: at, text: text.slice(at), means: null });
  return stretches;
}
