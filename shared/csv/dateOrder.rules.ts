import { dayExists } from '../kernel/calendarDate.ts';
import { monthOfName } from './monthNames.ts';

/** In which order a date is written where its parts alone do not tell. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** How the dates of a column are read. */
export interface DateReading {
  readonly order: DateOrder;
  /** Years of the Republic of China of two digits too (99 is 2010): where the column says so. 115 can be no other. */
  readonly isRoc: boolean;
  /** Two-digit years lie at most 20 years after this day's. `YYYY-MM-DD` */
  readonly today: string;
  /** Years before it are none: of what a company writes down 1900, where nothing else is said. */
  readonly firstYear?: number;
}

/** Longer texts are no date. */
const LONGEST = 60;
const TIME_OF_DAY =
  /(?:T|\s+(?:[上下中]午|凌晨|早上|晚上)?\s*)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const WEEKDAY =
  /^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+|\s*[(（]?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][)）]?$|\s*\([一二三四五六日月火水木金土]\)$/giu;
const SEPARATED = /^(\d{1,4})\s*([-/.]|\s)\s*(\d{1,2})\s*(?:\2)\s*(\d{1,4})[.]?$/;
const CHINESE = /^(?:(民国|民國)\s*)?(\d{2,4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[-\s./]*([a-z]{3,9})\.?[-\s,./]*(\d{4}|\d{2})$/i;
const MONTH_FIRST = /^([a-z]{3,9})\.?[-\s./]*(\d{1,2})(?:st|nd|rd|th)?[-\s,./]+(\d{4}|\d{2})$/i;

type Numbers = readonly [first: string, second: string, third: string];

/** A text as far as it can be read without knowing the order; the time of day and the weekday are left out. */
type Parsed =
  | {
      readonly kind: 'known';
      readonly year: string;
      readonly month: number;
      readonly day: number;
      readonly isRoc: boolean;
      readonly isYearFirst: boolean;
    }
  | { readonly kind: 'numbers'; readonly numbers: Numbers };

function parsed(text: string): Parsed | null {
  const plain = text.normalize('NFKC').trim();
  if (plain === '' || plain.length > LONGEST) return null;
  const bare = plain.replace(TIME_OF_DAY, '').replaceAll(WEEKDAY, '').trim();
  const numbers = SEPARATED.exec(bare);
  if (numbers !== null) {
    const [, first = '', , second = '', third = ''] = numbers;
    return { kind: 'numbers', numbers: [first, second, third] };
  }
  const chinese = CHINESE.exec(bare);
  if (chinese !== null) {
    const isRoc = chinese[1] !== undefined;
    return known(chinese[2], Number(chinese[3]), chinese[4], { isRoc, isYearFirst: true });
  }
  const compact = COMPACT.exec(bare);
  if (compact !== null) return known(compact[1], Number(compact[2]), compact[3], { isYearFirst: true });
  const dayFirst = DAY_FIRST.exec(bare);
  if (dayFirst !== null) return known(dayFirst[3], monthOfName(dayFirst[2] ?? ''), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(bare);
  if (monthFirst !== null) return known(monthFirst[3], monthOfName(monthFirst[1] ?? ''), monthFirst[2]);
  return null;
}

function known(
  year = '',
  month: number | null = null,
  day = '',
  { isRoc = false, isYearFirst = false }: { readonly isRoc?: boolean; readonly isYearFirst?: boolean } = {},
): Parsed | null {
  return month === null ? null : { kind: 'known', year, month, day: Number(day), isRoc, isYearFirst };
}

/**
 * A date as people and programs write it, as `YYYY-MM-DD`: 2026-03-01, 2026/3/1, 2026年3月1日, 1.3.26, 3/1/2026, 20260301,
 * 1-Mar-26, March 1, 2026, 民國115年3月1日. Null for what is none: a number of days since 1900 is not read as a date.
 */
export function sheetDate(text: string, { order, isRoc, today, firstYear = 1900 }: DateReading): string | null {
  const found = parsed(text);
  if (found === null) return null;
  if (found.kind === 'known') {
    const { year, month, day } = found;
    return dateOf(year, month, day, { isRoc: found.isRoc || (isRoc && year.length < 4), today, firstYear });
  }
  const [first, second, third] = found.numbers;
  if (first.length === 4 || (isRoc && third.length <= 2 && first.length >= 2)) {
    return dateOf(first, Number(second), Number(third), { isRoc: isRoc && first.length < 4, today, firstYear });
  }
  if (first.length === 3 && third.length <= 2)
    return dateOf(first, Number(second), Number(third), { isRoc, today, firstYear });
  if (first.length === 3 || third.length === 3) return null;
  if (order === 'ymd' && third.length <= 2) {
    return first.length === 2 ? dateOf(first, Number(second), Number(third), { isRoc: false, today, firstYear }) : null;
  }
  if (third.length === 1) return null;
  const isMonthFirst = order === 'mdy' || (order === 'ymd' && Number(second) > 12);
  const [month, day] = isMonthFirst ? [first, second] : [second, first];
  return dateOf(third, Number(month), Number(day), { isRoc: false, today, firstYear });
}

function dateOf(
  yearText: string,
  month: number,
  day: number,
  { isRoc, today, firstYear }: Required<Pick<DateReading, 'isRoc' | 'today' | 'firstYear'>>,
): string | null {
  // A year of three digits can only be one of the Republic of China.
  const year =
    isRoc || /^1\d\d$/.test(yearText) ? Number(yearText) + 1911 : fullYear(yearText, Number(today.slice(0, 4)));
  if (year < firstYear || year > 2199 || !dayExists(year, month, day)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function fullYear(text: string, thisYear: number): number {
  const year = Number(text);
  if (text.length > 2) return year;
  const century = thisYear - (thisYear % 100);
  return century + year > thisYear + 20 ? century - 100 + year : century + year;
}

/** Which texts of a column speak for which order. Fed one by one, so that a whole sheet can be asked. */
export class DateOrderEvidence {
  readonly #counts: Record<DateOrder, number> = { ymd: 0, dmy: 0, mdy: 0 };
  readonly #future: Record<'dmy' | 'mdy', number> = { dmy: 0, mdy: 0 };
  /** Of 26/03/01 and the like: the first and the last parts that occur. Years are fewer than days. */
  readonly #firsts = new Set<string>();
  readonly #lasts = new Set<string>();
  #points = 0;
  /** Of 85/3/7 and the like, which no other order reads. */
  #shortYearsFirst = 0;
  /** Of 7/4/1976 and the like: sure to end with the year, unsure which the month is. */
  #yearsLast = 0;
  readonly #today: string;

  /** @param today days after it speak against an order, where nothing else tells: a sheet is of what has been */
  constructor(today: string) {
    this.#today = today;
  }

  add(text: string): void {
    const found = parsed(text);
    if (found === null) return;
    if (found.kind === 'known') {
      if (found.isYearFirst) this.#counts.ymd += 1;
      return;
    }
    const [first, second, third] = found.numbers;
    if (first.length > 2) this.#counts.ymd += 1;
    else if (Number(first) > 31) this.#shortYearsFirst += 1;
    else if (Number(first) > 12) this.#addDayOrYear(first, third);
    else if (Number(second) > 12) this.#counts.mdy += 1;
    else if (third.length >= 2) this.#addUnsure(text, third);
  }

  #addDayOrYear(first: string, third: string): void {
    if (third.length > 2 || Number(third) > 31) {
      this.#counts.dmy += 1;
      return;
    }
    this.#firsts.add(first);
    this.#lasts.add(third);
  }

  /** Either order would do: which of them says a day that has not come yet? Who puts points writes no month first. */
  #addUnsure(text: string, third: string): void {
    if (text.includes('.') && !/[-/]/.test(text)) this.#points += 1;
    if (third.length > 2 || Number(third) > 31) this.#yearsLast += 1;
    for (const order of ['dmy', 'mdy'] as const) {
      const date = sheetDate(text, { order, isRoc: false, today: this.#today });
      if (date !== null && date > this.#today) this.#future[order] += 1;
    }
  }

  /** The order that most texts speak for; else the one with fewer days to come; else `fallback`. */
  order(fallback: DateOrder): DateOrder {
    const { ymd, dmy, mdy } = this.#counts;
    const isYearFirst = this.#firsts.size > 0 && this.#firsts.size < this.#lasts.size;
    const dayFirst = dmy + (isYearFirst ? 0 : this.#firsts.size);
    if (dayFirst !== mdy) return dayFirst > mdy ? 'dmy' : 'mdy';
    if (this.#future.dmy !== this.#future.mdy) return this.#future.dmy < this.#future.mdy ? 'dmy' : 'mdy';
    // 1976-07-04 is read under any order, so it says nothing about 7/4/1976 beside it.
    if (this.#shortYearsFirst > 0 || isYearFirst || (ymd > 0 && this.#yearsLast === 0)) return 'ymd';
    return this.#points > 0 && fallback === 'mdy' ? 'dmy' : fallback;
  }
}

/** Whether the head of a column says that years of two or three digits count from 1912, as in Taiwan. */
export function countsFromRoc(head: string): boolean {
  return /民国|民國|roc/iu.test(head);
}
