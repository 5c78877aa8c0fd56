import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergedNewestFirst } from '../../../electron/data/timeline/merge.ts';

const items = fc.array(fc.record({ key: fc.stringMatching(/^202[0-9]$/), name: fc.uuid() }), { maxLength: 8 });
const lists = fc.array(items, { maxLength: 4 });
const limits = fc.integer({ min: 0, max: 40 });
const newestFirst = <Item extends { readonly key: string }>(list: readonly Item[]) =>
  list.toSorted((a, b) => b.key.localeCompare(a.key));

test('lists that are in order give one that is', () => {
  fc.assert(
    fc.property(lists, limits, (given, limit) => {
      const keys = newestFirst(given.flat()).map(({ key }) => key);
      expect(mergedNewestFirst(given.map(newestFirst), limit).map(({ key }) => key)).toEqual(keys.slice(0, limit));
    }),
  );
});

test('whatever their order, nothing is lost or doubled, and each list keeps its own', () => {
  fc.assert(
    fc.property(lists, limits, (given, limit) => {
      const merged = mergedNewestFirst(given, limit);
      expect(merged).toHaveLength(Math.min(limit, given.flat().length));
      for (const list of given) {
        const taken = merged.filter((item) => list.includes(item));
        expect(taken).toEqual(list.slice(0, taken.length));
      }
    }),
  );
});
