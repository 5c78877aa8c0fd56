/** What a calendar file says, in the few words that Longhand needs of it (RFC 5545). */

/** A day, with a time of day where it has one. */
export interface CalendarTime {
  /** `YYYY-MM-DD`; a day that exists. */
  readonly date: string;
  /** `HH:MM`, or null for a whole day. */
  readonly time: string | null;
  /** Where that clock hangs: `UTC`, a TZID of the file, or null for wherever one is. */
  readonly zone: string | null;
}

/** An alarm: so many seconds before its entry begins (negative: after), or at a moment. */
export type CalendarAlarm =
  | {
      readonly type: 'before';
      readonly seconds: number;
      readonly isFromEnd: boolean;
      readonly own: ReadonlyMap<string, string>;
    }
  | { readonly type: 'at'; readonly at: CalendarTime; readonly own: ReadonlyMap<string, string> };

/** What was wrong in a file; each has words of its own. */
export type CalendarProblemCode =
  | 'entryNoEnd'
  | 'unexpectedEnd'
  | 'brokenLine'
  | 'brokenDate'
  | 'lineTooLong'
  | 'notUtf8'
  | 'entryTooLarge'
  | 'alarmAlone'
  | 'otherComponent'
  | 'strayLine';

export interface CalendarProblem {
  readonly code: CalendarProblemCode;
  /** 1-based line of the file. */
  readonly line: number;
  readonly detail: string;
}

/** An event (VEVENT) or a task (VTODO). */
export interface CalendarEntry {
  readonly type: 'event' | 'task';
  /** Its number in the file, from 1. */
  readonly index: number;
  /** 1-based line of its BEGIN. */
  readonly line: number;
  /** Where it stands in the file, bytes; `end` is where the next line begins, null for the end of the file. */
  readonly offset: number;
  readonly end: number | null;
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly starts: CalendarTime | null;
  readonly due: CalendarTime | null;
  readonly completed: CalendarTime | null;
  /** Which occurrence of the series of its uid this one stands in for. */
  readonly replaces: CalendarTime | null;
  /** Values of RRULE as they stand. */
  readonly rules: readonly string[];
  /** Whether something says which occurrences to leave out that cannot be followed (EXRULE). */
  readonly hasExceptionRule: boolean;
  readonly addedDates: readonly CalendarTime[];
  readonly leftOutDates: readonly CalendarTime[];
  /** Upper case, empty where it says nothing. */
  readonly status: string;
  readonly percentComplete: number | null;
  readonly categories: readonly string[];
  /** E-mail addresses of those who organise and attend. */
  readonly people: readonly string[];
  readonly alarms: readonly CalendarAlarm[];
  /** Names and values of our own X-LONGHAND- properties, the names in upper case without that start. */
  readonly own: ReadonlyMap<string, string>;
  readonly problems: readonly CalendarProblem[];
}

/** The part of a VTIMEZONE that holds for a part of the year. */
export interface ZonePart {
  /** Minutes east of UTC before and from its beginning. */
  readonly offsetBefore: number;
  readonly offset: number;
  readonly starts: CalendarTime;
  /** RRULE, or empty. */
  readonly rule: string;
  readonly addedDates: readonly CalendarTime[];
}

/** A VTIMEZONE: what a TZID of the file means. */
export interface ZoneDefinition {
  readonly id: string;
  /** The name by which the world knows it (X-LIC-LOCATION), or empty. */
  readonly location: string;
  readonly parts: readonly ZonePart[];
}
