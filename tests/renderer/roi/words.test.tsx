import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '#shared/finance/outcome.ts';
import type { RoiSummary } from '#shared/roi/roi.ts';
import { startWords, words } from '../../../renderer/app/i18n.ts';
import { roundedUp, useBreakEvenWords } from '../../../renderer/roi/useBreakEvenWords.ts';
import { useAnswerWords } from '../../../renderer/roi/useAnswerWords.ts';
import { useWorthWords } from '../../../renderer/roi/useWorthWords.ts';

const value = (number: number): Outcome => ({ kind: 'value', value: number });
const golden: RoiSummary = {
  cost: 10_000_000,
  benefit: 16_000_000,
  roi: value(1.6),
  netRoi: value(0.6),
  npv: value(2_679_462),
  irr: value(0.218_623),
  payback: value(2.5),
};
const none = (why: 'noCost' | 'neverPaidBack'): Outcome => ({ kind: 'none', why });

beforeAll(() => startWords('en', 'zh-CN', 'zh-TW'));
afterEach(async () => {
  cleanup();
  await words.changeLanguage('en');
});

const worth = (summary: RoiSummary, currency = 'CNY') =>
  renderHook(() => useWorthWords(currency)).result.current(summary);

describe('the one sentence', () => {
  it('of the golden case', () => {
    expect(worth(golden)).toBe(
      'Every CN¥1 put in brings CN¥1.60 back: 160% ROI, paid back after 2 years and 6 months.',
    );
  });

  it('in Chinese, as it is said there', async () => {
    await words.changeLanguage('zh-CN');
    expect(worth(golden)).toBe('每投入 ¥1，收回 ¥1.60：投资回报率 160%，2 年零 6 个月后回本。');
    await words.changeLanguage('zh-TW');
    expect(worth({ ...golden, payback: value(0.5) }, 'TWD')).toBe(
      '每投入 $1，回收 $1.60：投資報酬率 160%，6 個月後回本。',
    );
  });

  it('of a yen, which has no smaller unit', () => {
    expect(worth({ ...golden, payback: value(1) }, 'JPY')).toBe(
      'Every ¥100 put in brings ¥160 back: 160% ROI, paid back after 1 year.',
    );
  });

  it('where it does not pay, with what is missing', () => {
    expect(worth({ ...golden, benefit: 6_000_000 }, 'USD')).toBe(
      'Every $1 put in brings only $0.60 back: 60% ROI, so $40,000 is missing.',
    );
  });

  it('never names a time where nothing was paid back', () => {
    expect(worth({ ...golden, payback: none('neverPaidBack') }, 'USD')).toBe(
      'Every $1 put in brings $1.60 back: 160% ROI.',
    );
  });

  it('of what cost nothing, and of what is not known', () => {
    expect(worth({ ...golden, cost: 0, roi: none('noCost') }, 'USD')).toContain('nothing to compare it with');
    expect(worth({ ...golden, cost: 0, benefit: 0 }, 'USD')).toContain('Nothing is known yet');
  });
});

describe('what follows from an answer, with its working', () => {
  it('hours a week', () => {
    const { result } = renderHook(() => useAnswerWords('USD'));
    expect(
      result.current({
        amountMinor: 78_000,
        every: 'month',
        working: { type: 'weeklyHours', hoursPerWeek: 3, wageMinor: 6000 },
      }),
    ).toBe('3 h a week × 52 ÷ 12 × $60 = $780 a month');
  });
});

describe('what would have to be true for break-even', () => {
  const sentence = (found: Parameters<ReturnType<typeof useBreakEvenWords>>[0]) =>
    renderHook(() => useBreakEvenWords('USD')).result.current(found);

  it('beside what was said', () => {
    expect(sentence({ question: 'savings', figure: 'hoursPerWeek', given: 3, needed: 2.03 })).toBe(
      'It breaks even when it saves 2.1 hours a week (you said 3).',
    );
    expect(sentence({ question: 'savings', figure: 'visitsPerMonth', given: 4, needed: 1 })).toBe(
      'It breaks even when it saves 1 visit a month (you said 4).',
    );
  });

  it('also where nothing was said', () => {
    expect(sentence({ question: 'monthly', figure: 'monthlyMinor', given: null, needed: 9900 })).toBe(
      'It breaks even as long as it costs at most $99 a month.',
    );
  });

  it('is rounded to the side on which it holds, without what floating point adds', () => {
    expect(roundedUp(2.01)).toBe(2.1);
    expect(roundedUp(0.1 + 0.2)).toBe(0.3);
    expect(roundedUp(3)).toBe(3);
  });
});
