/** Encodings of old files by country, for text that is neither UTF-8 nor says what it is. */
const LEGACY_ENCODINGS: Readonly<Record<string, string>> = {
  CN: 'gb18030',
  TW: 'big5',
  HK: 'big5',
  MO: 'big5',
  JP: 'shift_jis',
  KR: 'euc-kr',
  GR: 'windows-1253',
  CY: 'windows-1253',
  TR: 'windows-1254',
  IL: 'windows-1255',
  RU: 'windows-1251',
  UA: 'windows-1251',
  BG: 'windows-1251',
  PL: 'windows-1250',
  CZ: 'windows-1250',
  HU: 'windows-1250',
};

/** What old files of a country are written in. @param country ISO 3166-1 alpha-2, or empty */
export function legacyEncoding(country: string): string {
  return LEGACY_ENCODINGS[country] ?? 'windows-1252';
}
