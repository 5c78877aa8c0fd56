import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../renderer/app/format.ts';

const [english, simplified, traditional] = [formatFor('en'), formatFor('zh-CN'), formatFor('zh-TW')];

describe('formatFor', () => {
  it('writes a calendar date as the day that it is', () => {
    expect(english.date('1990-01-01')).toBe('January 1, 1990');
    expect(simplified.date('1990-12-31')).toBe('1990年12月31日');
    expect(traditional.date('2024-02-29')).toBe('2024年2月29日');
  });

  it('writes a day without a year', () => {
    expect(english.date('--02-29')).toBe('February 29');
    expect(simplified.date('--02-29')).toBe('2月29日');
  });

  it('writes money by the currency, not always with two digits', () => {
    expect(english.money(123_456, 'USD')).toBe('$1,234.56');
    expect(english.money(1234, 'JPY')).toBe('¥1,234');
    expect(simplified.money(123_456, 'CNY')).toBe('¥1,234.56');
  });

  it('leaves needless decimals out where people write whole amounts, and never one that counts', () => {
    expect(traditional.money(120_000, 'TWD')).toBe('$1,200');
    expect(traditional.money(120_050, 'TWD')).toBe('$1,200.50');
    expect(english.money(120_000, 'TWD')).toBe('NT$1,200');
    expect(english.money(500_000, 'HUF')).toBe('HUF\u00a05,000');
    expect(english.money(120_000, 'USD')).toBe('$1,200.00');
    expect(english.money(-1, 'USD')).toBe('-$0.01');
  });

  it('counts the decimals of a currency as ISO 4217 does', () => {
    expect(english.money(1234, 'BHD')).toBe('BHD\u00a01.234');
    expect(english.amount(123_450, 'USD')).toBe('1,234.50');
    expect(english.amount(1234, 'KRW')).toBe('1,234');
  });

  it('writes money short for an axis, and the sign of a currency alone', () => {
    expect(english.moneyShort(123_456_700, 'USD')).toBe('$1.2M');
    expect(simplified.moneyShort(12_345_600, 'CNY')).toBe('¥12.3万');
    expect(english.currencySign('EUR')).toBe('€');
    expect(traditional.currencySign('TWD')).toBe('$');
  });

  it('writes a share with as many decimals as asked for', () => {
    expect(english.percent(0.218_62)).toBe('22%');
    expect(english.percent(0.218_62, 1)).toBe('21.9%');
    expect(english.percent(0.1, 1)).toBe('10%');
  });

  it('says how long ago', () => {
    const now = Date.parse('2026-11-21T12:00:00Z');
    expect(english.ago('2026-11-21T11:57:00Z', now)).toBe('3 minutes ago');
    expect(english.ago('2026-11-20T11:00:00Z', now)).toBe('yesterday');
    expect(simplified.ago('2026-11-21T11:57:00Z', now)).toBe('3分钟前');
    expect(english.ago('2026-11-21T11:59:50Z', now)).toBe('now');
  });

  it('writes sizes and lengths of time for people', () => {
    expect(english.bytes(512)).toBe('512 bytes');
    expect(english.bytes(1_250_000)).toBe('1.3 MB');
    expect(english.duration(200)).toBe('3 min 20 sec');
    expect(english.duration(0.2)).toBe('1 sec');
    expect(english.duration(3700)).toBe('1 hr 1 min');
  });
});
