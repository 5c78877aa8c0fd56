const NO_DIGITS = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '));
const THREE_DIGITS = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));
const FOUR_DIGITS = new Set('CLF UYW'.split(' '));

/** How many decimals the minor unit of a currency has, as ISO 4217 lists them: 2 for most, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  if (NO_DIGITS.has(currency)) return 0;
  if (THREE_DIGITS.has(currency)) return 3;
  return FOUR_DIGITS.has(currency) ? 4 : 2;
}
