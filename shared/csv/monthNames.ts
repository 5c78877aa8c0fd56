const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** 1-12 for an English name of a month or its first letters (at least three; `sept` too), or null. */
export function monthOfName(name: string): number | null {
  const lower = name.toLowerCase();
  const found = MONTHS.findIndex((month) => lower.length >= 3 && month.startsWith(lower));
  return found === -1 ? null : found + 1;
}
