import { addDays, addMonths } from '#shared/kernel/calendarMath.ts';

/** Days to which something is put off, each with the keys that choose it while the menu is open. */
export const SNOOZES = [
  { name: 'tomorrow', keys: ['1', 't'] },
  { name: 'nextWeek', keys: ['2', 'w'] },
  { name: 'nextMonth', keys: ['3', 'm'] },
] as const;
export type SnoozeName = (typeof SNOOZES)[number]['name'];

/** Key that asks for a date. */
const DATE_KEYS: readonly string[] = ['4', 'p'];

/** The day meant, counted from today: next week is the same day of the week, next month the same day or its last. */
export function snoozeDay(name: SnoozeName, today: string): string {
  if (name === 'tomorrow') return addDays(today, 1);
  return name === 'nextWeek' ? addDays(today, 7) : addMonths(today, 1);
}

/** What a key chooses in the open menu: a day, `date` to ask for one, or null. */
export function snoozeOfKey(key: string): SnoozeName | 'date' | null {
  const pressed = key.toLowerCase();
  if (DATE_KEYS.includes(pressed)) return 'date';
  return SNOOZES.find(({ keys }) => keys.some((own) => own === pressed))?.name ?? null;
}
