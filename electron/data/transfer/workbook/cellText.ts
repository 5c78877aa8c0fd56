import { dateOfSerial } from '#shared/csv/serialDate.rules.ts';

/** How the numbers of a style are shown, as far as it matters here. */
export type NumberLook =
  | { readonly look: 'plain' }
  | { readonly look: 'date' | 'time' | 'percent' }
  /** `0` and `#` are digits, all else stands as it is: `00000`, `(000) 000-0000`. */
  | { readonly look: 'digits'; readonly mask: string }
  | { readonly look: 'money'; readonly sign: string };

const PLAIN: NumberLook = { look: 'plain' };
/** Built-in formats that are dates or times (ECMA-376, part 1, 18.8.30; 27-36 and 50-58 in East Asian languages). */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const BUILT_IN_TIMES = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47]);
const BUILT_IN_PERCENT = new Set([9, 10]);
const SIGNS = /^(?:[A-Z]{0,3}\$|[€£¥￥₩₹฿₫₽₺₱元圆圓円]|RMB|NTD|zł|Kč|[A-Z]{3})$/u;

/** How a number format shows numbers. @param code its text, or null for a built-in one */
export function numberLook(id: number, code: string | null): NumberLook {
  if (code === null) {
    if (BUILT_IN_DATES.has(id)) return { look: 'date' };
    if (BUILT_IN_TIMES.has(id)) return { look: 'time' };
    return BUILT_IN_PERCENT.has(id) ? { look: 'percent' } : PLAIN;
  }
  const isConditional = /\[[<>=]/.test(code);
  const section = code.split(';')[0] ?? '';
  const sign = /\[\$([^\]-]+)/.exec(section)?.[1] ?? /"([^"]*)"/.exec(section)?.[1] ?? '';
  const bare = section
    .replaceAll(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .replaceAll(/"[^"]*"|\\.|_.|\*./gu, '')
    .replaceAll(/e[+-]|general/gi, '');
  if (/[yd]|e|g|a{3}/i.test(bare)) return { look: 'date' };
  if (/[hs]/i.test(bare)) return { look: 'time' };
  if (/m/i.test(bare)) return { look: 'date' };
  if (bare.includes('%')) return { look: 'percent' };
  if (SIGNS.test(sign.trim())) return { look: 'money', sign: sign.trim() };
  const plainSign = /^\s*([€£¥￥$])/u.exec(bare)?.[1];
  if (plainSign !== undefined) return { look: 'money', sign: plainSign };
  return isConditional ? PLAIN : digitsLook(section);
}

function digitsLook(section: string): NumberLook {
  const mask = section.replaceAll(/"([^"]*)"|\\(.)/gu, '$1$2').trim();
  const isMask = /^[-0# ()/+]+$/.test(mask) && (mask.match(/0/g) ?? []).length > 1;
  return isMask ? { look: 'digits', mask } : PLAIN;
}

/**
 * A number cell as its person sees it: never with an exponent, without the noise of binary fractions, dates as
 * `YYYY-MM-DD[ HH:MM[:SS]]`.
 * @param raw as it stands in the file
 */
export function numberText(raw: string, look: NumberLook, is1904: boolean): string {
  const number = raw.trim() === '' ? Number.NaN : Number(raw);
  if (!Number.isFinite(number)) return raw.trim();
  switch (look.look) {
    case 'date':
    case 'time':
      return (
        dateOfSerial(number, { is1904, isTimeOnly: look.look === 'time' && number >= 0 && number < 1 }) ??
        plainNumber(number)
      );
    case 'percent':
      return `${plainNumber(number * 100)}%`;
    case 'money':
      return `${number < 0 ? '-' : ''}${look.sign}${plainNumber(Math.abs(number))}`;
    case 'digits':
      return masked(number, look.mask);
    case 'plain':
      return plainNumber(number);
  }
}

/** Spreadsheets keep 15 digits; what a fraction has beyond that was never typed. */
function plainNumber(number: number): string {
  const text = String(Number(number.toPrecision(15)));
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (parts === null) return text;
  const [, minus = '', whole = '', fraction = '', exponent = '0'] = parts;
  const digits = whole + fraction;
  const point = 1 + Number(exponent);
  if (Math.abs(point) > 400) return text;
  if (point <= 0) return `${minus}0.${'0'.repeat(-point)}${digits}`;
  return `${minus}${digits.padEnd(point, '0')}`;
}

function masked(number: number, mask: string): string {
  if (!Number.isInteger(number) || number < 0) return plainNumber(number);
  const digits = [...plainNumber(number)];
  const places = mask.match(/[0#]/g)?.length ?? 0;
  const filled = [...mask].toReversed().flatMap((sign) => {
    if (sign === '0') return [digits.pop() ?? '0'];
    return sign === '#' ? [digits.pop() ?? ''] : [sign];
  });
  const text = filled.toReversed().join('').trim();
  // What the mask has no place for stands before it.
  return places > 0 && digits.length > 0 ? digits.join('') + text : text;
}

/** A text as it was typed: `_x000D_` and the like are how a workbook writes what XML cannot hold (ECMA-376, part 1, 22.9.2.19). */
export function cellText(written: string): string {
  const text = written.includes('_x')
    ? written.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : written;
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}
