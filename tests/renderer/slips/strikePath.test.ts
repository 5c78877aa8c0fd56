import fc from 'fast-check';
import { expect, it } from 'vitest';
import { strikePath } from '../../../renderer/slips/strikePath.ts';

it('stays within the line of text, but for a little at both ends', () => {
  const size = fc.integer({ min: 10, max: 600 });
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), size, size, fc.nat(20), (left, top, width, height, index) => {
      const numbers =
        strikePath({ left, top, width, height }, index)
          .match(/-?\d+(\.\d+)?/g)
          ?.map(Number) ?? [];
      expect(numbers).toHaveLength(8);
      const across = numbers.filter((_, place) => place % 2 === 0);
      const down = numbers.filter((_, place) => place % 2 === 1);
      expect(Math.min(...across)).toBeGreaterThanOrEqual(left - 3.1);
      expect(Math.max(...across)).toBeLessThanOrEqual(left + width + 3.1);
      for (const y of down) {
        expect(y).toBeGreaterThan(top);
        expect(y).toBeLessThan(top + height);
      }
    }),
  );
});

it('is never the same stroke twice in a row', () => {
  const line = { left: 0, top: 0, width: 100, height: 20 };
  expect(strikePath(line, 0)).not.toBe(strikePath(line, 1));
});
