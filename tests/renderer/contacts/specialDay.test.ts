import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayExists } from '#shared/kernel/calendarDate.ts';
import { plainDay } from '#shared/specialDays/keeping.rules.ts';
import { dayParts, dayText, readDay } from '../../../renderer/contacts/specialDay.ts';
import { completedYears } from '../../../renderer/contacts/useCalendarDayWords.ts';

const day = fc
  .record({
    year: fc.option(fc.integer({ min: 1, max: 9999 })),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .filter((parts) => dayExists(parts.year, parts.month, parts.day));

describe('reading a typed day', () => {
  it.each([
    ['1990-05-17', '1990-05-17'],
    ['1990/5/17', '1990-05-17'],
    ['1990.5.7', '1990-05-07'],
    ['19900517', '1990-05-17'],
    ['1990年5月17日', '1990-05-17'],
    ['１９９０年５月１７日', '1990-05-17'],
    ['5月17日', '--05-17'],
    ['2月29日', '--02-29'],
    ['05-17', '--05-17'],
    ['--05-17', '--05-17'],
    ['17 May 1990', '1990-05-17'],
    ['May 17, 1990', '1990-05-17'],
    ['17th of may', '--05-17'],
    ['Sept. 3', '--09-03'],
    ['17/5/1990', '1990-05-17'],
    ['5/17/1990', '1990-05-17'],
    ['5/5', '--05-05'],
  ])('reads %s', (typed, expected) => {
    expect(readDay(typed)).toEqual({ kind: 'day', day: expected });
  });

  it('never guesses which number is the month', () => {
    expect(readDay('5/6/1990')).toEqual({ kind: 'ambiguous' });
    expect(readDay('5.6.')).toEqual({ kind: 'unreadable' });
  });

  it.each(['2023-02-29', '1990-13-01', '31 April', '0000-01-01'])('says that %s is not on the calendar', (typed) => {
    expect(readDay(typed)).toEqual({ kind: 'noSuchDay' });
  });

  it('tells nothing from nonsense', () => {
    expect(readDay('  ')).toEqual({ kind: 'none' });
    expect(readDay('soon')).toEqual({ kind: 'unreadable' });
    expect(readDay('17 Maybe-ish 1990 x')).toEqual({ kind: 'unreadable' });
  });

  it('reads back whatever it wrote', () => {
    fc.assert(
      fc.property(day, (parts) => {
        const text = dayText(parts);
        expect(readDay(text)).toEqual({ kind: 'day', day: text });
        expect(dayParts(text)).toEqual(parts);
      }),
    );
  });
});

describe('age', () => {
  const age = (born: string, today: string) => completedYears(plainDay(born), today);

  it.each([
    ['1990-05-17', '2026-05-16', 35],
    ['1990-05-17', '2026-05-17', 36],
    ['2000-02-29', '2026-02-27', 25],
    ['2000-02-29', '2026-02-28', 26],
    ['2000-02-29', '2028-02-28', 27],
    ['2000-02-29', '2028-02-29', 28],
    ['2026-05-17', '2026-05-17', 0],
  ])('of %s on %s', (born, today, years) => {
    expect(age(born, today)).toBe(years);
  });

  it('is unknown without a year, and for a day to come', () => {
    expect(age('--05-17', '2026-05-17')).toBeNull();
    expect(age('2030-01-01', '2026-05-17')).toBeNull();
  });

  it('goes by the lunar calendar for somebody born by it', () => {
    // 八月十五 of 1980; in 2026 it is kept on 25 September.
    const born = { calendar: 'lunar', year: 1980, month: 8, day: 15, isLeapMonth: false } as const;
    expect(completedYears(born, '2026-09-24')).toBe(45);
    expect(completedYears(born, '2026-09-25')).toBe(46);
  });
});
