import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '#shared/finance/outcome.ts';
import type { RoiSummary } from '#shared/roi/roi.ts';
import { startWords, words } from '../../../renderer/app/i18n.ts';
import { type Figure, useFigureWords } from '../../../renderer/money/useFigureWords.ts';

const value = (number: number): Outcome => ({ kind: 'value', value: number });
const several = (...values: number[]): Outcome => ({ kind: 'several', values });
const golden: RoiSummary = {
  cost: 10_000_000,
  benefit: 16_000_000,
  roi: value(1.6),
  netRoi: value(0.6),
  npv: value(2_679_462),
  irr: value(0.218_623),
  payback: value(2.5),
};
const noCost: Outcome = { kind: 'none', why: 'noCost' };

beforeAll(() => startWords('en', 'zh-CN', 'zh-TW'));
afterEach(async () => {
  cleanup();
  await words.changeLanguage('en');
});

const figures = () => renderHook(() => useFigureWords('USD')).result.current;
const full = (figure: Figure, part: Partial<RoiSummary> = {}) => figures().full({ ...golden, ...part }, figure);

describe('the figures', () => {
  it('as an accountant writes them', () => {
    expect(full('cost')).toBe('$100,000');
    expect(full('npv')).toBe('$26,794.62');
    expect(full('irr')).toBe('21.862%');
  });

  it('tell the payback as people say it, and as it is worked out', async () => {
    expect(full('payback')).toBe('after 2 years and 6 months (2.5 years)');
    expect(full('payback', { payback: value(2) })).toBe('after 2 years');
    expect(full('payback', { payback: value(0.01) })).toBe('within the first month');
    expect(full('payback', { payback: value(0) })).toBe('from the first day');
    await words.changeLanguage('zh-CN');
    expect(full('payback')).toBe('2 年零 6 个月后（2.5 年）');
    await words.changeLanguage('zh-TW');
    expect(full('payback')).toBe('2 年又 6 個月後（2.5 年）');
  });

  it('say in words why there is none', () => {
    expect(full('roi', { roi: noCost })).toContain('nothing to compare');
    expect(figures().short({ ...golden, roi: noCost }, 'roi')).toEqual({ text: 'none', isValue: false });
  });

  it('name several rates that fit', () => {
    expect(full('irr', { irr: several(0.25, 4) })).toBe('Several rates fit: 25% and 400%');
    expect(figures().short({ ...golden, irr: several(0.25, 4) }, 'irr')).toEqual({ text: 'several', isValue: false });
  });

  it('name several times of being paid back, which are no rates', () => {
    expect(full('payback', { payback: several(0.5, 3) })).toBe(
      'More than once, because more goes out in between: after 6 months and after 3 years',
    );
  });
});
