import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fractionOf, percentOf } from '../../../renderer/money/percent.ts';

it('turns percent into a fraction and back without noise', () => {
  expect(fractionOf(10)).toBe(0.1);
  expect(percentOf(0.07)).toBe(7);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (tenThousandths) => {
      const percent = tenThousandths / 10_000;
      expect(percentOf(fractionOf(percent))).toBe(percent);
    }),
  );
});
