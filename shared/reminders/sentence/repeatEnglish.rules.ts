import { ENGLISH_NUMBER, ENGLISH_ORDINAL } from './numbers.rules.ts';
import { FULL_WEEKDAY, MONTH, NTH, WEEKDAY, WEEKDAY_LIST } from './englishNames.rules.ts';
import {
  byUnit,
  everyCount,
  monthDays,
  nthOfMonth,
  nthOfYear,
  repeat,
  weekly,
  yearly,
} from './englishRepetitions.rules.ts';
import { ENGLISH_FEAST, englishFeast } from './feasts.rules.ts';
import { english } from './phrase.ts';
import type { DayPart, Groups, Phrase } from './phrase.ts';
import { monthly } from './repetition.rules.ts';

const EVERY = '(?:every|each)';
/** "of every month", "of each month", "every month", "a month"; not "of March". */
const OF_MONTHS = String.raw`(?: (?:of|in) (?:every|each|the|a) month| (?:every|each) month| monthly)`;
const OF_EVERY_MONTH = String.raw`(?: (?:of|in) (?:every|each) month| (?:every|each) month| monthly)`;
const WEEKDAYS_ONLY = [1, 2, 3, 4, 5];

const ON_WEEKDAYS = String.raw`(?: on(?: a)? (?<weekdays>${WEEKDAY_LIST})|,? (?<weekdaysToo>${WEEKDAY_LIST}))?`;
const DAYS = String.raw`(?<days>(?:the )?(?:${ENGLISH_ORDINAL})(?:(?:, ?and |, ?| and | ?& ?)(?:the )?(?:${ENGLISH_ORDINAL})){0,5})`;
const PARTS: ReadonlyMap<string, DayPart> = new Map([
  ['morning', 'morning'],
  ['afternoon', 'afternoon'],
  ['evening', 'evening'],
  ['night', 'evening'],
]);

const UNITS: ReadonlyMap<string, string> = new Map([
  ['daily', 'day'],
  ['everyday', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['yearly', 'year'],
  ['annually', 'year'],
]);

function word(groups: Groups, name: string): string {
  return (groups[name] ?? '').toLowerCase();
}

/** English words of repetition, the more telling form before the shorter one that it holds. */
export const ENGLISH_REPEATS: readonly Phrase[] = [
  // What no rule of ours can say stays text, whole: twice a week must not become "a week".
  {
    pattern: english(
      String.raw`(?:twice|(?:${ENGLISH_NUMBER}) times|several times|a few times) (?:a|per|each|every) (?:day|week|month|year|quarter)`,
    ),
    read: () => ({ means: 'content' }),
  },
  {
    pattern: english(
      String.raw`${EVERY} (?:(?:${ENGLISH_NUMBER}) |few |other )?(?:hours?|minutes?|half hour|half an hour)`,
    ),
    read: () => ({ means: 'content' }),
  },
  {
    pattern: english(String.raw`(?:on )?the last day of (?:every|each) (?<unit>quarter|year)`),
    read: (groups) =>
      repeat(
        word(groups, 'unit') === 'year'
          ? { every: 'year', interval: 1, monthDay: { month: 12, day: 31 } }
          : monthly(1, [-1], [3, 6, 9, 12]),
      ),
  },
  {
    pattern: english(
      String.raw`(?:(?:on|at|by) )?(?:the )?end of (?:every|each) (?<unit>quarter|year)|${EVERY} (?<unitToo>quarter|year)[ -]end`,
    ),
    read: (groups) =>
      repeat(
        `${word(groups, 'unit')}${word(groups, 'unitToo')}` === 'year'
          ? { every: 'year', interval: 1, monthDay: { month: 12, day: 31 } }
          : monthly(1, [-1], [3, 6, 9, 12]),
      ),
  },
  {
    pattern: english(
      String.raw`(?:on )?(?:the )?last day of (?:every|each) month|${EVERY} month on (?:the )?last day(?: of the month)?|(?:every )?last day of the month every month|(?:(?:at|by) )?(?:the )?end of (?:every|each) month|${EVERY} month[ -]end|monthly,? on the last day|${EVERY} last day of the month`,
    ),
    read: () => repeat(monthly(1, [-1])),
  },
  {
    pattern: english(
      String.raw`(?:on )?(?:the )?(?:first|1st) day of (?:every|each) month|(?:(?:at|by) )?(?:the )?(?:start|beginning) of (?:every|each) month`,
    ),
    read: () => repeat(monthly(1, [1])),
  },
  {
    pattern: english(
      String.raw`(?:(?:${EVERY} year|yearly|annually),? on (?:the )?|${EVERY} )(?<nth>${NTH}) (?<weekday>${WEEKDAY}) (?:of|in) (?<month>${MONTH})`,
    ),
    read: (groups) => repeat(nthOfYear(groups)),
  },
  {
    pattern: english(
      String.raw`(?:on )?(?:the )?(?<nth>${NTH}) (?<weekday>${WEEKDAY}) (?:of|in) (?<month>${MONTH}),? (?:(?:every|each) year|yearly|annually)`,
    ),
    read: (groups) => repeat(nthOfYear(groups)),
  },
  {
    pattern: english(String.raw`(?:on )?(?:the )?(?<nth>${NTH}) (?<weekday>${WEEKDAY})${OF_EVERY_MONTH}`),
    read: (groups) => repeat(nthOfMonth(groups)),
  },
  {
    pattern: english(
      String.raw`${EVERY} month,? on the (?<nth>${NTH}) (?<weekday>${WEEKDAY})|monthly,? on the (?<nthToo>${NTH}) (?<weekdayToo>${WEEKDAY})`,
    ),
    read: (groups) =>
      repeat(
        nthOfMonth({ nth: groups['nth'] ?? groups['nthToo'], weekday: groups['weekday'] ?? groups['weekdayToo'] }),
      ),
  },
  {
    pattern: english(
      String.raw`${EVERY} (?<count>${ENGLISH_NUMBER}|other|second|2nd) months?,? on the (?<nth>${NTH}) (?<weekday>${WEEKDAY})`,
    ),
    read: (groups) => repeat(nthOfMonth(groups, everyCount(groups['count']) ?? 1)),
  },
  {
    pattern: english(String.raw`${EVERY} (?<nth>${NTH}) (?<weekday>${WEEKDAY})${OF_MONTHS}`),
    read: (groups) => repeat(nthOfMonth(groups)),
  },
  {
    // "Every second Friday" is every other one; "every third Sunday" is the third of the month.
    pattern: english(String.raw`${EVERY} (?:other|second|2nd|alternate) (?<weekdays>${WEEKDAY_LIST})`),
    read: (groups) => repeat(weekly(2, groups['weekdays'])),
  },
  {
    pattern: english(String.raw`${EVERY} (?<nth>${NTH}) (?<weekday>${WEEKDAY})`),
    read: (groups) => repeat(nthOfMonth(groups)),
  },
  {
    pattern: english(
      String.raw`(?:${EVERY} year|yearly|annually),? on (?:the )?(?:(?<month>${MONTH}) (?<day>${ENGLISH_ORDINAL}|\d{1,2})|(?<dayToo>${ENGLISH_ORDINAL}|\d{1,2})(?: of)? (?<monthToo>${MONTH}))`,
    ),
    read: (groups) =>
      repeat(yearly({ month: groups['month'] ?? groups['monthToo'], day: groups['day'] ?? groups['dayToo'] })),
  },
  {
    pattern: english(
      String.raw`(?:on )?(?:the )?(?:(?<month>${MONTH}) (?<day>${ENGLISH_ORDINAL}|\d{1,2})|(?<dayToo>${ENGLISH_ORDINAL}|\d{1,2})(?: of)? (?<monthToo>${MONTH})),? (?:(?:of )?(?:every|each) year|yearly|annually)`,
    ),
    read: (groups) =>
      repeat(yearly({ month: groups['month'] ?? groups['monthToo'], day: groups['day'] ?? groups['dayToo'] })),
  },
  {
    pattern: english(
      String.raw`${EVERY} (?:(?<month>${MONTH}) (?<day>${ENGLISH_ORDINAL}|\d{1,2})|(?<dayToo>${ENGLISH_ORDINAL}|\d{1,2})(?: of)? (?<monthToo>${MONTH}))`,
    ),
    read: (groups) =>
      repeat(yearly({ month: groups['month'] ?? groups['monthToo'], day: groups['day'] ?? groups['dayToo'] })),
  },
  {
    pattern: english(String.raw`${EVERY} (?<feast>${ENGLISH_FEAST})`),
    read: ({ feast = '' }) => {
      const { lunar, solar } = englishFeast(feast);
      if (lunar !== undefined) return repeat({ every: 'lunarYear', ...lunar });
      return solar === undefined ? null : repeat({ every: 'year', interval: 1, monthDay: solar });
    },
  },
  {
    pattern: english(String.raw`(?:${EVERY} month|monthly),? on ${DAYS}`),
    read: (groups) => repeat(monthDays(groups, 1)),
  },
  {
    pattern: english(String.raw`${EVERY} (?<count>${ENGLISH_NUMBER}|other|second|2nd) months?,? on ${DAYS}`),
    read: (groups) => {
      const count = everyCount(groups['count']);
      return count === null ? null : repeat(monthDays(groups, count));
    },
  },
  {
    pattern: english(String.raw`(?:on )?${DAYS}(?: day)?${OF_EVERY_MONTH}`),
    read: (groups) => repeat(monthDays(groups, 1)),
  },
  {
    pattern: english(String.raw`${EVERY} ${DAYS}(?: of the month)?(?! (?:day|week|month|year|hour|time|one)s?\b)`),
    read: (groups) => (/\d/.test(groups['days'] ?? '') ? repeat(monthDays(groups, 1)) : null),
  },
  {
    pattern: english(
      String.raw`(?:once )?${EVERY} (?<count>${ENGLISH_NUMBER}|other|second|2nd) (?<unit>days?|weeks?|months?|quarters?|years?|fortnights?)${ON_WEEKDAYS}`,
    ),
    read: (groups) =>
      repeat(byUnit(everyCount(groups['count']), groups['unit'] ?? '', groups['weekdays'] ?? groups['weekdaysToo'])),
  },
  {
    pattern: english(String.raw`${EVERY} half (?:a )?year|half[ -]yearly|semi-?annually|biannually`),
    read: () => repeat(monthly(6, [])),
  },
  {
    pattern: english(String.raw`${EVERY} (?<weekdays>${WEEKDAY_LIST})(?: (?<part>morning|afternoon|evening|night))?`),
    read: (groups) => repeat(weekly(1, groups['weekdays']), PARTS.get(word(groups, 'part'))),
  },
  {
    pattern: english(
      String.raw`(?:${EVERY} |on )(?:weekdays?|working days?|work days?|workdays?|business days?)|weekdays(?! (?:after|before))|mon(?:day)?(?: to | ?[-–] ?| through )fri(?:day)?`,
    ),
    read: () => repeat({ every: 'week', interval: 1, weekdays: WEEKDAYS_ONLY }),
  },
  {
    pattern: english(String.raw`${EVERY} weekend|on weekends|weekends`),
    read: () => repeat({ every: 'week', interval: 1, weekdays: [6] }),
  },
  {
    pattern: english(String.raw`(?:every other week|fortnightly|bi-?weekly|${EVERY} fortnight)${ON_WEEKDAYS}`),
    read: (groups) => repeat(byUnit(2, 'week', groups['weekdays'] ?? groups['weekdaysToo'])),
  },
  {
    pattern: english(
      String.raw`(?:once )?(?:${EVERY}|a(?<=once a)|per(?<=once per)) (?<unit>day|week|month|quarter|year)${ON_WEEKDAYS}`,
    ),
    read: (groups) => repeat(byUnit(1, groups['unit'] ?? '', groups['weekdays'] ?? groups['weekdaysToo'])),
  },
  {
    pattern: english(String.raw`weekly(?: on|,)? (?<weekdays>${WEEKDAY_LIST})`),
    read: (groups) => repeat(weekly(1, groups['weekdays'])),
  },
  {
    pattern: english(String.raw`${EVERY} (?<part>morning|afternoon|evening|night)`),
    read: (groups) => repeat({ every: 'day', interval: 1 }, PARTS.get(word(groups, 'part'))),
  },
  {
    // As the last word or before a time: "monthly report" is a thing, not a repetition.
    pattern: english(
      String.raw`(?<word>daily|everyday|weekly|monthly|quarterly|yearly|annually)(?= ?$| ?[\x01.,;!?]| (?:at|on|from|until|till|starting)\b)`,
    ),
    read: (groups) => repeat(byUnit(1, UNITS.get(word(groups, 'word')) ?? 'day', undefined)),
  },
  {
    pattern: english(
      String.raw`(?:on )?(?<weekdays>(?:${FULL_WEEKDAY})s(?:(?:, ?and |, ?| ?& ?| and )(?:on )?(?:${FULL_WEEKDAY})s){0,6})`,
    ),
    read: (groups) => repeat(weekly(1, groups['weekdays'])),
  },
];
