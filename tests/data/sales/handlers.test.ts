import { expect, it } from 'vitest';
import { openedClient } from '../../support/client.ts';

it('what the window and scripts call goes from a quotation to a paid invoice', async () => {
  const { client } = await openedClient();
  const { id: contactId } = await client.contacts.create({ displayName: 'Ada' });
  expect(await client.sales.nextNumber({ stage: 'quotation' })).toEqual({ number: '' });
  const { id } = await client.sales.create({ contactId, amountMinor: 12_000, stage: 'quotation', number: 'Q-1' });
  await client.sales.update({ id, category: 'Tea', what: 'Oolong' });
  await client.sales.advance({ id, stage: 'order', number: 'O-1' });
  await client.sales.stepBack({ id });
  await client.sales.advance({ id, stage: 'invoice', number: 'R-1', dueOn: '2020-01-01' });
  await client.sales.lose({ id });
  await client.sales.revive({ id });
  expect(await client.sales.count({ filter: { state: 'overdue' } })).toEqual({ count: 1 });
  expect((await client.sales.unpaidByCustomer({})).items).toMatchObject([{ openMinor: 12_000, overdueMinor: 12_000 }]);
  const { payments } = await client.sales.pay({ id, amountMinor: 1000 });
  await client.sales.removePayment({ id, paymentId: payments[0]?.id ?? 0 });
  await client.sales.pay({ id });
  expect((await client.sales.list({ filter: { state: 'paid' } })).items).toMatchObject([{ id, openMinor: 0 }]);
  expect((await client.sales.find({ text: 'q1' })).items).toMatchObject([{ number: 'R-1' }]);
  expect(await client.sales.totals({})).toMatchObject({ paidMinor: 12_000, openMinor: 0 });
  expect((await client.sales.byMonth({})).items.at(-1)).toMatchObject({ soldMinor: 12_000, paidMinor: 12_000 });
  expect((await client.sales.categories({})).items).toEqual([{ category: 'Tea', count: 1 }]);
  expect((await client.timeline.list({ contactId, kinds: ['sale'] })).items).toHaveLength(3);
  expect(await client.sales.remove({ ids: [id] })).toMatchObject({ count: 1 });
  await expect(client.sales.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
