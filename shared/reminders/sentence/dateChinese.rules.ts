import type { CalendarDate } from '../../kernel/calendarDate.ts';
import { addDays, addMonths, weekdayOf } from '../../kernel/calendarMath.ts';
import { COUNT, DAY, MONTH, NTH, WEEK, WEEKDAY_SIGN, nthSigned, weekdaySigned } from './chineseNames.rules.ts';
import {
  dateOf,
  dayOfMonth,
  dayOfMonthFrom,
  dayOfYearFrom,
  endOfQuarter,
  lastOfMonth,
  monthAfter,
  nthWeekday,
  nthWeekdayOfYearFrom,
  weekdayFrom,
  weekdayOfWeek,
} from './days.rules.ts';
import { HAN_NUMBER, hanNumber, hanYear } from './numbers.rules.ts';
import { chinese, date } from './phrase.ts';
import type { DayPart, Groups, Phrase } from './phrase.ts';

const PARTS: ReadonlyMap<string, DayPart> = new Map([
  ['早', 'morning'],
  ['晨', 'morning'],
  ['晚', 'evening'],
  ['夜', 'evening'],
]);
const DAYS_AHEAD: ReadonlyMap<string, number> = new Map([
  ['今', 0],
  ['明', 1],
  ['后', 2],
  ['大后', 3],
]);
/** 下 is one week or month ahead, 下下 two. */
const NEXT = '(?<next>下下个?|下个?|次|这个?|本|当)';
const THIS_OR_NEXT = '(?<next>下下个?|下个?|次|这个?|本|当|今)?';

function ahead(next: string | undefined): number {
  if (next === undefined) return 0;
  if (next.startsWith('下下')) return 2;
  return next.startsWith('下') || next === '次' ? 1 : 0;
}

function later(count: number | null, unit: string, today: CalendarDate): CalendarDate | null {
  if (count === null || count > 999) return null;
  if (/^[天日]/u.test(unit)) return addDays(today, count);
  if (/^(?:周|星期|礼拜)/u.test(unit)) return addDays(today, count * 7);
  return addMonths(today, unit.startsWith('年') ? count * 12 : count);
}

function endOfMonth(today: CalendarDate, months: number): CalendarDate | null {
  const { year, month } = monthAfter(today, months);
  return lastOfMonth(year, month);
}

function yearOf(groups: Groups, today: CalendarDate): number | null {
  const words = groups['yearWord'];
  const now = Number(today.slice(0, 4));
  if (words !== undefined) return now + (DAYS_AHEAD.get(words) ?? 0);
  const { year, roc, rocAlone, short } = groups;
  if (short !== undefined) return 2000 + Number(short);
  // The years of the Republic, as Taiwan counts them: 民国115年 is 2026.
  const sinceRepublic = roc ?? rocAlone;
  if (sinceRepublic !== undefined) return 1911 + Number(sinceRepublic);
  return year === undefined ? null : hanYear(year);
}

function inMonth(groups: Groups): number {
  return hanNumber(groups['month'] ?? '') ?? 0;
}

/** The day of a month, in the year that is named or the next time from today. 今年 with a day that has passed is no day. */
function dayOfNamedMonth(groups: Groups, day: number, today: CalendarDate): CalendarDate | null {
  const year = yearOf(groups, today);
  if (year === null) return dayOfYearFrom(today, inMonth(groups), day);
  const on = dateOf(year, inMonth(groups), day);
  return on !== null && groups['year'] === undefined && on < today ? null : on;
}

function lastOfNamedMonth(groups: Groups, today: CalendarDate): CalendarDate | null {
  const year = yearOf(groups, today);
  const now = Number(today.slice(0, 4));
  const ends = (year === null ? [now, now + 1] : [year]).map((each) => lastOfMonth(each, inMonth(groups)));
  const isNumbered = year !== null && groups['yearWord'] === undefined;
  return ends.find((on) => on !== null && (on >= today || isNumbered)) ?? null;
}

/** The weekday that comes next; in the week that is named. This week's that has passed comes round once more. */
function weekdayIn(groups: Groups, today: CalendarDate): CalendarDate | null {
  const weekday = weekdaySigned(groups['weekday'] ?? '');
  if (weekday === null) return null;
  const weeks = ahead(groups['next']);
  return weeks === 0 ? weekdayFrom(today, weekday) : weekdayOfWeek(today, weeks, weekday);
}

const YEAR = String.raw`(?:(?<year>(?:19|20)\d\d|[一二][〇零一二三四五六七八九]{3})年|民国\s?(?<roc>\d{2,3})年|(?<!\d)(?<rocAlone>1\d\d)年|(?<!\d)(?<short>[2-4]\d)年|(?<yearWord>今|明|后)年的?)?`;
const MONTH_ALONE = String.raw`(?<![\d年])(?<monthAlone>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份`;
const HAN_BEFORE = '(?<![给找访系替为])';

/** Chinese words for a day, the more telling form before the shorter one that it holds. */
export const CHINESE_DATES: readonly Phrase[] = [
  {
    pattern: chinese(`(?<day>大后|今|明|后)(?:天|日)|(?<dayToo>今|明)(?<part>早|晚|晨|夜)(?:上)?`),
    read: ({ day, dayToo, part }, { today }) => {
      const dayPart = PARTS.get(part ?? '');
      return date(
        addDays(today, DAYS_AHEAD.get(day ?? dayToo ?? '') ?? 0),
        dayPart === undefined ? {} : { part: dayPart },
      );
    },
  },
  {
    pattern: chinese(String.raw`${YEAR}${MONTH}(?:的)?${NTH}${WEEK}(?<weekday>${WEEKDAY_SIGN})`),
    read: (groups, { today }) => {
      const [nth, weekday] = [nthSigned(groups['nth'] ?? ''), weekdaySigned(groups['weekday'] ?? '')];
      if (nth === null || weekday === null) return null;
      const year = yearOf(groups, today);
      const month = inMonth(groups);
      return date(
        year === null ? nthWeekdayOfYearFrom(today, month, nth, weekday) : nthWeekday(year, month, nth, weekday),
      );
    },
  },
  {
    pattern: chinese(String.raw`${NEXT}月(?:的)?${NTH}${WEEK}(?<weekday>${WEEKDAY_SIGN})`),
    read: (groups, { today }) => {
      const [nth, weekday] = [nthSigned(groups['nth'] ?? ''), weekdaySigned(groups['weekday'] ?? '')];
      if (nth === null || weekday === null) return null;
      const { year, month } = monthAfter(today, ahead(groups['next']));
      const on = nthWeekday(year, month, nth, weekday);
      return on === null || on < today ? null : date(on);
    },
  },
  {
    // 12月3-5日: from the 3rd on. The rest is a date of its own.
    pattern: chinese(
      String.raw`${YEAR}${MONTH}(?<day>3[01]|[12]\d|0?[1-9])(?=\s?(?:-|~|–|—|到|至)\s?\d{1,2}(?:日|号))`,
    ),
    read: (groups, { today }) => date(dayOfNamedMonth(groups, hanNumber(groups['day'] ?? '') ?? 0, today)),
  },
  {
    pattern: chinese(String.raw`${YEAR}${MONTH}${DAY}(?:[(（](?:周|星期|礼拜)[一二三四五六日天][)）])?`),
    // 2月30日 is no day, and none of its words is another one.
    read: (groups, { today }) =>
      date(dayOfNamedMonth(groups, hanNumber(groups['day'] ?? '') ?? 0, today)) ?? { means: 'content' },
  },
  {
    pattern: chinese(String.raw`${YEAR}${MONTH}(?<place>底|末|初|中旬|上旬|下旬|中)(?!国|介|间)`),
    read: (groups, { today }) => {
      const place = groups['place'] ?? '';
      if (/[底末]/u.test(place)) return date(lastOfNamedMonth(groups, today), { isPeriodEnd: true });
      const day = place.startsWith('中') ? 15 : place.startsWith('下') ? 21 : 1;
      return date(dayOfNamedMonth(groups, day, today));
    },
  },
  {
    pattern: chinese(String.raw`${NEXT}月(?:份)?的?${DAY}`),
    read: (groups, { today }) => date(dayOfMonth(hanNumber(groups['day'] ?? ''), ahead(groups['next']), today)),
  },
  {
    pattern: chinese(`${THIS_OR_NEXT}月(?:的)?(?:底|末|最后一天)`),
    read: ({ next }, { today }) => date(endOfMonth(today, ahead(next)), { isPeriodEnd: true }),
  },
  {
    pattern: chinese(`${THIS_OR_NEXT}月(?:的)?(?<place>初(?![一二三四五六七八九十])|中旬|上旬|下旬|中(?!国|介|间))`),
    read: ({ next, place = '' }, { today }) => {
      const day = place.startsWith('中') ? 15 : place.startsWith('下') ? 21 : 1;
      return date(next === undefined ? dayOfMonthFrom(today, day) : dayOfMonth(day, ahead(next), today));
    },
  },
  {
    pattern: chinese(
      '(?<yearWord>今|明|后)?(?:年的?)?年(?<place>底|末|终|初(?![一二三四五六七八九十]))|(?<yearToo>今|明|后)年的?(?<placeToo>底|末|初(?![一二三四五六七八九十]))',
    ),
    read: (groups, { today }) => {
      const place = groups['place'] ?? groups['placeToo'];
      const year = Number(today.slice(0, 4)) + (DAYS_AHEAD.get(groups['yearWord'] ?? groups['yearToo'] ?? '') ?? 0);
      if (place !== '初') return date(dateOf(year, 12, 31), { isPeriodEnd: true });
      return date(dayOfYearFrom(dateOf(year, 1, 1) === today ? today : maxOf(today, dateOf(year, 1, 1)), 1, 1));
    },
  },
  {
    pattern: chinese(`${THIS_OR_NEXT}季度?(?:的)?(?:底|末|最后一天)`),
    read: ({ next }, { today }) => date(endOfQuarter(today, ahead(next)), { isPeriodEnd: true }),
  },
  {
    pattern: chinese(`${NEXT}?${WEEK}(?:的)?末(?!日)`),
    read: ({ next }, { today }) => {
      const weeks = ahead(next);
      if (weeks > 0) return date(weekdayOfWeek(today, weeks, 6));
      return date(weekdayOf(today) === 7 ? today : weekdayFrom(today, 6));
    },
  },
  {
    pattern: chinese(String.raw`${NEXT}${WEEK}(?:的)?(?:${WEEK})?(?<weekday>${WEEKDAY_SIGN})`),
    read: (groups, { today }) => date(weekdayIn(groups, today)),
  },
  {
    pattern: chinese(String.raw`${HAN_BEFORE}${WEEK}(?<weekday>${WEEKDAY_SIGN})(?!次|个|种)`),
    read: (groups, { today }) => date(weekdayIn(groups, today)),
  },
  {
    pattern: chinese(
      String.raw`(?:过|再过|等)?${COUNT}个?(?<unit>天|日|周|星期|礼拜|月|年)(?:之后|以后|后|以内|之内|内)(?!的(?![上下早晚中]))|(?:再过|过)(?<countToo>${HAN_NUMBER})个?(?<unitToo>天|日|周|星期|礼拜|月|年)`,
    ),
    read: (groups, { today }) =>
      date(
        later(hanNumber(groups['count'] ?? groups['countToo'] ?? ''), groups['unit'] ?? groups['unitToo'] ?? '', today),
      ),
  },
  {
    pattern: chinese('(?:再?过)?半个月(?:之后|以后|后|之内|以内|内)'),
    read: (_groups, { today }) => date(addDays(today, 15)),
  },
  {
    pattern: chinese('(?:再?过)?半年(?:之后|以后|后|之内|以内|内)'),
    read: (_groups, { today }) => date(addMonths(today, 6)),
  },
  {
    pattern: chinese(`(?<next>下下个?|下个?)(?<unit>${WEEK}|月|季度)(?!一次)`),
    read: ({ next, unit = '' }, { today }) => {
      if (unit.startsWith('月')) return date(dayOfMonth(1, ahead(next), today));
      if (!unit.startsWith('季')) return date(weekdayOfWeek(today, ahead(next), 1));
      const end = endOfQuarter(today, ahead(next) - 1);
      return end === null ? null : date(addDays(end, 1));
    },
  },
  {
    pattern: chinese(`(?:本|这个?)(?<unit>${WEEK}|月)(?:之内|以内|内)`),
    read: ({ unit = '' }, { today }) =>
      date(unit.startsWith('月') ? endOfMonth(today, 0) : maxOf(today, weekdayOfWeek(today, 0, 5)), {
        isPeriodEnd: true,
      }),
  },
  {
    // A month alone is its first day; this month's has passed.
    pattern: chinese(
      String.raw`(?:(?<year>20\d\d)年|(?<yearWord>今|明|后)年的?)${MONTH}(?![底末初中上下])|${MONTH_ALONE}`,
    ),
    read: (groups, { today }) => {
      const month = groups['month'] ?? groups['monthAlone'] ?? '';
      const isThis = groups['monthAlone'] !== undefined && hanNumber(month) === Number(today.slice(5, 7));
      return isThis ? { means: 'content' } : date(dayOfNamedMonth({ ...groups, month }, 1, today));
    },
  },
  { pattern: chinese('明年(?!度)'), read: (_groups, { today }) => date(dateOf(Number(today.slice(0, 4)) + 1, 1, 1)) },
  {
    pattern: chinese(String.raw`(?<![路街巷弄道院区村楼座栋第元月a-z\d.])${DAY}`),
    read: ({ day }, { today }) => date(dayOfMonthFrom(today, hanNumber(day ?? '') ?? 0)),
  },
];

function maxOf(one: CalendarDate, other: CalendarDate | null): CalendarDate {
  return other === null || one > other ? one : other;
}
