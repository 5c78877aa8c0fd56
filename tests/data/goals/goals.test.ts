import { describe, expect, it, test } from 'vitest';
import type { GoalDraft } from '#shared/goals/goal.ts';
import { addDays } from '#shared/kernel/calendarMath.ts';
import { tablesOf } from '../../support/history.ts';
import { moneyClient, TODAY } from '../../support/money.ts';

type Draft = Partial<GoalDraft>;

const VISITS = {
  measure: 'manual',
  name: 'Visits',
  unit: 'a week',
  baseline: 2,
  target: 6,
  dueOn: '2026-12-31',
} as const;

async function withGoal(draft: Draft = {}) {
  const { client, database } = await moneyClient();
  const { items } = await client.goals.create({ goals: [{ ...VISITS, ...draft }] });
  return { client, database, id: items[0]?.id ?? 0 };
}

test('a goal begins today at what is measured now, and a manual one at nothing', async () => {
  const { client } = await moneyClient();
  await client.contacts.create({ displayName: 'Ada', points: [{ type: 'phone', value: '555-0101' }] });
  await client.contacts.create({ displayName: 'Bob' });
  const { items } = await client.goals.create({
    goals: [
      { measure: 'customersWithPhone', target: 90, dueOn: '2026-12-31' },
      { measure: 'manual', name: 'Visits', target: 6, dueOn: '2026-12-31' },
    ],
  });
  expect(items).toMatchObject([
    { measure: 'customersWithPhone', baseline: 50, current: 50, progress: 0, startsOn: TODAY, timePassed: 0 },
    { measure: 'manual', baseline: 0, current: null, progress: null, values: [] },
  ]);
  expect((await client.history.list({})).items[0]).toMatchObject({
    label: 'goalsCreated',
    params: { count: 2, name: '' },
  });
});

test('goals are listed by their date, page by page', async () => {
  const { client } = await moneyClient();
  const goals = ['2026-12-31', '2026-06-30', '2027-01-01', '2026-06-30'].map((dueOn) => ({ ...VISITS, dueOn }));
  await client.goals.create({ goals });
  const first = await client.goals.list({ limit: 3 });
  const second = await client.goals.list({ limit: 3, cursor: first.nextCursor });
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([2, 4, 1, 3]);
  expect(second.nextCursor).toBe(null);
});

describe('a manual goal', () => {
  it('is measured by the newest number that is written down, up to the day that is asked for', async () => {
    const { client, id } = await withGoal({ startsOn: '2026-01-01', dueOn: '2026-12-31' });
    await client.goals.recordValue({ id, measuredOn: '2026-02-01', value: 3, note: 'snow' });
    const goal = await client.goals.recordValue({ id, value: 5 });
    expect(goal).toMatchObject({ current: 5, progress: 0.75, timePassed: 59 / 364 });
    expect(goal.values).toMatchObject([
      { measuredOn: '2026-02-01', value: 3, note: 'snow' },
      { measuredOn: TODAY, value: 5, note: '' },
    ]);
    expect(await client.goals.get({ id, today: '2026-02-15' })).toMatchObject({ current: 3, progress: 0.25 });
  });

  it('has one number a day: a second one replaces the first', async () => {
    const { client, id } = await withGoal();
    await client.goals.recordValue({ id, value: 3 });
    const { values } = await client.goals.recordValue({ id, value: 4.5, note: 'counted again' });
    expect(values).toMatchObject([{ value: 4.5, note: 'counted again' }]);
    await client.goals.recordValue({ id, value: 4.5, note: 'counted again' });
    expect((await client.history.list({})).items).toHaveLength(3);
    expect(await client.goals.removeValue({ id, valueId: values[0]?.id ?? 0 })).toMatchObject({
      current: null,
      values: [],
    });
  });

  it('shows its last 200 numbers', async () => {
    const { client, database, id } = await withGoal({ startsOn: '2025-01-01' });
    await database.write({ label: 'goalValueRecorded', params: {}, topics: ['goals'] }, async (transaction) => {
      const rows = Array.from({ length: 250 }, (_, day) => ({
        goal_id: id,
        measured_on: addDays('2025-01-01', day),
        value: String(day),
      }));
      await transaction.insertInto('goal_values').values(rows).execute();
    });
    const { values, current } = await client.goals.get({ id });
    expect(values.map(({ value }) => value)).toEqual(Array.from({ length: 200 }, (_, index) => index + 50));
    expect(current).toBe(249);
  });
});

test('what is changed is written, what is not stays; removing takes the numbers along, undo brings them back', async () => {
  const { client, database, id } = await withGoal();
  await client.goals.recordValue({ id, value: 3 });
  expect(await client.goals.update({ id, version: 1, target: 8 })).toMatchObject({
    version: 2,
    target: 8,
    baseline: 2,
  });
  expect(await client.goals.update({ id, target: 8 })).toMatchObject({ version: 2 });
  const before = await tablesOf(database);
  await client.goals.remove({ id, version: 2 });
  expect((await client.goals.list({})).items).toEqual([]);
  await client.history.undo({});
  expect(await tablesOf(database)).toEqual(before);
});

test('may be to keep what can get no better', async () => {
  const { client } = await moneyClient();
  const keep = { measure: 'overduePromises', baseline: 0, target: 0, dueOn: '2030-01-01' } as const;
  const { items } = await client.goals.create({ goals: [keep] });
  expect(items[0]).toMatchObject({ baseline: 0, target: 0, current: 0, progress: 1 });
});

describe('what cannot be', () => {
  it.each<[Draft, string, string]>([
    [{ name: '' }, 'name', 'empty'],
    [{ dueOn: '2026-02-28' }, 'dueOn', 'beforeStart'],
    [{ target: 2 }, 'target', 'sameAsBaseline'],
    [{ uid: 'one' }, 'uid', 'identityUsed'],
  ])('is refused with a reason: %o', async (draft, field, rule) => {
    const { client } = await withGoal({ uid: 'one' });
    await expect(client.goals.create({ goals: [{ ...VISITS, ...draft }] })).rejects.toMatchObject({
      code: 'INVALID_VALUE',
      data: { field, rule },
    });
    expect((await client.goals.list({})).items).toHaveLength(1);
  });

  it('includes numbers of the future, or for what is measured by itself', async () => {
    const { client, id } = await withGoal();
    await expect(client.goals.recordValue({ id, value: 1, measuredOn: '2026-03-02' })).rejects.toMatchObject({
      data: { field: 'measuredOn', rule: 'inFuture' },
    });
    const { items } = await client.goals.create({
      goals: [{ measure: 'overduePromises', baseline: 9, target: 1, dueOn: '2026-12-31' }],
    });
    await expect(client.goals.recordValue({ id: items[0]?.id ?? 0, value: 1 })).rejects.toMatchObject({
      data: { field: 'value', rule: 'measuredByItself' },
    });
  });

  it('names what is not there, and what was changed meanwhile', async () => {
    const { client, id } = await withGoal();
    await expect(client.goals.get({ id: 99 })).rejects.toMatchObject({ code: 'NOT_FOUND', data: { entity: 'goal' } });
    await expect(client.goals.removeValue({ id, valueId: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.goals.remove({ id, version: 3 })).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
  });
});
