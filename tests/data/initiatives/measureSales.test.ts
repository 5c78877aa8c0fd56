import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { yearlyAmount } from '#shared/initiatives/yearly.rules.ts';
import { addDays, addMonths, daysBetween } from '#shared/kernel/calendarMath.ts';
import { moneyClient } from '../../support/money.ts';

const YEARS = { baselineFrom: '2024-01-01', baselineTo: '2024-12-31', from: '2025-01-01', to: '2025-12-31' } as const;

async function shop() {
  const { client } = await moneyClient();
  const { id: contactId } = await client.contacts.create({ displayName: 'Ada' });
  const { id: initiativeId } = await client.initiatives.create({ name: 'Letters' });
  const sell = (datedOn: string, amountMinor: number, draft: object = {}) =>
    client.sales.create({ contactId, datedOn, amountMinor, ...draft });
  await sell('2024-01-01', 100_000);
  await sell('2024-12-31', 50_000, { stage: 'order' });
  await sell('2025-06-01', 160_000, { costMinor: 40_000, initiativeId });
  await sell('2025-07-01', 40_000, { costMinor: 60_000 });
  await sell('2025-08-01', 40_000);
  await sell('2025-09-01', 999_999, { stage: 'quotation' });
  await sell('2026-01-01', 999_999);
  return { client, initiativeId, sell };
}

describe('the growth of sales', () => {
  it('compares what was sold in two whole years, and the margin of what has a known cost', async () => {
    const { client } = await shop();
    const { measured, ...growth } = await client.ledger.measureSales(YEARS);
    expect(growth).toEqual({ yearlyBeforeMinor: 150_000, yearlyNowMinor: 240_000, margin: 0.5 });
    expect(measured).toMatchObject({ ...YEARS, of: 'everybody' });
  });

  it('may look at what an initiative brought alone', async () => {
    const { client, initiativeId } = await shop();
    const { measured, ...growth } = await client.ledger.measureSales({ ...YEARS, initiativeId });
    expect(growth).toEqual({ yearlyBeforeMinor: 0, yearlyNowMinor: 160_000, margin: 0.75 });
    expect(measured.of).toBe('initiative');
  });

  it('has no margin where no cost is known, and leaves out what was lost', async () => {
    const { client, sell } = await shop();
    const { id } = await sell('2025-10-01', 70_000, { costMinor: 1000 });
    await client.sales.lose({ id, on: '2025-11-01' });
    const spans = { ...YEARS, from: '2025-08-01', to: '2026-07-31' };
    expect(await client.ledger.measureSales({ ...spans, to: '2025-12-31' })).toMatchObject({ margin: null });
  });

  it('refuses spans that end before they begin, and an initiative that is not there', async () => {
    const { client } = await shop();
    await expect(client.ledger.measureSales({ ...YEARS, to: '2024-12-31' })).rejects.toMatchObject({
      data: { field: 'to', rule: 'beforeStart' },
    });
    await expect(client.ledger.measureSales({ ...YEARS, baselineTo: '2023-12-31' })).rejects.toMatchObject({
      data: { field: 'baselineTo', rule: 'beforeStart' },
    });
    await expect(client.ledger.measureSales({ ...YEARS, initiativeId: 99 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a span as a year', () => {
  const day = fc.integer({ min: -20_000, max: 40_000 }).map((days) => addDays('1970-01-01', days));
  const amount = fc.integer({ min: -1e12, max: 1e12 });

  it('is itself where it is twelve whole months, a leap day or not', () => {
    fc.assert(
      fc.property(day, amount, (from, amountMinor) => {
        expect(yearlyAmount(amountMinor, from, addDays(addMonths(from, 12), -1))).toBe(amountMinor);
      }),
    );
  });

  it('is by its days otherwise, and the same for a loss', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 2000 }), amount, (from, days, amountMinor) => {
        const to = addDays(from, days);
        fc.pre(addMonths(from, 12) !== addDays(to, 1));
        const yearly = yearlyAmount(amountMinor, from, to);
        expect(Math.abs(yearly - (amountMinor / (daysBetween(from, to) + 1)) * 365.25)).toBeLessThanOrEqual(1);
        expect(yearlyAmount(-amountMinor, from, to)).toBe(-yearly);
      }),
    );
  });
});

test('half a year of sales counts twice, to the day', () => {
  expect(yearlyAmount(100_000, '2025-01-01', '2025-06-30')).toBe(Math.round((100_000 * 365.25) / 181));
});
