import type { CalendarDate } from '../../kernel/calendarDate.ts';
import { addDays, addMonths, weekdayOf } from '../../kernel/calendarMath.ts';
import {
  dateOf,
  dayOfMonth,
  dayOfMonthFrom,
  dayOfYearFrom,
  lastOfMonth,
  monthAfter,
  nthWeekday,
  nthWeekdayOfYearFrom,
  weekdayAndDayFrom,
  weekdayFrom,
  weekdayOfWeek,
} from './days.rules.ts';
import { FULL_WEEKDAY, MONTH, NTH, WEEKDAY, monthNamed, nthNamed, weekdayNamed } from './englishNames.rules.ts';
import { later, nextPeriod, periodEnd } from './englishPeriods.rules.ts';
import { coming, WEEKS_AHEAD } from './weeksAhead.rules.ts';
import { ENGLISH_NUMBER, ENGLISH_ORDINAL, englishNumber, englishOrdinal } from './numbers.rules.ts';
import { english, date } from './phrase.ts';
import type { Groups, Phrase } from './phrase.ts';

function dayIn({ month, day, year }: Groups, today: CalendarDate): CalendarDate | null {
  const named = monthNamed(month ?? '');
  const number = englishOrdinal(day ?? '');
  if (named === null || number === null) return null;
  return year === undefined ? dayOfYearFrom(today, named, number) : dateOf(Number(year), named, number);
}

function nthInMonth(groups: Groups, months: number, today: CalendarDate): CalendarDate | null {
  const nth = nthNamed(groups['nth'] ?? '');
  const weekday = weekdayNamed(groups['weekday'] ?? '');
  if (nth === null || weekday === null) return null;
  const { year, month } = monthAfter(today, months);
  const on = nthWeekday(year, month, nth, weekday);
  return on === null || on < today ? null : on;
}

function nextWeekday(groups: Groups, weeks: number, today: CalendarDate): CalendarDate | null {
  const weekday = weekdayNamed(groups['weekday'] ?? '');
  return weekday === null ? null : weekdayOfWeek(today, weeks, weekday);
}

const YEAR = String.raw`(?:,? (?<year>(?:19|20)\d\d)(?!\s?(?:am|pm|:)))?`;
const UNIT = '(?<unit>days?|weeks?|fortnights?|months?|years?)';
/** A weekday may stand before the date of it: Tuesday, 24 November. The date counts. */
const WEEKDAY_BEFORE = String.raw`(?:(?:${WEEKDAY}),? (?:the )?)?`;

/** English words for a day, the more telling form before the shorter one that it holds. */
export const ENGLISH_DATES: readonly Phrase[] = [
  { pattern: english('(?:the )?day after tomorrow|overmorrow'), read: (_groups, { today }) => date(addDays(today, 2)) },
  { pattern: english(String.raw`(?:the )?day after (?<weekday>${FULL_WEEKDAY})`), read: () => ({ means: 'content' }) },
  { pattern: english('tonight|this evening'), read: (_groups, { today }) => date(today, { part: 'evening' }) },
  { pattern: english('this morning'), read: (_groups, { today }) => date(today, { part: 'morning' }) },
  { pattern: english('this afternoon'), read: (_groups, { today }) => date(today, { part: 'afternoon' }) },
  {
    pattern: english(
      String.raw`(?<count>${ENGLISH_NUMBER}) ${UNIT} (?:from|after) (?:(?<today>today|now)|(?<tomorrow>tomorrow)|(?<next>next )?(?<weekday>${WEEKDAY}))`,
    ),
    read: (groups, { today }) => {
      const weekday = groups['next'] === undefined ? coming(groups, today) : nextWeekday(groups, 1, today);
      const from =
        groups['today'] !== undefined ? today : groups['tomorrow'] !== undefined ? addDays(today, 1) : weekday;
      return from === null ? null : date(later(englishNumber(groups['count'] ?? ''), groups['unit'] ?? '', from));
    },
  },
  ...WEEKS_AHEAD,
  {
    pattern: english(
      String.raw`(?:in|within) (?:about |the next )?(?<count>${ENGLISH_NUMBER}) ${UNIT}(?:'s?)?(?: time| from now)?(?! (?:ago|old|of|before|early|early|late)\b)`,
    ),
    read: (groups, { today }) => date(later(englishNumber(groups['count'] ?? ''), groups['unit'] ?? '', today)),
  },
  {
    pattern: english('in (?:half a year|half year)'),
    read: (_groups, { today }) => date(addMonths(today, 6)),
  },
  {
    pattern: english(String.raw`(?<count>${ENGLISH_NUMBER}) ${UNIT} (?:from now|from today|later)`),
    read: (groups, { today }) => date(later(englishNumber(groups['count'] ?? ''), groups['unit'] ?? '', today)),
  },
  {
    pattern: english(
      String.raw`today|(?:the )?(?:end of (?:the |this )?(?:business )?day|eod|cob|close of business)(?! (?:on |of )?(?:tomorrow|${WEEKDAY}))`,
    ),
    read: (_groups, { today }) => date(today, { isPeriodEnd: true }),
  },
  {
    pattern: english('tomorrow|tomorow|tommorow|tommorrow|tomorrrow|tmr|tmrw|2morrow'),
    read: (_groups, { today }) => date(addDays(today, 1)),
  },
  {
    pattern: english(String.raw`(?:the )?end of (?<month>${MONTH})${YEAR}|(?<monthToo>${MONTH})[ -]end`),
    read: (groups, { today }) => {
      const month = monthNamed(groups['month'] ?? groups['monthToo'] ?? '');
      if (month === null) return null;
      const now = Number(today.slice(0, 4));
      const years = groups['year'] === undefined ? [now, now + 1] : [Number(groups['year'])];
      const ends = years.map((year) => lastOfMonth(year, month)).filter((on) => on !== null);
      return date(ends.find((on) => on >= today || groups['year'] !== undefined) ?? null, { isPeriodEnd: true });
    },
  },
  {
    pattern: english(
      String.raw`(?:the )?(?:end of|last day of|(?<=by )close of) (?:the |this |(?:the )?(?<which>next) )?(?<unit>week|month|quarter|year)|(?<eom>(?:the )?month[ -]end|eom)|(?<eow>eow)|(?<eoy>(?:the )?year[ -]end|eoy)|(?<eoq>(?:the )?quarter[ -]end|eoq)`,
    ),
    read: (groups, context) => {
      const short = [groups['eom'], groups['eow'], groups['eoy'], groups['eoq']].findIndex(
        (each) => each !== undefined,
      );
      const unit = groups['unit'] ?? ['month', 'week', 'year', 'quarter'][short];
      return date(periodEnd({ which: groups['which'], unit }, context), { isPeriodEnd: true });
    },
  },
  {
    pattern: english(
      String.raw`(?:the |early |at the )?(?:(?:start|beginning) of |early )(?:the )?next (?<unit>week|month|quarter|year)`,
    ),
    read: ({ unit }, { today }) => date(nextPeriod(unit ?? '', today)),
  },
  {
    pattern: english(String.raw`(?:the )?(?:(?:start|beginning) of |early (?:in )?)(?<month>${MONTH})`),
    read: ({ month }, { today }) => date(dayOfYearFrom(today, monthNamed(month ?? '') ?? 0, 1)),
  },
  {
    pattern: english(String.raw`(?:the )?(?:middle of |mid[ -])(?<month>${MONTH})`),
    read: ({ month }, { today }) => date(dayOfYearFrom(today, monthNamed(month ?? '') ?? 0, 15)),
  },
  {
    pattern: english(String.raw`(?:the )?(?:middle of |mid[ -])(?:the )?next month`),
    read: (_groups, { today }) => date(dayOfMonth(15, 1, today)),
  },
  {
    pattern: english(String.raw`(?:the )?(?<nth>${NTH}) (?<weekday>${WEEKDAY}) (?:of|in) (?<month>${MONTH})${YEAR}`),
    read: (groups, { today }) => {
      const [nth, weekday] = [nthNamed(groups['nth'] ?? ''), weekdayNamed(groups['weekday'] ?? '')];
      const month = monthNamed(groups['month'] ?? '');
      if (nth === null || weekday === null || month === null) return null;
      const year = groups['year'];
      return date(
        year === undefined
          ? nthWeekdayOfYearFrom(today, month, nth, weekday)
          : nthWeekday(Number(year), month, nth, weekday),
      );
    },
  },
  {
    pattern: english(String.raw`(?:the )?(?<nth>${NTH}) (?<weekday>${WEEKDAY}) (?:of|in) (?:the )?next month`),
    read: (groups, { today }) => date(nthInMonth(groups, 1, today)),
  },
  {
    pattern: english(String.raw`(?:the )?(?<nth>${NTH}) (?<weekday>${WEEKDAY}) (?:of|in) (?:the|this) month`),
    read: (groups, { today }) => date(nthInMonth(groups, 0, today)),
  },
  {
    pattern: english(
      String.raw`${WEEKDAY_BEFORE}(?<month>${MONTH}) (?:the )?(?<day>${ENGLISH_ORDINAL}|\d{1,2})(?![:.]\d)${YEAR}`,
    ),
    read: (groups, { today }) => date(dayIn(groups, today)),
  },
  {
    // 5-7 March: from the 5th on. The rest is a date of its own.
    pattern: english(String.raw`(?<day>\d{1,2})(?= ?[-–] ?\d{1,2} (?<month>${MONTH})${YEAR})`),
    read: (groups, { today }) => date(dayIn(groups, today)),
  },
  {
    pattern: english(
      String.raw`${WEEKDAY_BEFORE}(?:the )?(?<day>${ENGLISH_ORDINAL}|\d{1,2})(?: of)?[ -](?<month>${MONTH})${YEAR}`,
    ),
    read: (groups, { today }) => date(dayIn(groups, today)),
  },
  {
    pattern: english(
      String.raw`(?:the )?(?<day>${ENGLISH_ORDINAL}) (?:of )?(?<which>next|this) month|(?<whichToo>next|this) month,? on the (?<dayToo>${ENGLISH_ORDINAL})`,
    ),
    read: (groups, { today }) => {
      const isNext = (groups['which'] ?? groups['whichToo'])?.toLowerCase() === 'next';
      return date(dayOfMonth(englishOrdinal(groups['day'] ?? groups['dayToo'] ?? ''), isNext ? 1 : 0, today));
    },
  },
  {
    // Friday the 13th: the next one that is both.
    pattern: english(String.raw`(?<weekday>${WEEKDAY}),? (?:the )?(?<day>\d{1,2}(?:st|nd|rd|th))(?! of)`),
    read: ({ weekday, day }, { today }) =>
      date(weekdayAndDayFrom(today, weekdayNamed(weekday ?? ''), englishOrdinal(day ?? ''))),
  },
  {
    // "the second of three" is no date; a day of the month has its number in digits, or "on" and the full word.
    pattern: english(
      String.raw`(?<=\b(?:on|by|before|until|till|from|starting|due) )the (?<day>${ENGLISH_ORDINAL})(?! (?:of|floor|time|one|day|week|month|visit|call|order|invoice|payment|quarter|half)\b)|the (?<dayToo>\d{1,2}(?:st|nd|rd|th))(?! (?:of|floor|time|one|day|week|month|visit|call|order|invoice|payment|quarter|half|street|st|ave|avenue|anniversary|birthday|century)\b)`,
    ),
    read: (groups, { today }) => {
      const day = englishOrdinal(groups['day'] ?? groups['dayToo'] ?? '');
      return day === null ? null : date(dayOfMonthFrom(today, day));
    },
  },
  {
    pattern: english(
      String.raw`next (?<weekday>${WEEKDAY})|(?<weekdayToo>${WEEKDAY}) (?:of )?next week|next week,? (?:on )?(?<weekdayAfter>${WEEKDAY})`,
    ),
    read: (groups, { today }) =>
      date(nextWeekday({ weekday: groups['weekday'] ?? groups['weekdayToo'] ?? groups['weekdayAfter'] }, 1, today)),
  },
  {
    pattern: english(
      String.raw`(?<weekday>${WEEKDAY}) after next|(?:the )?week after next,? (?:on )?(?<weekdayToo>${WEEKDAY})`,
    ),
    read: (groups, { today }) => date(nextWeekday({ weekday: groups['weekday'] ?? groups['weekdayToo'] }, 2, today)),
  },
  { pattern: english('(?:the )?week after next'), read: (_groups, { today }) => date(weekdayOfWeek(today, 2, 1)) },
  { pattern: english('(?:the )?month after next'), read: (_groups, { today }) => date(dayOfMonth(1, 2, today)) },
  { pattern: english('next weekend'), read: (_groups, { today }) => date(weekdayOfWeek(today, 1, 6)) },
  {
    pattern: english('(?:this |(?:over |at |on )the |this coming )weekend'),
    read: (_groups, { today }) => date(weekdayOf(today) === 7 ? today : weekdayFrom(today, 6)),
  },
  {
    pattern: english('next (?<unit>week|month|quarter|year)(?! end)'),
    read: ({ unit }, { today }) => date(nextPeriod(unit ?? '', today)),
  },
  {
    pattern: english('(?:some ?time |later )?this (?<unit>week|month|quarter|year)'),
    read: ({ unit }, context) => date(periodEnd({ unit }, context), { isPeriodEnd: true }),
  },
  {
    pattern: english(
      String.raw`(?:(?:this coming |this |coming )|(?<=\b(?:on|by|before|until|till|from|starting) ))(?<weekday>${WEEKDAY})`,
    ),
    read: (groups, { today }) => date(coming(groups, today)),
  },
  {
    pattern: english(
      String.raw`(?<weekday>${FULL_WEEKDAY}|(?:mon|tue|tues|thu|thur|thurs|fri)\.?(?![\p{Script=Latin}]))`,
    ),
    read: (groups, { today }) => date(coming(groups, today)),
  },
  {
    // Short names that are words or people's names too: only right before a time or as the last word.
    pattern: english(
      String.raw`(?<!\b(?:mr|mrs|ms|dr|call|phone|email|visit|meet|with|to|pay) )(?<weekday>wed|weds|sat|sun)(?=$| ?[,.;]| (?:at |@ ?)?\d{1,2}(?::\d\d| ?[ap]m))`,
    ),
    read: (groups, { today }) => date(coming(groups, today)),
  },
  {
    pattern: english(String.raw`(?:in|by) (?<month>${MONTH})(?: (?<year>20\d\d))?(?! \d)`),
    read: ({ month, year }, { today }) => {
      const named = monthNamed(month ?? '') ?? 0;
      if (year !== undefined) return date(dateOf(Number(year), named, 1));
      // In November, "in November" is no day that we could name.
      return named === Number(today.slice(5, 7)) ? { means: 'content' } : date(dayOfYearFrom(today, named, 1));
    },
  },
];
