import { describe, expect, it } from 'vitest';
import { occurrenceDates } from '../../../electron/data/reminders/reminders.service.ts';
import { updateReminderFields } from '../../../electron/data/reminders/changeReminder.service.ts';
import {
  completeReminder,
  reopenOccurrence,
  skipOccurrence,
  snoozeOccurrence,
} from '../../../electron/data/reminders/settleOccurrence.service.ts';
import { createStaff } from '../../../electron/data/staff/staff.service.ts';
import { updateSettings } from '../../../electron/data/settings/settings.service.ts';
import { deskDatabase, plainContact, promising, TODAY } from '../../support/reminders.ts';
import { open, refused } from '../../support/openReminders.ts';

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
