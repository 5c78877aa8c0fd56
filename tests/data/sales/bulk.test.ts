import { describe, expect, it } from 'vitest';
import { SaleDraft } from '#shared/sales/sale.ts';
import { emptyBin, removeContacts } from '../../../electron/data/contacts/contactBin.service.ts';
import { addSales, type FullSaleDraft } from '../../../electron/data/sales/saleCreate.service.ts';
import { salesByFingerprint, salesForExport } from '../../../electron/data/sales/saleIdentity.service.ts';
import { detachInitiative } from '../../../electron/data/sales/salesOfInitiatives.service.ts';
import { pageOfUnpaid } from '../../../electron/data/sales/sales.service.ts';
import { TODAY } from '../../support/desk.ts';
import { intent, tablesOf } from '../../support/history.ts';
import { salesDesk } from '../../support/sales.ts';

async function open() {
  const opened = await salesDesk();
  const { database, customer, newUid } = opened;
  return {
    ...opened,
    add: async (drafts: readonly (Partial<FullSaleDraft> & { amountMinor: number })[]) =>
      (
        await database.write({ ...intent('salesImported'), topics: ['sales'] }, (transaction, batch) =>
          addSales(
            transaction,
            batch,
            drafts.map(({ fingerprint, earlier, lostOn, lostWhy, ...draft }) => ({
              ...SaleDraft.parse({ contactId: customer, ...draft }),
              uid: draft.uid ?? newUid(),
              fingerprint,
              earlier,
              lostOn,
              lostWhy,
            })),
            TODAY,
          ),
        )
      ).result,
  };
}

describe('many sales at once', () => {
  it('are written as one batch with payments, what they were before and what follows, and undone as one', async () => {
    const { database, add, sale, totals } = await open();
    const before = await tablesOf(database);
    const drafts = Array.from({ length: 250 }, (_, index) => ({ amountMinor: index, what: `${index}` }));
    const ids = await add([
      ...drafts,
      {
        amountMinor: 1000,
        number: 'R-1',
        earlier: [{ stage: 'quotation', number: 'Q-1', datedOn: '2026-01-01', dueOn: '2026-01-31' }],
        payments: [
          { paidOn: '2026-02-02', amountMinor: 300, note: 'second' },
          { paidOn: '2026-01-02', amountMinor: 100, note: 'first' },
        ],
        fingerprint: 'abc',
      },
      { amountMinor: 50, currency: 'JPY', rate: '0.01', lostOn: '2026-02-02', lostWhy: 'too dear' },
    ]);
    expect(ids).toHaveLength(252);
    const all = await Promise.all(ids.map(sale));
    expect(all.slice(0, 250).map(({ what }) => what)).toEqual(drafts.map(({ what }) => what));
    expect(all[250]).toMatchObject({
      openMinor: 600,
      lastPaidOn: '2026-02-02',
      payments: [{ note: 'first' }, { note: 'second' }],
      earlier: [{ stage: 'quotation', number: 'Q-1' }],
    });
    expect(all[251]).toMatchObject({ lostWhy: 'too dear', homeAmountMinor: 50, openMinor: 0 });
    expect(await totals()).toMatchObject({ count: 251, paidMinor: 400 });
    expect(await database.read((reader) => salesByFingerprint(reader, ['abc', 'xyz']))).toEqual(
      new Map([['abc', ids[250]]]),
    );
    await database.undo();
    expect(await tablesOf(database)).toEqual(before);
  });

  it('leave nothing behind where one of them cannot be', async () => {
    const { database, add } = await open();
    await expect(add([{ amountMinor: 1 }, { amountMinor: 2, currency: 'JPY' }])).rejects.toMatchObject({
      code: 'INVALID_VALUE',
      params: { field: 'rate', rule: 'missing' },
    });
    expect((await tablesOf(database))['sales']).toEqual([]);
  });

  it('are read page by page for writing them out, each once', async () => {
    const { database, add } = await open();
    const ids = await add(
      Array.from({ length: 25 }, (_, index) => ({ amountMinor: index, category: index % 2 === 0 ? 'even' : '' })),
    );
    const read: number[] = [];
    for (;;) {
      const page = await database.read((reader) =>
        salesForExport(reader, { filter: { category: 'even' }, today: TODAY, after: read.at(-1) ?? 0, limit: 4 }),
      );
      if (page.length === 0) break;
      read.push(...page.map(({ id }) => id));
    }
    expect(read).toEqual(ids.filter((_, index) => index % 2 === 0));
  });
});

describe('a customer who is erased for good', () => {
  it('leaves the sales with their numbers behind, and no name in what the history says of them', async () => {
    const { database, customer, named, sell, pay, sale, totals, batches } = await open();
    const [bob = 0] = await named('Bob');
    const one = await sell(1000, { number: 'R-1' });
    await sell(500);
    await pay(one.id, 300);
    await sell(70, { contactId: bob });
    await removeContacts(database, { id: customer });
    expect(await emptyBin(database)).toEqual({ count: 1 });
    expect(await sale(one.id)).toMatchObject({ contact: null, number: 'R-1', openMinor: 700, version: 3 });
    expect(await totals()).toMatchObject({ soldMinor: 1570, paidMinor: 300 });
    const { items } = await database.read((reader) => pageOfUnpaid(reader, { today: TODAY, limit: 10, cursor: null }));
    expect(items.map(({ contact, openMinor }) => [contact?.displayName ?? null, openMinor])).toEqual([
      [null, 1200],
      ['Bob', 70],
    ]);
    const words = (await batches()).filter(({ label }) => label.startsWith('sale')).map(({ params }) => params);
    expect(words.join()).not.toContain('Ada');
    expect(words.join()).toContain('R-1');
    expect(words.join()).toContain('Bob');
  });
});

describe('an initiative that is removed', () => {
  it('leaves the sales that it brought, without it', async () => {
    const { database, sell, sale } = await open();
    const { result: initiativeId } = await database.write(intent('initiativeCreated'), async (transaction, { at }) => {
      const row = { uid: 'i', created_at: at, updated_at: at, name: 'Mailing', kind: 'campaign' as const };
      const { id } = await transaction
        .insertInto('initiatives')
        .values({ ...row, starts_on: TODAY, horizon_months: 12, discount_rate: '0', staff_id: null, answers: null })
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    });
    const { id } = await sell(1000, { initiativeId });
    expect(await sale(id)).toMatchObject({ initiative: { displayName: 'Mailing' } });
    await database.write(intent('initiativeRemoved'), (transaction, { at }) =>
      detachInitiative(transaction, initiativeId, at),
    );
    expect(await sale(id)).toMatchObject({ initiative: null, version: 2 });
    await database.undo();
    expect(await sale(id)).toMatchObject({ initiative: { id: initiativeId } });
  });
});
