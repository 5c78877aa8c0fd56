import { describe, expect, it } from 'vitest';
import { occurrenceDates } from '../../../electron/data/reminders/reminders.service.ts';
import { catchUp, snoozeMany } from '../../../electron/data/reminders/manyReminders.service.ts';
import {
  completeReminder,
  reopenOccurrence,
  skipOccurrence,
  snoozeOccurrence,
} from '../../../electron/data/reminders/settleOccurrence.service.ts';
import { deskDatabase, promising, TODAY } from '../../support/reminders.ts';
import { open, refused } from '../../support/openReminders.ts';

describe('putting off', () => {
  it('put forward by as many days as it comes round in, and left out: it is due again on its old day', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database);
    const { id } = await add({ dueOn: '2026-03-20', afterDoneDays: 10 });
    await snoozeOccurrence(database, { id, until: '2026-03-10' });
    const { reminder } = await skipOccurrence(database, { id }, tools);
    expect(reminder).toMatchObject({ isOpen: true, dueOn: '2026-03-20' });
  });

  it('has the days before it was written down too, though nobody owes them', async () => {
    const database = await deskDatabase();
    const { id, dueOn } = await promising(database).add({ dueOn: '2025-12-31', rule: 'FREQ=MONTHLY;BYMONTHDAY=-1' });
    expect(dueOn).toBe('2026-03-31');
    const range = { id, from: '2026-01-01', to: '2026-04-30' };
    expect((await database.read((reader) => occurrenceDates(reader, range))).dates).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
  });

  it('moves one occurrence, which keeps its name; the rest of the series stays', async () => {
    const database = await deskDatabase();
    const { add } = promising(database);
    const { id } = await add({ dueOn: '2026-03-03', dueTime: '15:00', rule: 'FREQ=WEEKLY' });
    const moved = await snoozeOccurrence(database, { id, until: '2026-03-05' });
    expect(moved.reminder).toMatchObject({ dueOn: '2026-03-05', dueTime: '15:00', originalOn: '2026-03-03' });
    const again = await snoozeOccurrence(database, { id, until: '2026-03-06', time: null });
    expect(again.reminder).toMatchObject({ dueOn: '2026-03-06', dueTime: null, originalOn: '2026-03-03' });
    const days = { id, from: '2026-03-01', to: '2026-03-31' };
    expect((await database.read((reader) => occurrenceDates(reader, days))).dates).toEqual([
      '2026-03-06',
      '2026-03-10',
      '2026-03-17',
      '2026-03-24',
      '2026-03-31',
    ]);
  });

  it('moves many to a day in one batch, each with its own time', async () => {
    const database = await deskDatabase();
    const { add } = promising(database);
    const one = await add({ dueOn: '2026-02-01', dueTime: '08:00', text: 'One' });
    const two = await add({ dueOn: '2026-02-02', rule: 'FREQ=DAILY', text: 'Two' });
    await snoozeOccurrence(database, { id: one.id, until: '2026-02-05' });
    const ids = [one.id, two.id, 99];
    expect(await snoozeMany(database, { ids, until: '2026-03-09' }, TODAY)).toMatchObject({ count: 2 });
    expect(await open(database)).toEqual([
      ['Two', '2026-03-03', null, 0],
      ['One', '2026-03-09', '08:00', 0],
    ]);
    await expect(snoozeMany(database, { ids: [one.id], until: '2026-03-09' }, TODAY)).rejects.toMatchObject(
      refused('ids', 'nothingToChange'),
    );
    await database.undo();
    expect(await open(database)).toEqual([
      ['One', '2026-02-05', '08:00', 0],
      ['Two', TODAY, null, 0],
    ]);
  });

  it('moves the last of what a series missed and leaves out the earlier ones: nothing is overdue then', async () => {
    const database = await deskDatabase();
    const { add } = promising(database, '2026-01-01');
    const weekly = await add({ dueOn: '2026-02-05', dueTime: '10:00', rule: 'FREQ=WEEKLY', text: 'Weekly' });
    const daily = await add({ dueOn: '2026-02-25', rule: 'FREQ=DAILY', text: 'Daily' });
    const once = await add({ dueOn: '2026-01-03', text: 'Once' });
    const before = await open(database);
    const ids = [weekly.id, daily.id, once.id, weekly.id];
    expect(await snoozeMany(database, { ids, until: TODAY }, TODAY)).toMatchObject({ count: 3 });
    expect(await open(database)).toEqual([
      ['Daily', TODAY, null, 0],
      ['Once', TODAY, null, 0],
      ['Weekly', TODAY, '10:00', 0],
    ]);
    // The one that was missed last is the one that was moved; those of today and after it are as they were.
    const days = { from: TODAY, to: '2026-03-06' };
    expect((await database.read((reader) => occurrenceDates(reader, { id: weekly.id, ...days }))).dates).toEqual([
      TODAY,
      '2026-03-05',
    ]);
    const settled = await database.read((reader) =>
      reader
        .selectFrom('reminder_occurrences')
        .select(['original_on', 'state', 'moved_to'])
        .where('reminder_id', '=', weekly.id)
        .orderBy('original_on')
        .execute(),
    );
    expect(settled).toEqual([
      { original_on: '2026-02-05', state: 'skipped', moved_to: null },
      { original_on: '2026-02-12', state: 'skipped', moved_to: null },
      { original_on: '2026-02-19', state: 'skipped', moved_to: null },
      { original_on: '2026-02-26', state: 'open', moved_to: TODAY },
    ]);
    await database.undo();
    expect(await open(database)).toEqual(before);
  });

  it('moving many back to their own day leaves no trace of a move', async () => {
    const database = await deskDatabase();
    const { add } = promising(database);
    const { id } = await add({ dueOn: '2026-03-10', text: 'One' });
    await snoozeOccurrence(database, { id, until: '2026-03-12' });
    await snoozeMany(database, { ids: [id], until: '2026-03-10' }, TODAY);
    expect(await open(database)).toEqual([['One', '2026-03-10', null, 0]]);
    expect(await database.read((reader) => reader.selectFrom('reminder_occurrences').select('id').execute())).toEqual(
      [],
    );
  });
});

describe('what is due again so many days after it was done', () => {
  it('done several times on one day is done once that day, and can be opened again', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database);
    const { id } = await add({ dueOn: TODAY, afterDoneDays: 3, text: 'Filter' });
    for (let time = 0; time < 3; time += 1) await completeReminder(database, { id }, tools);
    expect(await open(database)).toEqual([['Filter', '2026-03-05', null, 0]]);
    const done = await database.read((reader) =>
      reader.selectFrom('reminder_occurrences').select(['original_on', 'state', 'done_on']).execute(),
    );
    expect(done).toEqual([{ original_on: TODAY, state: 'done', done_on: TODAY }]);
    await reopenOccurrence(database, { id, originalOn: TODAY });
    expect(await open(database)).toEqual([['Filter', TODAY, null, 0]]);
  });
});

describe('an older step that is taken back', () => {
  it('does not settle twice what was settled otherwise since: the later one stays', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database);
    const { id } = await add({ dueOn: TODAY, rule: 'FREQ=WEEKLY', text: 'Weekly' });
    await snoozeOccurrence(database, { id, until: '2026-03-05' });
    const back = await snoozeOccurrence(database, { id, until: TODAY });
    await skipOccurrence(database, { id }, tools);
    const rows = () =>
      database.read((reader) =>
        reader.selectFrom('reminder_occurrences').select(['original_on', 'state', 'moved_to']).execute(),
      );
    const before = await rows();
    await database.undo(back.batchId);
    expect(await rows()).toEqual([{ original_on: TODAY, state: 'skipped', moved_to: null }]);
    expect(await open(database)).toEqual([['Weekly', '2026-03-09', null, 0]]);
    await database.redo();
    expect(await rows()).toEqual(before);
    await reopenOccurrence(database, { id, originalOn: TODAY });
    expect(await open(database)).toEqual([['Weekly', TODAY, null, 0]]);
  });
});

describe('catching up', () => {
  it('leaves out what was missed but the last of each, in one batch', async () => {
    const database = await deskDatabase();
    const { add } = promising(database, '2026-01-01');
    await add({ dueOn: '2026-01-05', rule: 'FREQ=WEEKLY', text: 'Weekly' });
    await add({ dueOn: '2026-02-25', rule: 'FREQ=DAILY', text: 'Daily' });
    await add({ dueOn: '2026-01-03', text: 'Once' });
    expect(await catchUp(database, { before: TODAY })).toMatchObject({ count: 7 + 4 });
    expect(await open(database)).toEqual([
      ['Once', '2026-01-03', null, 0],
      ['Weekly', '2026-02-23', null, 0],
      ['Daily', '2026-03-01', null, 0],
    ]);
    expect(await catchUp(database, { before: TODAY })).toEqual({ count: 0, batchId: null });
    await database.undo();
    expect((await open(database)).map(([, , , missed]) => missed)).toEqual([0, 7, 4]);
  });
});
