import { beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '#shared/kernel/locale.ts';
import type { LedgerEntry } from '#shared/initiatives/ledgerEntry.ts';
import { formatFor } from '../../../renderer/app/format.ts';
import { startWords, words } from '../../../renderer/app/i18n.ts';
import { type EntrySpeech, measuredInWords, whenInWords } from '../../../renderer/initiatives/entryWords.ts';

beforeAll(() => startWords('en', 'zh-CN', 'zh-TW'));

const END = '2029-03-03';
const speech = (locale: Locale): EntrySpeech => ({
  t: words.getFixedT(locale, 'initiatives'),
  format: formatFor(locale),
});
const when = (locale: Locale, part: Partial<LedgerEntry>) =>
  whenInWords(speech(locale), { startsOn: '2026-03-03', every: 'once', until: null, ...part }, END);

describe('when an entry comes', () => {
  it('is a day for what comes once', () => {
    expect(when('en', {})).toEqual({ when: 'once on March 3, 2026', count: 1 });
    expect(when('zh-CN', {}).when).toBe('2026年3月3日，一次');
  });

  it('names the first and the last day of what repeats', () => {
    expect(when('en', { every: 'month' })).toEqual({
      when: 'every month from March 3, 2026 to March 3, 2029',
      count: 37,
    });
    expect(when('en', { every: 'year', until: '2027-12-31' })).toEqual({
      when: 'every year from March 3, 2026 to March 3, 2027',
      count: 2,
    });
    expect(when('zh-TW', { every: 'quarter', until: '2026-12-31' }).when).toBe('每季一次，2026年3月3日至2026年12月3日');
  });

  it('counts nothing after the horizon', () => {
    expect(when('en', { startsOn: '2029-03-04' })).toEqual({ when: 'once on March 4, 2029', count: 0 });
    expect(when('en', { startsOn: '2029-03-04', every: 'week' }).count).toBe(0);
  });
});

describe('what was measured', () => {
  it('says which sales were compared, and when', () => {
    const measured = {
      from: '2026-01-01',
      to: '2026-12-31',
      baselineFrom: '2025-01-01',
      baselineTo: '2025-12-31',
      of: 'initiative' as const,
      // At noon here, wherever that is.
      measuredAt: new Date('2027-01-02T12:00').toISOString(),
    };
    const working = { type: 'salesGrowth' as const, yearlyBeforeMinor: 1, yearlyNowMinor: 2, margin: 1, measured };
    expect(measuredInWords(speech('en'), working)).toBe(
      'Orders and invoices that it brought, January 1, 2026 to December 31, 2026 against January 1, 2025 to December 31, 2025, measured on Jan 2, 2027',
    );
    expect(measuredInWords(speech('en'), { ...working, measured: null })).toBeNull();
  });
});
