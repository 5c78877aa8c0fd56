import {
  AND,
  COUNT,
  DAY,
  DAY_SIGN,
  MONTH,
  NTH,
  WEEK,
  WEEKDAY_SIGN,
  nthSigned,
  weekdaySigned,
  weekdaysSigned,
} from './chineseNames.rules.ts';
import { LUNAR_FEASTS, LUNAR_MONTH_DAY, SOLAR_FEASTS, SOLAR_TERMS, lunarMonthDay } from './feasts.rules.ts';
import { hanNumber } from './numbers.rules.ts';
import { chinese } from './phrase.ts';
import type { DayPart, Groups, Meaning, Phrase } from './phrase.ts';
import { monthly } from './repetition.rules.ts';
import type { Repetition } from './repetition.rules.ts';

const EVERY = '(?:每逢|每到|每|逢)';
const EVERY_MONTH = '(?:每个月|每月|逐月)(?:的)?';
const EVERY_YEAR = '(?:每一年|每年|逐年)(?:的)?';
const EVERY_QUARTER = '(?:每个季度|每季度|每季)(?:的)?';
const WEEKDAYS = String.raw`(?<weekdays>${WEEKDAY_SIGN}(?:${AND}?(?:${WEEK})?${WEEKDAY_SIGN}){0,6})`;
const DAYS = String.raw`(?<days>(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})(?:(?:号|日)?${AND}(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})){0,5})${DAY_SIGN}`;

function repeat(repetition: Repetition | null): Meaning | null {
  return repetition === null ? null : { means: 'repeat', repetition };
}

function counted({ count }: Groups): number | null {
  const value = count === undefined ? 1 : hanNumber(count);
  return value === null || value < 1 || value > 999 ? null : value;
}

function byUnit(count: number | null, unit: string): Repetition | null {
  if (count === null) return null;
  if (/^[天日]/u.test(unit)) return { every: 'day', interval: count };
  if (/^(?:周|星期|礼拜)/u.test(unit)) return { every: 'week', interval: count, weekdays: [] };
  if (unit.startsWith('月')) return monthly(count, []);
  if (unit.startsWith('季')) return monthly(count * 3, []);
  return { every: 'year', interval: count, monthDay: null };
}

function weekly(interval: number | null, signs: string | undefined): Repetition | null {
  const weekdays = weekdaysSigned(signs ?? '');
  return interval === null || weekdays.length === 0 ? null : { every: 'week', interval, weekdays };
}

function monthDays({ days }: Groups, interval: number): Repetition | null {
  const numbers = ((days ?? '').match(/\d+|[一二三四五六七八九十廿卅]+/gu) ?? []).map(hanNumber);
  const known = numbers.filter((day) => day !== null && day >= 1 && day <= 31);
  return known.length < numbers.length
    ? null
    : monthly(
        interval,
        known.filter((day) => day !== null),
      );
}

function nthOfMonth({ nth, weekday }: Groups, interval: number): Repetition | null {
  const place = nthSigned(nth ?? '');
  const day = weekdaySigned(weekday ?? '');
  if (place === null || day === null) return null;
  return { every: 'month', interval, days: [], nthWeekday: { nth: place, weekday: day }, months: [] };
}

function yearDay(month: number | null, day: number | null): Repetition | null {
  if (month === null || day === null || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { every: 'year', interval: 1, monthDay: { month, day } };
}

function lunarYear(found: { readonly month: number; readonly day: number } | null): Repetition | null {
  return found === null ? null : { every: 'lunarYear', ...found };
}

const PARTS: ReadonlyMap<string, DayPart> = new Map([
  ['下', 'afternoon'],
  ['晚', 'evening'],
]);

/** Chinese words of repetition, the more telling form before the shorter one that it holds. */
export const CHINESE_REPEATS: readonly Phrase[] = [
  // What no rule of ours can say stays text, whole: 每隔三天 is every third day to some and every fourth to others.
  {
    pattern: chinese(
      String.raw`每(?:个)?(?:小时|钟头|分钟)|每${COUNT}个?(?:小时|钟头|分钟)|[一每](?:天|日|周|个?星期|个?月|年)[两二三四五六七八九十\d]{1,3}次|[单双]周周?[一二三四五六日天]?|每隔(?:[二两三四五六七八九十]|[2-9]\d*|几|1\d+)(?:个)?(?:天|日|周|星期|礼拜|月|年)|每几(?:天|周|个月)|每次|每人|每家|每件|每位|每个(?:人|客户|员工|店)`,
    ),
    read: () => ({ means: 'content' }),
  },
  // Nor the first of each lunar month.
  {
    pattern: chinese(
      '(?:每(?:个)?月|每逢|逢|每)(?:的)?(?:农历)?(?:的)?初[一二三四五六七八九十](?:(?:和|、|,|，)?十五)?',
    ),
    read: () => ({ means: 'content' }),
  },
  {
    pattern: chinese(String.raw`${EVERY_YEAR}${MONTH}(?:的)?${NTH}${WEEK}(?<weekday>${WEEKDAY_SIGN})`),
    read: ({ month = '', nth = '', weekday = '' }) => {
      const [named, place, day] = [hanNumber(month), nthSigned(nth), weekdaySigned(weekday)];
      if (named === null || place === null || day === null) return null;
      return repeat({
        every: 'year',
        interval: 1,
        monthDay: null,
        nthWeekday: { nth: place, weekday: day, month: named },
      });
    },
  },
  { pattern: chinese(`${EVERY_YEAR}除夕`), read: () => repeat({ every: 'lunarYear', month: 12, day: 30 }) },
  {
    pattern: chinese(String.raw`${EVERY_YEAR}(?<feast>${[...LUNAR_FEASTS.keys()].join('|')})节?`),
    read: (groups) => repeat(lunarYear(LUNAR_FEASTS.get(groups['feast'] ?? '') ?? null)),
  },
  {
    pattern: chinese(
      String.raw`(?:${EVERY_YEAR}(?:农历|阴历|旧历)?|(?:农历|阴历|旧历)${EVERY_YEAR})${LUNAR_MONTH_DAY}`,
    ),
    read: (groups) => repeat(lunarYear(lunarMonthDay(groups))),
  },
  {
    pattern: chinese(
      String.raw`(?:${EVERY_YEAR}(?:农历|阴历|旧历)|(?:农历|阴历|旧历)${EVERY_YEAR})(?<months>[一二三四五六七八九十]{1,2}|\d{1,2})月(?:初)?(?<days>[一二三四五六七八九十廿卅]{1,3}|\d{1,2})(?:日|号)?`,
    ),
    read: (groups) => repeat(lunarYear(lunarMonthDay(groups))),
  },
  {
    pattern: chinese(String.raw`${EVERY_YEAR}${MONTH}(?:的)?${DAY}`),
    read: ({ month, day }) => repeat(yearDay(hanNumber(month ?? ''), hanNumber(day ?? ''))),
  },
  {
    pattern: chinese(String.raw`${EVERY_YEAR}(?:的)?(?:年底|年末|底|最后一天)`),
    read: () => repeat(yearDay(12, 31)),
  },
  { pattern: chinese(String.raw`${EVERY_YEAR}年初`), read: () => repeat(yearDay(1, 1)) },
  {
    pattern: chinese(String.raw`${EVERY_YEAR}(?<feast>${[...SOLAR_FEASTS.keys()].join('|')})节?`),
    read: ({ feast = '' }) =>
      repeat(yearDay(SOLAR_FEASTS.get(feast)?.month ?? null, SOLAR_FEASTS.get(feast)?.day ?? null)),
  },
  // The sun's terms move between two days; no rule says which.
  { pattern: chinese(String.raw`${EVERY_YEAR}(?:${SOLAR_TERMS})节?`), read: () => ({ means: 'content' }) },
  {
    pattern: chinese(`${EVERY_QUARTER}(?:度)?(?:末|底|最后一天)`),
    read: () => repeat(monthly(1, [-1], [3, 6, 9, 12])),
  },
  { pattern: chinese(`${EVERY_QUARTER}(?:初|第一天)`), read: () => repeat(monthly(1, [1], [1, 4, 7, 10])) },
  { pattern: chinese(`${EVERY_MONTH}(?:最后一天|月底|月末|底|末)`), read: () => repeat(monthly(1, [-1])) },
  {
    pattern: chinese(`${EVERY_MONTH}(?:第一天|月初|初(?![一二三四五六七八九十]))`),
    read: () => repeat(monthly(1, [1])),
  },
  {
    pattern: chinese(String.raw`${EVERY_MONTH}${NTH}${WEEK}(?<weekday>${WEEKDAY_SIGN})`),
    read: (groups) => repeat(nthOfMonth(groups, 1)),
  },
  {
    pattern: chinese(String.raw`每${COUNT}个月(?:的)?${NTH}${WEEK}(?<weekday>${WEEKDAY_SIGN})`),
    read: (groups) => repeat(nthOfMonth(groups, counted(groups) ?? 1)),
  },
  { pattern: chinese(`${EVERY_MONTH}${DAYS}`), read: (groups) => repeat(monthDays(groups, 1)) },
  {
    pattern: chinese(String.raw`每${COUNT}个月(?:的)?${DAYS}`),
    read: (groups) => repeat(monthDays(groups, counted(groups) ?? 1)),
  },
  {
    pattern: chinese(
      String.raw`(?:每隔一周|每隔一个星期|隔周|每两周|每两个星期|每二周|每2周|每2个星期)(?:的|,|，)?(?:${WEEK})${WEEKDAYS}`,
    ),
    read: (groups) => repeat(weekly(2, groups['weekdays'])),
  },
  {
    pattern: chinese(String.raw`每${COUNT}个?(?:周|星期|礼拜)(?:的)?${WEEK}${WEEKDAYS}`),
    read: (groups) => repeat(weekly(counted(groups), groups['weekdays'])),
  },
  {
    pattern: chinese(
      String.raw`(?:每周|每个?星期|每个?礼拜)一[到至](?:周|星期|礼拜)?五|${WEEK}一[到至]${WEEK}?五(?:的?每天|每日)?|(?:每个|每|(?<!个))工作日(?!内|后|之)`,
    ),
    read: () => repeat({ every: 'week', interval: 1, weekdays: [1, 2, 3, 4, 5] }),
  },
  { pattern: chinese('每个?周末'), read: () => repeat({ every: 'week', interval: 1, weekdays: [6] }) },
  {
    pattern: chinese(String.raw`${EVERY}个?${WEEK}${WEEKDAYS}`),
    read: (groups) => repeat(weekly(1, groups['weekdays'])),
  },
  {
    pattern: chinese(String.raw`(?:每隔一|隔)(?:个)?(?<unit>天|日|周|星期|礼拜|月|年)`),
    read: (groups) => repeat(byUnit(2, groups['unit'] ?? '')),
  },
  { pattern: chinese('每半年|每半个?年'), read: () => repeat(monthly(6, [])) },
  {
    pattern: chinese(String.raw`每${COUNT}(?:个)?(?<unit>天|日|周|星期|礼拜|月|季度|年)(?:一次)?`),
    read: (groups) => repeat(byUnit(counted(groups), groups['unit'] ?? '')),
  },
  {
    pattern: chinese(String.raw`${COUNT}(?:个)?(?<unit>天|周|星期|礼拜|月|季度|年)一次`),
    read: (groups) => repeat(byUnit(counted(groups), groups['unit'] ?? '')),
  },
  { pattern: chinese('半年一次'), read: () => repeat(monthly(6, [])) },
  { pattern: chinese('每天|每日|天天|日日'), read: () => repeat({ every: 'day', interval: 1 }) },
  {
    pattern: chinese('每个?(?<part>早上|早晨|上午|下午|晚上|晚|早)'),
    read: ({ part }) => ({
      means: 'repeat',
      repetition: { every: 'day', interval: 1 },
      part: PARTS.get((part ?? '').slice(0, 1)) ?? 'morning',
    }),
  },
  {
    pattern: chinese(String.raw`每(?:一|个)?(?<unit>周|星期|礼拜|月|季度|季|年)(?:一次)?`),
    read: (groups) => repeat(byUnit(1, groups['unit'] ?? '')),
  },
];
