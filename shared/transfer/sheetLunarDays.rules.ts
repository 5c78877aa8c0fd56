import { hanNumber, hanYear } from '../reminders/sentence/numbers.rules.ts';
import { CalendarDay } from '../specialDays/specialDay.ts';

/** What says in a cell or in the head of its column that the Chinese lunisolar calendar is meant. */
const MARK = String.raw`农历|農曆|农曆|阴历|陰曆|阴曆|旧历|舊曆|\blunar\b`;
const MARKED = new RegExp(MARK, 'iu');
const MARK_IN_BRACKETS = new RegExp(String.raw`\s*[(\[]?\s*(?:${MARK})\s*(?:生日)?\s*[)\]]?\s*[:：]?\s*`, 'iu');
/** Days and months that no other calendar has: 初三, 廿三, 正月, 腊月, a leap month. */
const ONLY_LUNAR = /初[一二三四五六七八九十]|廿|卅|[正冬腊臘]月|[闰閏]/u;
const NUMBER = String.raw`\d{1,2}|[一二三四五六七八九十]{1,2}`;
const LUNAR_DAY = new RegExp(
  String.raw`^(?:(?<year>\d{4}|[〇零一二三四五六七八九]{4}|-)\s*[-/.年]\s*)?(?<leap>[闰閏])?(?<month>${NUMBER}|[正冬腊臘])\s*[-/.月]\s*` +
    String.raw`初?(?<day>\d{1,2}|[一二三四五六七八九十廿卅]{1,3})\s*[日号號]?$`,
  'u',
);
const NAMED_MONTHS: ReadonlyMap<string, number> = new Map([
  ['正', 1],
  ['冬', 11],
  ['腊', 12],
  ['臘', 12],
]);

/** Whether the days under such a head are lunar ones: 农历生日, Birthday (lunar). */
export function isLunarHead(header: string): boolean {
  return MARKED.test(header.normalize('NFKC'));
}

/**
 * A lunar day as people write it into a sheet: 农历八月十五, 1990年8月15日（农历）, 腊月廿三; under a head that says so
 * also 8-15.
 * @returns null for what is none, or may be a day of the Gregorian calendar
 */
export function lunarDayOfCell(cell: string, header: string): CalendarDay | null {
  const text = cell.normalize('NFKC').trim();
  const isMarked = MARKED.test(text);
  if (!isMarked && !isLunarHead(header) && !ONLY_LUNAR.test(text)) return null;
  const { year, leap, month, day } = LUNAR_DAY.exec(text.replace(MARK_IN_BRACKETS, ' ').trim())?.groups ?? {};
  if (month === undefined || day === undefined) return null;
  const read = CalendarDay.safeParse({
    calendar: 'lunar',
    year: year === undefined || year === '-' ? null : hanYear(year),
    month: NAMED_MONTHS.get(month) ?? hanNumber(month),
    day: hanNumber(day),
    isLeapMonth: leap !== undefined,
  });
  return read.success ? read.data : null;
}
