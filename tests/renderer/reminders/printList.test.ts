import { describe, expect, it } from 'vitest';
import type { Contact } from '#shared/contacts/contact.ts';
import type { Desk } from '#shared/desk/desk.ts';
import type { Slip } from '#shared/reminders/reminder.ts';
import { gatherPrintList, type PrintClient } from '../../../renderer/reminders/printList.ts';
import { contact } from '../contacts/contactFixture.ts';
import { slip } from './reminderFixture.ts';

const TODAY = '2026-11-24';

const nothing = { count: 0, items: [], nextCursor: null };
const desk = (changed: Partial<Desk> = {}): Desk => ({
  sections: { overdue: nothing, today: nothing, week: nothing, later: nothing },
  specialDays: [],
  touch: { counts: { yellow: 0, red: 0 }, items: [] },
  doneToday: 0,
  ...changed,
});

/** A data process with these slips, which gives as many at once as it is asked for. */
function client(slips: readonly Slip[], shown: Desk, contacts: readonly Contact[] = []) {
  const asked: number[][] = [];
  const own: PrintClient = {
    due: ({ limit, cursor }) => {
      const from = Number(cursor ?? 0);
      const next = from + limit;
      return Promise.resolve({
        items: slips.slice(from, next),
        nextCursor: next < slips.length ? String(next) : null,
      });
    },
    desk: () => Promise.resolve(shown),
    contacts: ({ filter }) => {
      asked.push(filter.ids);
      return Promise.resolve({ items: contacts.filter(({ id }) => filter.ids.includes(id)) });
    },
  };
  return { own, asked };
}

describe('the list to print', () => {
  it('is complete with 450 lines, and asks for telephone numbers 200 at a time', async () => {
    const slips = Array.from({ length: 450 }, (_, index) =>
      slip({
        id: index + 1,
        dueOn: index < 300 ? '2026-11-20' : TODAY,
        contact: { id: 1000 + index, displayName: `Customer ${index}` },
      }),
    );
    const { own, asked } = client(slips, desk());
    const list = await gatherPrintList(own, { today: TODAY, staffId: null, weekStartsOn: 1 });
    expect(list.overdue).toHaveLength(300);
    expect(list.dueToday).toHaveLength(150);
    expect(asked.map((ids) => ids.length)).toEqual([200, 200, 50]);
  });

  it('of one of us has their own and everybody’s', async () => {
    const slips = [
      slip({ id: 1, text: 'mine', staff: { id: 2, displayName: 'Grace' } }),
      slip({ id: 2, text: 'another one’s', staff: { id: 3, displayName: 'Ada' } }),
      slip({ id: 3, text: 'everybody’s', staff: null }),
    ];
    const { own } = client(slips, desk());
    const list = await gatherPrintList(own, { today: TODAY, staffId: 2, weekStartsOn: 1 });
    expect(list.dueToday.map(({ text }) => text)).toEqual(['mine', 'everybody’s']);
  });

  it('names the first telephone number of everybody on it', async () => {
    const phone = { ...contact().points[0], type: 'phone', value: '+86 138 0013 8000' } as Contact['points'][number];
    const ada = contact({ id: 7, points: [phone] });
    const { own } = client([slip()], desk(), [ada]);
    const list = await gatherPrintList(own, { today: TODAY, staffId: null, weekStartsOn: 1 });
    expect(list.phones.get(7)).toBe('+86 138 0013 8000');
  });

  it('tells of those to be contacted that do not fit, and leaves out what was ticked off', async () => {
    const due = { wishedOn: TODAY, latestOn: TODAY };
    const someone = { id: 9, displayName: 'Lin' };
    const special = {
      contact: someone,
      key: 'birthday',
      kind: 'birthday',
      label: '',
      day: { calendar: 'gregorian', year: null, month: 11, day: 24, isLeapMonth: false },
      on: TODAY,
      years: null,
      leadDays: 7,
    } as const;
    const shown = desk({
      specialDays: [
        { ...special, isDone: true },
        { ...special, isDone: false, contact: { id: 10, displayName: 'Wu' } },
      ],
      touch: {
        counts: { red: 3, yellow: 4 },
        items: [{ contact: someone, colour: 'red', due, lastContactOn: null }],
      },
    });
    const { own } = client([], shown);
    const list = await gatherPrintList(own, { today: TODAY, staffId: null, weekStartsOn: 1 });
    expect(list.specialDays.map(({ contact: { displayName } }) => displayName)).toEqual(['Wu']);
    expect(list.moreTouch).toBe(6);
  });
});
