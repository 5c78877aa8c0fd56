import { describe, expect, it } from 'vitest';
import { Sale } from '#shared/sales/sale.ts';
import { removeContacts } from '../../../electron/data/contacts/contactBin.service.ts';
import { removeSales } from '../../../electron/data/sales/saleUpdate.service.ts';
import { updateSettings } from '../../../electron/data/settings/settings.service.ts';
import { TODAY } from '../../support/desk.ts';
import { tablesOf } from '../../support/history.ts';
import { salesDesk } from '../../support/sales.ts';

const invalid = (field: string, rule: string) => ({ code: 'INVALID_VALUE', params: { field, rule } });

describe('a sale', () => {
  it('is an invoice of today in the own currency by who sits at the desk, unless something else is said', async () => {
    const { database, customer, staff, sell, batches } = await salesDesk();
    await updateSettings(database, { currency: 'EUR', currentStaffId: await staff('Grace') });
    const sale = await sell(123_450, { number: ' R-1 ', what: 'Letter paper' });
    expect(Sale.parse(sale)).toMatchObject({
      contact: { id: customer, displayName: 'Ada Lovelace' },
      stage: 'invoice',
      number: 'R-1',
      datedOn: TODAY,
      amountMinor: 123_450,
      costMinor: null,
      currency: 'EUR',
      rate: '1',
      homeAmountMinor: 123_450,
      openMinor: 123_450,
      paidMinor: 0,
      staff: { displayName: 'Grace' },
      payments: [],
      earlier: [],
      version: 1,
    });
    expect(await sell(1, { staffId: null })).toMatchObject({ staff: null });
    const [, , , last] = await batches();
    expect(last).toMatchObject({ label: 'saleCreated' });
    expect(JSON.parse(last?.params ?? '')).toEqual({
      name: 'R-1',
      contact: 'Ada Lovelace',
      stage: 'invoice',
      amount: '1234.50',
      currency: 'EUR',
    });
  });

  it('keeps everything that was typed, with payments that were made already', async () => {
    const { customer, sell, sale } = await salesDesk();
    const draft = {
      stage: 'order',
      number: 'O-7',
      datedOn: '2027-01-01',
      category: 'Tea',
      what: 'Oolong',
      amountMinor: 5000,
      costMinor: 2000,
      currency: 'EUR',
      rate: '1.10',
      dueOn: '2027-02-01',
      note: 'first line\nsecond',
    };
    const { id } = await sell(5000, {
      ...draft,
      payments: [{ paidOn: '2026-02-03', amountMinor: 1000, note: 'cash' }],
    });
    expect(await sale(id)).toMatchObject({
      ...draft,
      contact: { id: customer },
      homeAmountMinor: 5500,
      homeCostMinor: 2200,
      paidMinor: 1000,
      lastPaidOn: '2026-02-03',
      openMinor: 0,
      payments: [{ paidOn: '2026-02-03', amountMinor: 1000, note: 'cash' }],
    });
  });

  it('is refused where what it names is not there, saying which', async () => {
    const { database, customer, named, sell } = await salesDesk();
    const [bob = 0] = await named('Bob');
    await removeContacts(database, { id: bob });
    await expect(sell(1, { contactId: 99 })).rejects.toMatchObject(invalid('contactId', 'notFound'));
    await expect(sell(1, { contactId: bob })).rejects.toMatchObject(invalid('contactId', 'inBin'));
    await expect(sell(1, { staffId: 9 })).rejects.toMatchObject(invalid('staffId', 'notFound'));
    await expect(sell(1, { initiativeId: 9 })).rejects.toMatchObject(invalid('initiativeId', 'notFound'));
    await sell(1, { uid: 'known' });
    await expect(sell(1, { uid: 'known' })).rejects.toMatchObject(invalid('uid', 'identityUsed'));
    expect((await tablesOf(database))['sales']).toHaveLength(1);
    expect(customer).toBeGreaterThan(0);
  });

  it('in another currency needs a rate; the own one is worth what it is', async () => {
    const { sell, update } = await salesDesk();
    await expect(sell(1, { currency: 'EUR' })).rejects.toMatchObject(invalid('rate', 'missing'));
    const { id } = await sell(1000, { rate: '3' });
    expect(await update(id, { currency: 'USD' })).toMatchObject({ rate: '1', version: 1 });
    await expect(update(id, { currency: 'JPY' })).rejects.toMatchObject(invalid('rate', 'missing'));
    expect(await update(id, { currency: 'JPY', rate: '0.0065' })).toMatchObject({
      homeAmountMinor: 650,
      openMinor: 1000,
    });
    expect(await update(id, { amountMinor: 2000 })).toMatchObject({ rate: '0.0065', homeAmountMinor: 1300 });
    expect(await update(id, { currency: 'USD' })).toMatchObject({ rate: '1', homeAmountMinor: 2000 });
  });

  it('is refused where its worth is more than can be counted', async () => {
    const { sell, pay, update } = await salesDesk();
    const tooLarge = invalid('amountMinor', 'tooLarge');
    await expect(sell(1e12, { currency: 'EUR', rate: '999999999' })).rejects.toMatchObject(tooLarge);
    await expect(sell(1, { costMinor: 1e12, currency: 'EUR', rate: '2' })).rejects.toMatchObject(tooLarge);
    const { id } = await sell(1e12);
    await pay(id, 1e12);
    await expect(pay(id, 1)).rejects.toMatchObject(tooLarge);
    await expect(update(id, { currency: 'EUR', rate: '1.1' })).rejects.toMatchObject(tooLarge);
  });

  it('changes in what is given, once: the same again changes nothing, and an old version is refused', async () => {
    const { database, named, sell, update, batches } = await salesDesk();
    const [bob = 0] = await named('Bob');
    const { id } = await sell(1000, { what: 'Tea', category: 'Drinks' });
    expect(await update(id, { contactId: bob, dueOn: '2026-04-01', what: 'Cake' }, 1)).toMatchObject({
      contact: { displayName: 'Bob' },
      dueOn: '2026-04-01',
      what: 'Cake',
      category: 'Drinks',
      version: 2,
    });
    const before = (await batches()).length;
    expect(await update(id, { what: 'Cake' })).toMatchObject({ version: 2 });
    expect(await batches()).toHaveLength(before);
    await expect(update(id, { what: 'x' }, 1)).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      params: { entity: 'sale', id, currentVersion: 2 },
    });
    await expect(update(77, { what: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND', params: { entity: 'sale' } });
    await database.undo();
    await database.undo();
    expect((await tablesOf(database))['sales']).toEqual([]);
  });

  it('may be changed although its customer lies in the bin, and still counts', async () => {
    const { database, customer, sell, update, totals } = await salesDesk();
    const { id } = await sell(1000);
    await removeContacts(database, { id: customer });
    expect(await update(id, { what: 'Tea' })).toMatchObject({ what: 'Tea', contact: { id: customer } });
    expect(await totals()).toMatchObject({ soldMinor: 1000 });
  });

  it('is removed with all that belongs to it, and comes back with it', async () => {
    const { database, sell, pay, sale, batches } = await salesDesk();
    const one = await sell(1000, { number: 'R-1' });
    const two = await sell(2000);
    await pay(one.id, 300);
    const before = await tablesOf(database);
    const { batchId } = await removeSales(database, [one.id, 99]);
    expect((await tablesOf(database))['sale_payments']).toEqual([]);
    expect(JSON.parse((await batches()).at(-1)?.params ?? '')).toMatchObject({ count: 1 });
    await database.undo(batchId);
    expect(await tablesOf(database)).toEqual(before);
    expect(await sale(one.id)).toMatchObject({ openMinor: 700 });
    expect(await removeSales(database, [one.id, two.id])).toMatchObject({ count: 2 });
    await expect(removeSales(database, [one.id])).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a number', () => {
  it('belongs to one living sale at a stage, however it is written', async () => {
    const { sell, update } = await salesDesk();
    const { id } = await sell(1, { number: 'R-1/11' });
    await expect(sell(2, { number: 'r-1/11' })).rejects.toMatchObject(invalid('number', 'taken'));
    await sell(2, { number: 'R-11/1' });
    await sell(2, { number: 'R-1/11', stage: 'order' });
    await sell(2);
    await sell(2);
    const other = await sell(3, { number: 'R-3' });
    await expect(update(other.id, { number: 'R-1/11' })).rejects.toMatchObject(invalid('number', 'taken'));
    expect(await update(id, { number: 'R-1/11', what: 'x' })).toMatchObject({ number: 'R-1/11' });
  });
});

describe('payments', () => {
  it('are all that is open, or a part, or more', async () => {
    const { sell, pay, batches } = await salesDesk();
    const { id } = await sell(1000, { number: 'R-1' });
    expect(await pay(id, 300, { paidOn: '2026-02-01', note: 'cash' })).toMatchObject({ openMinor: 700, version: 2 });
    expect(await pay(id)).toMatchObject({ openMinor: 0, paidMinor: 1000, lastPaidOn: TODAY });
    expect(JSON.parse((await batches()).at(-1)?.params ?? '')).toMatchObject({ name: 'R-1', amount: '7.00' });
    await expect(pay(id)).rejects.toMatchObject(invalid('amountMinor', 'nothingOpen'));
    expect(await pay(id, 50)).toMatchObject({ openMinor: -50 });
    expect(await pay(id)).toMatchObject({ openMinor: 0, paidMinor: 1000 });
    await expect(pay(id, 0)).rejects.toMatchObject(invalid('amountMinor', 'nothingOpen'));
  });

  it('never lie in the future, and belong to what is not lost', async () => {
    const { sell, pay, lose } = await salesDesk();
    const { id } = await sell(1000);
    await expect(pay(id, 5, { paidOn: '2026-03-02' })).rejects.toMatchObject(invalid('paidOn', 'inFuture'));
    await expect(sell(5, { payments: [{ paidOn: '2026-03-02', amountMinor: 5 }] })).rejects.toMatchObject(
      invalid('paidOn', 'inFuture'),
    );
    await lose(id);
    await expect(pay(id, 5)).rejects.toMatchObject(invalid('lostOn', 'lostAlready'));
  });

  it('can be deposits on an order, which has nothing open yet', async () => {
    const { sell, pay, advance } = await salesDesk();
    const { id } = await sell(1000, { stage: 'order' });
    await expect(pay(id)).rejects.toMatchObject(invalid('amountMinor', 'nothingOpen'));
    expect(await pay(id, 400)).toMatchObject({ openMinor: 0, paidMinor: 400 });
    expect(await advance(id, 'invoice')).toMatchObject({ openMinor: 600 });
  });

  it('are taken back one by one, and a stale card is noticed', async () => {
    const { database, sell, pay, removePayment, sale } = await salesDesk();
    const { id } = await sell(1000);
    await pay(id, 300);
    await expect(pay(id, 300, { version: 1 })).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    const [payment] = (await pay(id, 200, { paidOn: '2026-01-01' })).payments;
    expect(payment).toMatchObject({ paidOn: '2026-01-01' });
    expect(await removePayment(id, payment?.id ?? 0)).toMatchObject({ paidMinor: 300, openMinor: 700, version: 4 });
    await expect(removePayment(id, payment?.id ?? 0)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      params: { entity: 'payment' },
    });
    await database.undo();
    expect(await sale(id)).toMatchObject({ paidMinor: 500, openMinor: 500 });
  });

  it('are at most five hundred', async () => {
    const { sell, pay } = await salesDesk();
    const payments = Array.from({ length: 500 }, () => ({ paidOn: TODAY, amountMinor: 1 }));
    const { id } = await sell(1000, { payments });
    await expect(pay(id, 1)).rejects.toMatchObject(invalid('payments', 'tooManyPayments'));
  });
});
