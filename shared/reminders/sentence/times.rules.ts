import { HAN_NUMBER, englishNumber, hanNumber } from './numbers.rules.ts';
import { chinese, english, TAKEN } from './phrase.ts';
import type { DayPart, Groups, Meaning, Phrase } from './phrase.ts';

const HOUR_WORD = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const MERIDIEM = String.raw`(?<meridiem>am|pm|a\.m\.?|p\.m\.?)`;
/** What may follow an hour that stands alone: not a street, a price or a number of things. */
const DOING =
  'call|phone|ring|e?-?mail|text|send|visit|meet|check|open|close|pay|take|pick|go|write|buy|get|start|clean|order|remind|ask|feed|water|drop|deliver|prepare|review|book|bring|collect|lock|turn|set|do|make|have|finish|post|print|leave';
const HAN_PART =
  '凌晨|清晨|清早|大清早|早上|早晨|一早|早(?!一?点)|上午|中午|正午|午后|下午|傍晚|晚上|晚间|夜里|半夜|晚';

/** The hour by its half of the day; null for 13 am. */
function withMeridiem(hour: number, meridiem: string): number | null {
  if (hour < 1 || hour > 12) return null;
  const isAfternoon = meridiem.toLowerCase().startsWith('p');
  return (hour % 12) + (isAfternoon ? 12 : 0);
}

function time(hour: number | null, minute: number | null, isSure: boolean): Meaning | null {
  if (hour === null || minute === null || hour < 0 || hour > 23 || minute < 0 || minute > 59) return null;
  return { means: 'time', hour, minute, isSure };
}

function digital(groups: Groups): Meaning | null {
  const { hour = '', minute = '0', meridiem } = groups;
  if (meridiem !== undefined) return time(withMeridiem(Number(hour), meridiem), Number(minute), true);
  return time(Number(hour), Number(minute), hour.startsWith('0') || Number(hour) > 12);
}

const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['half past', 30],
  ['half', 30],
  ['quarter past', 15],
  ['a quarter past', 15],
  ['quarter after', 15],
  ['quarter to', -15],
  ['a quarter to', -15],
]);

function spoken({ shift = '', minutes, hour = '', meridiem }: Groups): Meaning | null {
  const number = englishNumber(hour);
  const words = shift.toLowerCase().replaceAll(/\s+/g, ' ');
  const count = minutes === undefined ? null : englishNumber(minutes);
  const by = count === null ? (SHIFTS.get(words) ?? null) : words === 'to' ? -count : count;
  if (number === null || by === null || number < 1 || number > 12) return null;
  const base = meridiem === undefined ? number : withMeridiem(number, meridiem);
  if (base === null) return null;
  const total = (((base * 60 + by) % 1440) + 1440) % 1440;
  const isSure = meridiem !== undefined;
  // A quarter to one, without a half of the day, is 12:45.
  const shown = !isSure && total < 60 ? total + 720 : total;
  return time(Math.floor(shown / 60), shown % 60, isSure || shown >= 720);
}

/** English words and figures for a time of day. */
export const ENGLISH_TIMES: readonly Phrase[] = [
  {
    // From 3 to 5pm: the half of the day stands at the end.
    pattern: english(
      String.raw`(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?(?= ?(?:-|–|to|until|till) ?(?<endHour>\d{1,2})(?:[:.]\d{2})? ?${MERIDIEM})`,
    ),
    read: ({ hour = '', minute = '0', endHour = '', meridiem = '' }) => {
      const isBefore = Number(hour) % 12 > Number(endHour) % 12;
      return time(withMeridiem(Number(hour), isBefore ? 'am' : meridiem), Number(minute), true);
    },
  },
  {
    pattern: english(String.raw`(?<hour>\d{1,2})[:.](?<minute>\d{2}) ?${MERIDIEM}`),
    read: digital,
  },
  { pattern: english(String.raw`(?<hour>\d{1,2}) ?${MERIDIEM}`), read: digital },
  {
    pattern: english(
      String.raw`(?<shift>half past|half|(?:a )?quarter (?:past|to|after)) (?<hour>${HOUR_WORD}|\d{1,2})(?: ?${MERIDIEM})?(?! (?:price|off|of|day|days|dozen|hour|hours|year)\b)`,
    ),
    read: spoken,
  },
  {
    pattern: english(
      String.raw`(?<minutes>five|ten|twenty|twenty five|5|10|20|25) (?:minutes )?(?<shift>past|to) (?<hour>${HOUR_WORD}|\d{1,2})(?: ?${MERIDIEM})?(?=$| ?[\x01.,;]| (?:call|about|with)\b)`,
    ),
    read: spoken,
  },
  {
    pattern: english(String.raw`(?<hour>${HOUR_WORD}) ?${MERIDIEM}`),
    read: ({ hour = '', meridiem = '' }) => time(withMeridiem(englishNumber(hour) ?? 0, meridiem), 0, true),
  },
  {
    pattern: english(String.raw`(?<hour>${HOUR_WORD}|\d{1,2}) o'?clock`),
    read: ({ hour = '' }) => time(englishNumber(hour), 0, Number(hour) > 12),
  },
  { pattern: english(String.raw`(?<hour>[01]?\d|2[0-3])[:](?<minute>[0-5]\d)(?::[0-5]\d)?(?!\d|:)`), read: digital },
  { pattern: english(String.raw`(?<=\b(?:at|@) ?)(?<hour>[01]?\d|2[0-3])[.h](?<minute>[0-5]\d)`), read: digital },
  { pattern: english('(?:12 )?(?:noon|midday)'), read: () => time(12, 0, true) },
  {
    pattern: english(
      String.raw`(?:(?<=\b(?:at|by|before|after|around) )|(?<=@ ?))(?<hour>${HOUR_WORD}|\d{1,2})(?=$| ?[\x01.,;!?]|, | (?:about|on|to|with|for|re|regarding|and|or|in|sharp|tomorrow|today|at|${DOING})\b|[\p{Script=Han}])(?! (?:on|in|at) the \p{L}+ (?:street|road|floor)| ?\.\d| ?%)`,
    ),
    read: ({ hour = '' }) => {
      const number = englishNumber(hour);
      return number === null || number === 0 ? null : time(number, 0, number > 12);
    },
  },
];

const HAN_PARTS: ReadonlyMap<string, DayPart> = new Map([
  ['凌', 'night'],
  ['半', 'night'],
  ['清', 'morning'],
  ['大', 'morning'],
  ['早', 'morning'],
  ['一', 'morning'],
  ['上', 'morning'],
  ['中', 'noon'],
  ['正', 'noon'],
  ['午', 'afternoon'],
  ['下', 'afternoon'],
  ['傍', 'evening'],
  ['晚', 'evening'],
  ['夜', 'evening'],
]);

/** The hour in that part of the day; null where the two do not fit (早上 15 点 fits, 晚上 12 点 could be either day). */
export function hourIn(part: DayPart, hour: number): number | null {
  switch (part) {
    case 'night':
      return hour === 12 ? 0 : hour;
    case 'morning':
      return hour;
    case 'noon':
      return hour >= 1 && hour <= 2 ? hour + 12 : hour;
    case 'afternoon':
      return hour >= 1 && hour <= 11 ? hour + 12 : hour;
    case 'evening':
      // Twelve to three at night are of the next day, or of this one.
      if (hour < 4 || hour === 12) return null;
      return hour <= 11 ? hour + 12 : hour;
  }
}

function hanMinute(text: string | undefined): number | null {
  if (text === undefined || text === '整' || text === '正' || text === '钟') return 0;
  if (text.startsWith('半')) return 30;
  if (text.endsWith('刻')) return (hanNumber(text.slice(0, -1)) ?? Number.NaN) * 15;
  return hanNumber(text.replace(/分$/u, ''));
}

/** 差五分三点, 三点差一刻: so many minutes before the hour. */
function hanTimeBefore({ part, hour = '', minutes = '' }: Groups): Meaning | null {
  const by = hanMinute(minutes);
  const number = hanNumber(hour);
  if (by === null || number === null || number < 1 || Number.isNaN(by)) return null;
  const full = hanTime({ part, hour, minute: undefined });
  if (full?.means !== 'time') return full;
  const { hour: shown, minute, isSure } = full;
  const plain = !isSure && shown <= 6 ? shown + 12 : shown;
  const total = plain * 60 + minute - by;
  return time(Math.floor(total / 60), total % 60, true);
}

function hanTime({ part, hour = '', minute }: Groups): Meaning | null {
  const number = hanNumber(hour);
  const minutes = hanMinute(minute);
  if (number === null || minutes === null || Number.isNaN(minutes)) return null;
  const dayPart = part === undefined ? undefined : HAN_PARTS.get(part.slice(0, 1));
  if (dayPart === undefined) return time(number, minutes, number > 12 || number === 0);
  const inPart = hourIn(dayPart, number);
  return inPart === null ? { means: 'content' } : time(inPart, minutes, true);
}

const MINUTE = String.raw`(?<minute>[一二三1-3]刻|半|整|正|(?:[0-5]?\d|[零〇一二三四五][十]?[零一二三四五六七八九]?|十[一二三四五六七八九]?)分?|钟)`;
const MINUTES_BEFORE = '(?:一刻|[一二]?十[一二三四五六七八九]?分|[一二三四五六七八九]分|[12]?\\d分)';
/** Words after 点 that make it a point to discuss. */
const NO_AMOUNT = String.raw`(?<!有|第|早|晚|快|多|少|差|[一二三四五六七八九十\d.])`;
const POINTS = '(?!建议|意见|要求|问题|原因|内容|事|心|儿|菜|单|评|赞|数|击|货|钱|东西|也|都|的)';

/** Chinese words and figures for a time of day. */
export const CHINESE_TIMES: readonly Phrase[] = [
  {
    pattern: chinese(
      String.raw`(?<part>${HAN_PART})?的?差(?<minutes>${MINUTES_BEFORE})钟?(?<hour>${HAN_NUMBER})点钟?|(?<partToo>${HAN_PART})?的?(?<hourToo>${HAN_NUMBER})点差(?<minutesToo>${MINUTES_BEFORE})钟?`,
    ),
    read: (groups) =>
      hanTimeBefore({
        part: groups['part'] ?? groups['partToo'],
        hour: groups['hour'] ?? groups['hourToo'],
        minutes: groups['minutes'] ?? groups['minutesToo'],
      }),
  },
  {
    pattern: chinese(
      String.raw`(?<part>${HAN_PART})的?\s{0,2}(?<hour>${HAN_NUMBER})(?:点|时(?!候|间))${MINUTE}?${POINTS}`,
    ),
    read: hanTime,
  },
  {
    pattern: chinese(String.raw`(?<part>${HAN_PART})\s{0,2}(?<hour>\d{1,2})[:](?<minute>[0-5]\d)(?!\d|:)`),
    read: hanTime,
  },
  {
    // 一点 and 两点 are "a bit" and "two things" as well: only beside a day, or with minutes.
    pattern: chinese(String.raw`(?<=${TAKEN}\s{0,2}|^)(?<hour>${HAN_NUMBER})点${MINUTE}?${POINTS}`),
    read: hanTime,
  },
  {
    pattern: chinese(
      String.raw`${NO_AMOUNT}(?<hour>[三四五六七八九]|十[一二]?|二十[一二三]?|\d{1,2})点${MINUTE}?${POINTS}`,
    ),
    read: hanTime,
  },
  {
    pattern: chinese(
      String.raw`${NO_AMOUNT}(?<hour>[一两二])点(?=钟|半|整|[一二三1-3]刻|[一二三四五\d]{1,3}分)${MINUTE}`,
    ),
    read: hanTime,
  },
  { pattern: chinese('中午|正午'), read: () => time(12, 0, true) },
];

/** Parts of the day: beside a day they are a time, beside an hour they tell which half of the day it is. */
export const DAY_PARTS: readonly Phrase[] = [
  {
    pattern: english(
      String.raw`(?:in the |(?<=${TAKEN},? ?))(?<part>morning|afternoon|evening)|(?<=${TAKEN},? ?)(?<partToo>night)|(?:at )(?<atNight>night)(?=$| ?[\x01.,;])`,
    ),
    read: ({ part, partToo, atNight }) => {
      const word = (part ?? partToo ?? atNight ?? '').toLowerCase();
      return { means: 'part', part: word === 'morning' ? 'morning' : word === 'afternoon' ? 'afternoon' : 'evening' };
    },
  },
  {
    pattern: chinese(`(?<=${TAKEN}的? ?|^)(?<part>早上|早晨|一早|上午|下午|傍晚|晚上|晚间)(?!好|茶|班|市|餐|饭|会)`),
    read: ({ part = '' }) => ({ means: 'part', part: HAN_PARTS.get(part.slice(0, 1)) ?? 'morning' }),
  },
];
