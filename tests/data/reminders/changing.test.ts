import { describe, expect, it } from 'vitest';
import { getReminder, occurrenceDates } from '../../../electron/data/reminders/reminders.service.ts';
import { updateReminderFields } from '../../../electron/data/reminders/changeReminder.service.ts';
import { removeReminder } from '../../../electron/data/reminders/removeReminder.service.ts';
import { completeReminder, snoozeOccurrence } from '../../../electron/data/reminders/settleOccurrence.service.ts';
import { deskDatabase, promising, TODAY } from '../../support/reminders.ts';
import { open, refused } from '../../support/openReminders.ts';

describe('changing all of a reminder', () => {
  it('stale reminder after an edit: what was due and moved by the old rule is gone', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database, '2026-02-01');
    const { id } = await add({ dueOn: '2026-02-02', rule: 'FREQ=WEEKLY;BYDAY=MO' });
    await snoozeOccurrence(database, { id, until: '2026-03-20', originalOn: '2026-03-09' });
    await completeReminder(database, { id }, { ...tools, today: '2026-02-03' });
    const patch = { id, scope: 'all', rule: 'FREQ=WEEKLY;BYDAY=TH' } as const;
    const changed = await updateReminderFields(database, patch, { ...tools, today: TODAY });
    expect(changed).toMatchObject({ dueOn: '2026-03-05', rule: 'FREQ=WEEKLY;BYDAY=TH' });
    expect(await open(database)).toEqual([['Call', '2026-03-05', null, 0]]);
    const days = { id, from: '2026-02-01', to: '2026-03-31' };
    expect((await database.read((reader) => occurrenceDates(reader, days))).dates).toEqual([
      '2026-02-02',
      '2026-02-05',
      '2026-02-12',
      '2026-02-19',
      '2026-02-26',
      '2026-03-05',
      '2026-03-12',
      '2026-03-19',
      '2026-03-26',
    ]);
  });

  it('only its end: what is owed stays owed', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database, '2026-02-01');
    const { id } = await add({ dueOn: '2026-02-02', rule: 'FREQ=WEEKLY;BYDAY=MO' });
    const patch = { id, scope: 'all', rule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20260223' } as const;
    await updateReminderFields(database, patch, { ...tools, today: TODAY });
    expect(await open(database)).toEqual([['Call', '2026-02-02', null, 3]]);
  });

  it('a single one that was moved is edited as its slip shows it', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database);
    const { id } = await add({ dueOn: '2026-03-03', dueTime: '10:00' });
    await snoozeOccurrence(database, { id, until: '2026-03-06' });
    const same = await updateReminderFields(database, { id, scope: 'all', dueOn: '2026-03-06', text: 'Write' }, tools);
    expect(same).toMatchObject({ text: 'Write', dueOn: '2026-03-06', dueTime: '10:00', originalOn: '2026-03-03' });
    const later = await updateReminderFields(database, { id, scope: 'all', dueTime: '11:00' }, tools);
    expect(later).toMatchObject({ dueOn: '2026-03-06', dueTime: '11:00', originalOn: '2026-03-06' });
    const back = await updateReminderFields(database, { id, scope: 'all', dueOn: '2026-03-03' }, tools);
    expect(back).toMatchObject({ dueOn: '2026-03-03', dueTime: '11:00' });
  });

  it('a series that repeats no more is due once, when it was due next', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database);
    const { id } = await add({ dueOn: '2025-01-06', rule: 'FREQ=WEEKLY' });
    const once = await updateReminderFields(database, { id, scope: 'all', rule: null }, tools);
    expect(once).toMatchObject({ dueOn: TODAY, rule: null, startsOn: TODAY });
    await completeReminder(database, { id }, tools);
    expect(await open(database)).toEqual([]);
  });

  it('writes nothing where nothing changes', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database);
    const { id } = await add({ dueOn: TODAY });
    expect((await updateReminderFields(database, { id, scope: 'all', text: 'Call' }, tools)).version).toBe(1);
  });
});

describe('changing one or the following', () => {
  it('this one becomes a reminder of its own', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database);
    const { id } = await add({ dueOn: TODAY, rule: 'FREQ=WEEKLY' });
    const patch = { id, scope: 'this', originalOn: '2026-03-09', dueOn: '2026-03-10', text: 'Only once' } as const;
    const single = await updateReminderFields(database, patch, tools);
    expect(single).toMatchObject({ text: 'Only once', dueOn: '2026-03-10', rule: null });
    expect(single.id).not.toBe(id);
    const days = { id, from: TODAY, to: '2026-03-23' };
    expect((await database.read((reader) => occurrenceDates(reader, days))).dates).toEqual([
      TODAY,
      '2026-03-16',
      '2026-03-23',
    ]);
    await expect(
      updateReminderFields(database, { id, scope: 'this', rule: 'FREQ=DAILY' }, tools),
    ).rejects.toMatchObject(refused('rule', 'notForOne'));
  });

  it('the following go on as a series of their own, with what was settled of them', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database);
    const { id } = await add({ dueOn: TODAY, rule: 'FREQ=WEEKLY;COUNT=6', text: 'Old' });
    await snoozeOccurrence(database, { id, originalOn: '2026-03-23', until: '2026-03-25' });
    const patch = { id, scope: 'following', originalOn: '2026-03-16', text: 'New' } as const;
    const rest = await updateReminderFields(database, patch, tools);
    expect(rest).toMatchObject({ text: 'New', startsOn: '2026-03-16', dueOn: '2026-03-16' });
    const all = { from: '2026-01-01', to: '2026-12-31' };
    const datesOf = async (of: number) =>
      (await database.read((reader) => occurrenceDates(reader, { id: of, ...all }))).dates;
    expect(await datesOf(id)).toEqual([TODAY, '2026-03-09']);
    expect(await datesOf(rest.id)).toEqual(['2026-03-16', '2026-03-25', '2026-03-30', '2026-04-06']);
    await database.undo();
    expect(await datesOf(id)).toHaveLength(6);
  });

  it('the following of the first are all', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database);
    const { id } = await add({ dueOn: '2025-01-06', rule: 'FREQ=WEEKLY' });
    const changed = await updateReminderFields(database, { id, scope: 'following', text: 'New' }, tools);
    expect(changed).toMatchObject({ id, text: 'New', dueOn: TODAY });
  });
});

describe('removing', () => {
  it('one is left out, the following end the series, all are gone', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database);
    const { id } = await add({ dueOn: TODAY, rule: 'FREQ=DAILY' });
    await removeReminder(database, { id, scope: 'this' }, tools);
    expect(await open(database)).toEqual([['Call', '2026-03-03', null, 0]]);
    await removeReminder(database, { id, scope: 'following', originalOn: '2026-03-05' }, tools);
    const days = { id, from: TODAY, to: '2026-04-01' };
    expect((await database.read((reader) => occurrenceDates(reader, days))).dates).toEqual([
      '2026-03-03',
      '2026-03-04',
    ]);
    await removeReminder(database, { id, scope: 'all' }, tools);
    expect(await open(database)).toEqual([]);
    await database.undo();
    await database.undo();
    await database.undo();
    expect(await database.read((reader) => getReminder(reader, id))).toMatchObject({
      dueOn: TODAY,
      rule: 'FREQ=DAILY',
    });
  });
});
