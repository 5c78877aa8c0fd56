import type { Locale } from '#shared/kernel/locale.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Writes days, which belong to no time zone. Kept: making a format costs more than using it a hundred times. */
export function dayFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, made);
  return made;
}

/** A day as `dayFormat` takes it. */
export function atUtc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
