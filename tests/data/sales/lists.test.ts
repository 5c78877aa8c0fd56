import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kernel/calendarMath.ts';
import type { SaleFilter, SaleRow } from '#shared/sales/sale.ts';
import { SaleSort, SaleStage, SaleState, SalesTotals } from '#shared/sales/sale.ts';
import { pageOfSales, saleCount } from '../../../electron/data/sales/sales.service.ts';
import { intent } from '../../support/history.ts';
import { TODAY } from '../../support/desk.ts';
import { runs } from '../../support/runs.ts';
import { salesDesk } from '../../support/sales.ts';

/** What the filter says, asked of one row after the other. */
function fits(row: SaleRow, { state, ...filter }: SaleFilter): boolean {
  const isState = {
    running: row.lostOn === null && row.stage !== 'invoice',
    unpaid: row.openMinor !== 0,
    overdue: row.openMinor > 0 && row.dueOn !== null && row.dueOn < TODAY,
    paid: row.lostOn === null && row.stage === 'invoice' && row.openMinor === 0,
    lost: row.lostOn !== null,
  };
  return (
    (state === undefined || isState[state]) &&
    (filter.contactId ?? row.contact?.id) === row.contact?.id &&
    (filter.stage ?? row.stage) === row.stage &&
    (filter.category ?? row.category) === row.category &&
    (filter.staffId ?? row.staff?.id) === row.staff?.id &&
    (filter.initiativeId ?? row.initiative?.id) === row.initiative?.id &&
    row.datedOn >= (filter.from ?? '') &&
    row.datedOn <= (filter.to ?? '9999-12-31')
  );
}

const keyOf: Readonly<Record<SaleSort, (row: SaleRow) => string | number>> = {
  datedOn: (row) => row.datedOn,
  dueOn: (row) => row.dueOn ?? 'none',
  amount: (row) => row.homeAmountMinor,
  open: (row) => row.homeOpenMinor,
  number: (row) => row.number.toLowerCase().replaceAll('-', ''),
};

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-02-${String(date).padStart(2, '0')}`);

/** A company with a few dozen sales of every kind. */
async function company() {
  const opened = await salesDesk();
  const { database, customer, named, staff, sell, pay, lose, advance } = opened;
  const [bob = 0] = await named('Bob 王小明');
  const [grace, nora] = [await staff('Grace'), await staff('Nora')];
  const { result: initiative } = await database.write(intent('initiativeCreated'), async (transaction, { at }) => {
    const row = { uid: 'i', created_at: at, updated_at: at, name: 'Mailing', kind: 'campaign' as const };
    const { id } = await transaction
      .insertInto('initiatives')
      .values({
        ...row,
        starts_on: '2026-01-01',
        horizon_months: 12,
        discount_rate: '0.1',
        staff_id: null,
        answers: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
  const [plan = []] = fc.sample(
    fc.array(
      fc.record({
        contactId: fc.constantFrom(customer, bob),
        stage: fc.constantFrom(...SaleStage.options),
        datedOn: day,
        dueOn: fc.option(
          fc.oneof(
            day,
            day.map((on) => on.replace('-02-', '-03-')),
          ),
        ),
        category: fc.constantFrom('', 'Tea', '茶'),
        staffId: fc.constantFrom(grace, nora, null),
        initiativeId: fc.constantFrom(initiative, null),
        amount: fc.integer({ min: -500, max: 5000 }),
        costMinor: fc.option(fc.integer({ min: 0, max: 3000 })),
        currency: fc.constantFrom(undefined, 'JPY'),
        paid: fc.option(fc.integer({ min: 1, max: 3000 })),
        isLost: fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
      }),
      { minLength: 40, maxLength: 40 },
    ),
    { numRuns: 1, seed: 4 },
  );
  for (const [index, { amount, paid, isLost, currency, ...draft }] of plan.entries()) {
    const rate = currency === undefined ? {} : { currency, rate: '0.00777' };
    const { id, stage } = await sell(amount, { ...draft, ...rate, number: index % 3 === 0 ? `N-${index}` : '' });
    if (paid !== null) await pay(id, paid, { paidOn: draft.datedOn });
    if (stage === 'quotation' && index % 2 === 0) await advance(id, 'invoice', { number: `R-${index}` });
    if (isLost) await lose(id);
  }
  return { ...opened, bob, grace, initiative };
}

const filters = (ids: { readonly bob: number; readonly grace: number; readonly initiative: number }) =>
  fc.record(
    {
      contactId: fc.constant(ids.bob),
      stage: fc.constantFrom(...SaleStage.options),
      state: fc.constantFrom(...SaleState.options),
      category: fc.constantFrom('Tea', '', 'nothing'),
      staffId: fc.constant(ids.grace),
      initiativeId: fc.constant(ids.initiative),
      from: day,
      to: day,
    },
    { requiredKeys: [] },
  );

describe('the list of sales', () => {
  it('shows what fits, once each, in any order, by any size of page, and counts the same', async () => {
    const opened = await company();
    const { database, list } = opened;
    const all = await list();
    expect(all).toHaveLength(40);
    await fc.assert(
      fc.asyncProperty(
        filters(opened),
        fc.constantFrom(...SaleSort.options),
        fc.constantFrom('asc' as const, 'desc' as const),
        fc.integer({ min: 1, max: 45 }),
        async (filter, sort, direction, limit) => {
          const sign = direction === 'asc' ? 1 : -1;
          const compare = (one: SaleRow, other: SaleRow) => {
            const [a, b] = [keyOf[sort](one), keyOf[sort](other)];
            return sign * (a < b ? -1 : a > b ? 1 : one.id - other.id);
          };
          const wanted = all.filter((row) => fits(row, filter)).toSorted(compare);
          const found = await list(filter, { sort, direction, limit });
          expect(found.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
          const { count } = await database.read((reader) => saleCount(reader, { filter, today: TODAY }));
          expect(count).toBe(wanted.length);
        },
      ),
      { numRuns: runs(150) },
    );
  });

  const plain = Object.keys(SalesTotals.omit({ ageing: true }).shape) as Exclude<keyof SalesTotals, 'ageing'>[];

  it('its totals are the sums over it, and those of any two halves make the whole', async () => {
    const opened = await company();
    const { list, totals } = opened;
    await fc.assert(
      fc.asyncProperty(filters(opened), day, async (filter, cut) => {
        const living = (await list(filter)).filter(({ lostOn }) => lostOn === null);
        const sum = (rows: readonly SaleRow[], of: (row: SaleRow) => number) =>
          rows.reduce((total, row) => total + of(row), 0);
        const at = (stage: SaleStage) =>
          sum(
            living.filter((row) => row.stage === stage),
            (row) => row.homeAmountMinor,
          );
        const sold = living.filter(({ stage }) => stage !== 'quotation');
        const late = living.filter((row) => fits(row, { state: 'overdue' }));
        const found = await totals(filter);
        expect(found).toMatchObject({
          count: living.length,
          quotedMinor: at('quotation'),
          orderedMinor: at('order'),
          invoicedMinor: at('invoice'),
          soldMinor: at('order') + at('invoice'),
          costMinor: sum(sold, (row) => row.homeCostMinor ?? 0),
          soldWithoutCostMinor: sum(
            sold.filter((row) => row.homeCostMinor === null),
            (row) => row.homeAmountMinor,
          ),
          openMinor: sum(living, (row) => row.homeOpenMinor),
          overdueMinor: sum(late, (row) => row.homeOpenMinor),
        });
        const ages = Object.values(found.ageing);
        expect(ages.reduce((total, age) => total + age, 0)).toBe(found.openMinor);
        expect(found.openMinor - found.ageing.notDueMinor).toBe(found.overdueMinor);
        const [from, to] = [filter.from ?? '2026-01-01', filter.to ?? '2026-12-31'];
        // Also of a span that ends before it begins both halves are empty.
        const later = cut < from ? from : cut;
        const inside = later > to ? to : later;
        const halves = [
          await totals({ ...filter, from, to: inside }),
          await totals({ ...filter, from: addDays(inside, 1), to }),
        ];
        for (const name of plain) expect(halves.reduce((total, half) => total + half[name], 0)).toBe(found[name]);
      }),
      { numRuns: runs(100) },
    );
  });

  it('of a customer or an initiative with many is the same as of one with few', async () => {
    const { customer, sell, list } = await salesDesk();
    for (let index = 0; index < 510; index++) await sell(index % 7, { what: `${index}` });
    const found = await list({ contactId: customer }, { sort: 'amount', direction: 'asc', limit: 200 });
    expect(found).toHaveLength(510);
    expect(found.map((row) => row.amountMinor)).toEqual(found.map((row) => row.amountMinor).toSorted((a, b) => a - b));
  });

  it('refuses a cursor that is broken or belongs to another order', async () => {
    const { database, sell } = await salesDesk();
    for (const amount of [1, 2, 3]) await sell(amount);
    const page = (cursor: string | null, sort: SaleSort = 'datedOn') =>
      database.read((reader) =>
        pageOfSales(reader, { filter: {}, today: TODAY, sort, direction: 'asc', limit: 1, cursor }),
      );
    const { nextCursor } = await page(null);
    await expect(page(nextCursor, 'amount')).rejects.toMatchObject({ params: { rule: 'cursorOfOtherSort' } });
    await expect(page('nonsense')).rejects.toMatchObject({ params: { rule: 'cursorBroken' } });
  });
});
