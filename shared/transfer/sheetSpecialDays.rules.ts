import { CalendarDay, LONGEST_LEAD } from '../specialDays/specialDay.ts';
import type { SpecialDayEntry } from '../specialDays/specialDay.ts';
import { ALL_SHEET_WORDS } from './contactSheetWords.ts';
import type { ContactSheetWords } from './contactSheetWords.ts';

/*
 * Special days in our own sheets: `1990-08-15`, `--08-15` without a year, `lunar 1990-08-15 leap month`, with the days before
 * it in brackets. What they are called stands in a cell of its own.
 */

type Day = Pick<SpecialDayEntry, 'day' | 'leadDays'>;
type Called = Pick<SpecialDayEntry, 'kind' | 'label'>;

const any = (words: readonly string[]) => [...new Set(words)].join('|');
const DAY = new RegExp(
  String.raw`^(?:(${any([...ALL_SHEET_WORDS.map(({ lunar }) => lunar), '阴历', '陰曆'])})\s*)?(\d{4}|-)-(\d{1,2})-(\d{1,2})` +
    String.raw`(\s*(?:${any(ALL_SHEET_WORDS.map(({ leapMonth }) => leapMonth))}))?(?:\s*[(（]\D*(\d{1,3})\D*[)）])?$`,
  'u',
);
const twoDigits = (number: number) => String(number).padStart(2, '0');

/** The cell of a special day. */
export function specialDayCell({ day, leadDays }: Day, words: ContactSheetWords): string {
  const year = day.year === null ? '-' : String(day.year).padStart(4, '0');
  const date = `${year}-${twoDigits(day.month)}-${twoDigits(day.day)}`;
  const parts = [
    ...(day.calendar === 'lunar' ? [words.lunar] : []),
    date,
    ...(day.isLeapMonth ? [words.leapMonth] : []),
    ...(leadDays === null ? [] : [`(${words.daysBefore.replace('#', String(leadDays))})`]),
  ];
  return parts.join(' ');
}

/** What such a cell says; null where it says something else. */
export function specialDayOfCell(cell: string): Day | null {
  const found = DAY.exec(cell.trim());
  if (found === null) return null;
  const [, lunar, year = '-', month, date, leap, lead] = found;
  const day = CalendarDay.safeParse({
    calendar: lunar === undefined ? 'gregorian' : 'lunar',
    year: year === '-' ? null : Number(year),
    month: Number(month),
    day: Number(date),
    isLeapMonth: leap !== undefined,
  });
  const leadDays = lead === undefined ? null : Number(lead);
  return day.success && (leadDays ?? 0) <= LONGEST_LEAD ? { day: day.data, leadDays } : null;
}

/** What a special day is called: `Birthday: Grandma`, or its own words, with `\` before words that mean something else. */
export function specialDayNameCell({ kind, label }: Called, words: ContactSheetWords): string {
  if (kind !== 'other') return label === '' ? words.days[kind] : `${words.days[kind]}: ${label}`;
  const read = specialDayName(label);
  return read.kind === 'other' && read.label === label ? label : `\\${label}`;
}

/** The reverse of `specialDayNameCell`, in any language. */
export function specialDayName(cell: string): Called {
  const text = cell.trim();
  if (text.startsWith('\\')) return { kind: 'other', label: text.slice(1) };
  for (const { days } of ALL_SHEET_WORDS) {
    for (const kind of ['birthday', 'anniversary'] as const) {
      const rest = text.slice(days[kind].length);
      if (text.startsWith(days[kind]) && (rest === '' || rest.startsWith(': '))) return { kind, label: rest.slice(2) };
    }
  }
  return { kind: 'other', label: text };
}
