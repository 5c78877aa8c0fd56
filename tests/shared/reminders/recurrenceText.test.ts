import { describe, expect, it } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import { canonicalRule, occurrences } from '#shared/reminders/recurrence.rules.ts';

const ruleBroken = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof LonghandError && error.code === 'INVALID_VALUE') return JSON.stringify(error.params);
    throw error;
  }
  return 'nothing';
};
const rule = (name: string) => JSON.stringify({ field: 'rule', rule: name });
const year = { from: '2026-01-01', to: '2026-12-31' };

describe('a rule as text', () => {
  const expected = ['2026-01-31', '2026-02-28', '2026-03-31'];
  const range = { from: '2026-01-01', to: '2026-03-31' };

  it.each([
    ['a date', 'DTSTART;VALUE=DATE:20260131\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['a time in UTC', 'DTSTART:20260131T233000Z\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['a time zone', 'DTSTART;TZID=America/New_York:20260131T090000\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['a quoted time zone', 'DTSTART;TZID="Zone: 1";X-A=b:20260131T090000\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['lower case and CRLF', 'dtstart:20260131\r\nrrule:freq=monthly;bymonthday=-1\r\n'],
    ['folded lines', 'DTSTART:2026\r\n 0131\r\nRRULE:FREQ=MONTHLY;BYMON\r\n\tTHDAY=-1'],
    ['no name of the property', 'DTSTART:20260131\nFREQ=MONTHLY;BYMONTHDAY=-1'],
    ['an hour', 'DTSTART:20260131T090000\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1;BYHOUR=9;BYMINUTE=0'],
  ])('is read with %s', (_what, text) => {
    expect(occurrences(text, range)).toEqual(expected);
  });

  it('honours EXDATE and RDATE by date', () => {
    const text = [
      'DTSTART;TZID=Asia/Shanghai:20260131T090000',
      'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3',
      'EXDATE;TZID=Asia/Shanghai:20260228T090000,20260401T090000',
      'RDATE;VALUE=DATE:20260215,20260131',
      'RDATE;VALUE=PERIOD:20260320T090000Z/PT1H',
    ].join('\r\n');
    expect(occurrences(text, year)).toEqual(['2026-01-31', '2026-02-15', '2026-03-20', '2026-03-31']);
  });

  it('without a rule is its start and its RDATEs', () => {
    expect(occurrences('DTSTART:20260131\nRDATE:20260501', year)).toEqual(['2026-01-31', '2026-05-01']);
  });

  it('is stored in one form', () => {
    expect(canonicalRule('rrule:until=20261231T235959Z;byday=WE,mo,MO;interval=1;freq=weekly;wkst=mo')).toBe(
      'FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261231',
    );
    expect(
      canonicalRule('DTSTART:20260131\nRRULE:SKIP=BACKWARD;BYMONTHDAY=15;BYMONTH=8;FREQ=YEARLY;RSCALE=chinese'),
    ).toBe('RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15;SKIP=BACKWARD');
  });
});

describe('what is refused', () => {
  it.each([
    ['nothing', ''],
    ['words', 'every day'],
    ['no frequency', 'COUNT=3'],
    ['a frequency that is none', 'FREQ=FORTNIGHTLY'],
    ['the same part twice', 'FREQ=DAILY;COUNT=2;COUNT=3'],
    ['both ends', 'FREQ=DAILY;COUNT=2;UNTIL=20260101'],
    ['a count of none', 'FREQ=DAILY;COUNT=0'],
    ['a negative interval', 'FREQ=DAILY;INTERVAL=-1'],
    ['a day that does not exist', 'FREQ=DAILY;UNTIL=20260230'],
    ['day 32', 'FREQ=MONTHLY;BYMONTHDAY=32'],
    ['month 13', 'FREQ=YEARLY;BYMONTH=13'],
    ['a weekday that is none', 'FREQ=WEEKLY;BYDAY=XX'],
    ['the second Monday of a week', 'FREQ=WEEKLY;BYDAY=2MO'],
    ['a day of the month in a week', 'FREQ=WEEKLY;BYMONTHDAY=3'],
    ['a place in nothing', 'FREQ=MONTHLY;BYSETPOS=1'],
    ['two starts', 'DTSTART:20260101\nDTSTART:20260102\nRRULE:FREQ=DAILY'],
  ])('is unreadable: %s', (_what, text) => {
    const whole = text.includes('DTSTART') ? text : `DTSTART:20260101\nRRULE:${text}`;
    expect(ruleBroken(() => occurrences(whole, year))).toBe(rule('ruleUnreadable'));
  });

  it.each(['FREQ=HOURLY', 'FREQ=MINUTELY;INTERVAL=5', 'FREQ=SECONDLY', 'FREQ=DAILY;BYHOUR=9,17'])(
    'is finer than a day: %s',
    (text) => expect(ruleBroken(() => canonicalRule(text))).toBe(rule('ruleTooFine')),
  );

  it.each([
    'RSCALE=HEBREW;FREQ=YEARLY',
    'RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD',
    'RSCALE=CHINESE;FREQ=MONTHLY',
    'FREQ=YEARLY;BYEASTER=0',
    'FREQ=DAILY;INTERVAL=10000000',
  ])('is beyond us: %s', (text) => expect(ruleBroken(() => canonicalRule(text))).toBe(rule('ruleUnsupported')));

  it('has no start', () => {
    expect(ruleBroken(() => occurrences('RRULE:FREQ=DAILY', year))).toBe(rule('ruleWithoutStart'));
  });

  it('begins in the year 1, as calendars say for "no date"', () => {
    expect(ruleBroken(() => occurrences('DTSTART:00010101\nRRULE:FREQ=DAILY', year))).toBe(rule('ruleUnsupported'));
  });
});
