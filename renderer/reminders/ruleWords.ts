import type { TFunction } from 'i18next';
import { LonghandError } from '#shared/errors.ts';
import { assertNever } from '#shared/kernel/assertNever.ts';
import type { Repeat, RepeatEnd, RepeatNth } from '#shared/reminders/repeat.ts';
import { repeatOf } from '#shared/reminders/repeat.rules.ts';
import type { DayWords } from '../days/dayWords.ts';

/** What a rule is put into words with. */
export interface RuleSpeech {
  readonly t: TFunction<'reminders'>;
  readonly days: DayWords;
  /** A calendar date in words. */
  readonly date: (calendarDate: string) => string;
}

const NTH_WORDS = { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '-1': 'last' } as const;
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

/**
 * How a reminder repeats, in words: "every 2 weeks on Mon and Thu", "10 days after it is done". Empty where it does
 * not repeat; a rule beyond the editor is told by its own text.
 * @param start the first day of the series
 */
export function ruleInWords(
  speech: RuleSpeech,
  rule: string | null,
  start: string,
  afterDoneDays: number | null,
): string {
  const { t } = speech;
  if (afterDoneDays !== null) return t('rule.afterDone', { count: afterDoneDays });
  if (rule === null) return '';
  const repeat = readableRepeat(rule, start);
  return repeat === null ? t('rule.other', { rule }) : repeatInWords(speech, repeat);
}

/** The repetition that a rule says, or null where the editor cannot show it. */
export function readableRepeat(rule: string, start: string): Repeat | null {
  try {
    return repeatOf(rule, start);
  } catch (error) {
    // A rule that cannot be read is no reason to show nothing: its text is shown instead.
    if (error instanceof LonghandError) return null;
    throw error;
  }
}

/** A repetition in words, with its end. */
export function repeatInWords(speech: RuleSpeech, repeat: Repeat): string {
  return withEnd(speech, withoutEnd(speech, repeat), repeat.end);
}

/** How many: the first of the month, the 31st. */
export function ordinalOf(t: TFunction<'reminders'>, n: number): string {
  const form = ordinals.select(n);
  return t(`ordinal.${form === 'one' || form === 'two' || form === 'few' ? form : 'other'}`, { n });
}

/** Which one of a month, in words. */
export function nthOf(t: TFunction<'reminders'>, nth: RepeatNth): string {
  return t(`nth.${NTH_WORDS[nth]}`);
}

/** Name of a lunar month, 1-12; the one that is counted twice with its mark. */
export function lunarMonthOf(t: TFunction<'reminders'>, month: number, isLeapMonth = false): string {
  const name = t('lunar.months').split('|')[month - 1] ?? String(month);
  return isLeapMonth ? t('lunar.leap', { month: name }) : name;
}

/** Name of a lunar day, 1-30. */
export function lunarDayOf(t: TFunction<'reminders'>, day: number): string {
  return t('lunar.days').split('|')[day - 1] ?? String(day);
}

function withoutEnd({ t, days }: RuleSpeech, repeat: Repeat): string {
  switch (repeat.kind) {
    case 'days':
      return repeat.every === 1 ? t('rule.daily') : t('rule.everyNDays', { n: repeat.every });
    case 'weeks': {
      const weekdays = days.list(repeat.weekdays.map((weekday) => days.weekday(weekday, 'short')));
      return repeat.every === 1 ? t('rule.weekly', { weekdays }) : t('rule.everyNWeeks', { n: repeat.every, weekdays });
    }
    case 'monthsOnDay':
      return months(repeat.every, dayOfMonth(repeat.day));
    case 'monthsOnWeekday':
      return months(repeat.every, t('rule.onNth', nthWeekday(repeat)));
    case 'yearsOnDay': {
      const { month, day } = repeat;
      const date = days.dayOfYear(`2024-${pad(month)}-${pad(day)}`);
      return years(repeat.every, t(month === 2 && day === 29 ? 'rule.onLeapDay' : 'rule.onDate', { date }));
    }
    case 'yearsOnWeekday':
      return years(
        repeat.every,
        t('rule.onNthOfMonth', { ...nthWeekday(repeat), month: days.monthName(repeat.month) }),
      );
    case 'lunarYears': {
      const { month, isLeapMonth, day } = repeat;
      const words = t('rule.lunar', { month: lunarMonthOf(t, month, isLeapMonth), day: lunarDayOf(t, day) });
      const notes = [...(isLeapMonth ? [t('rule.noLeapMonth')] : []), ...(day === 30 ? [t('rule.noDay30')] : [])];
      return notes.length === 0 ? words : t('rule.noted', { rule: words, notes: notes.join(t('rule.between')) });
    }
    default:
      return assertNever(repeat);
  }

  function months(every: number, when: string): string {
    return every === 1 ? t('rule.monthly', { when }) : t('rule.everyNMonths', { n: every, when });
  }
  function years(every: number, when: string): string {
    return every === 1 ? t('rule.yearly', { when }) : t('rule.everyNYears', { n: every, when });
  }
  function dayOfMonth(day: number | 'last'): string {
    if (day === 'last') return t('rule.onLastDay');
    return t(day > 28 ? 'rule.onDayOrLast' : 'rule.onDay', { day: ordinalOf(t, day) });
  }
  function nthWeekday({ nth, weekday }: { readonly nth: RepeatNth; readonly weekday: number }) {
    return { nth: nthOf(t, nth), weekday: days.weekday(weekday, 'long') };
  }
}

function withEnd({ t, date }: RuleSpeech, rule: string, end: RepeatEnd): string {
  if (end.kind === 'never') return rule;
  return end.kind === 'until'
    ? t('rule.until', { rule, day: date(end.on) })
    : t('rule.times', { rule, count: end.count });
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
