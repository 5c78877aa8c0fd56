import type { CalendarDay, SpecialDayEntry, SpecialDayKind } from '#shared/specialDays/specialDay.ts';
import { LONGEST_LEAD } from '#shared/specialDays/specialDay.ts';
import { dayParts, dayText, readDay } from './specialDay.ts';

/** A special day while it is typed. */
export interface SpecialDayValues {
  /** Stays while rows come and go. */
  readonly key: string;
  readonly kind: SpecialDayKind;
  readonly label: string;
  readonly calendar: CalendarDay['calendar'];
  /** A Gregorian day as it is typed. */
  readonly typed: string;
  /** A lunar day: 1-12, 1-30. */
  readonly month: number;
  readonly day: number;
  readonly isLeapMonth: boolean;
  /** The year of a lunar day as it is typed; empty where it is not known. */
  readonly year: string;
  /** Empty: as set for all. */
  readonly leadDays: number | null;
}

/** What keeps a special day from being saved. */
export type SpecialDayProblem = 'label' | 'day' | 'year' | 'lead';

let lastKey = 0;

/** An empty row for a special day. */
export function newSpecialDay(): SpecialDayValues {
  lastKey += 1;
  return {
    key: `new${lastKey}`,
    kind: 'other',
    label: '',
    calendar: 'gregorian',
    typed: '',
    month: 1,
    day: 1,
    isLeapMonth: false,
    year: '',
    leadDays: null,
  };
}

/** A row for a special day that was read. */
export function specialDayValues({ kind, label, day, leadDays }: SpecialDayEntry): SpecialDayValues {
  const empty = { ...newSpecialDay(), kind, label, leadDays, calendar: day.calendar };
  const { year, month, isLeapMonth } = day;
  return day.calendar === 'gregorian'
    ? { ...empty, typed: dayText({ year, month, day: day.day }).replace(/^--/, '') }
    : { ...empty, month, day: day.day, isLeapMonth, year: year === null ? '' : String(year).padStart(4, '0') };
}

/** What is wrong, by field; nothing when it can be saved. */
export function specialDayProblems(values: SpecialDayValues): ReadonlySet<SpecialDayProblem> {
  const { kind, label, leadDays } = values;
  const isLunar = values.calendar === 'lunar';
  const found: readonly (SpecialDayProblem | null)[] = [
    kind === 'other' && label.trim() === '' ? 'label' : null,
    !isLunar && readDay(values.typed).kind !== 'day' ? 'day' : null,
    isLunar && !/^(\d{4})?$/.test(values.year.trim()) ? 'year' : null,
    isLunar && values.year.trim() === '0000' ? 'year' : null,
    leadDays !== null && !(Number.isInteger(leadDays) && leadDays >= 0 && leadDays <= LONGEST_LEAD) ? 'lead' : null,
  ];
  return new Set(found.filter((problem) => problem !== null));
}

/** The day to be written; null while it cannot be read. */
export function calendarDayOf(values: SpecialDayValues): CalendarDay | null {
  if (values.calendar === 'lunar') {
    const { month, day, isLeapMonth } = values;
    const year = values.year.trim();
    return { calendar: 'lunar', year: year === '' ? null : Number(year), month, day, isLeapMonth };
  }
  const read = readDay(values.typed);
  const parts = read.kind === 'day' ? dayParts(read.day) : null;
  return parts === null ? null : { calendar: 'gregorian', ...parts, isLeapMonth: false };
}

/** The special day to be written. Only for values without problems. */
export function specialDayDraft(values: SpecialDayValues): SpecialDayEntry | null {
  const day = calendarDayOf(values);
  const { kind, label, leadDays } = values;
  return day === null ? null : { kind, label: label.trim(), day, leadDays };
}

/** The special days of a contact as they are written: without their ids. */
export function specialDayDrafts(entries: readonly SpecialDayEntry[]): SpecialDayEntry[] {
  return entries.map(({ kind, label, day, leadDays }) => ({ kind, label, day, leadDays }));
}
