import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesFor, rowsToDraw, topThatShows } from '../../../renderer/components/rowWindow.ts';

const ROW = 52;

describe('the rows of a list that are drawn', () => {
  it('are those in sight and a few around them', () => {
    expect(rowsToDraw({ top: 0, height: 520, rowHeight: ROW }, 1000)).toEqual({ first: 0, last: 11 });
    expect(rowsToDraw({ top: 52 * 100, height: 520, rowHeight: ROW }, 1000)).toEqual({ first: 98, last: 111 });
    expect(rowsToDraw({ top: 0, height: 520, rowHeight: ROW }, 3)).toEqual({ first: 0, last: 2 });
    expect(rowsToDraw({ top: 0, height: 520, rowHeight: ROW }, 0)).toBeNull();
  });

  it('are some before the list knows its own height', () => {
    expect(rowsToDraw({ top: 0, height: 0, rowHeight: ROW }, 1000)).toEqual({ first: 0, last: 11 });
  });

  it('are in the list, hold all that is in sight, and never share a line', () => {
    const sights = fc.record({
      top: fc.double({ min: 0, max: 1e6, noNaN: true }),
      height: fc.integer({ min: 1, max: 3000 }),
      rowHeight: fc.integer({ min: 20, max: 120 }),
    });
    fc.assert(
      fc.property(sights, fc.integer({ min: 1, max: 100_000 }), (sight, count) => {
        const { first, last } = rowsToDraw(sight, count) ?? { first: -1, last: -2 };
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeGreaterThanOrEqual(first);
        expect(last).toBeLessThan(count);
        const topRow = Math.floor(sight.top / sight.rowHeight);
        const bottomRow = Math.ceil((sight.top + sight.height) / sight.rowHeight) - 1;
        expect(first).toBeLessThanOrEqual(Math.min(topRow, count - 1));
        expect(last).toBeGreaterThanOrEqual(Math.min(bottomRow, count - 1));
        const lines = linesFor(sight.height, sight.rowHeight);
        const drawn = Array.from({ length: last - first + 1 }, (_, step) => (first + step) % lines);
        expect(new Set(drawn).size).toBe(drawn.length);
      }),
    );
  });
});

describe('bringing a row into sight', () => {
  const sight = { top: 520, height: 520, rowHeight: ROW };

  it('moves nothing where it is in sight', () => {
    expect(topThatShows(12, sight, ROW)).toBe(520);
  });

  it('moves as far as it has to, up and down, and leaves room for the head', () => {
    expect(topThatShows(3, sight, ROW)).toBe(3 * ROW);
    expect(topThatShows(30, sight, ROW)).toBe(30 * ROW + ROW + ROW - 520);
    expect(topThatShows(0, { top: 10, height: 40, rowHeight: ROW }, ROW)).toBe(0);
  });
});
