import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContactPatch } from '#shared/contacts/contact.ts';
import { addDays } from '#shared/kernel/calendarMath.ts';
import { touchColour } from '#shared/touch/touch.rules.ts';
import { removeContacts, restoreContacts } from '../../../electron/data/contacts/contactBin.service.ts';
import { pageOfContacts, updateContactFields } from '../../../electron/data/contacts/contacts.service.ts';
import {
  dueContacts,
  setRhythms,
  snoozeTouch,
  touchCounts,
  turnedRed,
} from '../../../electron/data/touch/touch.service.ts';
import { desk, TODAY } from '../../support/desk.ts';
import { plansOf } from '../../support/plans.ts';
import { runs } from '../../support/runs.ts';

const monthly = { wishedDays: 30, latestDays: 45 };

async function open() {
  const opened = await desk();
  const { database } = opened;
  return {
    ...opened,
    counts: (today = TODAY) => database.read((reader) => touchCounts(reader, today)),
    due: (today = TODAY) => database.read((reader) => dueContacts(reader, today, 20)),
    patch: (id: number, patch: unknown) => updateContactFields(database, { id, ...ContactPatch.parse(patch) }),
    snooze: (id: number, until: string | null) => snoozeTouch(database, { id, until }, TODAY),
  };
}

describe('staying in touch', () => {
  it('counts from the date of the interaction, not from the date of its entry', async () => {
    const { contact, log, card, due } = await open();
    const { id } = await contact({ displayName: 'Ada', rhythm: monthly });
    await log(id, { happenedOn: '2025-12-01' });
    expect(await card(id)).toMatchObject({ touchDue: { wishedOn: '2025-12-31', latestOn: '2026-01-15' } });
    expect(await due()).toEqual([
      {
        contact: { id, displayName: 'Ada' },
        colour: 'red',
        due: { wishedOn: '2025-12-31', latestOn: '2026-01-15' },
        lastContactOn: '2025-12-01',
      },
    ]);
    await log(id, { happenedOn: '2025-10-01' });
    expect(await card(id)).toMatchObject({ lastContactOn: '2025-12-01', touchDue: { wishedOn: '2025-12-31' } });
  });

  it('counts from the day the rhythm was set where there was no interaction', async () => {
    const { contact, patch, card } = await open();
    const { id } = await contact({ displayName: 'Ada' });
    expect((await card(id)).touchDue).toBeNull();
    expect(await patch(id, { rhythm: monthly })).toMatchObject({
      rhythm: monthly,
      touchDue: { wishedOn: '2026-03-31', latestOn: '2026-04-15' },
    });
    expect((await patch(id, { rhythm: null })).touchDue).toBeNull();
  });

  it('ignores that something was logged with somebody else, but not that one was there', async () => {
    const { contact, log, card } = await open();
    const { id } = await contact({ displayName: 'Ada', rhythm: monthly });
    const other = await contact({ displayName: 'Bob' });
    await log(other.id, { happenedOn: '2026-02-20' });
    expect((await card(id)).touchDue?.wishedOn).toBe('2026-03-31');
    await log(other.id, { happenedOn: '2026-02-25', presentIds: [id] });
    expect((await card(id)).touchDue?.wishedOn).toBe('2026-03-27');
  });

  it('is never asked for with who is not to be contacted, or lies in the bin', async () => {
    const { database, contact, log, card, counts, due, patch } = await open();
    const { id } = await contact({ displayName: 'Ada', rhythm: monthly });
    await log(id, { happenedOn: '2025-01-01' });
    expect(await counts()).toEqual({ green: 0, yellow: 0, red: 1 });
    const listed = async () => {
      const filter = { touch: { colours: ['green', 'yellow', 'red'] as const, today: TODAY } };
      const { items } = await database.read((reader) =>
        pageOfContacts(reader, {
          limit: 9,
          filter: { touch: { ...filter.touch, colours: [...filter.touch.colours] } },
        }),
      );
      return items.length;
    };
    expect(await listed()).toBe(1);
    await patch(id, { doNotContact: { since: TODAY, why: 'asked' } });
    expect([await counts(), await due(), await listed()]).toEqual([{ green: 0, yellow: 0, red: 0 }, [], 0]);
    expect(await card(id)).toMatchObject({ rhythm: monthly, touchDue: null });
    await log(id);
    expect((await card(id)).touchDue).toBeNull();
    await patch(id, { doNotContact: null });
    expect(await counts()).toEqual({ green: 1, yellow: 0, red: 0 });
    await removeContacts(database, { id });
    expect([await counts(), (await card(id)).touchDue]).toEqual([{ green: 0, yellow: 0, red: 0 }, null]);
    await restoreContacts(database, { id });
    expect(await counts()).toEqual({ green: 1, yellow: 0, red: 0 });
  });

  it('has for every contact the colour that the rule gives, on any day', async () => {
    const { database, contact, log, counts, due } = await open();
    const rhythms = [{ wishedDays: 1, latestDays: 1 }, { wishedDays: 7, latestDays: 20 }, monthly, null];
    for (let index = 0; index < 12; index += 1) {
      const { id } = await contact({ displayName: `c${index}`, rhythm: rhythms[index % 4] });
      if (index % 3 !== 0) await log(id, { happenedOn: addDays(TODAY, -index * 4) });
    }
    const { items } = await database.read((reader) => pageOfContacts(reader, { limit: 50 }));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -60, max: 60 }), async (days) => {
        const today = addDays(TODAY, days);
        const colours = items.flatMap(({ touchDue }) => (touchDue === null ? [] : touchColour(touchDue, today)));
        const count = (colour: string) => colours.filter((one) => one === colour).length;
        expect(await counts(today)).toEqual({ green: count('green'), yellow: count('yellow'), red: count('red') });
        const slips = await due(today);
        expect(slips.map(({ colour }) => colour)).toEqual([
          ...colours.filter((one) => one === 'red'),
          ...colours.filter((one) => one === 'yellow'),
        ]);
        for (const colour of ['green', 'yellow', 'red'] as const) {
          const filter = { touch: { colours: [colour], today } };
          const page = await database.read((reader) => pageOfContacts(reader, { limit: 50, filter }));
          expect(page.items).toHaveLength(count(colour));
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it('tells how many turned red since a day', async () => {
    const { database, contact } = await open();
    await contact({ displayName: 'Ada', rhythm: { wishedDays: 1, latestDays: 2 } });
    const since = async (seen: string, today: string) =>
      await database.read((reader) => turnedRed(reader, seen, today));
    expect(await since('2026-03-03', '2026-03-04')).toBe(1);
    expect(await since('2026-03-02', '2026-03-03')).toBe(0);
    expect(await since('2026-03-04', '2026-04-04')).toBe(0);
  });

  it('is counted along indexes', async () => {
    const { database } = await open();
    const plan = await plansOf(database.file, async (reader) => {
      await touchCounts(reader, TODAY);
      await dueContacts(reader, TODAY, 20);
    });
    expect(plan.filter((step) => /^SCAN contacts|TEMP B-TREE/.test(step))).toEqual([]);
  });
});

describe('a rhythm for many', () => {
  it('is set and taken away in one batch, for those who have another one', async () => {
    const { database, named, card, batches } = await open();
    const ids = await named('Ada', 'Bob', 'Eve');
    const set = (rhythm: typeof monthly | null, which: readonly number[] = ids) =>
      setRhythms(database, { ids: which, rhythm }, TODAY);
    expect(await set(monthly, ids.slice(0, 1))).toMatchObject({ count: 1 });
    expect(await set(monthly, [...ids, 99])).toMatchObject({ count: 2 });
    expect((await batches()).at(-1)).toMatchObject({ label: 'rhythmSet', params: '{"count":2,"name":""}' });
    expect(await card(ids[2] ?? 0)).toMatchObject({ version: 2, touchDue: { wishedOn: '2026-03-31' } });
    await expect(set(monthly)).rejects.toMatchObject({ params: { field: 'rhythm', rule: 'nothingToChange' } });
    await expect(set(monthly, [99])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await set(null)).toMatchObject({ count: 3 });
    expect(await card(ids[2] ?? 0)).toMatchObject({ rhythm: null, touchDue: null });
    await database.undo();
    expect(await card(ids[2] ?? 0)).toMatchObject({ rhythm: monthly, touchDue: { latestOn: '2026-04-15' } });
  });
});

describe('putting off', () => {
  it('moves the wished day, and the latest where it lies before; undo takes that back', async () => {
    const { database, contact, snooze, card, batches } = await open();
    const { id } = await contact({ displayName: 'Ada', rhythm: monthly });
    await snooze(id, '2026-04-05');
    expect(await card(id)).toMatchObject({
      version: 1,
      touchSnoozedUntil: '2026-04-05',
      touchDue: { wishedOn: '2026-04-05', latestOn: '2026-04-15' },
    });
    await snooze(id, '2026-06-01');
    expect((await card(id)).touchDue).toEqual({ wishedOn: '2026-06-01', latestOn: '2026-06-01' });
    expect((await batches()).at(-1)).toMatchObject({ label: 'touchSnoozed' });
    await database.undo();
    expect((await card(id)).touchDue).toEqual({ wishedOn: '2026-04-05', latestOn: '2026-04-15' });
    await snooze(id, null);
    expect(await card(id)).toMatchObject({ touchSnoozedUntil: null, touchDue: { wishedOn: '2026-03-31' } });
  });

  it('ends with the next interaction; undoing that puts off again', async () => {
    const { database, contact, log, snooze, card } = await open();
    const { id } = await contact({ displayName: 'Ada', rhythm: monthly });
    await log(id, { happenedOn: '2026-01-01' });
    await snooze(id, '2026-09-01');
    await log(id, { happenedOn: TODAY });
    expect(await card(id)).toMatchObject({ touchSnoozedUntil: null, touchDue: { wishedOn: '2026-03-31' } });
    await database.undo();
    expect(await card(id)).toMatchObject({ touchSnoozedUntil: '2026-09-01', touchDue: { wishedOn: '2026-09-01' } });
  });

  it('does not end with what happened before the last contact and is only entered late', async () => {
    const { contact, log, snooze, card } = await open();
    const { id } = await contact({ displayName: 'Ada', rhythm: monthly });
    await log(id, { happenedOn: '2026-02-01' });
    await snooze(id, '2026-09-01');
    await log(id, { happenedOn: '2025-06-01' });
    expect(await card(id)).toMatchObject({ touchSnoozedUntil: '2026-09-01', touchDue: { wishedOn: '2026-09-01' } });
  });

  it('needs a later day and a rhythm', async () => {
    const { contact, named, snooze } = await open();
    const { id } = await contact({ displayName: 'Ada', rhythm: monthly });
    const [bob = 0] = await named('Bob');
    await expect(snooze(id, TODAY)).rejects.toMatchObject({ params: { field: 'until', rule: 'notAfterToday' } });
    await expect(snooze(id, null)).rejects.toMatchObject({ params: { field: 'until', rule: 'nothingToChange' } });
    await expect(snooze(bob, '2026-04-01')).rejects.toMatchObject({ params: { field: 'id', rule: 'noRhythm' } });
    await expect(snooze(99, '2026-04-01')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
