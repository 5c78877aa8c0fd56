import { describe, expect, it } from 'vitest';
import type { SaleFilter } from '#shared/sales/sale.ts';
import { monthsOfSales, pageOfUnpaid, soldBetween } from '../../../electron/data/sales/sales.service.ts';
import { updateSettings } from '../../../electron/data/settings/settings.service.ts';
import { TODAY } from '../../support/desk.ts';
import { salesDesk } from '../../support/sales.ts';

describe('totals', () => {
  it('say what was quoted, ordered, invoiced, sold, paid and what is open, by age', async () => {
    const { sell, pay, totals } = await salesDesk();
    await sell(100, { stage: 'quotation' });
    await sell(2000, { stage: 'order', costMinor: 500 });
    await sell(30_000, { dueOn: null });
    await sell(1, { dueOn: TODAY });
    await sell(20, { dueOn: '2026-02-28' });
    await sell(40, { dueOn: '2026-01-30' });
    await sell(300, { dueOn: '2026-01-29' });
    await sell(5000, { dueOn: '2025-12-31' });
    await sell(60_000, { dueOn: '2025-12-30' });
    await sell(1_000_000, { dueOn: '2025-12-01' });
    const credit = await sell(-7, { dueOn: '2025-01-01' });
    const paid = await sell(800_000, { dueOn: '2025-01-01', costMinor: 300_000 });
    await pay(paid.id);
    expect(credit.openMinor).toBe(-7);
    expect(await totals()).toEqual({
      count: 12,
      quotedMinor: 100,
      orderedMinor: 2000,
      invoicedMinor: 1_895_354,
      soldMinor: 1_897_354,
      costMinor: 300_500,
      soldWithoutCostMinor: 1_095_354,
      paidMinor: 800_000,
      openMinor: 1_095_354,
      overdueMinor: 1_065_360,
      ageing: {
        notDueMinor: 29_994,
        days1To30Minor: 60,
        days31To60Minor: 5300,
        days61To90Minor: 1_060_000,
        over90Minor: 0,
      },
    });
    expect((await totals({}, '2026-03-02')).ageing).toMatchObject({ notDueMinor: 29_993, over90Minor: 1_000_000 });
    expect(await totals({ text: 'nobody' })).toMatchObject({ count: 0, soldMinor: 0, openMinor: 0 });
  });

  it('add up what is in other currencies at its rate', async () => {
    const { database, sell, totals } = await salesDesk();
    await updateSettings(database, { currency: 'EUR' });
    await sell(100_00);
    await sell(10_000, { currency: 'JPY', rate: '0.0061', costMinor: 1000 });
    expect(await totals()).toMatchObject({ soldMinor: 161_00, openMinor: 161_00, costMinor: 6_10 });
  });
});

describe('months', () => {
  it('are all there, oldest first, with what was sold and what was paid in them', async () => {
    const { database, customer, named, sell, pay, lose } = await salesDesk();
    const [bob = 0] = await named('Bob');
    const one = await sell(1000, { datedOn: '2025-12-31' });
    await pay(one.id, 400, { paidOn: '2026-02-01' });
    await pay(one.id, 100, { paidOn: '2026-03-01' });
    await sell(50, { stage: 'quotation', datedOn: '2026-02-02' });
    await sell(70, { stage: 'order', datedOn: '2026-02-28', contactId: bob });
    await sell(9, { datedOn: '2026-03-31' });
    await sell(5, { datedOn: '2026-04-01' });
    const gone = await sell(333, { datedOn: '2026-02-02', payments: [{ paidOn: '2026-02-02', amountMinor: 3 }] });
    await lose(gone.id);
    const months = async (filter: SaleFilter = {}, count = 4) =>
      (await database.read((reader) => monthsOfSales(reader, { filter, today: TODAY, months: count }))).items;
    expect(await months()).toEqual([
      { month: '2025-12', soldMinor: 1000, paidMinor: 0 },
      { month: '2026-01', soldMinor: 0, paidMinor: 0 },
      { month: '2026-02', soldMinor: 70, paidMinor: 400 },
      { month: '2026-03', soldMinor: 9, paidMinor: 100 },
    ]);
    expect((await months({ contactId: customer }, 2)).map((month) => month.soldMinor)).toEqual([0, 9]);
    expect((await months({ contactId: bob }, 2)).map((month) => month.paidMinor)).toEqual([0, 0]);
    expect((await months({ text: 'ada' }, 2)).map((month) => month.paidMinor)).toEqual([400, 100]);
    expect(await months({}, 1)).toEqual([{ month: '2026-03', soldMinor: 9, paidMinor: 100 }]);
  });
});

describe('who owes something', () => {
  it('the most overdue first, each once, by any size of page', async () => {
    const { database, customer, named, sell, pay } = await salesDesk();
    const [bob = 0, eve = 0, dan = 0] = await named('Bob', 'Eve', 'Dan');
    await sell(100, { dueOn: '2026-01-01' });
    await sell(50, { dueOn: '2026-06-01' });
    await sell(500, { contactId: bob, dueOn: '2026-02-20' });
    await sell(9000, { contactId: eve });
    const settled = await sell(70, { contactId: dan });
    await pay(settled.id);
    const pages = async (limit: number) => {
      const items = [];
      let cursor: string | null = null;
      do {
        const from: string | null = cursor;
        const page: Awaited<ReturnType<typeof pageOfUnpaid>> = await database.read((reader) =>
          pageOfUnpaid(reader, { today: TODAY, limit, cursor: from }),
        );
        items.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      return items;
    };
    const all = await pages(50);
    expect(all.map(({ contact, overdueMinor, openMinor }) => [contact?.id, overdueMinor, openMinor])).toEqual([
      [bob, 500, 500],
      [customer, 100, 150],
      [eve, 0, 9000],
    ]);
    expect(all[1]).toMatchObject({
      invoiceCount: 2,
      oldestDueOn: '2026-01-01',
      ageing: { notDueMinor: 50, days31To60Minor: 100 },
    });
    expect(await pages(1)).toEqual(all);
    await expect(
      database.read((reader) => pageOfUnpaid(reader, { today: TODAY, limit: 1, cursor: 'x' })),
    ).rejects.toMatchObject({ params: { rule: 'cursorBroken' } });
  });
});

describe('what was sold in a span of time', () => {
  it('is orders and invoices of these days that are not lost, and tells what of it has a known cost', async () => {
    const { database, sell, lose } = await salesDesk();
    await sell(1000, { datedOn: '2026-01-01', costMinor: 400 });
    await sell(500, { datedOn: '2026-01-31', stage: 'order' });
    await sell(9, { datedOn: '2026-02-01' });
    await sell(7, { datedOn: '2026-01-15', stage: 'quotation' });
    const gone = await sell(70, { datedOn: '2026-01-15' });
    await lose(gone.id);
    const span = { from: '2026-01-01', to: '2026-01-31' };
    const sold = { soldMinor: 1500, costMinor: 400, soldWithCostMinor: 1000 };
    expect(await database.read((reader) => soldBetween(reader, span))).toEqual(sold);
    const nothing = { soldMinor: 0, costMinor: 0, soldWithCostMinor: 0 };
    expect(await database.read((reader) => soldBetween(reader, { ...span, initiativeId: 5 }))).toEqual(nothing);
  });
});
