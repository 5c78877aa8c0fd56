import { getCountries, getCountryCallingCode } from 'libphonenumber-js/max';
import { phoneDigits } from '../contacts/phone.rules.ts';

/** So few digits say nothing about a phone number. */
export const FEWEST_DIGITS = 3;

/** Stand before the digits of a phone number read forward and backward: nobody can type them, so no word is taken for one. */
const FORWARD = '\uE000';
const BACKWARD = '\uE001';

const callingCodes: ReadonlySet<string> = new Set(getCountries().map((country) => getCountryCallingCode(country)));

/** The digits without the calling code of a country (no calling code begins with another one: ITU-T E.164). */
function withoutCallingCode(international: string): string {
  for (const length of [1, 2, 3]) {
    if (callingCodes.has(international.slice(0, length))) return international.slice(length);
  }
  return international;
}

/** A number as people may begin and end it: with its country and without, and as it was typed. */
export function writings(value: string, normalized: string | null): readonly string[] {
  const typed = phoneDigits(value);
  if (normalized === null) return typed === '' ? [] : [typed];
  const end = normalized.indexOf(';');
  const international = normalized.slice(1, end === -1 ? undefined : end);
  const national = withoutCallingCode(international);
  return typed === international || typed === national ? [international, national] : [international, national, typed];
}

/** What a phone number is found by. */
export function phoneTokens(value: string, normalized: string | null): readonly string[] {
  const ways = writings(value, normalized);
  const forward = ways.filter((digits) => !ways.some((other) => other !== digits && other.startsWith(digits)));
  const backward = ways.filter((digits) => !ways.some((other) => other !== digits && other.endsWith(digits)));
  return [...forward.map((digits) => FORWARD + digits), ...backward.map((digits) => BACKWARD + reversed(digits))];
}

/** Digits as they may have been meant: also without what is dialled before a number (`+`, `00`, `0`). */
export function dialled(digits: string): readonly string[] {
  return [...new Set([digits, digits.replace(/^00/, ''), digits.replace(/^0+/, '')])].filter(
    (way) => way.length >= FEWEST_DIGITS,
  );
}

/** The beginnings of tokens by which digits that were typed find a phone number; none for too few. */
export function askedPhoneTokens(digits: string): readonly string[] {
  if (digits.length < FEWEST_DIGITS) return [];
  return [...dialled(digits).map((way) => FORWARD + way), BACKWARD + reversed(digits)];
}

function reversed(digits: string): string {
  let result = '';
  for (const digit of digits) result = digit + result;
  return result;
}
