import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { localeFor, type Locale } from '#shared/kernel/locale.ts';
import { moneyFormatFor } from './moneyFormat.ts';

/** Dates, numbers and money as the chosen language writes them. */
export interface Format {
  /** A calendar date `YYYY-MM-DD`, or `--MM-DD` without a year. No time zone is involved. */
  readonly date: (calendarDate: string) => string;
  /** A moment, as day and time here. */
  readonly dateTime: (instant: string) => string;
  /** A moment, as the day here. */
  readonly day: (instant: string) => string;
  /** A moment, as "3 minutes ago". */
  readonly ago: (instant: string, now?: number) => string;
  /** Whether a moment passed less than a minute ago. */
  readonly isJustNow: (instant: string, now?: number) => boolean;
  readonly number: (value: number) => string;
  /** A fraction as percent, with at most so many decimals; left out: none. */
  readonly percent: (fraction: number, digits?: number) => string;
  /** An amount in minor units of an ISO 4217 currency; whole amounts without decimals where people write them so. */
  readonly money: (amountMinor: number, currency: string) => string;
  /** The same, short, for the axis of a chart: "$1.2M", "¥12万". */
  readonly moneyShort: (amountMinor: number, currency: string) => string;
  /** The amount without the sign of its currency, as it stands in a field: "1,234.50". */
  readonly amount: (amountMinor: number, currency: string) => string;
  /** The sign of a currency: "$", "NT$", "CHF". */
  readonly currencySign: (currency: string) => string;
  /** Bytes as kB, MB or GB. */
  readonly bytes: (count: number) => string;
  /** A length of time, as "3 min 20 s". */
  readonly duration: (seconds: number) => string;
  /** Items joined with commas and "and". */
  readonly list: (items: readonly string[]) => string;
  /** Items joined with commas and "or". */
  readonly either: (items: readonly string[]) => string;
}

/** The formats of the language spoken now. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => formatFor(localeFor([i18n.language])), [i18n.language]);
}

const AGO_UNITS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

const formats = new Map<Locale, Format>();

/** The formats of a language. Made once: to make them takes longer than to draw what they are for. */
export function formatFor(locale: Locale): Format {
  const known = formats.get(locale);
  if (known !== undefined) return known;
  const made = makeFormat(locale);
  formats.set(locale, made);
  return made;
}

/** Each is made when it is first used: the first screen uses few of them. */
function onceMade<Made>(make: () => Made): () => Made {
  let made: Made | null = null;
  return () => (made ??= make());
}

function makeFormat(locale: Locale): Format {
  const number = onceMade(() => new Intl.NumberFormat(locale));
  const percents = new Map<number, Intl.NumberFormat>();
  const percent = (digits: number): Intl.NumberFormat => {
    const known = percents.get(digits);
    if (known !== undefined) return known;
    const made = new Intl.NumberFormat(locale, {
      style: 'percent',
      maximumFractionDigits: digits,
      // What rounds to nothing is 0 %, never -0 %.
      signDisplay: 'negative',
    });
    percents.set(digits, made);
    return made;
  };
  // Calendar dates are drawn at UTC midnight in UTC, so that no time zone can move them.
  const date = onceMade(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
  const yearless = onceMade(() => new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }));
  const dateTime = onceMade(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
  const day = onceMade(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }));
  const relative = onceMade(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const list = onceMade(() => new Intl.ListFormat(locale));
  const either = onceMade(() => new Intl.ListFormat(locale, { type: 'disjunction' }));

  return {
    date: (calendarDate) =>
      calendarDate.startsWith('--')
        ? yearless().format(atUtc(`2000${calendarDate.slice(1)}`))
        : date().format(atUtc(calendarDate)),
    dateTime: (instant) => dateTime().format(new Date(instant)),
    day: (instant) => day().format(new Date(instant)),
    ago: (instant, now = Date.now()) => {
      const seconds = (Date.parse(instant) - now) / 1000;
      const fitting = AGO_UNITS.find(([, length]) => Math.abs(seconds) >= length);
      return fitting === undefined
        ? relative().format(0, 'second')
        : relative().format(Math.trunc(seconds / fitting[1]), fitting[0]);
    },
    isJustNow: (instant, now = Date.now()) => now - Date.parse(instant) < 60_000,
    number: (value) => number().format(value),
    percent: (fraction, digits = 0) => percent(digits).format(fraction),
    ...moneyFormatFor(locale),
    bytes: (count) => {
      const step = count < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(count) / 3));
      const unit = BYTE_UNITS[step] ?? 'byte';
      const digits = step > 1 ? 1 : 0;
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        // "696 byte" would be the short form.
        unitDisplay: step === 0 ? 'long' : 'short',
        maximumFractionDigits: digits,
      }).format(count / 1000 ** step);
    },
    duration: (seconds) => durationIn(locale, seconds),
    list: (items) => list().format(items),
    either: (items) => either().format(items),
  };
}

function durationIn(locale: Locale, seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  const parts = [
    [Math.floor(whole / 3600), 'hour'],
    [Math.floor((whole % 3600) / 60), 'minute'],
    [whole < 600 ? whole % 60 : 0, 'second'],
  ] as const;
  return parts
    .filter(([value]) => value > 0)
    .map(([value, unit]) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value))
    .join(' ');
}

function atUtc(calendarDate: string): Date {
  return new Date(`${calendarDate}T00:00:00Z`);
}
