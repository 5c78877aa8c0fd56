import type { CalendarDate } from '../../kernel/calendarDate.ts';
import { addDays } from '../../kernel/calendarMath.ts';
import { weekdayFrom } from './days.rules.ts';
import { FULL_WEEKDAY, weekdayNamed } from './englishNames.rules.ts';
import { ENGLISH_NUMBER, englishNumber } from './numbers.rules.ts';
import { english } from './phrase.ts';
import type { Groups, Meaning, Phrase } from './phrase.ts';

/** The weekday that comes next, today included. */
export function coming(groups: Groups, today: CalendarDate): CalendarDate | null {
  const weekday = weekdayNamed(groups['weekday'] ?? '');
  return weekday === null ? null : weekdayFrom(today, weekday);
}

function date(on: CalendarDate): Meaning {
  return { means: 'date', on };
}

/** Two weeks on Friday: so many weeks after the Friday that comes next. */
function weeksOn(groups: Groups, today: CalendarDate): Meaning | null {
  const weeks = englishNumber(groups['count'] ?? '');
  const on = coming(groups, today);
  return weeks === null || weeks > 99 || on === null ? null : date(addDays(on, weeks * 7));
}

/** Weeks counted from a weekday, from today or from tomorrow: a week on Friday, Tuesday fortnight, tomorrow week. */
export const WEEKS_AHEAD: readonly Phrase[] = [
  {
    pattern: english('(?:(?:a|one) )?week (?<day>today|tomorrow)|(?<dayToo>today|tomorrow) week'),
    read: ({ day, dayToo }, { today }) => date(addDays(today, (day ?? dayToo)?.toLowerCase() === 'today' ? 7 : 8)),
  },
  {
    pattern: english(
      String.raw`(?:in )?(?<count>${ENGLISH_NUMBER}) weeks?(?:'? time)?,? on (?<weekday>${FULL_WEEKDAY})`,
    ),
    read: (groups, { today }) => weeksOn(groups, today),
  },
  {
    pattern: english(
      String.raw`(?<weekday>${FULL_WEEKDAY}) fortnight|(?:a )?fortnight (?:on|from) (?<weekdayToo>${FULL_WEEKDAY})`,
    ),
    read: ({ weekday, weekdayToo }, { today }) => {
      const on = coming({ weekday: weekday ?? weekdayToo }, today);
      return on === null ? null : date(addDays(on, 14));
    },
  },
  {
    pattern: english(
      String.raw`(?:a )?week (?:on |from )?(?<weekday>${FULL_WEEKDAY})(?=$|\W)(?<=week (?:on|from) \w+)|(?<weekdayToo>${FULL_WEEKDAY}) week`,
    ),
    read: (groups, { today }) => {
      const on = coming({ weekday: groups['weekday'] ?? groups['weekdayToo'] }, today);
      return on === null ? null : date(addDays(on, 7));
    },
  },
];
