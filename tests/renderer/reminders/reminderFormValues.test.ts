import { describe, expect, it } from 'vitest';
import {
  fieldsOf,
  isSameForm,
  newNotice,
  newReminderValues,
  patchBetween,
  problemsOf,
  reminderValues,
} from '../../../renderer/reminders/reminderFormValues.ts';
import { reminder } from './reminderFixture.ts';

const TODAY = '2026-11-24';
const weekly = reminder({
  rule: 'FREQ=WEEKLY;BYDAY=TU',
  startsOn: '2026-10-06',
  dueOn: '2026-11-26',
  originalOn: '2026-11-24',
  dueTime: '09:30',
});
const occurrence = { originalOn: '2026-11-24', on: '2026-11-26', time: '10:00' };

describe('a new reminder', () => {
  it('is due today, mine, for nobody, once', () => {
    const fields = fieldsOf({ ...newReminderValues({}, null, 2, TODAY), text: '  Buy stamps ' });
    expect(fields).toEqual({
      text: 'Buy stamps',
      kind: 'other',
      contactId: null,
      staffId: 2,
      dueOn: TODAY,
      dueTime: null,
      rule: null,
      afterDoneDays: null,
      noticesBefore: [],
    });
  });

  it('takes what was read from a sentence', () => {
    const draft = { text: 'Call', kind: 'call', dueOn: '2026-12-01', dueTime: '15:00', rule: 'FREQ=DAILY' } as const;
    expect(fieldsOf(newReminderValues(draft, { id: 7, displayName: 'Ada' }, null, TODAY))).toMatchObject({
      ...draft,
      rule: 'FREQ=DAILY',
      contactId: 7,
      staffId: null,
    });
  });

  it('belongs to everybody where the draft says so', () => {
    expect(newReminderValues({ staffId: null }, null, 2, TODAY).staffId).toBeNull();
  });
});

describe('one that is there', () => {
  it('is edited by its first day as a series, by its own day as an occurrence', () => {
    expect(reminderValues(weekly, 'all', occurrence)).toMatchObject({ dueOn: '2026-10-06', dueTime: '09:30' });
    expect(reminderValues(weekly, 'this', occurrence)).toMatchObject({ dueOn: '2026-11-26', dueTime: '10:00' });
    expect(reminderValues(weekly, 'following', occurrence)).toMatchObject({ dueOn: '2026-11-26' });
  });

  it('without repetition is edited by the day it is due', () => {
    const moved = reminder({ dueOn: '2026-11-30' });
    const edited = { originalOn: '2026-11-24', on: '2026-11-30', time: null };
    expect(reminderValues(moved, 'all', edited).dueOn).toBe('2026-11-30');
  });

  it('sends only what was changed', () => {
    const before = reminderValues(weekly, 'all', occurrence);
    expect(patchBetween(before, before)).toEqual({});
    expect(patchBetween(before, { ...before, text: 'Visit', contact: null, dueTime: '' })).toEqual({
      text: 'Visit',
      contactId: null,
      dueTime: null,
    });
  });
});

describe('notices', () => {
  it('are shown in the largest unit that is whole', () => {
    expect(newNotice({ unit: 'minutes', count: 120 })).toMatchObject({ count: 2, unit: 'hours' });
    expect(newNotice({ unit: 'minutes', count: 90 })).toMatchObject({ count: 90, unit: 'minutes' });
    expect(newNotice({ unit: 'days', count: 14 })).toMatchObject({ count: 2, unit: 'weeks' });
    expect(newNotice({ unit: 'days', count: 30 })).toMatchObject({ count: 30, unit: 'days' });
  });

  it('are sent each once, the earliest first', () => {
    const base = { ...newReminderValues({}, null, null, TODAY), text: 'x' };
    const notices = [
      { key: 'a', count: 1, unit: 'hours' },
      { key: 'b', count: 7, unit: 'days' },
      { key: 'c', count: 1, unit: 'weeks' },
      { key: 'd', count: 60, unit: 'minutes' },
    ] as const;
    expect(fieldsOf({ ...base, notices }).noticesBefore).toEqual([
      { unit: 'days', count: 7 },
      { unit: 'minutes', count: 60 },
    ]);
  });
});

describe('what cannot be saved', () => {
  const base = { ...newReminderValues({}, null, null, TODAY), text: 'x' };

  it('is told by its field', () => {
    expect(problemsOf(base, true)).toEqual([]);
    expect(problemsOf({ ...base, text: ' \n' }, true)).toEqual([{ field: 'text', problem: 'empty' }]);
    expect(problemsOf({ ...base, dueOn: '' }, true)).toEqual([{ field: 'dueOn', problem: 'missing' }]);
    expect(problemsOf({ ...base, dueTime: '?' }, true)).toEqual([{ field: 'dueTime', problem: 'time' }]);
    expect(problemsOf({ ...base, notices: [{ key: 'k', count: 2000, unit: 'weeks' }] }, true)).toEqual([
      { field: 'notices.k', problem: 'notice' },
    ]);
  });

  it('is a series that ends before it begins', () => {
    const repeat = { ...base.repeat, shape: 'days', ends: 'until', until: '2026-11-23' } as const;
    expect(problemsOf({ ...base, repeat }, true)).toEqual([{ field: 'repeat', problem: 'untilBeforeStart' }]);
    expect(problemsOf({ ...base, repeat }, false)).toEqual([]);
  });
});

it('knows whether anything was typed', () => {
  const values = newReminderValues({ noticesBefore: [{ unit: 'days', count: 1 }] }, null, null, TODAY);
  const again = newReminderValues({ noticesBefore: [{ unit: 'days', count: 1 }] }, null, null, TODAY);
  expect(isSameForm(values, again)).toBe(true);
  expect(isSameForm(values, { ...again, text: 'a' })).toBe(false);
});
