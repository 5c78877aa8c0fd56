import type { CalendarDate } from '../../kernel/calendarDate.ts';
import { addDays } from '../../kernel/calendarMath.ts';
import { dayOfYearFrom } from './days.rules.ts';
import { lunarDayFrom, newYearsEveFrom, solarTermFrom } from './lunarDays.rules.ts';
import { ENGLISH_NUMBER, HAN_NUMBER, englishNumber, hanNumber } from './numbers.rules.ts';
import { chinese, english } from './phrase.ts';
import type { Groups, Meaning, Phrase, SentenceContext } from './phrase.ts';

interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** Feasts of the Chinese lunisolar year, as month and day of it. */
export const LUNAR_FEASTS: ReadonlyMap<string, MonthDay> = new Map([
  ['春节', { month: 1, day: 1 }],
  ['大年初一', { month: 1, day: 1 }],
  ['元宵', { month: 1, day: 15 }],
  ['端午', { month: 5, day: 5 }],
  ['七夕', { month: 7, day: 7 }],
  ['中元', { month: 7, day: 15 }],
  ['中秋', { month: 8, day: 15 }],
  ['重阳', { month: 9, day: 9 }],
  ['腊八', { month: 12, day: 8 }],
]);

/** Feasts of the Gregorian year. */
export const SOLAR_FEASTS: ReadonlyMap<string, MonthDay> = new Map([
  ['元旦', { month: 1, day: 1 }],
  ['情人节', { month: 2, day: 14 }],
  ['妇女节', { month: 3, day: 8 }],
  ['三八节', { month: 3, day: 8 }],
  ['劳动节', { month: 5, day: 1 }],
  ['五一', { month: 5, day: 1 }],
  ['儿童节', { month: 6, day: 1 }],
  ['六一', { month: 6, day: 1 }],
  ['教师节', { month: 9, day: 10 }],
  ['国庆', { month: 10, day: 1 }],
  ['十一国庆', { month: 10, day: 1 }],
  ['双十一', { month: 11, day: 11 }],
  ['双十二', { month: 12, day: 12 }],
  ['平安夜', { month: 12, day: 24 }],
  ['圣诞', { month: 12, day: 25 }],
]);

const ENGLISH_SOLAR: ReadonlyMap<string, MonthDay> = new Map([
  ["new year's day", { month: 1, day: 1 }],
  ["valentine's day", { month: 2, day: 14 }],
  ['halloween', { month: 10, day: 31 }],
  ['christmas eve', { month: 12, day: 24 }],
  ['christmas day', { month: 12, day: 25 }],
  ['christmas', { month: 12, day: 25 }],
  ['xmas', { month: 12, day: 25 }],
  ['boxing day', { month: 12, day: 26 }],
  ["new year's eve", { month: 12, day: 31 }],
]);

const ENGLISH_LUNAR: ReadonlyMap<string, MonthDay> = new Map([
  ['chinese new year', { month: 1, day: 1 }],
  ['lunar new year', { month: 1, day: 1 }],
  ['spring festival', { month: 1, day: 1 }],
  ['lantern festival', { month: 1, day: 15 }],
  ['dragon boat festival', { month: 5, day: 5 }],
  ['mid-autumn festival', { month: 8, day: 15 }],
  ['mid autumn festival', { month: 8, day: 15 }],
  ['mid-autumn', { month: 8, day: 15 }],
  ['double ninth festival', { month: 9, day: 9 }],
]);

/** Days that the sun decides: of the Gregorian year, but on one of two dates. */
export const SOLAR_TERMS = '清明|冬至|夏至|立春|立冬|春分|秋分';
/** A lunar day that only the lunar year has words for: 正月十五, 腊月二十三, 八月初五. */
export const LUNAR_MONTH_DAY = String.raw`(?:(?<lunarMonth>正|腊|冬|闰?[一二三四五六七八九十]{1,2})月(?<lunarDay>初[一二三四五六七八九十]|廿[一二三四五六七八九]?|卅)|(?<namedMonth>正|腊|冬)月(?<namedDay>[一二三四五六七八九十廿]{1,3}))(?:日|号)?`;

const MONTHS_NAMED: ReadonlyMap<string, number> = new Map([
  ['正', 1],
  ['冬', 11],
  ['腊', 12],
]);

/** Month and day of what LUNAR_MONTH_DAY (or plain numbers) matched; null for a leap month or none at all. */
export function lunarMonthDay(groups: Groups): MonthDay | null {
  const monthText = groups['lunarMonth'] ?? groups['namedMonth'] ?? groups['months'] ?? '';
  const dayText = (groups['lunarDay'] ?? groups['namedDay'] ?? groups['days'] ?? '').replace('初', '');
  const month = MONTHS_NAMED.get(monthText) ?? hanNumber(monthText);
  const day = hanNumber(dayText);
  if (month === null || day === null || month < 1 || month > 12 || day < 1 || day > 30) return null;
  return { month, day };
}

function date(on: CalendarDate | null, lunar?: MonthDay | 'none', isFeast = false): Meaning | null {
  return on === null ? null : { means: 'date', on, isFeast, ...(lunar === undefined ? {} : { lunar }) };
}

/** What an English feast is a day of. */
export function englishFeast(name: string): {
  readonly lunar: MonthDay | undefined;
  readonly solar: MonthDay | undefined;
} {
  const words = name.toLowerCase().replaceAll(/\s+/g, ' ');
  return { lunar: ENGLISH_LUNAR.get(words), solar: ENGLISH_SOLAR.get(words) };
}

function named(name: string, { today }: SentenceContext): Meaning | null {
  if (EVES.includes(name)) return date(newYearsEveFrom(today), { month: 12, day: 30 }, true);
  if (SOLAR_TERMS.split('|').includes(name)) return date(solarTermFrom(today, name), 'none', true);
  const english = englishFeast(name);
  const lunar = LUNAR_FEASTS.get(name) ?? english.lunar;
  if (lunar !== undefined) return date(lunarDayFrom(today, lunar.month, lunar.day), lunar, true);
  const solar = SOLAR_FEASTS.get(name) ?? english.solar;
  return solar === undefined ? null : date(dayOfYearFrom(today, solar.month, solar.day), undefined, true);
}

function thisYear({ today }: SentenceContext): number {
  return Number(today.slice(0, 4));
}

/** A feast in a year. The last month of the lunar year lies in two, and what has passed is not guessed: no day. */
function ofYear(name: string, year: number, { today, locale }: SentenceContext): Meaning {
  const meaning = named(name, { today: `${year}-01-01`, locale });
  const isOfTwoYears = EVES.includes(name) || LUNAR_FEASTS.get(name)?.month === 12;
  const isKnown = meaning?.means === 'date' && meaning.on >= today && meaning.on.startsWith(String(year));
  return isKnown && !isOfTwoYears ? meaning : { means: 'content' };
}

/** A feast, so many days earlier; null where that has passed. */
function before(name: string, days: number, context: SentenceContext): Meaning | null {
  const meaning = named(name, context);
  if (meaning?.means !== 'date') return null;
  const on = addDays(meaning.on, -days);
  return on < context.today ? null : date(on, 'none');
}

function longestFirst(names: Iterable<string>): string {
  return [...names].toSorted((one, other) => other.length - one.length).join('|');
}

const EVES = ['大年三十', '年三十', '大年夜', '除夕'];
/** English names of feasts. */
export const ENGLISH_FEAST = longestFirst([...ENGLISH_SOLAR.keys(), ...ENGLISH_LUNAR.keys()]);
/** Chinese names of feasts. */
export const HAN_FEAST = `${EVES.join('|')}|${longestFirst([...LUNAR_FEASTS.keys(), ...SOLAR_FEASTS.keys()])}|${SOLAR_TERMS}`;
const HAN_FEASTS = `(?<feast>${HAN_FEAST})(?:节|(?!节))`;
/** Words after a feast that make it a thing: moon cakes, cards, a party. */
const THINGS =
  '月饼|礼|卡|贺|粽|晚会|聚|活动|促销|订单|货|福利|红包|奖|菜单|套餐|大餐|假|放假|安排|值班|蛋糕|汤圆|祝福|问候|快乐|广告|海报|门票|机票|优惠|专|大促|新品|装饰|节目|树|酒|茶|的(?!时候|前)|后|以后|之后|期间|至|到';

/** Days with a name of their own, in both languages and both calendars. */
export const FEASTS: readonly Phrase[] = [
  {
    pattern: chinese(String.raw`(?:(?:农历|阴历|旧历)(?:的)?)${LUNAR_MONTH_DAY}`),
    read: (groups, { today }) => lunarDate(groups, today),
  },
  {
    pattern: chinese(
      String.raw`(?:农历|阴历|旧历)(?:的)?(?<months>[一二三四五六七八九十]{1,2}|\d{1,2})月(?<days>[一二三四五六七八九十廿卅]{1,3}|\d{1,2})(?:日|号)?`,
    ),
    read: (groups, { today }) => lunarDate(groups, today),
  },
  // A leap month without a year that has it is not guessed.
  {
    pattern: chinese(String.raw`(?:农历|阴历|旧历)?闰[一二三四五六七八九十]{1,2}月[初一二三四五六七八九十廿卅]{0,3}`),
    read: () => ({ means: 'content' }),
  },
  {
    pattern: chinese(String.raw`(?<!\d|[一二三四五六七八九十])${LUNAR_MONTH_DAY}`),
    read: (groups, { today }) => lunarDate(groups, today),
  },
  {
    pattern: chinese(String.raw`(?:大年|过年|年)初(?<days>[一二三四五六七八九])`),
    read: ({ days }, { today }) => lunarDate({ namedMonth: '正', namedDay: days }, today),
  },
  {
    // The Mid-Autumn day is called by its lunar date more often than any day of August is written like this.
    pattern: chinese(String.raw`(?<!\d|[一二三四五六七八九十])(?:八月十五|八月半)(?!日|号)`),
    read: (_groups, context) => named('中秋', context),
  },
  {
    pattern: chinese(
      String.raw`${HAN_FEASTS}(?:之|以)?前(?:的)?(?<count>${HAN_NUMBER})(?:个)?(?<unit>天|日|周|星期|礼拜)`,
    ),
    read: ({ feast = '', count = '', unit = '' }, context) =>
      before(feast, (hanNumber(count) ?? 0) * (/[天日]/u.test(unit) ? 1 : 7), context),
  },
  {
    pattern: english(String.raw`(?:the )?day before (?<feast>${ENGLISH_FEAST})`),
    read: ({ feast = '' }, context) => before(feast, 1, context),
  },
  {
    pattern: english(String.raw`(?<count>${ENGLISH_NUMBER}) (?<unit>day|week)s? before (?<feast>${ENGLISH_FEAST})`),
    read: ({ feast = '', count = '', unit = '' }, context) =>
      before(feast, (englishNumber(count) ?? 0) * (unit.toLowerCase() === 'day' ? 1 : 7), context),
  },
  {
    pattern: chinese(String.raw`(?:(?<yearWord>今|明|后)|(?<!\d)(?<year>20\d\d))年的?${HAN_FEASTS}(?!${THINGS})`),
    read: ({ yearWord = '', year, feast = '' }, context) =>
      ofYear(feast, year === undefined ? thisYear(context) + '今明后'.indexOf(yearWord) : Number(year), context),
  },
  {
    pattern: english(String.raw`(?<feast>${ENGLISH_FEAST}),? (?<year>20\d\d)`),
    read: ({ feast = '', year }, context) => ofYear(feast, Number(year), context),
  },
  {
    pattern: chinese(`${HAN_FEASTS}(?!${THINGS})`),
    read: ({ feast = '' }, context) => named(feast, context),
  },
  {
    // "Christmas cards" is a thing, "on Christmas" a day.
    pattern: english(String.raw`(?<feast>${ENGLISH_FEAST})(?! [\p{Script=Latin}])(?!')`),
    read: ({ feast = '' }, context) => named(feast, context),
  },
  {
    pattern: english(
      String.raw`(?<=\b(?:on|by|before|at|around) )(?<feast>${ENGLISH_FEAST})(?= (?:call|phone|ring|visit|meet|write|email|send|pay|about|with|to|for|at)\b)`,
    ),
    read: ({ feast = '' }, context) => named(feast, context),
  },
];

function lunarDate(groups: Groups, today: CalendarDate): Meaning | null {
  const found = lunarMonthDay(groups);
  return found === null ? null : date(lunarDayFrom(today, found.month, found.day), found);
}
