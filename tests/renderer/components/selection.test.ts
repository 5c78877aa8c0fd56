import { describe, expect, it } from 'vitest';
import {
  EVERYTHING_SELECTED,
  extended,
  isSelected,
  NOTHING_SELECTED,
  selectedCount,
  selectedIds,
  toggled,
} from '../../../renderer/components/selection.ts';

const idsOf = (state: typeof NOTHING_SELECTED, ids: readonly number[]) =>
  ids.filter((id) => isSelected(state.selection, id));
const ALL = [1, 2, 3, 4, 5, 6];

describe('selection', () => {
  it('turns rows on and off', () => {
    const two = toggled(toggled(NOTHING_SELECTED, 3), 5);
    expect(idsOf(two, ALL)).toEqual([3, 5]);
    expect(idsOf(toggled(two, 3), ALL)).toEqual([5]);
  });

  it('grows and shrinks a range from where it began', () => {
    const anchored = toggled(NOTHING_SELECTED, 2);
    const long = extended(anchored, 2, [2, 3, 4, 5]);
    const short = extended(long, 2, [2, 3]);
    expect(idsOf(long, ALL)).toEqual([2, 3, 4, 5]);
    expect(idsOf(short, ALL)).toEqual([2, 3]);
  });

  it('keeps what was selected before the range', () => {
    const before = toggled(toggled(NOTHING_SELECTED, 6), 1);
    expect(idsOf(extended(extended(before, 1, [1, 2, 3]), 1, [1, 2]), ALL)).toEqual([1, 2, 6]);
  });

  it('selects all that match, loaded or not, and counts the exceptions', () => {
    const all = toggled(EVERYTHING_SELECTED, 4);
    expect(selectedCount(EVERYTHING_SELECTED.selection, 100_000)).toBe(100_000);
    expect(selectedCount(all.selection, 100_000)).toBe(99_999);
    expect(idsOf(all, ALL)).toEqual([1, 2, 3, 5, 6]);
    expect(idsOf(extended(all, 4, [3, 4]), ALL)).toEqual(ALL);
  });
});

describe('the ids of a selection', () => {
  it('are those chosen, or all but the exceptions', () => {
    expect(selectedIds({ kind: 'some', ids: new Set([3, 1]) }, [])).toEqual([3, 1]);
    expect(selectedIds({ kind: 'all', except: new Set([2, 5]) }, [1, 2, 3, 4, 5])).toEqual([1, 3, 4]);
  });
});
