import { describe, expect, it } from 'vitest';
import { getReminder, occurrenceDates, pageOfReminders } from '../../../electron/data/reminders/reminders.service.ts';
import { updateReminderFields } from '../../../electron/data/reminders/changeReminder.service.ts';
import { catchUp, snoozeMany } from '../../../electron/data/reminders/manyReminders.service.ts';
import { removeReminder } from '../../../electron/data/reminders/removeReminder.service.ts';
import {
  completeReminder,
  reopenOccurrence,
  skipOccurrence,
  snoozeOccurrence,
} from '../../../electron/data/reminders/settleOccurrence.service.ts';
import { createStaff } from '../../../electron/data/staff/staff.service.ts';
import { updateSettings } from '../../../electron/data/settings/settings.service.ts';
import type { Database } from '../../../electron/data/database/handles.ts';
import { deskDatabase, plainContact, promising, TODAY } from '../../support/reminders.ts';

const open = async (database: Database, today = TODAY) =>
  (await database.read((reader) => pageOfReminders(reader, { limit: 100, today }))).items.map((slip) => [
    slip.text,
    slip.dueOn,
    slip.dueTime,
    slip.missedCount,
  ]);
const refused = (field: string, rule: string) => ({ code: 'INVALID_VALUE', params: { field, rule } });

describe('a new reminder', () => {
  it('is overdue at once when it was due before and comes once', async () => {
    const database = await deskDatabase();
    const { add } = promising(database);
    const reminder = await add({ dueOn: '2026-02-20', dueTime: '09:30', text: 'Send the catalogue' });
    expect(reminder).toMatchObject({
      dueOn: '2026-02-20',
      dueTime: '09:30',
      originalOn: '2026-02-20',
      isOpen: true,
      doneAt: null,
      version: 1,
    });
  });

  it('past start: a yearly one that began years ago is due at its next true occurrence, not next year', async () => {
    const database = await deskDatabase();
    const { add } = promising(database);
    const birthday = await add({ dueOn: '1980-03-05', rule: 'FREQ=YEARLY' });
    expect(birthday).toMatchObject({ dueOn: '2026-03-05', startsOn: '1980-03-05' });
    expect(await open(database)).toEqual([['Call', '2026-03-05', null, 0]]);
  });

  it('due today became next year: an occurrence of today is due today', async () => {
    const database = await deskDatabase();
    const { add } = promising(database);
    expect((await add({ dueOn: '2020-03-02', rule: 'FREQ=YEARLY' })).dueOn).toBe(TODAY);
    expect((await add({ dueOn: TODAY, rule: 'FREQ=MONTHLY' })).dueOn).toBe(TODAY);
    expect((await add({ dueOn: TODAY })).dueOn).toBe(TODAY);
  });

  it('"every 6 months" comes every 6 months', async () => {
    const database = await deskDatabase();
    const { add } = promising(database);
    const { id } = await add({ dueOn: '2026-03-10', rule: 'FREQ=MONTHLY;INTERVAL=6' });
    const days = { id, from: '2026-01-01', to: '2027-12-31' };
    expect(await database.read((reader) => occurrenceDates(reader, days))).toEqual({
      dates: ['2026-03-10', '2026-09-10', '2027-03-10', '2027-09-10'],
    });
  });

  it('begins with the first day that its rule gives', async () => {
    const database = await deskDatabase();
    const { add } = promising(database);
    const sunday = await add({ dueOn: '2026-03-02', rule: 'FREQ=MONTHLY;BYDAY=3SU' });
    expect(sunday).toMatchObject({ dueOn: '2026-03-15', startsOn: '2026-03-15' });
  });

  it('is refused when it would never be due, repeats in two ways, or is about nobody who is there', async () => {
    const database = await deskDatabase();
    const { add } = promising(database);
    const binned = await plainContact(database, 'Gone', { deleted_at: '2026-01-01T00:00:00.000Z' });
    await expect(add({ dueOn: '2020-01-01', rule: 'FREQ=DAILY;COUNT=3' })).rejects.toMatchObject(
      refused('rule', 'ruleEnded'),
    );
    await expect(add({ dueOn: TODAY, rule: 'FREQ=DAILY', afterDoneDays: 3 })).rejects.toMatchObject(
      refused('afterDoneDays', 'twoRepeats'),
    );
    await expect(add({ dueOn: TODAY, contactId: 99 })).rejects.toMatchObject(refused('contactId', 'notFound'));
    await expect(add({ dueOn: TODAY, contactId: binned })).rejects.toMatchObject(refused('contactId', 'inBin'));
    await expect(add({ dueOn: TODAY, staffId: 99 })).rejects.toMatchObject(refused('staffId', 'notStaff'));
    await expect(add({ dueOn: TODAY, rule: 'FREQ=HOURLY' })).rejects.toMatchObject(refused('rule', 'ruleTooFine'));
    expect(await open(database)).toEqual([]);
  });

  it('belongs to who sits at the desk, unless it is everybody’s', async () => {
    const database = await deskDatabase();
    const { add } = promising(database);
    const ada = await createStaff(database, 'ada', 'Ada');
    await updateSettings(database, { currentStaffId: ada.id });
    expect((await add({ dueOn: TODAY })).staff).toEqual({ id: ada.id, displayName: 'Ada' });
    expect((await add({ dueOn: TODAY, staffId: null })).staff).toBeNull();
  });
});

describe('keeping a promise', () => {
  it('closes a single one and opens it again', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database);
    const { id } = await add({ dueOn: TODAY });
    const { reminder, batchId } = await completeReminder(database, { id, version: 1 }, tools);
    expect(reminder).toMatchObject({ isOpen: false, dueOn: TODAY, version: 2 });
    expect(reminder.doneAt).not.toBeNull();
    await expect(completeReminder(database, { id }, tools)).rejects.toMatchObject(refused('originalOn', 'nothingOpen'));
    await expect(completeReminder(database, { id, originalOn: TODAY }, tools)).rejects.toMatchObject(
      refused('originalOn', 'alreadyDone'),
    );
    const reopened = await reopenOccurrence(database, { id, originalOn: TODAY });
    expect(reopened.reminder).toMatchObject({ isOpen: true, doneAt: null });
    expect(batchId).toBeGreaterThan(0);
  });

  it('goes on to the next occurrence of a series, and tells what was missed', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database, '2026-02-01');
    const { id } = await add({ dueOn: '2026-02-02', rule: 'FREQ=WEEKLY;BYDAY=MO' });
    expect(await open(database)).toEqual([['Call', '2026-02-02', null, 3]]);
    await completeReminder(database, { id }, { ...tools, today: TODAY });
    expect(await open(database)).toEqual([['Call', '2026-02-09', null, 2]]);
    await skipOccurrence(database, { id, originalOn: '2026-02-16' }, { today: TODAY });
    expect(await open(database)).toEqual([['Call', '2026-02-09', null, 1]]);
    await expect(skipOccurrence(database, { id, originalOn: '2026-02-17' }, tools)).rejects.toMatchObject(
      refused('originalOn', 'notAnOccurrence'),
    );
  });

  it('is due again so many days after it was done', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database);
    const { id } = await add({ dueOn: '2026-02-20', afterDoneDays: 10 });
    const { reminder } = await completeReminder(database, { id, doneOn: '2026-02-28' }, tools);
    expect(reminder).toMatchObject({ isOpen: true, dueOn: '2026-03-10', originalOn: '2026-03-10' });
    const reopened = await reopenOccurrence(database, { id, originalOn: '2026-02-20' });
    expect(reopened.reminder).toMatchObject({ dueOn: '2026-02-20', doneAt: null });
  });

  it('is due again though it was kept early and comes round to the very same day', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database);
    const { id } = await add({ dueOn: '2026-03-08', afterDoneDays: 7 });
    const { reminder } = await completeReminder(database, { id, doneOn: '2026-03-01' }, tools);
    expect(reminder).toMatchObject({ isOpen: true, dueOn: '2026-03-08' });
  });

  it('entered late does not bring the next time forward, nor lose it', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database);
    const { id } = await add({ dueOn: '2026-02-10', afterDoneDays: 7 });
    await completeReminder(database, { id, doneOn: '2026-02-10' }, tools);
    const { reminder } = await completeReminder(database, { id, doneOn: '2026-02-03' }, tools);
    expect(reminder).toMatchObject({ isOpen: true, dueOn: '2026-02-17', originalOn: '2026-02-17' });
    const edited = await updateReminderFields(database, { id, scope: 'all', dueOn: '2026-02-10' }, tools);
    expect(edited).toMatchObject({ isOpen: true, dueOn: '2026-02-10' });
  });

  it('writes down what happened in the same step, and one undo takes both back', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database);
    const contactId = await plainContact(database, 'Ada');
    const { id } = await add({ dueOn: TODAY, contactId });
    const log = {
      channel: 'call',
      direction: 'out',
      happenedAt: null,
      minutes: 5,
      words: 'She agreed',
      mood: 'good',
      presentIds: [],
    } as const;
    const { interaction, batchId } = await completeReminder(database, { id, log: { ...log, presentIds: [] } }, tools);
    expect(interaction).toMatchObject({ contact: { id: contactId }, happenedOn: TODAY, words: 'She agreed' });
    await database.undo(batchId);
    const rows = await database.read((reader) => reader.selectFrom('interactions').selectAll().execute());
    expect(rows).toEqual([]);
    expect(await open(database)).toEqual([['Call', TODAY, null, 0]]);
  });

  it('refuses a day that is still to come, and a log about nobody', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database);
    const { id } = await add({ dueOn: TODAY });
    await expect(completeReminder(database, { id, doneOn: '2026-03-03' }, tools)).rejects.toMatchObject(
      refused('doneOn', 'inFuture'),
    );
    const log = { channel: 'call', direction: 'out', happenedAt: null, minutes: null, words: '', mood: null } as const;
    await expect(completeReminder(database, { id, log: { ...log, presentIds: [] } }, tools)).rejects.toMatchObject(
      refused('log', 'contactNeeded'),
    );
  });

  it('is told when somebody else changed it first', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database);
    const { id } = await add({ dueOn: TODAY });
    await snoozeOccurrence(database, { id, until: '2026-03-04' });
    await expect(completeReminder(database, { id, version: 1 }, tools)).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      params: { entity: 'reminder', currentVersion: 2 },
    });
    await expect(completeReminder(database, { id: 99 }, tools)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      params: { entity: 'reminder' },
    });
  });
});

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
