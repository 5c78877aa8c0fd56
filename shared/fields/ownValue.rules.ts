import { nameKey, shortened } from '../contacts/script.rules.ts';
import { sheetDate, type DateOrder } from '../csv/dateOrder.rules.ts';
import type { DecimalMark } from '../csv/decimalMark.rules.ts';
import { CalendarDate } from '../kernel/calendarDate.ts';
import { amountText, parseAmount, parseDecimal, plainDecimal } from '../kernel/money.rules.ts';
import { LARGEST_AMOUNT } from '../kernel/money.ts';
import { webAddress } from '../kernel/webAddress.rules.ts';
import { LONGEST_OWN_VALUE, type FieldChoice, type FieldKind } from './field.ts';
import { yesOrNo } from './yesNoWords.ts';

/** Why a text is no value of a field; words in `fields.problem.<problem>` and `errors.rule.<problem>`. */
export type OwnValueProblem =
  | 'notANumber'
  | 'notAnAmount'
  | 'notADate'
  | 'notAChoice'
  | 'notYesOrNo'
  | 'notAUrl'
  | 'tooLong';

/** How numbers and dates are written where the text comes from. */
export interface ValueHabits {
  /** Left out: day first where the text alone does not tell. */
  readonly dateOrder?: DateOrder | undefined;
  /** Left out: each number is judged by itself. */
  readonly decimalMark?: DecimalMark | undefined;
  /** Two-digit years lie at most 20 years after it; left out, they are no date. `YYYY-MM-DD` */
  readonly today?: string | undefined;
}

/** A value in the form of OwnValue, or why it is none. */
export type OwnValueReading = { readonly value: string } | { readonly problem: OwnValueProblem };

/** Of numbers: most digits before and after the point. More would be an id, and ids are text. */
const MOST_DIGITS = 20;
const LONGEST_KEY = 200;
const DEFAULT_CURRENCY = 'USD';

/** A typed text or the cell of a sheet as a value of the field; nothing is an empty value. */
export function readOwnValue(field: FieldKind, typed: string, habits: ValueHabits = {}): OwnValueReading {
  const text = typed.trim();
  if (text === '') return { value: '' };
  const value = valueOf(field, text, habits);
  if (typeof value !== 'string') return value;
  return value.length > LONGEST_OWN_VALUE ? { problem: 'tooLong' } : { value };
}

/** A value as scripts and other computers give it, in the one form that is stored: `1.50` becomes `1.5`. A choice is its id. */
export function canonicalOwnValue(field: FieldKind, value: string): OwnValueReading {
  if (value.trim() === '') return { value: '' };
  switch (field.type) {
    case 'choice':
      return field.choices.some(({ id }) => id === value) ? { value } : { problem: 'notAChoice' };
    case 'date':
      return CalendarDate.safeParse(value).success ? { value } : { problem: 'notADate' };
    case 'yesNo':
      return value === 'yes' || value === 'no' ? { value } : { problem: 'notYesOrNo' };
    case 'text':
    case 'number':
    case 'money':
    case 'url':
      return readOwnValue(field, value, { decimalMark: '.' });
  }
}

/** Why a value in the form of OwnValue is none of the field; null where it is one. */
export function checkOwnValue(field: FieldKind, canonical: string): OwnValueProblem | null {
  const read = canonicalOwnValue(field, canonical);
  return 'problem' in read ? read.problem : null;
}

/** The value as text that is compared byte by byte: the order of the keys is the order of the values. */
export function ownSortKey(field: FieldKind, canonical: string): string {
  switch (field.type) {
    case 'number':
    case 'money':
      return numberKey(canonical);
    case 'date':
      return canonical;
    case 'yesNo':
      return canonical === 'yes' ? '1' : '0';
    case 'choice': {
      const position = field.choices.findIndex(({ id }) => id === canonical);
      return `${String(position === -1 ? 9999 : position).padStart(4, '0')}${canonical}`;
    }
    case 'text':
    case 'url':
      return shortened(nameKey(canonical), LONGEST_KEY);
  }
}

/** The value as plain text for a sheet, whatever the language: the label of a choice, a decimal, `yes` and `no`. */
export function ownValueText(field: FieldKind, canonical: string): string {
  switch (field.type) {
    case 'choice':
      return choiceOf(field, canonical)?.label ?? '';
    case 'money': {
      const minor = ownAmountMinor(field, canonical);
      return minor === null ? canonical : amountText(minor, field.currency ?? DEFAULT_CURRENCY);
    }
    case 'text':
    case 'number':
    case 'date':
    case 'yesNo':
    case 'url':
      return canonical;
  }
}

/** The choice that a value names; it may be gone. */
export function choiceOf(field: Pick<FieldKind, 'choices'>, id: string): FieldChoice | undefined {
  return field.choices.find((choice) => choice.id === id);
}

/** An amount in minor units of the field's currency; null for an empty value. */
export function ownAmountMinor(field: Pick<FieldKind, 'currency'>, canonical: string): number | null {
  return canonical === '' ? null : parseAmount(canonical, field.currency ?? DEFAULT_CURRENCY, '.');
}

/** A value of a field of money. */
export function ownAmountValue(field: Pick<FieldKind, 'currency'>, amountMinor: number | null): string {
  return amountMinor === null ? '' : plainDecimal(amountText(amountMinor, field.currency ?? DEFAULT_CURRENCY));
}

function valueOf(field: FieldKind, text: string, habits: ValueHabits): string | { problem: OwnValueProblem } {
  switch (field.type) {
    case 'text':
      return text.replaceAll(/\r\n?/g, '\n');
    case 'number': {
      const number = parseDecimal(text, habits.decimalMark);
      if (number === null) return { problem: 'notANumber' };
      return number.split(/[-.]/).some((digits) => digits.length > MOST_DIGITS) ? { problem: 'tooLong' } : number;
    }
    case 'money': {
      const currency = field.currency ?? DEFAULT_CURRENCY;
      const minor = parseAmount(text, currency, habits.decimalMark);
      if (minor === null) return { problem: 'notAnAmount' };
      return Math.abs(minor) > LARGEST_AMOUNT ? { problem: 'tooLong' } : ownAmountValue(field, minor);
    }
    case 'date': {
      if (CalendarDate.safeParse(text).success) return text;
      const reading = { order: habits.dateOrder ?? 'dmy', isRoc: false, today: habits.today ?? '0000-01-01' };
      return sheetDate(text, reading) ?? { problem: 'notADate' };
    }
    case 'choice': {
      const key = nameKey(text);
      return field.choices.find(({ label }) => nameKey(label) === key)?.id ?? { problem: 'notAChoice' };
    }
    case 'yesNo':
      return yesOrNo(nameKey(text)) ?? { problem: 'notYesOrNo' };
    case 'url':
      return webAddress(text) === null ? { problem: 'notAUrl' } : text;
  }
}

/** Digits of the same width; below nought turned round, and a longer one comes before a shorter. */
function numberKey(decimal: string): string {
  const [whole = '', decimals = ''] = decimal.replace('-', '').split('.');
  const digits = whole.padStart(MOST_DIGITS, '0') + decimals;
  if (!decimal.startsWith('-')) return `1${digits}`;
  return `0${digits.replaceAll(/\d/g, (digit) => String(9 - Number(digit)))}~`;
}
