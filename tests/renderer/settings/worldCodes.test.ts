import { describe, expect, it } from 'vitest';
import { Currency } from '#shared/kernel/money.ts';
import { Country } from '#shared/settings/settings.ts';
import { COUNTRY_CODES, currencyOf, CURRENCY_CODES, guessCountry } from '../../../renderer/settings/worldCodes.ts';

describe('codes', () => {
  it('are what the settings take, each once', () => {
    expect(COUNTRY_CODES.filter((code) => !Country.safeParse(code).success)).toEqual([]);
    expect(CURRENCY_CODES.filter((code) => !Currency.safeParse(code).success)).toEqual([]);
    expect(new Set(COUNTRY_CODES).size).toBe(COUNTRY_CODES.length);
    expect(COUNTRY_CODES.length).toBeGreaterThan(240);
  });

  it('are known to the platform by name', () => {
    const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(COUNTRY_CODES.filter((code) => regions.of(code) === undefined)).toEqual([]);
    const currencies = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });
    expect(CURRENCY_CODES.filter((code) => currencies.of(code) === undefined)).toHaveLength(0);
  });
});

describe('guesses', () => {
  it('goes by the system, then by the languages', () => {
    expect(guessCountry('DE', ['en-US'])).toBe('DE');
    expect(guessCountry('', ['zh-Hant-TW', 'en-US'])).toBe('TW');
    expect(guessCountry('', ['zh'])).toBe('CN');
    expect(guessCountry('', ['en'])).toBe('US');
    expect(guessCountry('ZZ', [])).toBe('US');
  });

  it('knows what a country pays with', () => {
    expect(currencyOf('TW')).toBe('TWD');
    expect(currencyOf('AT')).toBe('EUR');
    expect(currencyOf('')).toBeNull();
    expect(currencyOf('ZZ')).toBeNull();
  });
});
