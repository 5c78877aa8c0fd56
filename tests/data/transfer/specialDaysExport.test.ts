import { describe, expect, it } from 'vitest';
import { readCalendarFile } from '#shared/icalendar/index.ts';
import { addDays } from '#shared/kernel/calendarMath.ts';
import { nextKept } from '#shared/specialDays/keeping.rules.ts';
import { remindersForExport } from '../../../electron/data/reminders/exportReminders.service.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { TRANSFER_DAY as TODAY, transferDesk } from '../../support/transfer.ts';
import { UNTIL, contact, daysByAnother } from '../../support/calendarDays.ts';

describe('special days', () => {
  const gregorian = { calendar: 'gregorian', isLeapMonth: false } as const;

  it('are on the days on which they are kept, birthdays of 29 February and lunar ones over six years', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const lunar = { calendar: 'lunar', year: 1960, month: 8, day: 15, isLeapMonth: false } as const;
    const leap = { calendar: 'lunar', year: null, month: 6, day: 30, isLeapMonth: true } as const;
    await contact(database, { displayName: '王小明', birthday: '1984-02-29', anniversary: '--06-18' });
    await contact(database, {
      displayName: '林小美',
      birthday: '--02-29',
      specialDays: [
        { kind: 'birthday', label: '', day: lunar },
        { kind: 'other', label: '开业', day: leap, leadDays: 14 },
      ],
    });
    const { text, result } = await desk.exportCalendar(database, { years: 6 });
    expect(result.count).toBe(5);
    const keptOn = (day: Parameters<typeof nextKept>[0]) => {
      const dates: string[] = [];
      for (let from = TODAY; ;) {
        const date = nextKept(day, from);
        if (date === null || date > addDays('2032-11-20', 0)) return dates;
        dates.push(date);
        from = addDays(date, 1);
      }
    };
    const leapDay = { ...gregorian, year: null, month: 2, day: 29 };
    const june = { ...gregorian, year: null, month: 6, day: 18 };
    const within = (days: readonly string[]) => days.filter((day) => day <= UNTIL);
    expect(daysByAnother(text)).toEqual(
      [leapDay, leapDay, june, lunar, leap].flatMap((day) => within(keptOn(day))).toSorted(),
    );
    expect(text.match(/^SUMMARY.*/gm)?.filter((line, at, all) => all.indexOf(line) === at)).toEqual([
      'SUMMARY:王小明’s birthday',
      'SUMMARY:王小明’s anniversary',
      'SUMMARY:林小美’s birthday',
      'SUMMARY:林小美’s birthday (lunar calendar)',
      'SUMMARY:开业 (林小美\\, lunar calendar)',
    ]);
    // Two weeks before 开业, at the time of notices.
    expect(text).toContain('TRIGGER:-P13DT15H');
  });

  it('are here already when they come back, and reminders where nobody is', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const lunar = { calendar: 'lunar', year: null, month: 1, day: 1, isLeapMonth: false } as const;
    await contact(database, {
      displayName: '王小明',
      birthday: '1984-02-29',
      specialDays: [{ kind: 'other', label: '', day: lunar }],
    });
    const { text } = await desk.exportCalendar(database);
    const events = readCalendarFile(Buffer.from(text)).entries.length;
    expect(await desk.import(database, text)).toMatchObject({ added: 0, updated: 0, skipped: events, batchId: null });
    const empty = await temporaryDatabase();
    expect(await desk.import(empty, text)).toMatchObject({ added: 2, problems: 0 });
    const back = await empty.read((reader) => remindersForExport(reader, 0, 10));
    expect(back.map(({ series, kind }) => [series.rule, kind])).toEqual([
      ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1', 'birthday'],
      ['RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;SKIP=BACKWARD', 'other'],
    ]);
    const nobodysBirthday = await temporaryDatabase();
    await contact(nobodysBirthday, { displayName: '王小明' });
    expect(await desk.import(nobodysBirthday, text)).toMatchObject({ added: 1, updated: 1 });
  });

  it('of those who are not to be contacted, or lie in the bin, stay out', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    await contact(database, {
      displayName: 'No',
      birthday: '1984-02-29',
      doNotContact: { since: '2026-01-01', why: '' },
    });
    expect((await desk.exportCalendar(database)).result.count).toBe(0);
  });
});
