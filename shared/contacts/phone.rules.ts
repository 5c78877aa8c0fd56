import { getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/max';

/** Longest text that is tried as a phone number. */
const LONGEST = 100;

function countryCode(country: string): CountryCode | undefined {
  return isSupportedCountry(country) ? country : undefined;
}

/** 021-61234567-802: in China the extension stands behind a hyphen; elsewhere that is part of the number. */
const CHINESE_EXTENSION = /^((?:\+?86[-\s]?)?\(?0?\d{2,3}\)?[-\s]?\d{7,8})\s*-\s*(\d{1,6})$/u;

function parsed(typed: string, country: string): PhoneNumber | null {
  if (typed.length > LONGEST || !/\p{Nd}/u.test(typed)) return null;
  const spoken = typed
    .normalize('NFKC')
    .replace(/^\s*tel:/i, '')
    .replace(/\s*(?:转|轉|分机|分機|內線|内线)[:：]?\s*/u, ' ext. ')
    .trim();
  const text = country === 'CN' ? spoken.replace(CHINESE_EXTENSION, '$1 ext. $2') : spoken;
  const defaultCountry = countryCode(country);
  const number = parsePhoneNumberFromString(text, {
    extract: false,
    ...(defaultCountry === undefined ? {} : { defaultCountry }),
  });
  return number?.isPossible() === true && isItself(number) ? number : null;
}

/** Of a run of zeros each reading takes one away: only what is read as itself again can be compared. */
function isItself({ number }: PhoneNumber): boolean {
  return parsePhoneNumberFromString(number, { extract: false })?.number === number;
}

/** Numbers that are written in full in the usual way, of the countries that most of ours come from. */
const USUAL: Readonly<Record<string, { readonly code: string; readonly national: RegExp }>> = {
  US: { code: '1', national: /^[2-9]\d{9}$/ },
  CA: { code: '1', national: /^[2-9]\d{9}$/ },
  GB: { code: '44', national: /^[1-9]\d{9}$/ },
  // 179 is dialled before a number, to choose who carries the call.
  CN: { code: '86', national: /^1(?:[3-689]\d|7[0-8])\d{8}$/ },
  HK: { code: '852', national: /^[2-9]\d{7}$/ },
  TW: { code: '886', national: /^9\d{8}$/ },
};
const ABROAD = new Map(Object.values(USUAL).map(({ code, national }) => [code, national]));
const PLAIN_NUMBER = /^[+\d(][\d ().-]*$/;

/** What the library says of such numbers, without asking it: a long import asks for hundreds of thousands. Null: ask. */
function usualNumber(typed: string, country: string): string | null {
  if (!PLAIN_NUMBER.test(typed)) return null;
  const digits = typed.replaceAll(/[ ().-]+/g, '');
  if (digits.startsWith('+')) {
    for (const [code, national] of ABROAD)
      if (digits.startsWith(code, 1)) return national.test(digits.slice(code.length + 1)) ? digits : null;
    return null;
  }
  const home = USUAL[country];
  return home?.national.test(digits) === true ? `+${home.code}${digits}` : null;
}

/**
 * What phone numbers are compared by: E.164 (`+8613800138000`), with an extension as RFC 3966 writes it
 * (`+886223456789;ext=123`). Null for what is not a possible number; it stays as typed.
 * @param country ISO 3166-1 code of the country that a number without one belongs to
 */
export function normalizedPhone(typed: string, country: string): string | null {
  const usual = usualNumber(typed, country);
  if (usual !== null) return usual;
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
  if (home === undefined || number.countryCallingCode !== getCountryCallingCode(home))
    return number.formatInternational();
  const shown = number.formatNational();
  // Of a number that the country does not have the zero before it is lost: as typed it can be dialled at least.
  return LEADING_ZERO.test(typed) && !phoneDigits(shown).startsWith('0') ? typed : shown;
}

const LEADING_ZERO = /^[^\p{Nd}+＋]*[0０](?![0０])/u;

/** Digits only, in ASCII; what a filter by phone compares. */
export function phoneDigits(text: string): string {
  return text.normalize('NFKC').replaceAll(/\D+/g, '');
}
