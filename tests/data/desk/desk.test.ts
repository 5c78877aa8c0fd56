import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kernel/calendarMath.ts';
import type { Database } from '../../../electron/data/database/handles.ts';
import { absenceSince, markSeen } from '../../../electron/data/desk/absence.service.ts';
import { deskCounts, readDesk, sectionPage } from '../../../electron/data/desk/desk.service.ts';
import { setSpecialDayDone } from '../../../electron/data/specialDays/specialDays.service.ts';
import { getReminder } from '../../../electron/data/reminders/reminders.service.ts';
import { completeReminder, skipOccurrence } from '../../../electron/data/reminders/settleOccurrence.service.ts';
import { createStaff } from '../../../electron/data/staff/staff.service.ts';
import { setRhythms } from '../../../electron/data/touch/touch.service.ts';
import { computingTime } from '../../support/computingTime.ts';
import { deskDatabase, plainContact, promising, TODAY } from '../../support/reminders.ts';

const WEEK_ENDS_ON = '2026-03-08';
const when = { today: TODAY, weekEndsOn: WEEK_ENDS_ON };
const deskOf = async (database: Database, staffId?: number) =>
  await database.read((reader) => readDesk(reader, { ...when, staffId, limit: 2 }));

describe('the desk', () => {
  it('sorts what is open into overdue, today, this week and later, each with its first slips', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database);
    const days = [-3, -2, -1, 0, 0, 1, 6, 7, 400];
    for (const offset of days) await add({ dueOn: addDays(TODAY, offset), text: String(offset) });
    const kept = await add({ dueOn: TODAY, text: 'kept' });
    await completeReminder(database, { id: kept.id }, tools);
    const { sections, doneToday } = await deskOf(database);
    expect(
      Object.entries(sections).map(([name, { count, items }]) => [name, count, items.map(({ text }) => text)]),
    ).toEqual([
      ['overdue', 3, ['-3', '-2']],
      ['today', 2, ['0', '0']],
      ['week', 2, ['1', '6']],
      ['later', 2, ['7', '400']],
    ]);
    expect(doneToday).toBe(1);
    const { nextCursor } = sections.overdue;
    const more = await database.read((reader) =>
      sectionPage(reader, { ...when, section: 'overdue', cursor: nextCursor ?? '', limit: 2 }),
    );
    expect(more).toMatchObject({ items: [{ text: '-1' }], nextCursor: null });
    expect(await database.read((reader) => deskCounts(reader, TODAY))).toEqual({ overdue: 3, today: 2 });
  });

  it('of a week that never ends, and at the ends of the calendar, answers at once', async () => {
    const database = await deskDatabase();
    const { add } = promising(database);
    await plainContact(database, 'Ada', { birthday: '--03-03' });
    const { id } = await add({ dueOn: '9999-12-31', afterDoneDays: 3660, text: 'Far' });
    await add({
      dueOn: '0001-01-01',
      dueTime: '00:00',
      text: 'Long ago',
      noticesBefore: [{ unit: 'days', count: 9999 }],
    });
    const computed = computingTime();
    for (const [today, weekEndsOn] of [
      [TODAY, '9999-12-31'],
      ['9999-12-31', '9999-12-31'],
      ['0001-01-01', '0001-01-01'],
    ] as const) {
      const lying = await database.read((reader) => readDesk(reader, { today, weekEndsOn, limit: 2 }));
      expect(Object.values(lying.sections).reduce((sum, { count }) => sum + count, 0)).toBe(2);
    }
    expect(computed()).toBeLessThan(2000);
    await skipOccurrence(database, { id }, { today: TODAY });
    expect(await database.read((reader) => getReminder(reader, id))).toMatchObject({ dueOn: '9999-12-31' });
  });

  it('of one of us has their promises and everybody’s', async () => {
    const database = await deskDatabase();
    const { add } = promising(database);
    const ada = await createStaff(database, 'ada', 'Ada');
    const bob = await createStaff(database, 'bob', 'Bob');
    await add({ dueOn: TODAY, text: 'Ada', staffId: ada.id });
    await add({ dueOn: TODAY, text: 'Bob', staffId: bob.id });
    await add({ dueOn: TODAY, text: 'Ours' });
    const { today } = (await deskOf(database, bob.id)).sections;
    expect(today).toMatchObject({ count: 2, items: [{ text: 'Bob' }, { text: 'Ours' }] });
    expect((await deskOf(database)).sections.today.count).toBe(3);
  });

  it('hides promises of contacts in the bin, and shows them again when they come back', async () => {
    const database = await deskDatabase();
    const { add } = promising(database);
    const contactId = await plainContact(database, 'Ada');
    await add({ dueOn: TODAY, contactId });
    await database.write({ label: 'contactsRemoved', params: {}, topics: ['contacts'] }, (transaction) =>
      transaction.updateTable('contacts').set({ deleted_at: 'now' }).where('id', '=', contactId).execute(),
    );
    expect((await deskOf(database)).sections.today).toEqual({ count: 0, items: [], nextCursor: null });
    expect(await database.read((reader) => deskCounts(reader, TODAY))).toEqual({ overdue: 0, today: 0 });
    await database.undo();
    expect((await deskOf(database)).sections.today.count).toBe(1);
  });

  it('has special days within their lead time or this week, until they are ticked off', async () => {
    const database = await deskDatabase();
    const ada = await plainContact(database, 'Ada', { birthday: '1980-03-02' });
    await plainContact(database, 'Bea', { birthday: '--03-09' });
    await plainContact(database, 'Cleo', { birthday: '1990-03-10' });
    await plainContact(database, 'Dora', { birthday: '1990-03-05', do_not_contact_since: '2026-01-01' });
    const { specialDays } = await deskOf(database);
    expect(specialDays.map(({ contact, on, years }) => [contact.displayName, on, years])).toEqual([
      ['Ada', TODAY, 46],
      ['Bea', '2026-03-09', null],
    ]);
    expect(await database.read((reader) => deskCounts(reader, TODAY))).toEqual({ overdue: 0, today: 1 });
    await setSpecialDayDone(database, { contactId: ada, key: 'birthday', on: TODAY, isDone: true });
    expect((await deskOf(database)).specialDays.map(({ contact }) => contact.displayName)).toEqual(['Bea']);
    expect(await database.read((reader) => deskCounts(reader, TODAY))).toEqual({ overdue: 0, today: 0 });
  });

  it('has those to be in touch with, red ones first', async () => {
    const database = await deskDatabase();
    const yellow = await plainContact(database, 'Yellow');
    const red = await plainContact(database, 'Red');
    const silent = await plainContact(database, 'Silent', { do_not_contact_since: '2026-01-01' });
    await setRhythms(database, { ids: [yellow, silent], rhythm: { wishedDays: 10, latestDays: 60 } }, '2026-02-10');
    await setRhythms(database, { ids: [red], rhythm: { wishedDays: 10, latestDays: 15 } }, '2026-02-10');
    const { touch } = await deskOf(database);
    expect(touch.counts).toEqual({ yellow: 1, red: 1 });
    expect(touch.items.map(({ contact, colour }) => [contact.displayName, colour])).toEqual([
      ['Red', 'red'],
      ['Yellow', 'yellow'],
    ]);
  });
});

describe('after a month of absence', () => {
  it('one honest summary says what fell due, what was missed, whom nobody wrote to', async () => {
    const database = await deskDatabase();
    const lastSeenOn = '2026-01-30';
    const { add } = promising(database, '2026-01-20');
    await markSeen(database, lastSeenOn);
    await add({ dueOn: '2026-01-25', text: 'Overdue before' });
    await add({ dueOn: '2026-01-30', text: 'Due on the last day' });
    await add({ dueOn: '2026-02-10', text: 'Fell due' });
    await add({ dueOn: '2026-02-02', text: 'Weekly', rule: 'FREQ=WEEKLY' });
    await add({ dueOn: '2026-02-20', text: 'Haircut', afterDoneDays: 30 });
    await add({ dueOn: TODAY, text: 'Today' });
    await plainContact(database, 'Ada', { birthday: '1980-02-14' });
    await plainContact(database, 'Bea', { birthday: '1980-03-02' });
    const red = await plainContact(database, 'Red');
    await setRhythms(database, { ids: [red], rhythm: { wishedDays: 10, latestDays: 20 } }, '2026-01-20');

    const absence = await database.read((reader) => absenceSince(reader, TODAY));
    expect(absence).toMatchObject({
      lastSeenOn,
      days: 31,
      fellDue: 3,
      repeating: 2,
      missedRepeats: 3,
      overdueBefore: 2,
      specialDayCount: 1,
      specialDays: [{ contact: { displayName: 'Ada' }, on: '2026-02-14', years: 46 }],
      turnedRed: 1,
    });
    const { sections } = await database.read((reader) => readDesk(reader, { ...when, limit: 10 }));
    expect(sections.overdue.items.map(({ text, missedCount }) => [text, missedCount])).toEqual([
      ['Overdue before', 0],
      ['Due on the last day', 0],
      ['Weekly', 3],
      ['Fell due', 0],
      ['Haircut', 0],
    ]);
    await markSeen(database, TODAY);
    expect(await database.read((reader) => absenceSince(reader, TODAY))).toBeNull();
  });

  it('there is none on the first look, after a few days, or when the clock was ahead', async () => {
    const database = await deskDatabase();
    const absence = async () => await database.read((reader) => absenceSince(reader, TODAY));
    expect(await absence()).toBeNull();
    await markSeen(database, addDays(TODAY, -6));
    expect(await absence()).toBeNull();
    await markSeen(database, addDays(TODAY, -7));
    expect(await absence()).toMatchObject({ days: 7, fellDue: 0, specialDays: [] });
    await markSeen(database, '2030-01-01');
    expect(await absence()).toBeNull();
  });

  it('looking at the desk stands in no history', async () => {
    const database = await deskDatabase();
    await markSeen(database, TODAY);
    expect(await database.read((reader) => reader.selectFrom('batches').selectAll().execute())).toEqual([]);
  });
});
