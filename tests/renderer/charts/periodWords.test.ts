import { describe, expect, it } from 'vitest';
import { periodWordsFor } from '../../../renderer/charts/periodWords.ts';

describe('a span of time on a picture', () => {
  it('is a year where it is one of the calendar', () => {
    const words = periodWordsFor('en', 'year');
    expect(words.short({ from: '2027-01-01', to: '2027-12-31' })).toBe('2027');
    expect(words.full({ from: '2027-01-01', to: '2027-12-31' })).toBe('2027');
  });

  it('is told by its months where a year begins elsewhere', () => {
    const words = periodWordsFor('en', 'year');
    expect(words.short({ from: '2027-03-01', to: '2028-02-29' })).toBe('Mar 2027');
    expect(words.full({ from: '2027-03-01', to: '2028-02-29' })).toBe('Mar 2027 – Feb 2028');
  });

  it('is told by its days where months are cut', () => {
    expect(periodWordsFor('en', 'quarter').full({ from: '2026-11-22', to: '2026-12-31' })).toBe(
      'Nov 22, 2026 – Dec 31, 2026',
    );
  });

  it('is written as the language writes it, without slashes', () => {
    expect(periodWordsFor('zh-CN', 'month').short({ from: '2026-03-03', to: '2026-03-31' })).toBe('2026年3月');
    expect(periodWordsFor('zh-TW', 'year').full({ from: '2027-03-01', to: '2028-02-29' })).toBe(
      '2027年3月 – 2028年2月',
    );
  });
});
