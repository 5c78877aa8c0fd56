import { dateOfDayNumber } from '../kernel/calendarMath.ts';

/** Days between 1899-12-30, on which spreadsheets' counting rests, and 1970-01-01. */
const BEFORE_1970 = 25_569;
const DAYS_TO_1904 = 1462;
const LAST_SERIAL = 2_958_465;
const SECONDS_A_DAY = 86_400;

const twoDigits = (number: number) => String(number).padStart(2, '0');

/**
 * The day, and the time of day where there is one, of a spreadsheet's number: days since 1900 (Excel believes in a
 * 29 February 1900, which is 60) or since 1904. `YYYY-MM-DD`, `YYYY-MM-DD HH:MM[:SS]`, or `HH:MM[:SS]` where only the time
 * counts; null for what is no day before the year 10000.
 */
export function dateOfSerial(
  serial: number,
  { is1904 = false, isTimeOnly = false }: { readonly is1904?: boolean; readonly isTimeOnly?: boolean } = {},
): string | null {
  const seconds = Math.round((serial - Math.floor(serial)) * SECONDS_A_DAY);
  const carried = seconds === SECONDS_A_DAY ? 1 : 0;
  const time = clock(seconds % SECONDS_A_DAY);
  if (isTimeOnly) return time;
  const counted = Math.floor(serial) + carried + (is1904 ? DAYS_TO_1904 : 0);
  if (counted < 1 || counted > LAST_SERIAL || (counted === 60 && !is1904)) return null;
  const day = counted < 60 ? counted + 1 : counted;
  const date = dateOfDayNumber(day - BEFORE_1970);
  return seconds % SECONDS_A_DAY === 0 ? date : `${date} ${time}`;
}

function clock(seconds: number): string {
  const rest = seconds % 60;
  const text = `${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}`;
  return rest === 0 ? text : `${text}:${twoDigits(rest)}`;
}
