import type { DateOrder } from '#shared/csv/dateOrder.rules.ts';
import type { DecimalMark } from '#shared/csv/decimalMark.rules.ts';

/** How dates and numbers are written in a country, for sheets that do not show it themselves. */
const MONTH_FIRST = new Set(['US', 'PH', 'FM', 'MH', 'PW']);
const YEAR_FIRST = new Set(['CN', 'TW', 'HK', 'MO', 'JP', 'KR', 'MN', 'HU', 'LT', 'SE', 'IR']);
const DECIMAL_COMMA = new Set(
  (
    'AR AT BE BG BO BR BY CL CO CR CU CY CZ DE DK EC EE ES FI FO FR GE GL GR HR HU ID IS IT KZ LT LU LV MC MD ME MK NL ' +
    'NO PL PT PY RO RS RU SE SI SK SM TN TR UA UY VE VN'
  ).split(' '),
);

/** @param country ISO 3166-1 alpha-2 */
export function usualDateOrder(country: string): DateOrder {
  if (MONTH_FIRST.has(country)) return 'mdy';
  return YEAR_FIRST.has(country) ? 'ymd' : 'dmy';
}

/** @param country ISO 3166-1 alpha-2 */
export function usualDecimalMark(country: string): DecimalMark {
  return DECIMAL_COMMA.has(country) ? ',' : '.';
}

/** Where the family name stands first, also when it is written in Latin letters. */
const FAMILY_FIRST = new Set(['CN', 'TW', 'HK', 'MO', 'JP', 'KR', 'KP', 'HU', 'VN']);

/** @param country ISO 3166-1 alpha-2 */
export function usualNameOrder(country: string): 'familyFirst' | 'givenFirst' {
  return FAMILY_FIRST.has(country) ? 'familyFirst' : 'givenFirst';
}
