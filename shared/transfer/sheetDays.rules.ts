import { sheetDate } from '../csv/dateOrder.rules.ts';
import type { DateReading } from '../csv/dateOrder.rules.ts';
import { monthOfName } from '../csv/monthNames.ts';
import { dateOfSerial } from '../csv/serialDate.rules.ts';
import { dayExists } from '../kernel/calendarDate.ts';

/** Years that stand for "no year": Apple writes the first, databases the second. */
const NO_YEAR = new Set(['1604', '0000']);
/** A day that is not there, as databases (`0000-00-00`) and Outlook (`0/0/00`) write it. */
const NO_DATE =
  /^(?:0{4}[-/.]0{1,2}[-/.]0{1,2}|1900[-/.]0?1[-/.]0{1,2})(?:[ T][0:.]*)?$|^0{1,2}[-/.]0{1,2}[-/.]0{1,4}$|^(?:0?1[-/.]0{1,2}|0{1,2}[-/.]0?1)[-/.]1900$/;
const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const YEARLESS_ISO = /^-{1,2}\s*(\d{1,2})[-/.](\d{1,2})$|^-{2}(\d{2})(\d{2})$/;
const YEARLESS_CHINESE = /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?$/u;
const YEARLESS_NUMBERS = /^(\d{1,2})[-/.](\d{1,2})\.?$/;
const DAY_AND_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?\.?[\s-]*([a-z]{3,9})\.?$/i;
const MONTH_AND_DAY = /^([a-z]{3,9})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?$/i;
/** What databases and spreadsheets write for a day that is not there: the day before their first. */
const ZERO_DAY = '1899-12-30';
/** Companies are older than people: their days may lie as long ago as this. */
const FIRST_YEAR = 1000;
/** Nobody who buys today was born before it. */
const FIRST_BIRTH_YEAR = 1850;
/** Days that spreadsheets count: from 1927 to 2064, so that no year and no other number is taken for one. */
const SERIAL = /^[1-5]\d{4}(?:\.\d+)?$/;

const twoDigits = (number: number) => String(number).padStart(2, '0');

/**
 * A birthday or another yearly day in a cell, as `YYYY-MM-DD` or `--MM-DD`. Years of two digits never lie after today.
 * @returns empty for what says that there is none (`0000-00-00`), null for what is no day
 */
export function yearlyDayOf(text: string, reading: DateReading): string | null {
  const day = dayOfCell(text, reading);
  return day === ZERO_DAY ? '' : day;
}

/** Why a day that can be read is no birthday of a customer; null where it may be one. */
export function birthdayProblem(day: string, today: string): 'birthdayTooLongAgo' | 'birthdayToCome' | null {
  if (day.startsWith('-')) return null;
  if (Number(day.slice(0, 4)) < FIRST_BIRTH_YEAR) return 'birthdayTooLongAgo';
  return day > today ? 'birthdayToCome' : null;
}

function dayOfCell(text: string, reading: DateReading): string | null {
  const plain = text.normalize('NFKC').trim();
  if (plain === '' || NO_DATE.test(plain)) return '';
  const iso = ISO.exec(plain);
  if (iso !== null) {
    const [, year = '', month = '', day = ''] = iso;
    return dayText(NO_YEAR.has(year) ? null : Number(year), Number(month), Number(day));
  }
  const yearless = yearlessDay(plain, reading);
  if (yearless !== null) return yearless;
  const counted = SERIAL.test(plain) ? dateOfSerial(Number(plain))?.slice(0, 10) : undefined;
  return counted ?? pastDate(plain, reading);
}

/** Whether a cell says that there is no day: all zeros, or a spreadsheet's day before its first. */
export function saysNoDay(text: string): boolean {
  return NO_DATE.test(text.normalize('NFKC').trim());
}

/** A date of any year in a cell; numbers of days are read too. Null for what is none. */
export function dateOfCell(text: string, reading: DateReading): string | null {
  const plain = text.normalize('NFKC').trim();
  const iso = ISO.exec(plain);
  if (iso !== null) {
    const [, year = '', month = '', day = ''] = iso;
    return Number(year) === 0 ? null : dayText(Number(year), Number(month), Number(day));
  }
  if (SERIAL.test(plain)) return dateOfSerial(Number(plain))?.slice(0, 10) ?? null;
  return sheetDate(plain, { ...reading, firstYear: FIRST_YEAR });
}

/** Who was born in '61 is not to be born in 2061. */
function pastDate(text: string, reading: DateReading): string | null {
  const date = sheetDate(text, { ...reading, firstYear: FIRST_YEAR });
  if (date === null || date <= reading.today || text.includes(date.slice(0, 4))) return date;
  const isRoc = !text.includes(date.slice(2, 4));
  return isRoc ? date : dayText(Number(date.slice(0, 4)) - 100, Number(date.slice(5, 7)), Number(date.slice(8)));
}

function yearlessDay(text: string, { order }: DateReading): string | null {
  const iso = YEARLESS_ISO.exec(text);
  if (iso !== null) return dayText(null, Number(iso[1] ?? iso[3]), Number(iso[2] ?? iso[4]));
  const chinese = YEARLESS_CHINESE.exec(text);
  if (chinese !== null) return dayText(null, Number(chinese[1]), Number(chinese[2]));
  const named = DAY_AND_MONTH.exec(text);
  if (named !== null) return dayText(null, monthOfName(named[2] ?? '') ?? 0, Number(named[1]));
  const monthFirst = MONTH_AND_DAY.exec(text);
  if (monthFirst !== null) return dayText(null, monthOfName(monthFirst[1] ?? '') ?? 0, Number(monthFirst[2]));
  const numbers = YEARLESS_NUMBERS.exec(text);
  if (numbers === null) return null;
  const [first, second] = [Number(numbers[1]), Number(numbers[2])];
  const isDayFirst = first > 12 || (order === 'dmy' && second <= 12);
  return isDayFirst ? dayText(null, second, first) : dayText(null, first, second);
}

function dayText(year: number | null, month: number, day: number): string | null {
  if (!dayExists(year, month, day)) return null;
  return `${year === null ? '-' : String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}
