import { describe, expect, it, test } from 'vitest';
import { insertRows } from '../../../electron/data/database/insertRows.ts';
import { intent } from '../../support/history.ts';
import { goldenInitiative, moneyClient } from '../../support/money.ts';

describe('the golden case: 100,000 now, 40,000 a year later and for four years, at 10 %', () => {
  it('has the figures of the books', async () => {
    const { client } = await moneyClient();
    const { id } = await goldenInitiative(client);
    const summary = await client.roi.summary({ initiativeId: id });
    expect(summary).toMatchObject({
      cost: 10_000_000,
      benefit: 16_000_000,
      roi: { kind: 'value', value: 1.6 },
      netRoi: { kind: 'value', value: 0.6 },
      npv: { kind: 'value', value: 2_679_462 },
      payback: { kind: 'value', value: 2.5 },
    });
    expect(summary.irr).toEqual({ kind: 'value', value: expect.closeTo(0.218_622_7, 6) });
    expect(await client.roi.summary({})).toEqual(summary);
  });

  it('fills the report with the same', async () => {
    const { client } = await moneyClient();
    const { id } = await goldenInitiative(client);
    const report = await client.roi.report({ initiativeId: id });
    expect(report).toMatchObject({
      currency: 'USD',
      basis: 'expected',
      from: '2026-03-01',
      to: '2030-03-01',
      leftOut: [],
      initiatives: [{ initiative: { id, displayName: 'Golden', kind: 'campaign' }, netMinor: 6_000_000, share: 1 }],
    });
    expect(report.summary).toEqual(await client.roi.summary({}));
    expect(report.periods.at(-1)).toMatchObject({ cumulativeMinor: 6_000_000, discountedCumulativeMinor: 2_679_462 });
  });

  it('counts only the days that are asked for', async () => {
    const { client } = await moneyClient();
    await goldenInitiative(client);
    expect(await client.roi.summary({ from: '2026-03-02', to: '2028-03-01' })).toMatchObject({
      cost: 0,
      benefit: 8_000_000,
      roi: { kind: 'none', why: 'noCost' },
    });
  });
});

test('without any initiative there is nothing to count with', async () => {
  const { client } = await moneyClient();
  const none = { kind: 'none', why: 'noFlows' };
  expect(await client.roi.summary({})).toMatchObject({ cost: 0, benefit: 0, npv: none, irr: none, payback: none });
  expect(await client.roi.report({})).toMatchObject({ from: null, to: null, periods: [], initiatives: [] });
});

test('several initiatives each bring their share of the whole', async () => {
  const { client } = await moneyClient();
  const first = await goldenInitiative(client);
  const second = await goldenInitiative(client, '2025-03-01');
  const { summary, initiatives } = await client.roi.report({});
  expect(summary).toMatchObject({ cost: 20_000_000, benefit: 32_000_000 });
  expect(initiatives.map(({ initiative, share }) => [initiative.id, share])).toEqual([
    [first.id, 0.5],
    [second.id, 0.5],
  ]);
});

test('planned, actual and expected are three ways to count', async () => {
  const { client } = await moneyClient();
  const { id: initiativeId } = await client.initiatives.create({ name: 'Letters', startsOn: '2026-01-01' });
  const entry = (basis: 'planned' | 'actual', amountMinor: number, startsOn: string) =>
    client.ledger.create({ initiativeId, category: 'process', basis, amountMinor, startsOn });
  await entry('planned', 1000, '2026-01-01');
  await entry('actual', 1100, '2026-01-01');
  await entry('planned', 500, '2026-06-01');
  const costs = async (basis: 'planned' | 'actual' | 'expected') => (await client.roi.summary({ basis })).cost;
  expect(await costs('planned')).toBe(1500);
  expect(await costs('actual')).toBe(1100);
  expect(await costs('expected')).toBe(1600);
});

test('days that end before they begin and an initiative that is not there are refused', async () => {
  const { client } = await moneyClient();
  for (const ask of [client.roi.summary, client.roi.report]) {
    await expect(ask({ from: '2026-02-01', to: '2026-01-31' })).rejects.toMatchObject({
      code: 'INVALID_VALUE',
      data: { field: 'to', rule: 'beforeStart' },
    });
    await expect(ask({ initiativeId: 99 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { entity: 'initiative' },
    });
  }
});

test('sums that no number holds exactly are refused in words', async () => {
  const { client, database } = await moneyClient();
  const { id } = await goldenInitiative(client);
  const row = {
    created_at: '2026-03-01T00:00:00.000Z',
    updated_at: '2026-03-01T00:00:00.000Z',
    initiative_id: id,
    category: 'saving',
    basis: 'actual',
    starts_on: '2026-03-01',
    every: 'once',
    until: null,
    amount_minor: 1_000_000_000_000,
    working: null,
    answer: null,
  } as const;
  await database.write({ ...intent('ledgerEntryCreated'), topics: ['initiatives'] }, (transaction) =>
    insertRows(
      transaction,
      'ledger_entries',
      Array.from({ length: 9100 }, (_, index) => ({ ...row, uid: `entry ${index}` })),
    ),
  );
  for (const ask of [client.roi.summary, client.roi.report])
    await expect(ask({})).rejects.toMatchObject({ code: 'INVALID_VALUE', data: { rule: 'tooLarge' } });
});
