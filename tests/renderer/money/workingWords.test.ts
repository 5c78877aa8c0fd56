import { beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '#shared/kernel/locale.ts';
import type { Working } from '#shared/initiatives/working.ts';
import { workingAmount } from '#shared/initiatives/ledger.rules.ts';
import { formatFor } from '../../../renderer/app/format.ts';
import { startWords, words } from '../../../renderer/app/i18n.ts';
import { workingInWords } from '../../../renderer/money/workingWords.ts';

beforeAll(() => startWords('en', 'zh-CN', 'zh-TW'));

function said(locale: Locale, working: Working): string {
  const format = formatFor(locale);
  const money = (amountMinor: number) => format.money(amountMinor, 'USD');
  return workingInWords({ t: words.getFixedT(locale, 'money'), format, money }, working, workingAmount(working));
}

describe('a working', () => {
  it('is a formula that anybody can check', () => {
    expect(said('en', { type: 'hours', hours: 2.5, wageMinor: 3000 })).toBe('2.5 h × $30.00 = $75.00');
    expect(said('en', { type: 'weeklyHours', hoursPerWeek: 2, wageMinor: 3000 })).toBe(
      '2 h a week × 52 ÷ 12 × $30.00 = $260.00 a month',
    );
    expect(said('en', { type: 'times', what: 'visits', timesPerMonth: 4, costMinor: 2500 })).toBe(
      '4 visits × $25.00 = $100.00 a month',
    );
    expect(said('en', { type: 'times', what: 'letters', timesPerMonth: 1, costMinor: 250 })).toBe(
      '1 letter × $2.50 = $2.50 a month',
    );
    const sales = { yearlyBeforeMinor: 10_000_000, yearlyNowMinor: 11_200_000, margin: 0.35, measured: null } as const;
    expect(said('en', { type: 'salesGrowth', ...sales })).toBe(
      '($112,000.00 − $100,000.00) a year × 35% ÷ 12 = $350.00 a month',
    );
  });

  it('in Chinese, as it is said there', () => {
    const hours: Working = { type: 'weeklyHours', hoursPerWeek: 2, wageMinor: 3000 };
    expect(said('zh-CN', hours)).toBe('每周 2 小时 × 52 ÷ 12 × US$30.00 = 每月 US$260.00');
    expect(said('zh-TW', hours)).toBe('每週 2 小時 × 52 ÷ 12 × US$30.00 = 每月 US$260.00');
  });
});
