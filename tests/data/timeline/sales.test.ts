import { describe, expect, it } from 'vitest';
import { TimelineEntry } from '#shared/timeline/timeline.ts';
import { removeSales } from '../../../electron/data/sales/saleUpdate.service.ts';
import { pageOfTimeline, timelineYears } from '../../../electron/data/timeline/timeline.service.ts';
import type { TimelineRequest } from '../../../electron/data/timeline/timeline.service.ts';
import { salesDesk } from '../../support/sales.ts';

async function open() {
  const opened = await salesDesk();
  const { database, customer } = opened;
  return {
    ...opened,
    all: async (asked: Partial<TimelineRequest> = {}): Promise<TimelineEntry[]> => {
      const found: TimelineEntry[] = [];
      let cursor: string | null = null;
      do {
        const from: string | null = cursor;
        const page: { items: TimelineEntry[]; nextCursor: string | null } = await database.read((reader) =>
          pageOfTimeline(reader, { contactId: customer, kinds: ['sale'], limit: 50, ...asked, cursor: from }),
        );
        found.push(...page.items.map((entry) => TimelineEntry.parse(entry)));
        cursor = page.nextCursor;
      } while (cursor !== null);
      return found;
    },
    years: async () =>
      (await database.read((reader) => timelineYears(reader, { contactId: customer, kinds: ['sale'] }))).items,
  };
}

const gist = (entry: TimelineEntry) =>
  entry.kind === 'sale' ? `${entry.on} ${entry.event} ${entry.number} ${entry.amountMinor}` : entry.kind;

describe('sales on the timeline', () => {
  it('are each document by its own day and number, each payment, and that nothing came of it', async () => {
    const { sell, advance, pay, lose, all, years } = await open();
    const { id } = await sell(1000, { stage: 'quotation', number: 'Q-1', datedOn: '2025-12-01', what: 'Tea' });
    await advance(id, 'order', { number: 'O-1', datedOn: '2026-01-10' });
    await advance(id, 'invoice', { number: 'R-1', datedOn: '2026-01-10' });
    await pay(id, 400, { paidOn: '2026-01-10' });
    await pay(id, 600, { paidOn: '2026-02-01' });
    const other = await sell(70, { stage: 'quotation', number: 'Q-2', datedOn: '2026-01-20' });
    await lose(other.id, { on: '2026-02-01' });
    const entries = await all();
    expect(entries.map(gist)).toEqual([
      '2026-02-01 lost Q-2 70',
      '2026-02-01 payment R-1 600',
      '2026-01-20 quotation Q-2 70',
      '2026-01-10 payment R-1 400',
      '2026-01-10 invoice R-1 1000',
      '2026-01-10 order O-1 1000',
      '2025-12-01 quotation Q-1 1000',
    ]);
    expect(entries.at(-1)).toEqual({
      kind: 'sale',
      on: '2025-12-01',
      event: 'quotation',
      saleId: id,
      number: 'Q-1',
      what: 'Tea',
      amountMinor: 1000,
      currency: 'USD',
    });
    expect(await years()).toEqual([
      { year: 2026, count: 6 },
      { year: 2025, count: 1 },
    ]);
    expect((await all({ upToYear: 2025 })).map(gist)).toEqual(['2025-12-01 quotation Q-1 1000']);
  });

  it('show every event once, whatever the size of a page, among everything else', async () => {
    const { customer, named, sell, pay, advance, lose, log, all } = await open();
    const [bob = 0] = await named('Bob');
    for (let index = 0; index < 12; index++) {
      const datedOn = `2026-01-${String((index % 4) + 1).padStart(2, '0')}`;
      const { id } = await sell(100 + index, { stage: index % 2 === 0 ? 'quotation' : 'order', datedOn });
      await log(customer, { happenedOn: datedOn });
      if (index % 3 === 0) await advance(id, 'invoice', { datedOn });
      await pay(id, 5, { paidOn: datedOn });
      await pay(id, 6, { paidOn: datedOn });
      if (index % 4 === 0) await lose(id, { on: datedOn });
    }
    await sell(1, { contactId: bob });
    const whole = await all({ kinds: undefined });
    expect(whole.filter(({ kind }) => kind === 'sale')).toHaveLength(12 + 4 + 24 + 3);
    expect(whole.filter(({ kind }) => kind === 'interaction')).toHaveLength(12);
    for (const limit of [1, 3, 7]) expect(await all({ kinds: undefined, limit })).toEqual(whole);
    const days = (await all()).map(({ on }) => on);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  it('are no edits of the contact, and what is removed is gone', async () => {
    const { database, sell, pay, all } = await open();
    const { id } = await sell(1000);
    await pay(id, 5);
    expect((await all({ kinds: ['edit'] })).map((entry) => entry.kind === 'edit' && entry.label)).toEqual([
      'contactCreated',
    ]);
    await removeSales(database, [id]);
    expect(await all()).toEqual([]);
  });
});
