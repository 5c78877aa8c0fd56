import { getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/max';

/** Longest text that is tried as a phone number. */
const LONGEST = 100;

function countryCode(country: string): CountryCode | undefined {
  return isSupportedCountry(country) ? country : undefined;
}

function parsed(typed: string, country: string): PhoneNumber | null {
  if (typed.length > LONGEST || !/\p{Nd}/u.test(typed)) return null;
  const text = typed
    .normalize('NFKC')
    .replace(/^\s*tel:/i, '')
    .replace(/\s*(?:转|轉|分机|分機|內線|内线)[:：]?\s*/u, ' ext. ')
    .trim();
  const defaultCountry = countryCode(country);
  const number = parsePhoneNumberFromString(text, {
    extract: false,
    ...(defaultCountry === undefined ? {} : { defaultCountry }),
  });
  return number?.isPossible() === true ? number : null;
}

/**
 * What phone numbers are compared by: E.164 (`+8613800138000`), with an extension as RFC 3966 writes it
 * (`+886223456789;ext=123`). Null for what is not a possible number; it stays as typed.
 * @param country ISO 3166-1 code of the country that a number without one belongs to
 */
export function normalizedPhone(typed: string, country: string): string | null {
  const number = parsed(typed, country);
  if (number === null) return null;
  return number.ext === undefined || number.ext === '' ? number.number : `${number.number};ext=${number.ext}`;
}

/**
 * How a number is shown: in the national form where the home country's calling code is the same (Canada dials the
 * United States that way), in the international form abroad, as typed when it is no number.
 */
export function shownPhone(typed: string, country: string): string {
  const number = parsed(typed, country);
  if (number === null) return typed;
  const home = countryCode(country);
  return home !== undefined && number.countryCallingCode === getCountryCallingCode(home)
    ? number.formatNational()
    : number.formatInternational();
}

/** Digits only, in ASCII; what a filter by phone compares. */
export function phoneDigits(text: string): string {
  return text.normalize('NFKC').replaceAll(/\D+/g, '');
}
