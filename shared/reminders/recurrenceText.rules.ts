import { LonghandError } from '../errors.ts';
import { dayExists } from '../kernel/calendarDate.ts';
import type { CalendarDate } from '../kernel/calendarDate.ts';
import { ruleUnreadable, ruleUnsupported } from './ruleParts.rules.ts';

/** A recurrence set (RFC 5545, section 3.8.5) by dates. */
export interface RecurrenceSet {
  readonly start: CalendarDate;
  /** The value of the RRULE; null where there is none, so that only single days count. */
  readonly rule: string | null;
  /** RDATE; without a rule, the start too. */
  readonly extraDates: readonly CalendarDate[];
  /** EXDATE. */
  readonly exceptDates: ReadonlySet<CalendarDate>;
}

/**
 * Reads the lines DTSTART, RRULE, RDATE and EXDATE: any case and line end, folded lines, `RRULE:` left out. Of date-times
 * the date counts as it is written, whatever the time zone.
 * @throws INVALID_VALUE with rule `ruleUnreadable`, `ruleWithoutStart`, `ruleUnsupported`
 */
export function recurrenceSetOf(text: string): RecurrenceSet {
  let start: CalendarDate | null = null;
  let rule: string | null = null;
  const extraDates: CalendarDate[] = [];
  const exceptDates = new Set<CalendarDate>();
  for (const { name, value } of linesOf(text)) {
    switch (name) {
      case 'DTSTART':
        if (start !== null) throw ruleUnreadable();
        start = dateOf(value);
        break;
      case 'RRULE':
        // Several are allowed by the letter and written by nobody.
        if (rule !== null) throw ruleUnsupported();
        rule = value;
        break;
      case 'RDATE':
        extraDates.push(...value.split(',').map(dateOf));
        break;
      case 'EXDATE':
        for (const one of value.split(',')) exceptDates.add(dateOf(one));
        break;
      default:
        throw name === 'EXRULE' ? ruleUnsupported() : ruleUnreadable();
    }
  }
  if (start === null) throw new LonghandError('INVALID_VALUE', { field: 'rule', rule: 'ruleWithoutStart' });
  if (rule === null) extraDates.push(start);
  return { start, rule, extraDates, exceptDates };
}

/** The RRULE value in such lines, or the text itself where it is nothing but a rule. */
export function ruleValueOf(text: string): string {
  const rules = linesOf(text).filter(({ name }) => name === 'RRULE');
  if (rules.length > 1) throw ruleUnsupported();
  const [rule] = rules;
  if (rule === undefined) throw ruleUnreadable();
  return rule.value;
}

interface ContentLine {
  readonly name: string;
  readonly value: string;
}

function linesOf(text: string): readonly ContentLine[] {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\n[ \t]/g, '')
    .split('\n')
    .map((line) => line.trim().toUpperCase())
    .filter((line) => line !== '')
    .map((line) => {
      const [, name, value] = /^([A-Z-]+)(?:;[A-Z-]+=(?:"[^"]*"|[^":;])*)*:(.*)$/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) return { name, value: value.trim() };
      if (!line.includes('FREQ=')) throw ruleUnreadable();
      return { name: 'RRULE', value: line };
    });
}

function dateOf(value: string): CalendarDate {
  // A period (RDATE;VALUE=PERIOD) counts by its beginning.
  const [, year = '', month = '', day = ''] =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:T\d{2}:?\d{2}:?\d{2}Z?)?(?:\/.*)?$/.exec(value.trim()) ?? [];
  if (!dayExists(Number(year), Number(month), Number(day))) throw ruleUnreadable();
  return `${year}-${month}-${day}`;
}
