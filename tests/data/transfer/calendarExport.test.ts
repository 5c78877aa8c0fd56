import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kernel/calendarMath.ts';
import { openOccurrences } from '#shared/reminders/nextOpen.rules.ts';
import { nextOccurrence, occurrences } from '#shared/reminders/recurrence.rules.ts';
import type { Database } from '../../../electron/data/database/handles.ts';
import { remindersForExport } from '../../../electron/data/reminders/exportReminders.service.ts';
import { addReminders } from '../../../electron/data/reminders/importReminders.service.ts';
import type { ImportedReminder } from '../../../electron/data/reminders/importReminders.service.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { TRANSFER_DAY as TODAY, transferDesk } from '../../support/transfer.ts';
import { UNTIL, newUid, contact, daysByAnother } from '../../support/calendarDays.ts';
import { runs } from '../../support/runs.ts';

const blank = {
  text: 'Tea',
  kind: 'other',
  contactId: null,
  dueTime: null,
  rule: null,
  noticesBefore: [],
  done: null,
  moved: [],
  skipped: [],
} as const;

const reminder = (given: Partial<ImportedReminder> & { readonly dueOn: string }): ImportedReminder => ({
  ...blank,
  uid: newUid(),
  ...given,
});

const add = async (database: Database, drafts: readonly ImportedReminder[]) =>
  await database.write({ label: 'calendarImported', params: {}, topics: ['reminders'] }, async (transaction, batch) => {
    await addReminders(transaction, batch, drafts, TODAY);
  });

/** What counts of reminders: words, and every day on which they are still due. */
async function promises(database: Database) {
  const all = await database.read((reader) => remindersForExport(reader, 0, 10_000));
  return all
    .filter(({ isOpen }) => isOpen)
    .map(({ uid, text, kind, series, settled, noticesBefore }) => {
      // Of a series, what is owed from the day on which it comes in.
      const from = series.rule === null ? '1900-01-01' : TODAY;
      const days = openOccurrences(series, settled, { from, to: UNTIL });
      const { dueOn, dueTime, rule, afterDoneDays } = series;
      const repeats = rule === null ? null : { rule, dueOn, dueTime };
      return { uid, text, kind, noticesBefore: sorted(noticesBefore), afterDoneDays, repeats, days };
    })
    .toSorted((a, b) => (a.uid < b.uid ? -1 : 1));
}

function sorted<Item>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

const RULES = [
  'FREQ=DAILY;INTERVAL=3',
  'FREQ=WEEKLY;BYDAY=MO,TH',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;COUNT=40',
  'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=MONTHLY;BYDAY=3SU',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1',
  'FREQ=WEEKLY;BYDAY=FR;UNTIL=20280630',
  'RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15;SKIP=BACKWARD',
  'RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=30;SKIP=BACKWARD',
] as const;

const texts = fc
  .array(
    fc.constantFrom(
      '王总',
      '😀',
      'Call',
      ' ',
      '\n',
      ',',
      ';',
      '\\',
      'BEGIN:VEVENT',
      'END:VEVENT',
      ':',
      '"',
      'a'.repeat(80),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');

const notices = fc.uniqueArray(
  fc.record({ unit: fc.constantFrom('minutes' as const, 'days' as const), count: fc.integer({ min: 1, max: 10_000 }) }),
  { maxLength: 5, selector: ({ unit, count }) => `${unit}${count}` },
);

const times = fc.constantFrom(null, '00:00', '09:30', '23:45');

/** Reminders of every kind, some of their days moved or left out. */
const drafts = fc
  .record({
    text: texts,
    kind: fc.constantFrom('call', 'visit', 'write', 'pay', 'birthday', 'other'),
    dueTime: times,
    rule: fc.option(fc.constantFrom(...RULES)),
    dueOn: fc.integer({ min: -800, max: 400 }).map((days) => addDays(TODAY, days)),
    noticesBefore: notices,
    afterDoneDays: fc.option(fc.integer({ min: 1, max: 3660 })),
    changes: fc.uniqueArray(fc.record({ nth: fc.nat(9), by: fc.option(fc.integer({ min: 1, max: 6 })), time: times }), {
      maxLength: 3,
      selector: ({ nth }) => nth,
    }),
  })
  .map(({ changes, ...draft }): ImportedReminder => {
    const dueOn =
      draft.rule === null ? draft.dueOn : (nextOccurrence(draft.rule, draft.dueOn, draft.dueOn) ?? draft.dueOn);
    const next = draft.rule === null ? null : nextOccurrence(draft.rule, dueOn, TODAY);
    if (draft.rule === null || next === null) return reminder({ ...draft, dueOn, rule: null });
    const days = occurrences({ rule: draft.rule, start: dueOn }, { from: next, to: addDays(next, 4000) });
    const changed = changes.flatMap(({ nth, by, time }) => {
      const day = days[nth];
      return day === undefined ? [] : [{ day, by, time }];
    });
    return reminder({
      ...draft,
      dueOn,
      afterDoneDays: null,
      skipped: changed.filter(({ by }) => by === null).map(({ day }) => day),
      moved: changed.flatMap(({ day, by, time }) =>
        by === null ? [] : [{ originalOn: day, to: addDays(day, by), time }],
      ),
    });
  });

describe('a calendar of ours', () => {
  it('comes back as the same reminders', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(drafts, { minLength: 1, maxLength: 12 }), async (given) => {
        const database = await temporaryDatabase();
        const desk = await transferDesk();
        await add(
          database,
          given.map((draft) => ({ ...draft, uid: newUid() })),
        );
        const { text, result } = await desk.exportCalendar(database, { years: 10 });
        const before = await promises(database);
        expect(result).toMatchObject({ name: `longhand-calendar-${TODAY}.ics`, count: before.length });
        expect(await desk.import(database, text)).toMatchObject({ added: 0, updated: 0, problems: 0, batchId: null });

        const empty = await temporaryDatabase();
        const back = await desk.import(empty, text);
        expect(back).toMatchObject({ added: before.length, problems: 0 });
        expect(await promises(empty)).toEqual(before);
      }),
      { numRuns: runs(25) },
    );
  });

  it('gives other programs the same days', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async (draft) => {
        const database = await temporaryDatabase();
        const desk = await transferDesk();
        await add(database, [draft]);
        const [ours] = await promises(database);
        const { text } = await desk.exportCalendar(database, { years: 10 });
        expect(daysByAnother(text)).toEqual(
          (ours?.days ?? [])
            .map(({ on, time }) => (time === null ? on : `${on}T${time}`))
            .filter((day) => day >= TODAY)
            .toSorted(),
        );
      }),
      { numRuns: runs(40) },
    );
  });

  it('is the same when it is written again, and folds no line over 75 octets', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    await add(database, [
      reminder({ text: `给王总打电话 😀 ${'很'.repeat(200)}`, dueOn: '2026-12-01', dueTime: '15:00' }),
    ]);
    const { text } = await desk.exportCalendar(database);
    expect((await desk.exportCalendar(database)).text).toBe(text);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('leaves out what is done, and what contacts in the bin are about', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    await add(database, [
      reminder({ dueOn: '2026-01-01', done: '2026-01-02' }),
      reminder({ dueOn: '2026-12-01', text: 'Open' }),
    ]);
    const { text, result } = await desk.exportCalendar(database);
    expect(result.count).toBe(1);
    expect(text.match(/^SUMMARY.*/gm)).toEqual(['SUMMARY:Open']);
    expect((await desk.exportCalendar(database, { reminders: false })).result.count).toBe(0);
  });

  it('names the contact, and finds it again', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const { id, uid } = await contact(database, { displayName: '王小明' });
    await add(database, [
      reminder({ text: 'Call', dueOn: '2026-12-01', contactId: id }),
      reminder({ text: '给王小明打电话', dueOn: '2026-12-02', contactId: id }),
    ]);
    const { text } = await desk.exportCalendar(database);
    expect(text.match(/^SUMMARY.*/gm)).toEqual(['SUMMARY:Call · 王小明', 'SUMMARY:给王小明打电话']);
    const other = await temporaryDatabase();
    const there = await contact(other, { displayName: 'Somebody', uid });
    await desk.import(other, text);
    const back = await other.read((reader) => remindersForExport(reader, 0, 10));
    expect(back.map((one) => [one.text, one.contact?.id])).toEqual([
      ['Call', there.id],
      ['给王小明打电话', there.id],
    ]);
  });
});
