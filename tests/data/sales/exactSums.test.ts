import { expect, it } from 'vitest';
import { SaleDraft } from '#shared/sales/sale.ts';
import { addSales } from '../../../electron/data/sales/saleCreate.service.ts';
import { intent } from '../../support/history.ts';
import { moneyClient, TODAY } from '../../support/money.ts';

const tooLarge = { code: 'INVALID_VALUE', data: { field: 'amountMinor', rule: 'tooLarge' } };

it('sums that no number holds exactly are refused in words, and come back once there is less', async () => {
  const { client, database } = await moneyClient();
  const { id: contactId } = await client.contacts.create({ displayName: 'Ada' });
  const draft = SaleDraft.parse({ contactId, amountMinor: 999_999_999_900, datedOn: '2026-01-02' });
  const { result: ids } = await database.write(
    { ...intent('salesImported'), topics: ['sales'] },
    async (transaction, batch) => {
      const drafts = Array.from({ length: 9100 }, (_, index) => ({ ...draft, uid: `sale ${index}` }));
      return await addSales(transaction, batch, drafts, TODAY);
    },
  );
  const spans = { from: '2026-01-01', to: '2026-12-31', baselineFrom: '2025-01-01', baselineTo: '2025-12-31' };
  const asked = [
    () => client.sales.totals({}),
    () => client.sales.byMonth({}),
    () => client.sales.unpaidByCustomer({}),
    () => client.ledger.measureSales(spans),
  ];
  for (const ask of asked) await expect(ask()).rejects.toMatchObject(tooLarge);
  expect(await client.sales.count({})).toEqual({ count: 9100 });
  expect((await client.sales.list({ limit: 1 })).items).toMatchObject([{ amountMinor: 999_999_999_900 }]);

  await client.sales.remove({ ids: ids.slice(0, 100) });
  expect(await client.sales.totals({})).toMatchObject({ count: 9000, soldMinor: 8_999_999_999_100_000 });
  const [owing] = (await client.sales.unpaidByCustomer({})).items;
  expect(owing).toMatchObject({ openMinor: 8_999_999_999_100_000, invoiceCount: 9000 });
  expect((await client.sales.byMonth({})).items.find(({ month }) => month === '2026-01')).toMatchObject({
    soldMinor: 8_999_999_999_100_000,
  });
});

it('the growth of a few days that would come to more in a year is refused', async () => {
  const { client } = await moneyClient();
  const { id: contactId } = await client.contacts.create({ displayName: 'Ada' });
  for (let count = 0; count < 25; count++)
    await client.sales.create({ contactId, amountMinor: 1_000_000_000_000, datedOn: '2026-01-02' });
  const spans = { from: '2026-01-02', baselineFrom: '2025-01-01', baselineTo: '2025-12-31' };
  await expect(client.ledger.measureSales({ ...spans, to: '2026-01-02' })).rejects.toMatchObject(tooLarge);
  expect(await client.ledger.measureSales({ ...spans, to: '2027-01-01' })).toMatchObject({
    yearlyNowMinor: 25_000_000_000_000,
  });
});
