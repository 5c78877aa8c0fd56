import { plainDay } from '#shared/specialDays/keeping.rules.ts';
import type { SpecialDayEntry } from '#shared/specialDays/specialDay.ts';
import type { WritableSpecialDay } from '#shared/transfer/specialDayToCalendar.rules.ts';
import type { CalendarWords } from './calendarWords.ts';
import type { ContactWithDays } from './exportCalendar.repository.ts';

/** Everything that is kept yearly for a contact, as a calendar names it. What is no day of any calendar is left out. */
export function writableSpecialDays(
  { uid, displayName, birthday, anniversary, entries }: ContactWithDays,
  defaultLead: number,
  words: CalendarWords,
): WritableSpecialDay[] {
  const plain = (kind: 'birthday' | 'anniversary', text: string | null) =>
    text === null || !/^(\d{4}|-)-\d{2}-\d{2}$/.test(text)
      ? []
      : [{ key: kind, entry: { kind, label: '', day: plainDay(text), leadDays: null } satisfies SpecialDayEntry }];
  const all = [
    ...plain('birthday', birthday),
    ...plain('anniversary', anniversary),
    ...entries.map((entry) => ({ key: `day-${entry.id}`, entry })),
  ];
  return all.map(({ key, entry }) => ({
    contact: { uid, displayName },
    key,
    kind: entry.kind,
    day: entry.day,
    summary: words.summaryOf(displayName, entry),
    leadDays: entry.leadDays ?? defaultLead,
  }));
}
