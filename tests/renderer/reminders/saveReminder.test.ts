import { describe, expect, it } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import type { Reminder } from '#shared/reminders/reminder.ts';
import { type ReminderSavingClient, saveReminder } from '../../../renderer/reminders/saveReminder.ts';
import { reminder } from './reminderFixture.ts';

type UpdateInput = Parameters<ReminderSavingClient['update']>[0];

/** A data process in which somebody else saved `theirs` after we read. */
function client(theirs: Reminder) {
  const written: UpdateInput[] = [];
  const update = (input: UpdateInput): Promise<Reminder> => {
    if (input.version !== theirs.version) {
      const params = { entity: 'reminder', id: theirs.id, currentVersion: theirs.version };
      return Promise.reject(new LonghandError('VERSION_CONFLICT', params));
    }
    written.push(input);
    return Promise.resolve({ ...theirs, version: theirs.version + 1 });
  };
  return { written, update, get: () => Promise.resolve(theirs) };
}

const base = reminder();

describe('saving a reminder', () => {
  it('writes what was changed', async () => {
    const ours = client(base);
    const saved = await saveReminder(ours, { base, scope: 'all', originalOn: base.originalOn, patch: { text: 'New' } });
    expect(saved.kind).toBe('saved');
    expect(ours.written).toEqual([{ id: 1, version: 3, scope: 'all', text: 'New' }]);
  });

  it('names the occurrence of a series', async () => {
    const series = reminder({ rule: 'FREQ=DAILY' });
    const ours = client(series);
    await saveReminder(ours, { base: series, scope: 'this', originalOn: '2026-11-30', patch: { text: 'New' } });
    expect(ours.written[0]).toMatchObject({ scope: 'this', originalOn: '2026-11-30' });
  });

  it('comes together with what others changed elsewhere', async () => {
    const ours = client(reminder({ version: 4, dueTime: '09:00' }));
    const saved = await saveReminder(ours, { base, scope: 'all', originalOn: base.originalOn, patch: { text: 'New' } });
    expect(saved.kind).toBe('saved');
    expect(ours.written).toEqual([{ id: 1, version: 4, scope: 'all', text: 'New' }]);
  });

  it('writes nothing where both changed the same, and tells what', async () => {
    const theirs = reminder({ version: 4, text: 'Theirs', contact: null });
    const ours = client(theirs);
    const patch = { text: 'Mine', contactId: null, dueOn: '2026-12-01' };
    const saved = await saveReminder(ours, { base, scope: 'all', originalOn: base.originalOn, patch });
    expect(saved).toEqual({ kind: 'conflict', theirs, fields: ['text'] });
    expect(ours.written).toEqual([]);
  });

  it('hands on every other error', async () => {
    const failing: ReminderSavingClient = {
      update: () => Promise.reject(new LonghandError('NOT_FOUND', { entity: 'reminder', id: 1 })),
      get: () => Promise.resolve(base),
    };
    const change = { base, scope: 'all', originalOn: base.originalOn, patch: { text: 'New' } } as const;
    await expect(saveReminder(failing, change)).rejects.toThrow('NOT_FOUND');
  });
});
