import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '#shared/kernel/calendarMath.ts';
import { moneyClient, TODAY } from '../../support/money.ts';
import { runs } from '../../support/runs.ts';

describe('growth of sales', () => {
  async function shop() {
    const { client } = await moneyClient();
    const { id: contactId } = await client.contacts.create({ displayName: 'Ada' });
    const sell = (datedOn: string, amountMinor: number) => client.sales.create({ contactId, datedOn, amountMinor });
    const growthSince = async (startsOn: string) => {
      const dueOn = '2027-01-01';
      const { items } = await client.goals.create({
        goals: [{ measure: 'salesGrowth', baseline: 0, target: 20, startsOn, dueOn }],
      });
      return items[0]?.current;
    };
    return { client, sell, growthSince };
  }

  it('compares the twelve months to today with the twelve months before the goal began', async () => {
    const { sell, growthSince } = await shop();
    await sell('2024-08-31', 999_999);
    await sell('2024-09-01', 100_000);
    await sell('2025-08-31', 100_000);
    await sell('2025-03-01', 999_999);
    await sell('2025-03-02', 50_000);
    expect(await growthSince('2024-09-01')).toBe(-85);
    await sell(TODAY, 220_000);
    expect(await growthSince('2025-09-01')).toBe(-70.4);
  });

  it('can’t be told while nothing was sold before', async () => {
    const { client, sell, growthSince } = await shop();
    await sell(TODAY, 100_000);
    expect(await growthSince('2026-01-01')).toBe(null);
    expect(await client.goals.measure({ measure: 'salesGrowth' })).toEqual({ value: null });
  });
});

test('overdue promises are those of the desk', async () => {
  const { client } = await moneyClient();
  for (const dueOn of ['2026-02-01', '2026-02-28', TODAY, '2026-03-09'])
    await client.reminders.create({ text: 'Call', dueOn });
  expect(await client.goals.measure({ measure: 'overduePromises' })).toEqual({ value: 2 });
  expect(await client.goals.measure({ measure: 'overduePromises', today: '2026-03-10' })).toEqual({ value: 4 });
});

test('days since the last contact: the median over customers who were ever in touch, whoever is in the bin left out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 400 }), { maxLength: 7 }), async (ages) => {
      const { client } = await moneyClient();
      await client.contacts.create({ displayName: 'Never' });
      const { id: gone } = await client.contacts.create({ displayName: 'Gone' });
      const touch = (contactId: number, age: number) =>
        client.interactions.create({ contactId, channel: 'call', happenedOn: addDays(TODAY, -age) });
      await touch(gone, 1000);
      await client.contacts.remove({ id: gone });
      for (const [index, age] of ages.entries())
        await touch((await client.contacts.create({ displayName: `C${index}` })).id, age);
      const sorted = ages.toSorted((a, b) => a - b);
      const middle = [sorted[Math.floor((ages.length - 1) / 2)] ?? 0, sorted[Math.floor(ages.length / 2)] ?? 0];
      const median = ages.length === 0 ? null : ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2;
      expect(await client.goals.measure({ measure: 'daysSinceContact' })).toEqual({ value: median });
    }),
    { numRuns: runs(8) },
  );
});

test('customers with a phone are a share of those outside the bin', async () => {
  const { client } = await moneyClient();
  expect(await client.goals.measure({ measure: 'customersWithPhone' })).toEqual({ value: null });
  const phone = [{ type: 'phone' as const, value: '555-0101' }];
  await client.contacts.create({ displayName: 'Ada', points: phone });
  await client.contacts.create({ displayName: 'Bob' });
  await client.contacts.create({ displayName: 'Eve' });
  const { id } = await client.contacts.create({ displayName: 'Gone', points: phone });
  await client.contacts.remove({ id });
  expect(await client.goals.measure({ measure: 'customersWithPhone' })).toEqual({ value: 33.3 });
});

test('what somebody writes down by hand is not measured', async () => {
  const { client } = await moneyClient();
  expect(await client.goals.measure({ measure: 'manual' })).toEqual({ value: null });
});
