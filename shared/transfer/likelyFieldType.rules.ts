import { currencyIn, withoutCurrency } from '../csv/currencyMark.rules.ts';
import { sheetDate } from '../csv/dateOrder.rules.ts';
import type { FieldType } from '../fields/field.ts';
import { yesOrNo } from '../fields/yesNoWords.ts';
import { parseDecimal } from '../kernel/money.rules.ts';
import { folded } from '../kernel/text.ts';
import { looksLikeWeb } from './contactColumns.rules.ts';

/** Fewer values say little about how many different ones there are. */
const FEWEST_FOR_CHOICE = 6;
const MOST_CHOICES = 12;
const LONGEST_CHOICE = 40;

/** What an own field for such values would hold; every one of them has to fit. Text where none says more. */
export function likelyFieldType(values: readonly string[]): FieldType {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  if (filled.length === 0) return 'text';
  const all = (fits: (value: string) => boolean) => filled.every((value) => fits(value));
  // A column of nothing but 1 and 0 may be a number; words are needed for yes and no.
  if (all((value) => yesOrNo(folded(value)) !== null) && !all((value) => /^\d+$/.test(value))) return 'yesNo';
  if (all(isDate)) return 'date';
  if (all(isNumber)) return 'number';
  // A field of money has one currency.
  if (all(isAmount) && new Set(filled.map((value) => currencyIn(value, 'USD'))).size === 1) return 'money';
  if (all(looksLikeWeb)) return 'url';
  return isChoice(filled) ? 'choice' : 'text';
}

function isDate(value: string): boolean {
  if (/^\d+$/.test(value)) return false;
  return (['ymd', 'dmy', 'mdy'] as const).some(
    (order) => sheetDate(value, { order, isRoc: false, today: '2026-01-01' }) !== null,
  );
}

/** Leading zeros and long rows of digits are the marks of an id, which is a text. */
function isNumber(value: string): boolean {
  return !/^0\d|\d{12,}|[%]/.test(value) && /^[-+\d.,' \u00A0\u202F]+$/u.test(value) && parseDecimal(value) !== null;
}

function isAmount(value: string): boolean {
  const currency = currencyIn(value, 'USD');
  return currency !== null && parseDecimal(withoutCurrency(value, currency)) !== null;
}

function isChoice(values: readonly string[]): boolean {
  const different = new Set(values.map(folded)).size;
  return (
    values.length >= FEWEST_FOR_CHOICE &&
    different <= Math.min(MOST_CHOICES, values.length / 2) &&
    values.every((value) => value.length <= LONGEST_CHOICE && !/^0?\d[\d\s.-]*$/.test(value))
  );
}
