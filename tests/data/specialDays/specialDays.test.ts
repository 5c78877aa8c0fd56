import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContactPatch } from '#shared/contacts/contact.ts';
import { addDays, daysBetween } from '#shared/kernel/calendarMath.ts';
import { nextKept, plainDay, yearsOn } from '#shared/specialDays/keeping.rules.ts';
import type { CalendarDay, SpecialDayEntry } from '#shared/specialDays/specialDay.ts';
import type { SpecialDayOccurrence } from '#shared/specialDays/specialDays.contract.ts';
import { removeContacts } from '../../../electron/data/contacts/contactBin.service.ts';
import { updateContactFields } from '../../../electron/data/contacts/contacts.service.ts';
import { updateSettings } from '../../../electron/data/settings/settings.service.ts';
import {
  setSpecialDayDone,
  specialDaysBetween,
  upcomingSpecialDays,
} from '../../../electron/data/specialDays/specialDays.service.ts';
import { desk, TODAY } from '../../support/desk.ts';
import { plansOf } from '../../support/plans.ts';
import { runs } from '../../support/runs.ts';

async function open() {
  const opened = await desk();
  const { database } = opened;
  return {
    ...opened,
    between: async (from: string, to: string, contactId?: number) =>
      (await database.read((reader) => specialDaysBetween(reader, { from, to, contactId, limit: 1000 }))).items,
    upcoming: async (today: string, until = today) =>
      (await database.read((reader) => upcomingSpecialDays(reader, { today, until, limit: 100 }))).items,
    setDone: (contactId: number, key: string, on: string, isDone = true) =>
      setSpecialDayDone(database, { contactId, key, on, isDone }),
  };
}

const lunar = (month: number, day: number, year: number | null = null, isLeapMonth = false): CalendarDay => ({
  calendar: 'lunar',
  year,
  month,
  day,
  isLeapMonth,
});
const entry = (day: CalendarDay, more: Partial<SpecialDayEntry> = {}) => ({ kind: 'other', label: '', day, ...more });
const gist = ({ contact, on, years }: SpecialDayOccurrence) => [contact.displayName, on, years];

describe('special days', () => {
  it('come by date and name: birthdays, anniversaries, own ones, Gregorian and lunar', async () => {
    const { contact, between } = await open();
    const wang = await contact({
      displayName: '王小明',
      specialDays: [entry(lunar(8, 15, 1980), { kind: 'birthday', leadDays: 3 })],
    });
    const ada = await contact({ displayName: 'Ada', birthday: '1815-12-10', anniversary: '--09-25' });
    expect(await between('2026-09-01', '2026-12-31')).toEqual([
      {
        contact: { id: ada.id, displayName: 'Ada' },
        key: 'anniversary',
        kind: 'anniversary',
        label: '',
        day: { calendar: 'gregorian', year: null, month: 9, day: 25, isLeapMonth: false },
        on: '2026-09-25',
        years: null,
        leadDays: 7,
        isDone: false,
      },
      {
        contact: { id: wang.id, displayName: '王小明' },
        key: 'day:1',
        kind: 'birthday',
        label: '',
        day: lunar(8, 15, 1980),
        on: '2026-09-25',
        years: 46,
        leadDays: 3,
        isDone: false,
      },
      expect.objectContaining({ key: 'birthday', on: '2026-12-10', years: 211 }),
    ]);
  });

  it('on 29 February are kept on the 28th of ordinary years, also without a year: six years of them', async () => {
    const { contact, between } = await open();
    await contact({ displayName: 'Born', birthday: '2000-02-29' });
    await contact({ displayName: 'Someday', birthday: '--02-29' });
    const found: unknown[] = [];
    for (let year = 2024; year < 2030; year += 1)
      found.push(...(await between(`${year}-01-01`, `${year}-12-31`)).map(gist));
    expect(found).toEqual(
      ['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29', '2029-02-28'].flatMap((on, index) => [
        ['Born', on, 24 + index],
        ['Someday', on, null],
      ]),
    );
  });

  it('of the lunar year come once in each, in a leap month too: six years of them', async () => {
    const { contact, between } = await open();
    await contact({ displayName: 'Leap', specialDays: [entry(lunar(6, 30, 2025, true), { kind: 'birthday' })] });
    await contact({ displayName: 'New year', specialDays: [entry(lunar(1, 1))] });
    const found: (readonly [string, string])[] = [];
    for (let from = '2024-02-10'; from < '2030-02-03'; from = addDays(from, 365)) {
      const to = addDays(from, 364);
      found.push(...(await between(from, to)).map(({ contact: { displayName }, on }) => [displayName, on] as const));
    }
    expect(found.filter(([name]) => name === 'New year').map(([, on]) => on)).toEqual([
      '2024-02-10',
      '2025-01-29',
      '2026-02-17',
      '2027-02-06',
      '2028-01-26',
      '2029-02-13',
      '2030-02-03',
    ]);
    const leap = found.filter(([name]) => name === 'Leap').map(([, on]) => on);
    expect(leap).toEqual([...new Set(leap)]);
    // The leap sixth month of 2025 has 29 days; 2026-2029 have none, so the ordinary sixth month it is.
    expect(leap.slice(0, 2)).toEqual(['2025-08-22', '2026-08-12']);
  });

  it('are what the rules say, whatever the range, and each range is the sum of its parts', async () => {
    const { contact, between, database } = await open();
    const days: { readonly name: string; readonly day: CalendarDay }[] = [];
    for (let index = 0; index < 25; index += 1) {
      const birthday = `${1950 + index}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + ((index * 5) % 28)).padStart(2, '0')}`;
      const day = lunar(
        1 + (index % 12),
        1 + ((index * 7) % 30),
        index % 3 === 0 ? null : 1990 + index * 2,
        index % 4 === 0,
      );
      const name = `c${String(index).padStart(2, '0')}`;
      await contact({ displayName: name, birthday, specialDays: [entry(day)] });
      days.push({ name, day: plainDay(birthday) }, { name, day });
    }
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -3000, max: 3000 }),
        fc.integer({ min: 0, max: 400 }),
        fc.nat(),
        async (start, length, cut) => {
          const from = addDays(TODAY, start);
          const to = addDays(from, length);
          const expected: string[] = [];
          for (const { name, day } of days) {
            for (let on = nextKept(day, from); on !== null && on <= to; on = nextKept(day, addDays(on, 1)))
              if (day.year === null || yearsOn(day, on) !== null) expected.push(`${on} ${name}`);
          }
          const found = await between(from, to);
          expect(found.map(({ on, contact: { displayName } }) => `${on} ${displayName}`)).toEqual(expected.toSorted());
          for (const { day, on, years } of found) expect(years).toBe(yearsOn(day, on));
          const middle = addDays(from, cut % (length + 1));
          const rest = middle < to ? await between(addDays(middle, 1), to) : [];
          expect([...(await between(from, middle)), ...rest]).toEqual(found);
          const limit = 1 + (cut % 20);
          const page = await database.read((reader) => specialDaysBetween(reader, { from, to, limit }));
          expect(page).toEqual({ items: found.slice(0, limit), isCut: found.length > limit });
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it('leave out who is in the bin, and who is not to be contacted unless asked for by name', async () => {
    const { database, contact, between } = await open();
    const ada = await contact({ displayName: 'Ada', birthday: '--05-01', specialDays: [entry(lunar(3, 15))] });
    const bob = await contact({ displayName: 'Bob', birthday: '--05-01', doNotContact: { since: TODAY, why: '' } });
    expect((await between('2026-05-01', '2026-05-01')).map(gist)).toEqual([
      ['Ada', '2026-05-01', null],
      ['Ada', '2026-05-01', null],
    ]);
    expect((await between('2026-05-01', '2026-05-01', bob.id)).map(gist)).toEqual([['Bob', '2026-05-01', null]]);
    await removeContacts(database, { ids: [ada.id, bob.id] });
    expect(await between('2026-05-01', '2026-05-01')).toEqual([]);
    expect(await between('2026-05-01', '2026-05-01', ada.id)).toEqual([]);
  });

  it('do not come before they happened', async () => {
    const { contact, between } = await open();
    await contact({ displayName: 'Baby', birthday: '2026-05-01', specialDays: [entry(lunar(3, 15, 2026))] });
    expect(await between('2025-01-01', '2025-12-31')).toEqual([]);
    expect((await between('2026-01-01', '2026-12-31')).map(gist)).toEqual([
      ['Baby', '2026-05-01', 0],
      ['Baby', '2026-05-01', 0],
    ]);
  });

  it('are asked for by ranges that begin before they end and are not longer than 400 days', async () => {
    const { between } = await open();
    await expect(between('2026-01-02', '2026-01-01')).rejects.toMatchObject({
      params: { field: 'to', rule: 'beforeStart' },
    });
    await expect(between('2026-01-01', '2027-02-06')).rejects.toMatchObject({ params: { rule: 'rangeTooLong' } });
    expect(await between('2026-01-01', '2027-02-05')).toEqual([]);
    expect(await between('9999-12-01', '9999-12-31')).toEqual([]);
  });

  it('are found along indexes', async () => {
    const { database } = await open();
    const plan = await plansOf(database.file, (reader) =>
      specialDaysBetween(reader, { from: TODAY, to: addDays(TODAY, 30), limit: 50 }),
    );
    expect(plan.filter((step) => /^SCAN (c|s|contacts|special_days)\b/.test(step))).toEqual([]);
    for (const index of ['contacts_by_birthday', 'contacts_by_anniversary', 'special_days_by_key'])
      expect(plan.some((step) => step.includes(index))).toBe(true);
  });
});

describe('coming special days', () => {
  it('are those within their lead time, and those until the end of the week', async () => {
    const { database, contact, upcoming } = await open();
    await contact({ displayName: 'In a week', birthday: '--03-08' });
    await contact({ displayName: 'In nine days', birthday: '--03-10' });
    const gregorian = (month: number, day: number): CalendarDay => ({ ...lunar(month, day), calendar: 'gregorian' });
    await contact({ displayName: 'Long lead', specialDays: [entry(gregorian(4, 1), { leadDays: 31 })] });
    await contact({ displayName: 'Too far', specialDays: [entry(gregorian(4, 2), { leadDays: 31 })] });
    await contact({ displayName: 'No lead', specialDays: [entry(gregorian(3, 3), { leadDays: 0 })] });
    const names = async (today: string, until?: string) =>
      (await upcoming(today, until)).map(({ contact: { displayName } }) => displayName);
    expect(await names(TODAY)).toEqual(['In a week', 'Long lead']);
    expect(await names(TODAY, '2026-03-03')).toEqual(['No lead', 'In a week', 'Long lead']);
    expect(await names('2026-03-03')).toEqual(['No lead', 'In a week', 'In nine days', 'Long lead', 'Too far']);
    await updateSettings(database, { specialDayLead: 0 });
    expect(await names(TODAY)).toEqual(['Long lead']);
    expect(await names('2026-03-08')).toEqual(['In a week', 'Long lead', 'Too far']);
  });

  it('are the same that the range gives, by their lead', async () => {
    const { contact, between, upcoming } = await open();
    for (let index = 0; index < 40; index += 1) {
      const day = lunar(1 + (index % 12), 1 + ((index * 11) % 30));
      await contact({ displayName: `c${index}`, specialDays: [entry(day, { leadDays: (index * 13) % 200 })] });
    }
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 10 }), async (start, length) => {
        const today = addDays(TODAY, start);
        const until = addDays(today, length);
        const expected = (await between(today, addDays(today, 366))).filter(
          ({ on, leadDays }, index, all) =>
            (on <= until || daysBetween(today, on) <= leadDays) &&
            all.findIndex((one) => one.key === all[index]?.key) === index,
        );
        const found = await upcoming(today, until);
        expect(found.map(({ key, on }) => `${on} ${key}`).toSorted()).toEqual(
          expected.map(({ key, on }) => `${on} ${key}`).toSorted(),
        );
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('ticking off', () => {
  it('is for that time only, can be taken back, and is undone', async () => {
    const { database, contact, between, upcoming, setDone, batches } = await open();
    const { id } = await contact({ displayName: 'Ada', birthday: '1815-03-02' });
    const done = async () => (await between('2026-01-01', '2026-12-31')).map(({ isDone }) => isDone);
    const { batchId } = await setDone(id, 'birthday', '2026-03-02');
    expect([batchId, await done(), await upcoming(TODAY)]).toEqual([2, [true], []]);
    expect((await batches()).at(-1)).toMatchObject({ label: 'specialDayDone', params: '{"name":"Ada"}' });
    expect((await between('2027-01-01', '2027-12-31')).map(({ isDone }) => isDone)).toEqual([false]);
    expect(await setDone(id, 'birthday', '2026-03-02')).toEqual({ batchId: null });
    await database.undo();
    expect(await done()).toEqual([false]);
    await database.redo();
    await setDone(id, 'birthday', '2026-03-02', false);
    expect([await done(), (await batches()).at(-1)?.label]).toEqual([[false], 'specialDayOpened']);
    await expect(setDone(id, 'birthday', '2026-03-03')).rejects.toMatchObject({
      params: { field: 'on', rule: 'notKeptThen' },
    });
    await expect(setDone(id, 'day:9', '2026-03-02')).rejects.toMatchObject({ params: { rule: 'notKeptThen' } });
    await expect(setDone(99, 'birthday', '2026-03-02')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stays with an entry that gets other words', async () => {
    const { database, contact, between, setDone } = await open();
    const day = lunar(3, 15);
    const { id, specialDays } = await contact({ displayName: 'Ada', specialDays: [entry(day, { label: 'Shop' })] });
    await setDone(id, `day:${specialDays[0]?.id}`, '2026-05-01');
    const patch = { specialDays: [entry(lunar(1, 1)), entry(day, { label: 'Shop opening' })] };
    await updateContactFields(database, { id, ...ContactPatch.parse(patch) });
    expect((await between('2026-05-01', '2026-05-01')).map(({ label, isDone }) => [label, isDone])).toEqual([
      ['Shop opening', true],
    ]);
  });
});
