import type { CalendarEntry } from '../icalendar/index.ts';

/** A birthday that stands in a calendar. */
export interface CalendarBirthday {
  /** Whose, as the entry calls them. */
  readonly name: string;
  /** `YYYY-MM-DD`, or `--MM-DD` where the year is not known. */
  readonly birthday: string;
}

/** How Google, Apple, Outlook and people name a birthday. */
const PATTERNS: readonly RegExp[] = [
  /^(.+?)(?:['’´`]s?)? (?:birthday|bday|b-day)\b/i,
  /^(?:birthday|bday|b-day)(?: of)?[:\s-]+(.+)$/i,
  /^(.+?)\s*(?:的\s*)?生日/,
  /^生日[:：\s-]+(.+)$/,
];

/** Years that programs write where the year is not known. */
const PLACEHOLDERS = new Set([1, 1604, 1900, 1904]);
/** Somebody younger than this is rather an entry that was made in that year. */
const YOUNGEST = 15;
const OLDEST = 120;
/** Longer ones name nobody; patterns are tried on no more. */
const LONGEST_SUMMARY = 300;

/**
 * The birthday that an entry tells of: a yearly, whole-day event whose words or category say so. The year comes from
 * its words ("(1980)") or from its first day, where somebody of that age is likely.
 */
export function birthdayOfEntry(entry: CalendarEntry, today: string): CalendarBirthday | null {
  const { starts, rules, type } = entry;
  if (type !== 'event' || starts === null || starts.time !== null) return null;
  if (
    rules.length !== 1 ||
    !/^(?:RRULE:)?(?=.*FREQ=YEARLY)(?!.*(?:INTERVAL=0*[2-9]|INTERVAL=0*1\d|RSCALE))/i.test(rules[0] ?? '')
  )
    return null;
  const summary = entry.summary
    .slice(0, LONGEST_SUMMARY)
    .replaceAll(/^[^\p{L}\p{N}]+/gu, '')
    .trim();
  const matched = PATTERNS.map((pattern) => pattern.exec(summary)?.[1]).find((found) => found !== undefined);
  const isMarked = entry.categories.some((category) => /^birthdays?$|^生日$/i.test(category));
  // Nextcloud: 🎂 Grace Hopper (1906), and without the year where that is not known.
  const isCake = entry.summary.trim().startsWith('🎂');
  const named = matched ?? (isMarked || isCake ? summary : undefined);
  const name = named?.replaceAll(/\s*[(（]\s*\*?\s*\d+\s*[)）]/g, '').trim() ?? '';
  if (name === '') return null;
  const said =
    /[(（]\s*\*?\s*(\d{4})\s*[)）]/.exec(summary)?.[1] ??
    (isCake && matched === undefined ? '1604' : starts.date.slice(0, 4));
  const year = plausibleYear(Number(said), today);
  return { name, birthday: year === null ? `-${starts.date.slice(4)}` : `${year}${starts.date.slice(4)}` };
}

function plausibleYear(year: number, today: string): number | null {
  const age = Number(today.slice(0, 4)) - year;
  return PLACEHOLDERS.has(year) || age < YOUNGEST || age > OLDEST ? null : year;
}
