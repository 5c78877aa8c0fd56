import { describe, expect, it } from 'vitest';
import type { ReminderFilter } from '#shared/reminders/reminder.ts';
import type { Database } from '../../../electron/data/database/handles.ts';
import { reminderCalendar } from '../../../electron/data/reminders/reminderCalendar.service.ts';
import { pageOfDue, pageOfReminders, reminderCount } from '../../../electron/data/reminders/reminders.service.ts';
import type { SlipPage } from '../../../electron/data/reminders/reminders.service.ts';
import {
  completeReminder,
  skipOccurrence,
  snoozeOccurrence,
} from '../../../electron/data/reminders/settleOccurrence.service.ts';
import { createStaff } from '../../../electron/data/staff/staff.service.ts';
import { deskDatabase, plainContact, promising, TODAY } from '../../support/reminders.ts';

async function textsOf(database: Database, filter: ReminderFilter): Promise<string[]> {
  const { items } = await database.read((reader) => pageOfReminders(reader, { filter, limit: 200, today: TODAY }));
  const { count } = await database.read((reader) => reminderCount(reader, filter));
  expect(count).toBe(items.length);
  return items.map(({ text }) => text);
}

describe('a list of reminders', () => {
  it('goes by due date and time, those without a time first, page by page', async () => {
    const database = await deskDatabase();
    const { add } = promising(database);
    const days = ['2026-03-02', '2026-03-02', '2026-03-02', '2026-03-05', '2026-03-01'];
    const times = ['10:00', null, '08:00', null, '23:00'];
    for (const [index, dueOn] of days.entries()) {
      const dueTime = times[index] ?? null;
      for (const copy of ['a', 'b']) await add({ dueOn, dueTime, text: `${dueOn} ${dueTime ?? ''} ${copy}` });
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const from: string | null = cursor;
      const page: SlipPage = await database.read((reader) =>
        pageOfReminders(reader, { limit: 3, cursor: from, today: TODAY }),
      );
      seen.push(...page.items.map(({ text }) => text));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(seen.toSorted());
    expect(seen).toHaveLength(10);
  });

  it('goes by when they were done, the last first, those left out at the end', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database);
    for (const text of ['one', 'two', 'three', 'four']) {
      const { id } = await add({ dueOn: TODAY, text });
      if (text === 'two') await skipOccurrence(database, { id }, tools);
      else await completeReminder(database, { id }, tools);
    }
    const filter = { state: 'done' } as const;
    const first = await database.read((reader) => pageOfReminders(reader, { filter, limit: 2, today: TODAY }));
    const cursor = first.nextCursor;
    const rest = await database.read((reader) => pageOfReminders(reader, { filter, limit: 2, cursor, today: TODAY }));
    expect([...first.items, ...rest.items].map(({ text }) => text)).toEqual(['four', 'three', 'one', 'two']);
    expect(rest.nextCursor).toBeNull();
    await expect(
      database.read((reader) => pageOfReminders(reader, { limit: 2, cursor, today: TODAY })),
    ).rejects.toMatchObject({ code: 'INVALID_VALUE', params: { field: 'cursor', rule: 'cursorOfOtherSort' } });
    await expect(
      database.read((reader) => pageOfReminders(reader, { limit: 2, cursor: 'broken', today: TODAY })),
    ).rejects.toMatchObject({ params: { field: 'cursor', rule: 'cursorBroken' } });
  });

  it('is narrowed by contact, owner, kind, repetition, days and words; contacts in the bin are left out', async () => {
    const database = await deskDatabase();
    const { add } = promising(database);
    const bob = await createStaff(database, 'bob', 'Bob');
    const ada = await plainContact(database, 'Ada Lovelace');
    const wang = await plainContact(database, '王小明');
    const gone = await plainContact(database, 'Gone');
    await add({ dueOn: '2026-03-01', text: 'Invoice 100%', contactId: ada, kind: 'pay' });
    await add({ dueOn: '2026-03-02', text: 'Call', contactId: wang, kind: 'call', staffId: bob.id });
    await add({ dueOn: '2026-03-03', text: 'Water the plants', rule: 'FREQ=DAILY' });
    await add({ dueOn: '2026-03-04', text: 'Haircut', afterDoneDays: 40 });
    await add({ dueOn: '2026-03-04', text: 'Nobody', contactId: gone });
    await database.write({ label: 'contactsRemoved', params: {}, topics: ['contacts'] }, (transaction) =>
      transaction.updateTable('contacts').set({ deleted_at: 'now' }).where('id', '=', gone).execute(),
    );
    expect(await textsOf(database, {})).toEqual(['Invoice 100%', 'Call', 'Water the plants', 'Haircut']);
    expect(await textsOf(database, { contactId: ada })).toEqual(['Invoice 100%']);
    expect(await textsOf(database, { staffId: bob.id })).toEqual(['Call']);
    expect(await textsOf(database, { staffId: null, isRepeating: true })).toEqual(['Water the plants', 'Haircut']);
    expect(await textsOf(database, { isRepeating: false })).toEqual(['Invoice 100%', 'Call']);
    expect(await textsOf(database, { kind: 'pay' })).toEqual(['Invoice 100%']);
    expect(await textsOf(database, { from: '2026-03-02', to: '2026-03-03' })).toEqual(['Call', 'Water the plants']);
    expect(await textsOf(database, { text: 'INVOICE' })).toEqual(['Invoice 100%']);
    expect(await textsOf(database, { text: '100%' })).toEqual(['Invoice 100%']);
    expect(await textsOf(database, { text: '小明' })).toEqual(['Call']);
    expect(await textsOf(database, { text: 'lovelace 100' })).toEqual(['Invoice 100%']);
    expect(await textsOf(database, { state: 'done' })).toEqual([]);
  });

  it('of what is due holds what was due before, too', async () => {
    const database = await deskDatabase();
    const { add } = promising(database);
    for (const dueOn of ['2026-02-01', TODAY, '2026-03-03']) await add({ dueOn, text: dueOn });
    const page = await database.read((reader) => pageOfDue(reader, { range: { to: TODAY }, limit: 10, today: TODAY }));
    expect(page.items.map(({ text }) => text)).toEqual(['2026-02-01', TODAY]);
  });
});

describe('the calendar of reminders', () => {
  it('shows every occurrence where it was moved to, done and left out ones as such', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database);
    const weekly = await add({ dueOn: TODAY, dueTime: '10:00', rule: 'FREQ=WEEKLY', text: 'Weekly' });
    const once = await add({ dueOn: '2026-03-09', text: 'Once' });
    const haircut = await add({ dueOn: '2026-03-01', text: 'Haircut', afterDoneDays: 20 });
    await completeReminder(database, { id: weekly.id }, tools);
    await skipOccurrence(database, { id: weekly.id, originalOn: '2026-03-16' }, tools);
    await snoozeOccurrence(database, { id: weekly.id, originalOn: '2026-03-23', until: '2026-03-24', time: null });
    await snoozeOccurrence(database, { id: once.id, until: '2026-03-10' });
    await completeReminder(database, { id: haircut.id }, tools);
    const range = { from: '2026-03-01', to: '2026-03-31', limit: 100 };
    const { items, isCut } = await database.read((reader) => reminderCalendar(reader, range));
    expect(isCut).toBe(false);
    expect(items.map(({ on, time, text, state, originalOn }) => [on, time, text, state, originalOn])).toEqual([
      ['2026-03-01', null, 'Haircut', 'done', '2026-03-01'],
      [TODAY, '10:00', 'Weekly', 'done', TODAY],
      ['2026-03-09', '10:00', 'Weekly', 'open', '2026-03-09'],
      ['2026-03-10', null, 'Once', 'open', '2026-03-09'],
      ['2026-03-16', '10:00', 'Weekly', 'skipped', '2026-03-16'],
      ['2026-03-22', null, 'Haircut', 'open', '2026-03-22'],
      ['2026-03-24', null, 'Weekly', 'open', '2026-03-23'],
      ['2026-03-30', '10:00', 'Weekly', 'open', '2026-03-30'],
    ]);
    const cut = await database.read((reader) => reminderCalendar(reader, { ...range, limit: 2 }));
    expect(cut).toMatchObject({ isCut: true, items: [{ text: 'Haircut' }, { text: 'Weekly' }] });
  });

  it('shows one’s own promises and everybody’s, or everybody’s only', async () => {
    const database = await deskDatabase();
    const { add } = promising(database);
    const ada = await createStaff(database, 'ada', 'Ada');
    const bob = await createStaff(database, 'bob', 'Bob');
    await add({ dueOn: TODAY, text: 'Ada', staffId: ada.id });
    await add({ dueOn: TODAY, text: 'Bob', staffId: bob.id, rule: 'FREQ=YEARLY' });
    await add({ dueOn: TODAY, text: 'Ours', staffId: null });
    const textsFor = async (staffId?: number | null) => {
      const request = { from: TODAY, to: TODAY, limit: 10, staffId };
      return (await database.read((reader) => reminderCalendar(reader, request))).items.map(({ text }) => text);
    };
    expect(await textsFor()).toEqual(['Ada', 'Bob', 'Ours']);
    expect(await textsFor(bob.id)).toEqual(['Bob', 'Ours']);
    expect(await textsFor(null)).toEqual(['Ours']);
  });

  it('refuses more than 400 days', async () => {
    const database = await deskDatabase();
    const request = { from: '2026-01-01', to: '2027-02-06', limit: 10 };
    await expect(database.read((reader) => reminderCalendar(reader, request))).rejects.toMatchObject({
      code: 'INVALID_VALUE',
      params: { field: 'to', rule: 'rangeTooLong' },
    });
  });
});
