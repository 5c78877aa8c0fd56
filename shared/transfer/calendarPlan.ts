import type { CalendarEntry, CalendarTime, Zones } from '../icalendar/index.ts';
import type { NoticeBefore, ReminderKind } from '../reminders/reminder.ts';
import type { CalendarBirthday } from './calendarBirthday.rules.ts';

/** A reminder as it comes out of a calendar. */
export interface CalendarReminder {
  readonly uid: string;
  readonly text: string;
  readonly kind: ReminderKind;
  readonly dueOn: string;
  readonly dueTime: string | null;
  readonly rule: string | null;
  readonly afterDoneDays: number | null;
  readonly noticesBefore: readonly NoticeBefore[];
  /** The day on which it was done, or null for an open one. */
  readonly done: string | null;
  readonly moved: readonly { readonly originalOn: string; readonly to: string; readonly time: string | null }[];
  /** Days of the series that are left out. */
  readonly skipped: readonly string[];
}

/** Why an entry is not taken; words in `transfer.problem.<code>`. */
export type CalendarRefusal = 'entryEmpty' | 'entryNoDate' | 'ruleTooFine' | 'ruleUnreadable' | 'ruleUnsupported';

/** What the person should know of an entry that is taken; words in `transfer.problem.<code>`. */
export type CalendarRemark =
  | 'dueToday'
  | 'textCut'
  | 'unknownZone'
  | 'timeConverted'
  | 'otherDayThere'
  | 'seriesOver'
  | 'exceptionRule'
  | 'severalRules'
  | 'tooManyDates';

/** A series, or a single entry, with those that stand in for some of its days. */
export interface CalendarGroup {
  readonly entry: CalendarEntry;
  readonly overrides: readonly CalendarEntry[];
}

/** What becomes of an entry. */
export type CalendarPlan =
  | { readonly type: 'cancelled' }
  | { readonly type: 'refused'; readonly code: CalendarRefusal }
  | {
      readonly type: 'take';
      /** The entry itself first, then exceptions of its series that say something else. */
      readonly reminders: readonly [CalendarReminder, ...CalendarReminder[]];
      /** It tells whose birthday it is: where that is one contact without one, it is the contact's. */
      readonly birthday: CalendarBirthday | null;
      readonly remarks: readonly CalendarRemark[];
    };

/** Where and when a calendar is read. */
export interface CalendarPlace {
  readonly today: string;
  /** IANA name of this machine's time zone. */
  readonly timeZone: string;
  readonly zones: Zones;
  /** A hash of a text, for entries that do not say who they are. */
  readonly hash: (text: string) => string;
}

/** A time on this machine's clock, and what had to be guessed for it. */
export interface HereTime {
  readonly time: CalendarTime;
  readonly isGuess: boolean;
}

/** What this machine's clock shows at a time; where its zone is not known, the time as it stands. */
export function timeHere(time: CalendarTime, { zones, timeZone }: CalendarPlace): HereTime {
  const here = zones.inZone(time, timeZone);
  return here === null ? { time, isGuess: true } : { time: here, isGuess: false };
}
