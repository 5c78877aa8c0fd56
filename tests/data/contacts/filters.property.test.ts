import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedBy } from '../../../electron/data/contacts/contactConditions.repository.ts';
import { countContacts, listContacts, matchingIds } from '../../../electron/data/contacts/contactList.service.ts';
import { orderOf } from '../../../electron/data/contacts/contactOrders.repository.ts';
import { pageOf } from '../../../electron/data/contacts/contactPages.repository.ts';
import type { Pace } from '../../../electron/data/contacts/contactPages.repository.ts';
import type { Place } from '../../../electron/data/contacts/cursor.ts';
import { TODAY } from '../../support/desk.ts';
import { filterBook } from '../../support/filterBook.ts';
import { filters, sorts } from '../../support/listArbitraries.ts';
import { inOrder, passes } from '../../support/plainLists.ts';
import { runs } from '../../support/runs.ts';

const numRuns = runs(150);

/** Paces at which every way to come by a page is gone among a few dozen contacts. */
const paces = fc.record<Pace>({
  few: fc.constantFrom(0, 3, 15, 1500),
  looks: fc.constantFrom([1, 1], [4, 8], [400, 1600]),
});

test('any filter gives the same contacts as a plain look at each of them, in any order, page after page', async () => {
  const { database, contacts, sortRows, view, subject } = await filterBook(50);
  let [hits, misses] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      filters(subject),
      sorts(subject),
      fc.integer({ min: 1, max: 20 }),
      paces,
      async (filter, sort, limit, pace) => {
        const passing = contacts.filter((contact) => passes(contact, filter, view));
        const expected = inOrder(passing, sort, sortRows, view).map(({ id }) => id);
        const found = await database.read(async (reader) => {
          const order = orderOf(sort, view.fields);
          const asked = askedBy(filter, view);
          const ids: number[] = [];
          let after: Place | null = null;
          for (;;) {
            const page: readonly number[] = await pageOf(
              reader,
              { asked, key: JSON.stringify(filter), order, after, limit },
              pace,
            );
            ids.push(...page);
            const last = page.at(-1);
            if (page.length < limit || last === undefined) return ids;
            after = await order.placeOf(reader, last);
          }
        });
        expect(found).toEqual(expected);
        const same = await database.read(async (reader) => ({
          count: await countContacts(reader, filter, TODAY),
          ids: await matchingIds(reader, filter, { today: TODAY }),
          first: await listContacts(reader, { filter, sort, after: null, limit, today: TODAY }),
        }));
        expect(same.count).toBe(expected.length);
        expect(same.ids).toEqual(expected.toSorted((a, b) => a - b));
        expect(same.first.items).toEqual(expected.slice(0, limit).map((id) => contacts.find((one) => one.id === id)));
        expect(same.first.next === null).toBe(expected.length <= limit);
        if (expected.length > 0) hits++;
        else misses++;
      },
    ),
    { numRuns },
  );
  // A law about filters that let nobody through would say nothing.
  expect(Math.min(hits, misses)).toBeGreaterThan(numRuns / 10);
});
