import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kernel/calendarMath.ts';
import type { SettingsPatch } from '#shared/settings/settings.ts';
import type { Database } from '../../../electron/data/database/handles.ts';
import { takeNotices } from '../../../electron/data/notices/notices.service.ts';
import { updateReminderFields } from '../../../electron/data/reminders/changeReminder.service.ts';
import { completeReminder, snoozeOccurrence } from '../../../electron/data/reminders/settleOccurrence.service.ts';
import { updateSettings } from '../../../electron/data/settings/settings.service.ts';
import { steppingClock } from '../../support/database.ts';
import { deskDatabase, plainContact, promising, TODAY } from '../../support/reminders.ts';

/** Written long before anything is due. */
const LONG_AGO = steppingClock('2025-12-01T08:00:00.000Z');
/** A clock that stands at a time of this machine's day. */
const localClock = (wallTime: string) => steppingClock(new Date(wallTime).toISOString());

async function at(database: Database, wallTime: string): Promise<(readonly [string, string])[]> {
  const { items, count } = await takeNotices(database, wallTime);
  expect(count).toBeGreaterThanOrEqual(items.length);
  return items.map(({ text, contactName, on }) => [text === '' ? (contactName ?? '') : text, on] as const);
}

/** The moments, of those looked at, at which something came. */
async function timesOf(database: Database, wallTimes: readonly string[]): Promise<string[]> {
  const came: string[] = [];
  for (const wallTime of wallTimes) if ((await at(database, wallTime)).length > 0) came.push(wallTime);
  return came;
}

const everyDay = (from: string, days: number, times: readonly string[]) =>
  Array.from({ length: days }, (_, index) => times.map((time) => `${addDays(from, index)}T${time}`)).flat();

describe('notices of a reminder', () => {
  it('come 30 and 7 days before and on the day itself', async () => {
    const database = await deskDatabase({ clock: LONG_AGO });
    const { add } = promising(database, '2025-12-01');
    const noticesBefore = [
      { unit: 'days', count: 30 },
      { unit: 'days', count: 7 },
    ] as const;
    await add({ dueOn: TODAY, noticesBefore: [...noticesBefore] });
    expect(await timesOf(database, everyDay('2026-01-25', 60, ['08:59', '09:00', '09:01']))).toEqual([
      '2026-01-31T09:00',
      '2026-02-23T09:00',
      '2026-03-02T09:00',
    ]);
  });

  it('come on the minute where it has a time, and minutes before, over midnight too', async () => {
    const database = await deskDatabase({ clock: LONG_AGO });
    const { add } = promising(database, '2025-12-01');
    await add({ dueOn: TODAY, dueTime: '00:20', noticesBefore: [{ unit: 'minutes', count: 30 }] });
    const times = ['2026-03-01T23:49', '2026-03-01T23:50', '2026-03-02T00:19', '2026-03-02T00:20', '2026-03-02T09:00'];
    expect(await timesOf(database, times)).toEqual(['2026-03-01T23:50', '2026-03-02T00:20']);
  });

  it('come once for ever: not again after a restart, nor when the clock is set back', async () => {
    const database = await deskDatabase({ clock: LONG_AGO });
    const { add } = promising(database, '2025-12-01');
    await add({ dueOn: TODAY });
    await add({ dueOn: '2025-12-10', rule: 'FREQ=WEEKLY', text: 'Weekly' });
    expect(await at(database, `${TODAY}T09:00`)).toHaveLength(2);
    for (const again of [`${TODAY}T09:00`, '2026-03-01T09:00', '2026-02-25T09:00', `${TODAY}T23:00`])
      expect(await at(database, again)).toEqual([]);
    // Whoever holds the database anew remembers nothing but what stands in it.
    expect(await takeNotices({ ...database }, `${TODAY}T10:00`)).toEqual({ items: [], count: 0 });
  });

  it('come of every occurrence of a series, though an earlier one is still open', async () => {
    const database = await deskDatabase({ clock: LONG_AGO });
    const { add } = promising(database, '2026-03-01');
    await add({ dueOn: TODAY, dueTime: '17:00', rule: 'FREQ=DAILY', text: 'Cash' });
    expect(await timesOf(database, everyDay(TODAY, 4, ['09:00', '16:59', '17:00', '17:01']))).toEqual([
      '2026-03-02T17:00',
      '2026-03-03T17:00',
      '2026-03-04T17:00',
      '2026-03-05T17:00',
    ]);
  });

  it('come anew for the day that it was moved to, and not when it was done before', async () => {
    const database = await deskDatabase({ clock: LONG_AGO });
    const { add, tools } = promising(database, '2025-12-01');
    const moved = await add({ dueOn: TODAY, text: 'Moved' });
    const kept = await add({ dueOn: '2026-03-03', text: 'Kept' });
    expect(await at(database, `${TODAY}T09:00`)).toEqual([['Moved', TODAY]]);
    await snoozeOccurrence(database, { id: moved.id, until: '2026-03-04' });
    await completeReminder(database, { id: kept.id }, tools);
    expect(await timesOf(database, everyDay('2026-03-03', 4, ['09:00']))).toEqual(['2026-03-04T09:00']);
  });

  it('after a long absence all come together, one of each reminder, and the count tells', async () => {
    const database = await deskDatabase({ clock: LONG_AGO });
    const { add } = promising(database, '2026-01-01');
    for (let day = 0; day < 30; day += 1) await add({ dueOn: addDays('2026-02-01', day), text: `Promise ${day}` });
    await add({ dueOn: '2026-02-01', rule: 'FREQ=DAILY', text: 'Daily' });
    const taken = await takeNotices(database, `${TODAY}T10:00`);
    expect(taken.count).toBe(30 + 1);
    expect(taken.items).toHaveLength(20);
    expect(taken.items[0]).toMatchObject({ text: 'Promise 0', on: '2026-02-01' });
    expect(await at(database, `${TODAY}T10:01`)).toEqual([]);
  });

  it('do not flood after an import or an edit: what would have come before it does not come', async () => {
    const database = await deskDatabase({ clock: localClock(`${TODAY}T14:00`) });
    const { add, tools } = promising(database);
    await add({ dueOn: '2026-02-20', text: 'Long overdue' });
    await add({ dueOn: TODAY, text: 'Today, after nine' });
    await add({ dueOn: TODAY, dueTime: '15:00', text: 'At three' });
    await add({ dueOn: TODAY, dueTime: '14:00', text: 'This minute' });
    const daily = await add({ dueOn: '2026-02-01', rule: 'FREQ=DAILY', text: 'Daily' });
    expect(await at(database, `${TODAY}T14:00`)).toEqual([['This minute', TODAY]]);
    await updateReminderFields(database, { id: daily.id, scope: 'all', text: 'Every day' }, tools);
    expect(await at(database, `${TODAY}T14:30`)).toEqual([]);
    expect(await at(database, `${TODAY}T15:00`)).toEqual([['At three', TODAY]]);
    expect(await at(database, '2026-03-03T09:00')).toEqual([['Every day', '2026-03-03']]);
  });

  it('come though a clock that was years ahead stands on it', async () => {
    const database = await deskDatabase({ clock: localClock('2031-01-01T00:00') });
    const { add } = promising(database);
    await add({ dueOn: TODAY });
    expect(await at(database, `${TODAY}T09:00`)).toHaveLength(1);
  });

  it('come of contacts who are not to be contacted, and not of contacts in the bin', async () => {
    const database = await deskDatabase({ clock: LONG_AGO });
    const { add } = promising(database);
    const silent = await plainContact(database, 'Silent', { do_not_contact_since: '2026-01-01' });
    const gone = await plainContact(database, 'Gone');
    await add({ dueOn: TODAY, contactId: silent, text: 'Pay back' });
    await add({ dueOn: TODAY, contactId: gone, text: 'Never' });
    await database.write({ label: 'contactsRemoved', params: {}, topics: ['contacts'] }, (transaction) =>
      transaction.updateTable('contacts').set({ deleted_at: 'now' }).where('id', '=', gone).execute(),
    );
    const { items } = await takeNotices(database, `${TODAY}T09:00`);
    expect(items).toMatchObject([
      { text: 'Pay back', contactName: 'Silent', about: { type: 'reminder', originalOn: TODAY }, time: null },
    ]);
  });

  it('after failed deliveries the reminder is still there', async () => {
    const database = await deskDatabase({ clock: LONG_AGO });
    const { add } = promising(database);
    const { id } = await add({ dueOn: TODAY });
    await takeNotices(database, `${TODAY}T09:00`);
    const row = await database.read((reader) =>
      reader.selectFrom('reminders').select(['id', 'next_on']).executeTakeFirst(),
    );
    expect(row).toEqual({ id, next_on: TODAY });
  });
});

describe('quiet hours', () => {
  const settings: SettingsPatch = { quietHours: { from: '18:00', to: '08:30' } };

  it('hold notices back over midnight, then give them', async () => {
    const database = await deskDatabase({ clock: LONG_AGO });
    const { add } = promising(database);
    await updateSettings(database, settings);
    await add({ dueOn: TODAY, dueTime: '20:00', text: 'Evening' });
    await add({ dueOn: '2026-03-03', dueTime: '07:00', text: 'Morning' });
    const times = [`${TODAY}T17:59`, `${TODAY}T20:00`, '2026-03-03T07:00', '2026-03-03T08:29'];
    expect(await timesOf(database, times)).toEqual([]);
    expect(await at(database, '2026-03-03T08:30')).toEqual([
      ['Evening', TODAY],
      ['Morning', '2026-03-03'],
    ]);
  });

  it('of no length hold nothing back', async () => {
    const database = await deskDatabase({ clock: LONG_AGO });
    const { add } = promising(database);
    await updateSettings(database, { quietHours: { from: '09:00', to: '09:00' } });
    await add({ dueOn: TODAY });
    expect(await at(database, `${TODAY}T09:00`)).toHaveLength(1);
  });
});

describe('notices that are switched off', () => {
  it('do not come, and do not flood when they are switched on again', async () => {
    const database = await deskDatabase({ clock: LONG_AGO });
    const { add } = promising(database);
    await updateSettings(database, { noticesOn: false, quietHours: { from: '00:00', to: '12:00' } });
    await plainContact(database, 'Ada', { birthday: '1980-03-02' });
    await add({ dueOn: TODAY, text: 'Meanwhile' });
    await add({ dueOn: '2026-03-03', text: 'After' });
    expect(await at(database, `${TODAY}T09:30`)).toEqual([]);
    await updateSettings(database, { noticesOn: true, quietHours: null });
    expect(await at(database, `${TODAY}T10:00`)).toEqual([]);
    expect(await at(database, '2026-03-03T09:00')).toEqual([['After', '2026-03-03']]);
  });
});

describe('notices of special days', () => {
  it('come when the lead time begins and on the day, of nobody in the bin or not to be contacted', async () => {
    const database = await deskDatabase({ clock: LONG_AGO });
    await plainContact(database, 'Ada', { birthday: '1980-03-10' });
    await plainContact(database, 'Gone', { birthday: '1980-03-10', deleted_at: '2026-01-01T00:00:00.000Z' });
    await plainContact(database, 'Silent', { birthday: '1980-03-10', do_not_contact_since: '2026-01-01' });
    const times = everyDay('2026-02-28', 14, ['08:59', '09:00', '09:30']);
    const came: unknown[] = [];
    for (const time of times) {
      const { items } = await takeNotices(database, time);
      came.push(...items.map(({ contactName, specialDay, on }) => [time, contactName, specialDay, on]));
    }
    expect(came).toEqual([
      ['2026-03-03T09:00', 'Ada', 'birthday', '2026-03-10'],
      ['2026-03-10T09:00', 'Ada', 'birthday', '2026-03-10'],
    ]);
  });

  it('come late once after an absence, and not again when the clock is set back', async () => {
    const database = await deskDatabase({ clock: LONG_AGO });
    await plainContact(database, 'Ada', { birthday: '--03-10' });
    expect(await at(database, '2026-03-01T09:00')).toEqual([]);
    expect(await at(database, '2026-03-12T08:00')).toEqual([['Ada', '2026-03-10']]);
    for (const time of ['2026-03-12T09:00', '2026-03-10T09:00', '2026-03-03T09:00', '2026-03-10T09:00'])
      expect(await at(database, time)).toEqual([]);
    expect(await at(database, '2027-03-03T09:00')).toEqual([['Ada', '2027-03-10']]);
  });
});

describe('marks of given notices', () => {
  it('older than 400 days are thrown away, and what they marked does not come again', async () => {
    const database = await deskDatabase({ clock: LONG_AGO });
    const { add } = promising(database);
    await add({ dueOn: TODAY, text: 'Never done' });
    expect(await at(database, `${TODAY}T09:00`)).toHaveLength(1);
    await add({ dueOn: addDays(TODAY, 402), text: 'Later' });
    expect(await at(database, `${addDays(TODAY, 402)}T09:00`)).toEqual([['Later', addDays(TODAY, 402)]]);
    const marks = await database.read((reader) => reader.selectFrom('given_notices').select('at').execute());
    expect(marks).toEqual([{ at: `${addDays(TODAY, 402)}T09:00` }]);
    expect(await at(database, `${addDays(TODAY, 402)}T09:30`)).toEqual([]);
  });
});
