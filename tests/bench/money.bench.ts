/*
 * How long lists, totals and the report take over years of generated sales:
 * node tests/bench/money.bench.ts [sales]. Ends with 1 where a bar is missed.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { DataClient } from '../../shared/contract/index.ts';
import { addMonths } from '../../shared/kernel/calendarMath.ts';
import type { SaleFilter } from '../../shared/sales/sale.ts';
import { SaleSort } from '../../shared/sales/sale.ts';
import { openData } from '../../electron/data/openData.ts';
import { dataRouter } from '../../electron/data/router.ts';
import { BARS } from '../support/bars.ts';
import { Bars, importGenerated, ROUNDS, say } from '../support/benchmark.ts';
import { fillSales } from '../support/salesGenerator.ts';
import type { SalesPeople } from '../support/salesGenerator.ts';
import { seededRandom } from '../support/vcardGenerator.ts';

const count = Number(process.argv[2] ?? 100_000);
const size = { sales: count, initiatives: 50, entries: 20 };
/** Milliseconds: the bars of everything that a screen reads together, and of a write with its COMMIT. */
const SCREEN_BAR = 200;
const WRITE_BAR = 50;

const folder = mkdtempSync(join(tmpdir(), 'longhand-bench-'));
const bars = new Bars(count);

async function measurePages(client: DataClient, { contactIds, staffIds, today }: SalesPeople): Promise<void> {
  const [busiest = 1] = contactIds;
  const random = seededRandom(5);
  const anyContact = () => contactIds[Math.floor(random() * contactIds.length)] ?? 1;
  const { items: initiatives } = await client.initiatives.list({});
  const page = (what: string, run: (round: number) => Promise<unknown>) => bars.measure(what, BARS.page, run);
  const filters: Readonly<Record<string, SaleFilter>> = {
    'no filter': {},
    unpaid: { state: 'unpaid' },
    overdue: { state: 'overdue' },
    'quotations and orders': { state: 'running' },
    paid: { state: 'paid' },
    lost: { state: 'lost' },
    orders: { stage: 'order' },
    'the busiest customer': { contactId: busiest },
    'one category': { category: 'Ink' },
    'an initiative': { initiativeId: initiatives[0]?.id ?? 1 },
    'one of us': { staffId: staffIds[0] ?? 1 },
    'a year': { from: addMonths(today, -24), to: addMonths(today, -12) },
  };
  for (const sort of SaleSort.options) {
    for (const [name, filter] of Object.entries(filters)) {
      await page(`sales.list by ${sort}, ${name}`, (round) =>
        client.sales.list({ sort, filter, today, direction: round % 2 === 0 ? 'asc' : 'desc' }),
      );
    }
  }
  await page('sales.find, the beginning of a number', (round) =>
    client.sales.find({ text: `R-20${20 + (round % 7)}` }),
  );
  await page('sales.find, the end of a number', (round) => client.sales.find({ text: String(1000 + round) }));
  await page('sales.find, a number that nobody has', () => client.sales.find({ text: 'ZZ99' }));
  await page('sales.unpaidByCustomer', () => client.sales.unpaidByCustomer({ today }));
  await page('sales.totals, the busiest customer', () =>
    client.sales.totals({ filter: { contactId: busiest }, today }),
  );
  await page('sales.get', (round) => client.sales.get({ id: 1 + round }));
  await page('timeline.list of a customer', () => client.timeline.list({ contactId: anyContact() }));
  await page('timeline.list of the busiest', () => client.timeline.list({ contactId: busiest }));
  await page('ledger.list', () => client.ledger.list({}));
}

async function measureScreens(client: DataClient, today: string): Promise<void> {
  const screen = (what: string, run: () => Promise<unknown>) => bars.measure(what, SCREEN_BAR, run);
  await screen('the sales screen: totals, months, categories, page, count', async () => {
    await client.sales.totals({ today });
    await client.sales.byMonth({ today });
    await client.sales.categories({});
    await client.sales.list({ today });
    await client.sales.count({ today });
  });
  await screen('the report: all initiatives, scorecard', async () => {
    await client.roi.report({ today });
    await client.scorecard.get({});
  });
  await screen('roi.summary', () => client.roi.summary({ today }));
  await screen('goals.list', () => client.goals.list({ today }));
  await screen('ledger.measureSales', () =>
    client.ledger.measureSales({
      from: addMonths(today, -12),
      to: today,
      baselineFrom: addMonths(today, -24),
      baselineTo: addMonths(today, -12),
    }),
  );
}

async function measureWrites(client: DataClient, { contactIds, today }: SalesPeople): Promise<void> {
  const write = (what: string, run: (round: number) => Promise<unknown>) => bars.measure(what, WRITE_BAR, run);
  await write('sales.create', (round) =>
    client.sales.create({ contactId: contactIds[round] ?? 1, amountMinor: 12_345, what: 'Letter paper' }),
  );
  const { items } = await client.sales.list({ today, filter: { state: 'overdue' }, limit: 200 });
  const { items: later } = await client.sales.list({
    today,
    filter: { state: 'overdue' },
    limit: 200,
    sort: 'amount',
  });
  const ids = [...new Set([...items, ...later].map(({ id }) => id))];
  await write('sales.pay', (round) => client.sales.pay({ id: ids[round] ?? 0, amountMinor: 1 }));
  const { items: initiatives } = await client.initiatives.list({});
  await write('ledger.create', (round) =>
    client.ledger.create({
      initiativeId: initiatives[round % initiatives.length]?.id ?? 1,
      category: 'saving',
      amountMinor: 4000,
      every: 'month',
    }),
  );
}

try {
  const data = await openData({ folder, appVersion: '0', sqliteBinding: null, isLasting: false });
  const client = createRouterClient(dataRouter, { context: data.context });
  const start = performance.now();
  await importGenerated(client, Math.ceil(count / 5));
  const staffIds: number[] = [];
  for (const name of ['Mei', 'Jonas', '小林']) staffIds.push((await client.staff.create({ name })).id);
  const { ids: contactIds } = await client.contacts.ids({});
  const people = { contactIds, staffIds, today: data.context.today() };
  await fillSales(data.context.database, people, size);
  await client.goals.create({
    goals: [
      { measure: 'salesGrowth', target: 10, dueOn: addMonths(people.today, 12) },
      { measure: 'daysSinceContact', target: 30, baseline: 90, dueOn: addMonths(people.today, 12) },
      { measure: 'overduePromises', target: 0, baseline: 10, dueOn: addMonths(people.today, 12) },
      { measure: 'customersWithPhone', target: 100, baseline: 50, dueOn: addMonths(people.today, 12) },
    ],
  });
  const megabytes = statSync(join(folder, 'longhand.sqlite')).size / 1e6;
  say(
    `${count} sales of ${contactIds.length} contacts, ${size.initiatives} initiatives with ${size.entries} entries each: ` +
      `${megabytes.toFixed(0)} MB in ${((performance.now() - start) / 1000).toFixed(0)} s. Milliseconds, ${ROUNDS} rounds each:`,
  );
  await measurePages(client, people);
  await measureScreens(client, people.today);
  await measureWrites(client, people);
  await data.close();
  bars.conclude();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
