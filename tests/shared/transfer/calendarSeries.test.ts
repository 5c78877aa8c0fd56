import { describe, expect, it } from 'vitest';
import { occurrences } from '#shared/reminders/recurrence.rules.ts';
import { eventOf } from '../../support/calendarSamples.ts';
import { plansOf } from '../../support/calendarPlans.ts';
import { TODAY, reminderOf, remarksOf } from '../../support/calendarEntries.ts';

describe('a series', () => {
  const series = (...lines: readonly string[]) => [
    eventOf('UID:s', 'SUMMARY:Tea', 'DTSTART:20261130T100000', ...lines),
  ];
  const daysOf = (lines: readonly string[], to = '2027-01-31') => {
    const { rule, dueOn, skipped } = reminderOf(lines);
    const left = new Set(skipped);
    return occurrences({ rule: rule ?? '', start: dueOn }, { from: TODAY, to }).filter((day) => !left.has(day));
  };

  it('keeps its wall time, leaves out and moves days', () => {
    const lines = [
      ...series('RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=6', 'EXDATE:20261207T100000', 'EXDATE:20261221T020000Z'),
      eventOf('UID:s', 'SUMMARY:Tea', 'RECURRENCE-ID:20261214T100000', 'DTSTART:20261215T113000'),
      eventOf('UID:s', 'SUMMARY:Tea', 'RECURRENCE-ID:20261228T100000', 'DTSTART:20261228T100000', 'STATUS:CANCELLED'),
      eventOf('UID:s', 'SUMMARY:Tea with Lin', 'RECURRENCE-ID:20270104T100000', 'DTSTART:20270104T120000'),
    ];
    expect(plansOf(lines)).toMatchObject([
      {
        reminders: [
          {
            uid: 's',
            rule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=6',
            dueOn: '2026-11-30',
            dueTime: '10:00',
            skipped: ['2026-12-07', '2026-12-21', '2026-12-28', '2027-01-04'],
            moved: [{ originalOn: '2026-12-14', to: '2026-12-15', time: '11:30' }],
          },
          { uid: 's#2027-01-04', text: 'Tea with Lin', rule: null, dueOn: '2027-01-04', dueTime: '12:00', done: null },
        ],
        remarks: [],
      },
    ]);
  });

  it('ends on the last day that its UNTIL lets through, whatever clock that is on', () => {
    expect(daysOf(series('RRULE:FREQ=DAILY;UNTIL=20261202')).at(-1)).toBe('2026-12-02');
    // 1 December 16:00 UTC is midnight here: 2 December begins, and its ten o'clock is not reached.
    expect(daysOf(series('RRULE:FREQ=DAILY;UNTIL=20261201T160000Z')).at(-1)).toBe('2026-12-01');
    expect(daysOf(series('RRULE:FREQ=DAILY;UNTIL=20261202T155959Z')).at(-1)).toBe('2026-12-02');
    const there = [
      eventOf('SUMMARY:x', 'DTSTART;TZID=America/New_York:20261130T080000', 'RRULE:FREQ=DAILY;UNTIL=20261203T045959Z'),
    ];
    expect(
      occurrences(
        { rule: reminderOf(there, TODAY, 'America/New_York').rule ?? '', start: '2026-11-30' },
        { from: TODAY, to: '2027-01-01' },
      ).at(-1),
    ).toBe('2026-12-02');
  });

  it('of another zone is at the time of its first day here, with a remark', () => {
    const there = (rule: string) => [eventOf('SUMMARY:x', 'DTSTART;TZID=America/New_York:20261130T200000', rule)];
    const weekly = there('RRULE:FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20261215T045959Z');
    // Monday evening there is Tuesday morning here.
    expect(reminderOf(weekly)).toMatchObject({
      dueOn: '2026-12-01',
      dueTime: '09:00',
      rule: 'FREQ=WEEKLY;BYDAY=TU,SA;UNTIL=20261215',
    });
    expect(remarksOf(weekly)).toEqual(['timeConverted']);
    expect(remarksOf(there('RRULE:FREQ=MONTHLY;BYMONTHDAY=30'))).toEqual(['timeConverted', 'otherDayThere']);
    expect(
      remarksOf([eventOf('SUMMARY:x', 'DTSTART;TZID=Asia/Hong_Kong:20261130T200000', 'RRULE:FREQ=DAILY')]),
    ).toEqual([]);
    expect(
      remarksOf([eventOf('SUMMARY:x', 'DTSTART;TZID=China Standard Time:20261130T200000', 'RRULE:FREQ=DAILY')]),
    ).toEqual([]);
  });

  it('that is over is done on its last day', () => {
    const over = [eventOf('SUMMARY:x', 'DTSTART;VALUE=DATE:20200131', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3')];
    expect(reminderOf(over)).toMatchObject({ rule: null, dueOn: '2020-03-31', done: '2020-03-31' });
    expect(remarksOf(over)).toEqual(['seriesOver']);
  });

  it('with a day put off from the past to one to come keeps that day', () => {
    const lines = [
      eventOf('UID:s', 'SUMMARY:Tea', 'DTSTART;VALUE=DATE:20261101', 'RRULE:FREQ=WEEKLY'),
      eventOf('UID:s', 'SUMMARY:Tea', 'RECURRENCE-ID;VALUE=DATE:20261115', 'DTSTART;VALUE=DATE:20261125'),
    ];
    const [plan] = plansOf(lines);
    expect(plan).toMatchObject({
      reminders: [{ uid: 's' }, { uid: 's#2026-11-15', text: 'Tea', dueOn: '2026-11-25', done: null }],
    });
  });

  it('brings days besides its rule as reminders of their own', () => {
    const [plan] = plansOf(series('RRULE:FREQ=YEARLY', 'RDATE:20261205T100000,20261101T100000'));
    expect(plan).toMatchObject({
      reminders: [{ rule: 'FREQ=YEARLY' }, { dueOn: '2026-12-05', dueTime: '10:00', rule: null }],
    });
  });

  it.each([
    ['FREQ=HOURLY', 'ruleTooFine'],
    ['FREQ=MINUTELY;INTERVAL=30', 'ruleTooFine'],
    ['FREQ=SOMETIMES', 'ruleUnreadable'],
    ['D1 #5', 'ruleUnreadable'],
  ])('that repeats by %s is refused: %s', (rule, code) => {
    expect(plansOf(series(`RRULE:${rule}`))).toEqual([{ type: 'refused', code }]);
  });

  it('of a lunar year stays one', () => {
    const lunar = [
      eventOf(
        'SUMMARY:中秋',
        'DTSTART;VALUE=DATE:20260925',
        'RRULE:FREQ=YEARLY;RSCALE=CHINESE;BYMONTH=8;BYMONTHDAY=15',
      ),
    ];
    expect(daysOf(lunar, '2029-01-01')).toEqual(['2027-09-15', '2028-10-03']);
  });
});
