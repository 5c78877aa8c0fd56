import { describe, expect, it } from 'vitest';
import {
  firstOccurrence,
  isOccurrence,
  MOST_OCCURRENCES,
  nextOccurrence,
  occurrences,
  ruleFrom,
  ruleUntil,
} from '#shared/reminders/recurrence.rules.ts';
import { computingTime } from '../../support/computingTime.ts';

describe('what went wrong elsewhere', () => {
  it('"every 6 months" is not every month', () => {
    expect(
      occurrences({ rule: 'FREQ=MONTHLY;INTERVAL=6', start: '2026-01-15' }, { from: '2026-01-01', to: '2026-12-31' }),
    ).toEqual(['2026-01-15', '2026-07-15']);
  });

  it('a start in the past is due at its next true occurrence, not next year', () => {
    expect(nextOccurrence('FREQ=YEARLY', '2019-12-24', '2026-11-21')).toBe('2026-12-24');
    expect(nextOccurrence('FREQ=WEEKLY;INTERVAL=2', '2019-01-01', '2026-11-21')).toBe('2026-11-24');
  });

  it('what is due today is due today', () => {
    expect(nextOccurrence('FREQ=YEARLY', '2020-11-21', '2026-11-21')).toBe('2026-11-21');
    expect(nextOccurrence('FREQ=YEARLY', '2020-11-20', '2026-11-21')).toBe('2027-11-20');
  });

  it('31 January and a month is not 3 March', () => {
    const last = { rule: 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1', start: '2026-01-31' };
    expect(occurrences(last, { from: '2026-01-01', to: '2026-05-01' })).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
    // By the letter of RFC 5545 a month without the day is left out; it never overflows.
    expect(
      occurrences({ rule: 'FREQ=MONTHLY', start: '2026-01-31' }, { from: '2026-01-01', to: '2026-05-01' }),
    ).toEqual(['2026-01-31', '2026-03-31']);
  });

  it('29 February comes round in ordinary years on the 28th, where it is asked for', () => {
    const kept = { rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1', start: '2024-02-29' };
    expect(occurrences(kept, { from: '2024-01-01', to: '2029-12-31' })).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
      '2029-02-28',
    ]);
    expect(occurrences({ rule: 'FREQ=YEARLY', start: '2024-02-29' }, { from: '2024-01-01', to: '2029-12-31' })).toEqual(
      ['2024-02-29', '2028-02-29'],
    );
  });

  it('the third Sunday is possible', () => {
    expect(
      occurrences({ rule: 'FREQ=MONTHLY;BYDAY=3SU', start: '2026-01-01' }, { from: '2026-01-01', to: '2026-03-31' }),
    ).toEqual(['2026-01-18', '2026-02-15', '2026-03-15']);
  });

  it('a lunar birthday is kept once a year: in a leap month, and on day 30 of a month of 29 days', () => {
    const leapSixth = 'RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=6L;BYMONTHDAY=1;SKIP=BACKWARD';
    expect(occurrences({ rule: leapSixth, start: '2025-01-01' }, { from: '2025-01-01', to: '2027-12-31' })).toEqual([
      '2025-07-25',
      '2026-07-14',
      '2027-07-04',
    ]);
    const newYearsEve = 'RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30;SKIP=BACKWARD';
    expect(occurrences({ rule: newYearsEve, start: '2024-01-01' }, { from: '2024-01-01', to: '2027-12-31' })).toEqual([
      '2024-02-09',
      '2025-01-28',
      '2026-02-16',
      '2027-02-05',
    ]);
  });
});

describe('the examples of RFC 5545, section 3.8.5.3', () => {
  const days = (text: string, from: string, to: string) => occurrences(text, { from, to });

  it('every other week on Tuesday and Thursday, weeks beginning on Monday or on Sunday', () => {
    const start = 'DTSTART:19970805T090000\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=';
    expect(days(`${start}MO`, '1997-01-01', '1998-01-01')).toEqual([
      '1997-08-05',
      '1997-08-10',
      '1997-08-19',
      '1997-08-24',
    ]);
    expect(days(`${start}SU`, '1997-01-01', '1998-01-01')).toEqual([
      '1997-08-05',
      '1997-08-17',
      '1997-08-19',
      '1997-08-31',
    ]);
  });

  it('every Friday the 13th', () => {
    expect(
      days('DTSTART:19970902T090000\nRRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '1997-09-02', '2000-12-31'),
    ).toEqual(['1998-02-13', '1998-03-13', '1998-11-13', '1999-08-13', '2000-10-13']);
  });

  it('the Tuesday after the first Monday of November every four years', () => {
    const text = 'DTSTART:19961105T090000\nRRULE:FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8';
    expect(days(text, '1996-01-01', '2005-01-01')).toEqual(['1996-11-05', '2000-11-07', '2004-11-02']);
  });

  it('the 20th Monday of the year; Monday of week 20; days 1, 100 and 200', () => {
    const from = '1997-01-01';
    expect(days('DTSTART:19970519T090000\nRRULE:FREQ=YEARLY;BYDAY=20MO', from, '1999-12-31')).toEqual([
      '1997-05-19',
      '1998-05-18',
      '1999-05-17',
    ]);
    expect(days('DTSTART:19970512T090000\nRRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', from, '1999-12-31')).toEqual([
      '1997-05-12',
      '1998-05-11',
      '1999-05-17',
    ]);
    expect(
      days('DTSTART:19970101T090000\nRRULE:FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200', from, '2010-01-01'),
    ).toEqual(['1997-01-01', '1997-04-10', '1997-07-19', '2000-01-01']);
  });

  it('the second to last weekday of the month', () => {
    expect(
      days('DTSTART:19970929T090000\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2', '1997-09-01', '1997-12-31'),
    ).toEqual(['1997-09-29', '1997-10-30', '1997-11-27', '1997-12-30']);
  });

  it('the last week of a year may end in the next one', () => {
    expect(days('DTSTART:20200101\nRRULE:FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR', '2020-01-01', '2027-12-31')).toEqual([
      '2021-01-01',
      '2027-01-01',
    ]);
    expect(days('DTSTART:20240101\nRRULE:FREQ=YEARLY;BYWEEKNO=1;BYDAY=TU', '2024-06-01', '2026-12-31')).toEqual([
      '2024-12-31',
      '2025-12-30',
    ]);
  });
});

describe('far away', () => {
  const milliseconds = (run: () => unknown): number => {
    const computed = computingTime();
    run();
    return computed();
  };

  it('a daily rule of 1970 is asked for 2040 in a few milliseconds', () => {
    const text = 'DTSTART:19700101\nRRULE:FREQ=DAILY';
    const range = { from: '2040-01-01', to: '2040-01-31' };
    expect(occurrences(text, range)).toHaveLength(31);
    expect(milliseconds(() => occurrences(text, range))).toBeLessThan(200);
  });

  it('an endless rule over all time ends', () => {
    const all = occurrences({ rule: 'FREQ=DAILY', start: '1970-01-01' }, { from: '0001-01-01', to: '9999-12-31' });
    expect(all).toHaveLength(MOST_OCCURRENCES);
    expect(all[0]).toBe('1970-01-01');
  });

  it.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=WEEKLY;BYDAY=MO;BYSETPOS=5',
    'FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1',
  ])('a rule that never comes round says so: %s', (text) => {
    expect(firstOccurrence(text, '2026-01-01')).toBeNull();
    expect(milliseconds(() => nextOccurrence(text, '2026-01-01', '2026-06-01'))).toBeLessThan(5000);
  });

  it('a 29 February that is a Monday is waited for, 40 years across 2100', () => {
    expect(nextOccurrence('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO', '2026-01-01', '2072-03-01')).toBe(
      '2112-02-29',
    );
  });
});

describe('cutting a series', () => {
  it('ends it on a day, for COUNT too, and never later than it did', () => {
    expect(ruleUntil('FREQ=DAILY;COUNT=10', '2026-03-31')).toBe('FREQ=DAILY;UNTIL=20260331');
    expect(ruleUntil('FREQ=DAILY;UNTIL=20260101', '2026-03-31')).toBe('FREQ=DAILY;UNTIL=20260101');
  });

  it('takes what is left of COUNT', () => {
    expect(ruleFrom('FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=5', '2026-01-31', '2026-03-31')).toBe(
      'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3',
    );
  });

  it('refuses to begin where the series is not', () => {
    expect(() => ruleFrom('FREQ=WEEKLY', '2026-01-01', '2026-01-02')).toThrow(/notAnOccurrence/);
  });

  it('knows its days', () => {
    expect(isOccurrence('FREQ=WEEKLY', '2026-01-01', '2026-01-08')).toBe(true);
    expect(isOccurrence('FREQ=WEEKLY', '2026-01-01', '2025-12-25')).toBe(false);
  });
});
