/** Signs that belong to one currency, the longer before the shorter. */
const SIGNS: readonly (readonly [sign: string, currency: string])[] = [
  ['US$', 'USD'],
  ['NT$', 'TWD'],
  ['HK$', 'HKD'],
  ['MOP$', 'MOP'],
  ['CA$', 'CAD'],
  ['A$', 'AUD'],
  ['NZ$', 'NZD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['人民币', 'CNY'],
  ['人民幣', 'CNY'],
  ['新台币', 'TWD'],
  ['新臺幣', 'TWD'],
  ['新台幣', 'TWD'],
  ['台币', 'TWD'],
  ['台幣', 'TWD'],
  ['港币', 'HKD'],
  ['港幣', 'HKD'],
  ['港元', 'HKD'],
  ['日元', 'JPY'],
  ['日圓', 'JPY'],
  ['美元', 'USD'],
  ['美金', 'USD'],
  ['欧元', 'EUR'],
  ['歐元', 'EUR'],
  ['英镑', 'GBP'],
  ['英鎊', 'GBP'],
  ['RMB', 'CNY'],
  ['NTD', 'TWD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₱', 'PHP'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
];

const DOLLARS = new Set(['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'CLP', 'ARS', 'COP', 'MOP']);
const YUAN = new Set(['CNY', 'TWD', 'HKD', 'MOP', 'JPY', 'SGD']);

/** Codes that are in use; not every word of three letters is one. ISO 4217, as the platform knows it. */
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Most cells are nothing but a number: they name no currency. */
const BARE_NUMBER = /^[\d\s.,'()+-]*$/;
/** Signs as a text in NFKC has them; the first in capitals. */
const FOUND_BY = SIGNS.map(([sign, currency]) => ({ found: sign.normalize('NFKC').toUpperCase(), currency }));
const SIGNS_OF = new Map<string, readonly string[]>();
for (const [sign, currency] of SIGNS)
  SIGNS_OF.set(currency, [...(SIGNS_OF.get(currency) ?? []), sign.normalize('NFKC')]);

/**
 * The currency that a text names by its code or sign: `EUR 12`, `NT$1,200`, `€5`. A bare `$`, `¥` or 元 is the company's
 * own where that is written so, else US dollars or yuan. Null where none is named.
 * @param own ISO 4217 code of the company's currency
 */
export function currencyIn(text: string, own: string): string | null {
  if (BARE_NUMBER.test(text)) return null;
  const plain = text.normalize('NFKC');
  const upper = plain.toUpperCase();
  for (const [code] of upper.matchAll(/(?<![A-Z])[A-Z]{3}(?![A-Z])/g)) if (CODES.has(code)) return code;
  const named = FOUND_BY.find(({ found }) => upper.includes(found));
  if (named !== undefined) return named.currency;
  if (plain.includes('$')) return DOLLARS.has(own) ? own : 'USD';
  if (plain.includes('¥')) return own === 'JPY' ? 'JPY' : 'CNY';
  if (/[元圆圓]/u.test(plain)) return YUAN.has(own) ? own : 'CNY';
  return /円/u.test(plain) ? 'JPY' : null;
}

/**
 * A text without the code or sign of that currency, for reading the number. Those of another currency stay: they are a
 * contradiction that reading the amount has to meet.
 */
export function withoutCurrency(text: string, currency: string): string {
  if (BARE_NUMBER.test(text)) return text.trim();
  const plain = text
    .normalize('NFKC')
    .replaceAll(/(?<![A-Za-z])[A-Za-z]{3}(?![A-Za-z])/g, (word) => (word.toUpperCase() === currency ? '' : word));
  const bare = (SIGNS_OF.get(currency) ?? []).reduce((left, sign) => left.replaceAll(sign, ''), plain);
  const ambiguous =
    (DOLLARS.has(currency) ? '$' : '') + (YUAN.has(currency) ? '元圆圓' : '') + (currency === 'JPY' ? '円' : '');
  const rest = currency === 'CNY' || currency === 'JPY' ? `${ambiguous}¥` : ambiguous;
  return [...rest].reduce((left, sign) => left.replaceAll(sign, ''), bare).trim();
}
