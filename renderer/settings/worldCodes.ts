/** Current ISO 4217 codes with the countries (ISO 3166-1 alpha-2) that pay with them. */
const CURRENCIES: Readonly<Record<string, string>> = {
  AED: 'AE', AFN: 'AF', ALL: 'AL', AMD: 'AM', ANG: 'CW SX', AOA: 'AO', ARS: 'AR',
  AUD: 'AU CC CX HM KI NF NR TV', AWG: 'AW', AZN: 'AZ', BAM: 'BA', BBD: 'BB', BDT: 'BD', BHD: 'BH', BIF: 'BI',
  BMD: 'BM', BND: 'BN', BOB: 'BO', BRL: 'BR', BSD: 'BS', BTN: 'BT', BWP: 'BW', BYN: 'BY', BZD: 'BZ', CAD: 'CA',
  CDF: 'CD', CHF: 'CH LI', CLP: 'CL', CNY: 'CN', COP: 'CO', CRC: 'CR', CUP: 'CU', CVE: 'CV', CZK: 'CZ', DJF: 'DJ',
  DKK: 'DK FO GL', DOP: 'DO', DZD: 'DZ', EGP: 'EG', ERN: 'ER', ETB: 'ET',
  EUR: 'AD AT AX BE BG BL CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK SM TF VA XK YT',
  FJD: 'FJ', FKP: 'FK', GBP: 'GB GG GS IM JE', GEL: 'GE', GHS: 'GH', GIP: 'GI', GMD: 'GM', GNF: 'GN', GTQ: 'GT',
  GYD: 'GY', HKD: 'HK', HNL: 'HN', HTG: 'HT', HUF: 'HU', IDR: 'ID', ILS: 'IL PS', INR: 'IN', IQD: 'IQ', IRR: 'IR',
  ISK: 'IS', JMD: 'JM', JOD: 'JO', JPY: 'JP', KES: 'KE', KGS: 'KG', KHR: 'KH', KMF: 'KM', KPW: 'KP', KRW: 'KR',
  KWD: 'KW', KYD: 'KY', KZT: 'KZ', LAK: 'LA', LBP: 'LB', LKR: 'LK', LRD: 'LR', LSL: 'LS', LYD: 'LY', MAD: 'EH MA',
  MDL: 'MD', MGA: 'MG', MKD: 'MK', MMK: 'MM', MNT: 'MN', MOP: 'MO', MRU: 'MR', MUR: 'MU', MVR: 'MV', MWK: 'MW',
  MXN: 'MX', MYR: 'MY', MZN: 'MZ', NAD: 'NA', NGN: 'NG', NIO: 'NI', NOK: 'BV NO SJ', NPR: 'NP', NZD: 'CK NU NZ PN TK',
  OMR: 'OM', PAB: 'PA', PEN: 'PE', PGK: 'PG', PHP: 'PH', PKR: 'PK', PLN: 'PL', PYG: 'PY', QAR: 'QA', RON: 'RO',
  RSD: 'RS', RUB: 'RU', RWF: 'RW', SAR: 'SA', SBD: 'SB', SCR: 'SC', SDG: 'SD', SEK: 'SE', SGD: 'SG', SHP: 'SH',
  SLE: 'SL', SOS: 'SO', SRD: 'SR', SSP: 'SS', STN: 'ST', SVC: '', SYP: 'SY', SZL: 'SZ', THB: 'TH', TJS: 'TJ',
  TMT: 'TM', TND: 'TN', TOP: 'TO', TRY: 'TR', TTD: 'TT', TWD: 'TW', TZS: 'TZ', UAH: 'UA', UGX: 'UG',
  USD: 'AS BQ EC FM GU IO MH MP PR PW SV TC TL UM US VG VI', UYU: 'UY', UZS: 'UZ', VES: 'VE', VND: 'VN', VUV: 'VU',
  WST: 'WS', XAF: 'CF CG CM GA GQ TD', XCD: 'AG AI DM GD KN LC MS VC', XOF: 'BF BJ CI GW ML NE SN TG',
  XPF: 'NC PF WF', YER: 'YE', ZAR: 'ZA', ZMW: 'ZM', ZWG: 'ZW',
};

/** ISO 4217 codes in use. */
export const CURRENCY_CODES: readonly string[] = Object.keys(CURRENCIES);

/** ISO 3166-1 alpha-2 codes of the countries and territories that people live in or trade with. */
export const COUNTRY_CODES: readonly string[] = Object.values(CURRENCIES)
  .flatMap((countries) => countries.split(' '))
  .filter((country) => country !== '')
  .toSorted();

/** What a country pays with, or null when the code is none. */
export function currencyOf(country: string): string | null {
  const found = Object.entries(CURRENCIES).find(([, countries]) => countries.split(' ').includes(country));
  return country === '' ? null : (found?.[0] ?? null);
}

/**
 * The country to suppose for somebody.
 * @param country what the system says, or empty
 * @param languages BCP 47 tags, best first
 */
export function guessCountry(country: string, languages: readonly string[]): string {
  const candidates = [country, ...languages.map((tag) => /-([A-Z]{2})\b/.exec(tag)?.[1] ?? '')];
  const known = candidates.find((code) => COUNTRY_CODES.includes(code));
  if (known !== undefined) return known;
  return languages.some((tag) => /^zh\b/i.test(tag)) ? 'CN' : 'US';
}
