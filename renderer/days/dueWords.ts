import { daysBetween } from '#shared/kernel/calendarMath.ts';
import type { Locale } from '#shared/kernel/locale.ts';
import { atUtc, dayFormat } from './dayFormat.ts';

/** Days back to which a day is counted; before that its date says more. */
const COUNTED_BACK = 30;

/** A day seen from today: "3 days ago", "tomorrow", "Thursday", and its date where that is further off. */
export function dueWords(on: string, today: string, locale: Locale): string {
  const days = daysBetween(today, on);
  const isChinese = locale !== 'en';
  if (days < 0 ? days >= -COUNTED_BACK : days <= (isChinese ? 2 : 1)) {
    return relative(locale).format(days, 'day');
  }
  if (days > 0 && days < 7) return dayFormat(locale, { weekday: 'long' }).format(atUtc(on));
  return shortDate(on, today, locale);
}

/** A date with its weekday; the year only where it is not this one. */
export function shortDate(on: string, today: string, locale: Locale): string {
  const isThisYear = on.slice(0, 4) === today.slice(0, 4);
  return dayFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(atUtc(on));
}

/** A date with its weekday and year, all of it in words. */
export function longDate(on: string, locale: Locale): string {
  return dayFormat(locale, { dateStyle: 'full' }).format(atUtc(on));
}

/** Month and day: "12 May", without a year. */
export function dayAndMonth(on: string, locale: Locale): string {
  return dayFormat(locale, { day: 'numeric', month: 'short' }).format(atUtc(on));
}

/** The name of the day in the week. */
export function weekdayWord(on: string, locale: Locale): string {
  return dayFormat(locale, { weekday: 'short' }).format(atUtc(on));
}

/** A wall time `HH:MM` as the language writes it. */
export function timeWords(time: string, locale: Locale): string {
  return dayFormat(locale, { timeStyle: 'short' }).format(new Date(`2000-01-01T${time}:00Z`));
}

const relatives = new Map<Locale, Intl.RelativeTimeFormat>();

function relative(locale: Locale): Intl.RelativeTimeFormat {
  const known = relatives.get(locale);
  if (known !== undefined) return known;
  const made = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  relatives.set(locale, made);
  return made;
}
