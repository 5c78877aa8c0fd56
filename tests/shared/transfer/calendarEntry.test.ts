import { describe, expect, it } from 'vitest';
import { occurrences } from '#shared/reminders/recurrence.rules.ts';
import { eventOf, taskOf } from '../../support/calendarSamples.ts';
import { plansOf } from '../../support/calendarPlans.ts';
import { TODAY, reminderOf, remarksOf } from '../../support/calendarEntries.ts';

describe('a task', () => {
  it('is due on its day, else on its start, else today with a remark', () => {
    expect(reminderOf([taskOf('UID:1', 'SUMMARY:Pay', 'DUE;VALUE=DATE:20261230', 'DTSTART:20261201')])).toMatchObject({
      uid: '1',
      text: 'Pay',
      kind: 'pay',
      dueOn: '2026-12-30',
      dueTime: null,
      done: null,
    });
    expect(reminderOf([taskOf('SUMMARY:x', 'DTSTART:20261201T101500')])).toMatchObject({
      dueOn: '2026-12-01',
      dueTime: '10:15',
    });
    expect(reminderOf([taskOf('SUMMARY:x')])).toMatchObject({ dueOn: TODAY, done: null });
    expect(remarksOf([taskOf('SUMMARY:x')])).toEqual(['dueToday']);
  });

  it('that is overdue stays to be done', () => {
    expect(reminderOf([taskOf('SUMMARY:x', 'DUE:20200101')])).toMatchObject({ dueOn: '2020-01-01', done: null });
  });

  it.each([
    ['its status', ['STATUS:COMPLETED'], '2026-11-01'],
    ['the day it was done', ['COMPLETED:20261105T180000Z'], '2026-11-06'],
    ['its hundred per cent', ['PERCENT-COMPLETE:100'], '2026-11-01'],
    ['a day to come', ['COMPLETED:20301105T180000Z'], TODAY],
  ])('is done by %s', (_what, lines, done) => {
    expect(reminderOf([taskOf('SUMMARY:x', 'DUE:20261101', ...lines)])).toMatchObject({ dueOn: '2026-11-01', done });
  });
});

describe('an event', () => {
  it('to come is open on its day and time, one that is over is done on its day', () => {
    expect(reminderOf([eventOf('SUMMARY:x', 'DTSTART:20261121T080000')])).toMatchObject({
      dueOn: TODAY,
      dueTime: '08:00',
      done: null,
    });
    expect(reminderOf([eventOf('SUMMARY:x', 'DTSTART:20261120T230000')])).toMatchObject({
      dueOn: '2026-11-20',
      done: '2026-11-20',
    });
  });

  it('elsewhere is at the time of this clock', () => {
    expect(reminderOf([eventOf('SUMMARY:x', 'DTSTART:20261201T180000Z')])).toMatchObject({
      dueOn: '2026-12-02',
      dueTime: '02:00',
    });
    expect(reminderOf([eventOf('SUMMARY:x', 'DTSTART;TZID=America/New_York:20261201T090000')])).toMatchObject({
      dueOn: '2026-12-01',
      dueTime: '22:00',
    });
    expect(remarksOf([eventOf('SUMMARY:x', 'DTSTART;TZID=Atlantis:20261201T090000')])).toEqual(['unknownZone']);
  });

  it('says everything it says on the slip, the summary first', () => {
    const lines = [String.raw`DESCRIPTION:ask\nfor tea`, 'LOCATION:台北', 'SUMMARY:Visit Lin', 'DTSTART:20261201'];
    expect(reminderOf([eventOf(...lines)]).text).toBe('Visit Lin\nask\nfor tea\n台北');
    expect(remarksOf([eventOf(`SUMMARY:${'王'.repeat(10_001)}`, 'DTSTART:20261201')])).toEqual(['textCut']);
  });

  it('without a date, and one that says nothing, are refused; a cancelled one is left out', () => {
    expect(plansOf([eventOf('SUMMARY:x')])).toEqual([{ type: 'refused', code: 'entryNoDate' }]);
    expect(plansOf([eventOf('DTSTART:20261201')])).toEqual([{ type: 'refused', code: 'entryEmpty' }]);
    expect(plansOf([eventOf('SUMMARY:x', 'DTSTART:20261201', 'STATUS:CANCELLED')])).toEqual([{ type: 'cancelled' }]);
  });

  it.each([
    ['Call Lin about the visit', 'call'],
    ['给王总打电话', 'call'],
    ['拜訪林小姐', 'visit'],
    ['Pay the invoice', 'pay'],
    ['写信给老客户', 'write'],
    ['Lin’s birthday', 'birthday'],
    ['Recall annual numbers', 'other'],
  ])('“%s” is of the kind %s', (summary, kind) => {
    expect(reminderOf([eventOf(`SUMMARY:${summary}`, 'DTSTART:20261201')]).kind).toBe(kind);
  });

  it('keeps its alarms before it as notices', () => {
    const alarm = (trigger: string) => ['BEGIN:VALARM', `TRIGGER${trigger}`, 'END:VALARM'];
    const timed = [
      ...alarm(':-PT10M'),
      ...alarm(':-P0DT0H10M0S'),
      ...alarm(':-P2D'),
      ...alarm(':PT0S'),
      ...alarm(':PT5M'),
      ...alarm(';VALUE=DATE-TIME:20261201T013000Z'),
    ];
    expect(reminderOf([eventOf('SUMMARY:x', 'DTSTART:20261201T100000', ...timed)]).noticesBefore).toEqual([
      { unit: 'minutes', count: 10 },
      { unit: 'days', count: 2 },
      { unit: 'minutes', count: 30 },
    ]);
    const wholeDay = [...alarm(':-PT15H'), ...alarm(':-P1W'), ...alarm(':PT9H')];
    expect(reminderOf([eventOf('SUMMARY:x', 'DTSTART;VALUE=DATE:20261201', ...wholeDay)]).noticesBefore).toEqual([
      { unit: 'days', count: 1 },
      { unit: 'days', count: 7 },
    ]);
  });
});

describe('a birthday', () => {
  const birthdayOf = (summary: string, ...lines: readonly string[]) => {
    const [plan] = plansOf([
      eventOf(
        `SUMMARY:${summary}`,
        ...(lines.length === 0 ? ['DTSTART;VALUE=DATE:19850412'] : lines),
        'RRULE:FREQ=YEARLY',
      ),
    ]);
    return plan?.type === 'take' ? plan.birthday : null;
  };

  it.each([
    ['Lin Mei’s birthday', 'Lin Mei'],
    ["Lin Mei's Birthday", 'Lin Mei'],
    ['🎂 James’ birthday', 'James'],
    ['Birthday: Lin Mei', 'Lin Mei'],
    ['王小明的生日', '王小明'],
    ['王小明 生日', '王小明'],
    ['生日：王小明', '王小明'],
    ['Lin Mei (1985) birthday', 'Lin Mei'],
  ])('“%s” is of %s', (summary, name) => {
    expect(birthdayOf(summary)).toEqual({ name, birthday: '1985-04-12' });
  });

  it('has its year from its words or its first day, where that can be', () => {
    expect(birthdayOf('王小明的生日 (1980)')).toEqual({ name: '王小明', birthday: '1980-04-12' });
    for (const year of ['1604', '1900', '2026', '2020', '1850']) {
      expect(birthdayOf('王小明的生日', `DTSTART;VALUE=DATE:${year}0412`)).toEqual({
        name: '王小明',
        birthday: '--04-12',
      });
    }
    expect(birthdayOf('王小明的生日', 'DTSTART;VALUE=DATE:16040229')).toEqual({ name: '王小明', birthday: '--02-29' });
  });

  it('is nothing that happens once, at a time, or every other year', () => {
    expect(birthdayOf('王小明的生日', 'DTSTART:20261201T100000')).toBeNull();
    const [everyOther] = plansOf([
      eventOf('SUMMARY:王小明的生日', 'DTSTART;VALUE=DATE:19850412', 'RRULE:FREQ=YEARLY;INTERVAL=2'),
    ]);
    expect(everyOther).toMatchObject({ birthday: null });
  });
});

describe('what other programs write', () => {
  const series = (start: string, rule: string, ...lines: readonly string[]) => [
    eventOf('UID:1', 'SUMMARY:x', start, `RRULE:${rule}`, ...lines),
  ];

  it.each(['DTSTART;VALUE=DATE:00010412', 'DTSTART;VALUE=DATE:25000412'])(
    'a series that cannot be reckoned is refused by itself: %s',
    (start) => {
      expect(plansOf(series(start, 'FREQ=YEARLY'))).toMatchObject([{ type: 'refused', code: 'ruleUnsupported' }]);
    },
  );

  it('a lunar series from before the calendar is known is refused by itself', () => {
    const [plan] = plansOf(series('DTSTART;VALUE=DATE:18000412', 'RSCALE=CHINESE;FREQ=YEARLY'));
    expect(plan).toMatchObject({ type: 'refused', code: 'ruleUnsupported' });
  });

  it('an alarm of 1976, with which Apple says that there is none, becomes no notice', () => {
    const alarm = ['BEGIN:VALARM', 'ACTION:NONE', 'TRIGGER;VALUE=DATE-TIME:19760401T005545Z', 'END:VALARM'];
    expect(reminderOf([eventOf('SUMMARY:x', 'DTSTART:20261201T100000', ...alarm)]).noticesBefore).toEqual([]);
  });

  it('a birthday of 29 February comes every year, also from year 4 or 1604', () => {
    for (const year of ['0004', '1604', '1980']) {
      const lines = [`DTSTART;VALUE=DATE:${year}0229`, 'RRULE:FREQ=YEARLY'];
      const { rule, dueOn } = reminderOf([eventOf('UID:1', 'SUMMARY:Leap Day’s birthday', ...lines)]);
      const days = occurrences({ rule: rule ?? '', start: dueOn }, { from: '2026-01-01', to: '2029-01-01' });
      expect(days).toEqual(['2026-02-28', '2027-02-28', '2028-02-29']);
    }
  });

  it('what is yearly on 29 February and no birthday is that day only, as its rule says', () => {
    const { rule, dueOn } = reminderOf(series('DTSTART;VALUE=DATE:20240229', 'FREQ=YEARLY'));
    const days = occurrences({ rule: rule ?? '', start: dueOn }, { from: '2026-01-01', to: '2029-01-01' });
    expect(days).toEqual(['2028-02-29']);
  });

  it('birthdays of Nextcloud are birthdays, with the year only where they say it', () => {
    const birthdayOf = (summary: string, start: string) => {
      const [plan] = plansOf([eventOf('UID:1', `SUMMARY:${summary}`, start, 'RRULE:FREQ=YEARLY')]);
      return plan?.type === 'take' ? plan.birthday : plan;
    };
    expect(birthdayOf('🎂 Grace Hopper (1956)', 'DTSTART;VALUE=DATE:19561209')).toEqual({
      name: 'Grace Hopper',
      birthday: '1956-12-09',
    });
    expect(birthdayOf('🎂 王小明', 'DTSTART;VALUE=DATE:19700512')).toEqual({ name: '王小明', birthday: '--05-12' });
    expect(birthdayOf('🎂 Ada Lovelace (*1956)', 'DTSTART;VALUE=DATE:19561210')).toMatchObject({
      name: 'Ada Lovelace',
      birthday: '1956-12-10',
    });
  });

  it('a monthly day elsewhere that is the next day here is kept on the next day', () => {
    const lines = ['DTSTART;TZID=America/New_York:20261115T200000', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=15'];
    expect(reminderOf([eventOf('UID:1', 'SUMMARY:x', ...lines)])).toMatchObject({
      dueOn: '2026-11-16',
      dueTime: '09:00',
      rule: 'FREQ=MONTHLY;BYMONTHDAY=16',
    });
  });
});
