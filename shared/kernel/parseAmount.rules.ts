import { minorDigits } from './currencyDigits.rules.ts';

/** Whose signs these are; a sign that is not listed says nothing. */
const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD ARS AUD BBD BMD BND BSD BZD CAD CLP COP CUP CVE DOP FJD GYD HKD JMD KYD LRD MOP MXN NAD NZD SBD SGD SRD TTD TWD UYU XCD',
  '€': 'EUR',
  '£': 'GBP EGP FKP GIP LBP SDG SHP SSP SYP',
  '¥': 'CNY JPY',
  '₩': 'KRW KPW',
  '₹': 'INR',
  '₽': 'RUB',
  '₫': 'VND',
  '฿': 'THB',
  '₱': 'PHP',
  '₺': 'TRY',
  '₴': 'UAH',
  '₪': 'ILS',
  RMB: 'CNY',
  NT$: 'TWD',
  US$: 'USD',
  HK$: 'HKD',
  S$: 'SGD',
  A$: 'AUD',
  C$: 'CAD',
  'CN¥': 'CNY',
  'JP¥': 'JPY',
  人民币: 'CNY',
  人民幣: 'CNY',
  新台币: 'TWD',
  新台幣: 'TWD',
  新臺幣: 'TWD',
  港币: 'HKD',
  港幣: 'HKD',
  美元: 'USD',
  欧元: 'EUR',
  歐元: 'EUR',
  円: 'JPY',
  日元: 'JPY',
  日圓: 'JPY',
  日円: 'JPY',
  元: 'CNY TWD HKD MOP SGD JPY',
  圆: 'CNY TWD HKD MOP SGD JPY',
  圓: 'CNY TWD HKD MOP SGD JPY',
};

/** Words for ten thousand and a hundred million: how many zeros they stand for. */
const ZEROS: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8, 億: 8 };

/**
 * Minor units of a typed or imported amount, or null where it is none or could be read in two ways (`1.234` in a
 * currency of two decimals). Takes grouping by comma, dot, space or apostrophe, digits of any script, signs and the code
 * of that currency (those of another one: null), `(1.00)` and `1.00-` for negative, 万/萬/亿/億 after the number.
 * @param decimalMark where it is known, as for a column of a CSV; without it each amount is judged by itself
 */
export function parseAmount(text: string, currency: string, decimalMark?: '.' | ','): number | null {
  const outer = withoutSign(plainCharacters(text));
  const bare = withoutCurrency(outer.rest, currency);
  if (bare === null) return null;
  const inner = withoutSign(bare);
  const signs = outer.signs + inner.signs;
  if (signs.length > 1) return null;
  const zeros = ZEROS[inner.rest.slice(-1)] ?? 0;
  const number = zeros > 0 ? inner.rest.slice(0, -1).trim() : inner.rest;
  const parts = wholeAndDecimals(number, minorDigits(currency), decimalMark ?? (zeros > 0 ? '.' : undefined));
  if (!parts) return null;
  return minorUnits(parts, minorDigits(currency) + zeros, signs === '-');
}

/**
 * A typed or imported number as a decimal in its one form (see plainDecimal), or null where it is none. As parseAmount, but
 * of no currency and exact at any length.
 * @param decimalMark where it is known; without it a point, and a comma where only that makes sense (`12,5`, `1.234,56`)
 */
export function parseDecimal(text: string, decimalMark?: '.' | ','): string | null {
  const { signs, rest } = withoutSign(plainCharacters(text));
  if (signs.length > 1) return null;
  const zeros = ZEROS[rest.slice(-1)] ?? 0;
  const number = zeros > 0 ? rest.slice(0, -1).trim() : rest;
  const parts =
    wholeAndDecimals(number, 0, decimalMark ?? '.') ??
    (decimalMark === undefined ? wholeAndDecimals(number, 0, ',') : null);
  if (parts === null) return null;
  const decimals = parts.decimals.padEnd(zeros, '0');
  return plainDecimal(`${signs}${parts.whole}${decimals.slice(0, zeros)}.${decimals.slice(zeros)}`);
}

/** A decimal (`+007.50`) in its one form: `7.5`; no noughts that say nothing, no `-0`. */
export function plainDecimal(text: string): string {
  const [, sign = '', whole = '', decimals = ''] = /^([+-]?)0*(\d*?)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
  const number = `${whole === '' ? '0' : whole}${decimals === '' ? '' : `.${decimals}`}`;
  return sign === '-' && number !== '0' ? `-${number}` : number;
}

interface Parts {
  readonly whole: string;
  readonly decimals: string;
}

function minorUnits({ whole, decimals }: Parts, digits: number, isNegative: boolean): number | null {
  // Noughts after what the currency can say change nothing; any other digit would be lost.
  if (/[1-9]/.test(decimals.slice(digits))) return null;
  const minor = Number(whole + decimals.slice(0, digits).padEnd(digits, '0'));
  if (!Number.isSafeInteger(minor)) return null;
  return isNegative && minor !== 0 ? -minor : minor;
}

/** Most amounts are written in these. */
const PLAIN = /^[\x21-\x5F\x61-\x7E]+$/;

function plainCharacters(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Nd}/gu, digitValue)
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/[−–﹣]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Digits of a script stand ten in a row from one that is a multiple of ten away from its nought. */
function digitValue(digit: string): string {
  let point = digit.codePointAt(0) ?? 0;
  if (point < 0x80) return digit;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - 1))) {
    point -= 1;
    value += 1;
  }
  return String(value);
}

/** Signs before, after or (brackets) around; more than one is no amount. */
function withoutSign(text: string): { readonly signs: string; readonly rest: string } {
  const inBrackets = /^\((.*)\)$/.exec(text);
  const inner = inBrackets?.[1] ?? text;
  const [, before = '', rest = '', after = ''] = /^\s*([+-]?)(.*?)(-?)\s*$/.exec(inner) ?? [];
  return { signs: `${inBrackets ? '-' : ''}${before}${after}`, rest: rest.trim() };
}

const CURRENCY_WORD = /^[\p{Sc}\p{L}]+/u;
const CURRENCY_WORD_AFTER = /[\p{Sc}\p{L}]+$/u;

/** Null where it names another currency, or says what is no currency. */
function withoutCurrency(text: string, currency: string): string | null {
  let rest = text;
  for (const pattern of [CURRENCY_WORD, CURRENCY_WORD_AFTER]) {
    const found = pattern.exec(rest)?.[0];
    if (found === undefined) continue;
    const word = found.replace(/^[万萬亿億]/, '');
    if (word === '') continue;
    if (!isOf(word.toUpperCase(), currency)) return null;
    rest = (pattern === CURRENCY_WORD ? rest.slice(found.length) : rest.slice(0, rest.length - word.length)).trim();
  }
  return rest;
}

function isOf(word: string, currency: string): boolean {
  if (word === currency) return true;
  const named = SIGNS[word];
  if (named !== undefined) return named.split(' ').includes(currency);
  return /^\p{Sc}$/u.test(word);
}

const DIGITS = /^\d+$/;

function wholeAndDecimals(text: string, digits: number, decimalMark: '.' | ',' | undefined): Parts | null {
  if (!/^[\d., ']*\d[\d., ']*$/.test(text)) return null;
  const mark = decimalMark ?? likelyMark(text, digits);
  if (mark === null) return null;
  const [grouped = '', decimals = '', ...more] = mark === 'none' ? [text] : text.split(mark);
  if (more.length > 0 || (decimals !== '' && !DIGITS.test(decimals))) return null;
  const whole = ungrouped(grouped);
  return whole === null ? null : { whole, decimals };
}

/** Which mark begins the decimals of this one amount; null where it could be either. */
function likelyMark(text: string, digits: number): '.' | ',' | 'none' | null {
  const commas = text.split(',').length - 1;
  const dots = text.split('.').length - 1;
  if (commas > 0 && dots > 0) return text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
  if (commas + dots !== 1) return 'none';
  const mark = commas === 1 ? ',' : '.';
  const [before = '', after = ''] = text.split(mark);
  const couldBeGroup = after.length === 3 && /^[1-9]\d{0,2}$/.test(before);
  if (mark === '.') return couldBeGroup && digits !== 3 ? null : '.';
  if (couldBeGroup) return digits === 3 ? null : 'none';
  return after.length <= digits ? ',' : null;
}

/** In threes, or as in India a three after twos; one kind of mark. */
const GROUPS = /^\d{1,3}(?:([., '])\d{3})(?:\1\d{3})*$|^\d{1,2}(?:,\d{2})+,\d{3}$/;

function ungrouped(text: string): string | null {
  if (text === '') return '0';
  if (DIGITS.test(text)) return text;
  return GROUPS.test(text) ? text.replaceAll(/\D/g, '') : null;
}
