import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Locale } from '#shared/kernel/locale.ts';
import { addDays } from '#shared/kernel/calendarMath.ts';
import { formatFor } from '../../../renderer/app/format.ts';
import { dayWordsFor } from '../../../renderer/days/dayWords.ts';
import { readTypedDay } from '../../../renderer/days/typedDay.ts';

const TODAY = '2026-11-24';

describe('a typed day', () => {
  it.each([
    ['2027-03-15', '2027-03-15'],
    ['today', '2026-11-24'],
    ['Tomorrow', '2026-11-25'],
    ['明天', '2026-11-25'],
    ['後天', '2026-11-26'],
    ['+3', '2026-11-27'],
    ['+ 30', '2026-12-24'],
    ['11-24', '2026-11-24'],
    ['11月23日', '2027-11-23'],
    ['3 Dec', '2026-12-03'],
    ['Monday, November 30, 2026', '2026-11-30'],
    ['Mon 30 Nov 2026', '2026-11-30'],
    ['2026年11月30日星期一', '2026-11-30'],
    ['２０２７/３/１５', '2027-03-15'],
    ['29 February', '2028-02-29'],
  ])('“%s” is %s', (typed, day) => {
    expect(readTypedDay(typed, TODAY)).toEqual({ kind: 'day', day });
  });

  it.each([
    ['', 'none'],
    ['5/6/2027', 'ambiguous'],
    ['2027-02-30', 'noSuchDay'],
    ['soon', 'unreadable'],
    ['Monday', 'unreadable'],
  ])('“%s” is %s', (typed, kind) => {
    expect(readTypedDay(typed, TODAY).kind).toBe(kind);
  });

  it.each(Locale.options)('reads back what it shows, in %s', (locale) => {
    const format = formatFor(locale);
    const words = dayWordsFor(locale);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const day = addDays('1990-01-01', days);
        expect(readTypedDay(format.date(day), TODAY)).toEqual({ kind: 'day', day });
        expect(readTypedDay(words.fullDay(day), TODAY)).toEqual({ kind: 'day', day });
      }),
    );
  });
});
