import { describe, expect, it } from 'vitest';
import { TODAY } from '../../support/desk.ts';
import { tablesOf } from '../../support/history.ts';
import { salesDesk } from '../../support/sales.ts';

const invalid = (field: string, rule: string) => ({ code: 'INVALID_VALUE', params: { field, rule } });

describe('on its way', () => {
  it('a quotation becomes an order becomes an invoice; what it was is kept', async () => {
    const { sell, advance, batches } = await salesDesk();
    const { id } = await sell(1000, { stage: 'quotation', number: 'Q-1', datedOn: '2026-01-10', dueOn: '2026-02-10' });
    expect(await advance(id, 'order', { number: 'O-1', datedOn: '2026-02-01' })).toMatchObject({
      stage: 'order',
      number: 'O-1',
      datedOn: '2026-02-01',
      dueOn: '2026-02-10',
      openMinor: 0,
      earlier: [{ stage: 'quotation', number: 'Q-1', datedOn: '2026-01-10' }],
    });
    expect(await advance(id, 'invoice', { number: 'R-1', dueOn: '2026-03-15' })).toMatchObject({
      stage: 'invoice',
      number: 'R-1',
      datedOn: TODAY,
      dueOn: '2026-03-15',
      openMinor: 1000,
      version: 3,
      earlier: [{ stage: 'quotation' }, { stage: 'order', number: 'O-1', datedOn: '2026-02-01' }],
    });
    expect((await batches()).at(-1)).toMatchObject({ label: 'saleAdvanced' });
  });

  it('goes forward only, and not while it is lost', async () => {
    const { sell, advance, lose } = await salesDesk();
    const order = await sell(1, { stage: 'order' });
    await expect(advance(order.id, 'order')).rejects.toMatchObject(invalid('stage', 'notFurther'));
    const invoice = await sell(1);
    await expect(advance(invoice.id, 'order')).rejects.toMatchObject(invalid('stage', 'notFurther'));
    await lose(order.id);
    await expect(advance(order.id, 'invoice')).rejects.toMatchObject(invalid('stage', 'lostAlready'));
  });

  it('goes back step by step to what it was, with number, day and due day of then', async () => {
    const { database, sell, advance, stepBack, pay } = await salesDesk();
    const { id } = await sell(1000, { stage: 'quotation', number: 'Q-1', datedOn: '2026-01-10', dueOn: '2026-02-10' });
    const start = await tablesOf(database);
    await advance(id, 'order', { number: 'O-1' });
    await advance(id, 'invoice', { number: 'R-1', dueOn: null });
    await pay(id, 100);
    expect(await stepBack(id)).toMatchObject({ stage: 'order', number: 'O-1', dueOn: '2026-02-10', paidMinor: 100 });
    expect(await stepBack(id)).toMatchObject({ stage: 'quotation', number: 'Q-1', datedOn: '2026-01-10', earlier: [] });
    await expect(stepBack(id)).rejects.toMatchObject(invalid('stage', 'nothingEarlier'));
    for (let step = 0; step < 5; step++) await database.undo();
    expect(await tablesOf(database)).toEqual(start);
  });

  it('a number that a sale had before belongs to it still', async () => {
    const { sell, advance } = await salesDesk();
    const { id } = await sell(1, { stage: 'quotation', number: 'Q-1' });
    await advance(id, 'invoice', { number: 'R-1' });
    await expect(sell(1, { stage: 'quotation', number: 'Q-1' })).rejects.toMatchObject(invalid('number', 'taken'));
    const other = await sell(1, { stage: 'order' });
    await expect(advance(other.id, 'invoice', { number: 'R-1' })).rejects.toMatchObject(invalid('number', 'taken'));
  });
});

describe('what is lost', () => {
  it('says when and why, counts nowhere, and can live again', async () => {
    const { sell, pay, lose, revive, totals, list } = await salesDesk();
    const { id } = await sell(1000, { number: 'R-1' });
    await pay(id, 400);
    expect(await lose(id, { on: '2026-02-02', why: 'went elsewhere' })).toMatchObject({
      lostOn: '2026-02-02',
      lostWhy: 'went elsewhere',
      openMinor: 0,
      homeOpenMinor: 0,
      paidMinor: 400,
    });
    expect(await totals()).toMatchObject({ count: 0, soldMinor: 0, paidMinor: 0, openMinor: 0 });
    expect(await list({ state: 'lost' })).toHaveLength(1);
    await expect(lose(id)).rejects.toMatchObject(invalid('lostOn', 'lostAlready'));
    expect(await revive(id)).toMatchObject({ lostOn: null, lostWhy: '', openMinor: 600 });
    expect(await totals()).toMatchObject({ count: 1, soldMinor: 1000, paidMinor: 400, openMinor: 600 });
    await expect(revive(id)).rejects.toMatchObject(invalid('lostOn', 'notLost'));
    await expect(lose(id, { on: '2026-03-02' })).rejects.toMatchObject(invalid('lostOn', 'inFuture'));
  });

  it('lets its number go, and lives again only while nobody else has that', async () => {
    const { sell, lose, revive, update } = await salesDesk();
    const one = await sell(1, { number: 'R-1' });
    await lose(one.id);
    const two = await sell(2, { number: 'R-1' });
    await expect(revive(one.id)).rejects.toMatchObject(invalid('number', 'taken'));
    await update(two.id, { number: 'R-2' });
    expect(await revive(one.id)).toMatchObject({ number: 'R-1', lostOn: null });
  });
});
