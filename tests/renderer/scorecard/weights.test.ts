import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  draftsOf,
  moved,
  nameProblem,
  restOf,
  rowsOf,
  sharedEvenly,
  type MeasureRow,
} from '../../../renderer/scorecard/weights.ts';

const row = (id: string, weight: number, part: Partial<MeasureRow> = {}): MeasureRow => ({
  id,
  key: id,
  name: id,
  isBuiltIn: false,
  weight,
  isTyped: false,
  ...part,
});
const weightsOf = (rows: readonly MeasureRow[]) => rows.map(({ weight }) => weight);

const someRows = fc
  .array(fc.record({ weight: fc.nat(100), isTyped: fc.boolean() }), { minLength: 1, maxLength: 20 })
  .map((parts) => parts.map(({ weight, isTyped }, index) => row(`m${index}`, weight, { isTyped })));

describe('sharing the rest evenly', () => {
  it('gives what is left in equal parts, odd percents to the first', () => {
    expect(weightsOf(sharedEvenly([row('a', 20), row('b', 30), row('c', 40)]))).toEqual([24, 33, 43]);
  });

  it('takes what is too much', () => {
    expect(weightsOf(sharedEvenly([row('a', 50), row('b', 30), row('c', 50)]))).toEqual([40, 20, 40]);
  });

  it('never takes more than there is', () => {
    expect(weightsOf(sharedEvenly([row('a', 2), row('b', 60), row('c', 60)]))).toEqual([0, 50, 50]);
  });

  it('leaves alone what was typed just now', () => {
    expect(weightsOf(sharedEvenly([row('a', 40, { isTyped: true }), row('b', 50), row('c', 50)]))).toEqual([
      40, 30, 30,
    ]);
  });

  it('leaves out what counts for nothing, as long as others can take it', () => {
    expect(weightsOf(sharedEvenly([row('a', 0), row('b', 40), row('c', 40)]))).toEqual([0, 50, 50]);
  });

  it('changes what was typed too when nothing else can give or take', () => {
    const typed = [row('a', 80, { isTyped: true }), row('b', 40, { isTyped: true })];
    expect(weightsOf(sharedEvenly(typed))).toEqual([70, 30]);
  });

  it('always comes to 100 whole percents, none below 0', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const shared = sharedEvenly(rows);
        expect(restOf(shared)).toBe(0);
        expect(shared.every(({ weight }) => Number.isInteger(weight) && weight >= 0 && weight <= 100)).toBe(true);
        expect(shared.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
      }),
    );
  });

  it('changes nothing that sums to 100 already', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const shared = sharedEvenly(rows);
        expect(sharedEvenly(shared)).toEqual(shared);
      }),
    );
  });
});

describe('the rows of the editor', () => {
  it('save what was read', () => {
    const measures = [
      { key: 'loyalty', name: '', weight: 60 },
      { key: 'own-uid', name: 'On time', weight: 40 },
    ];
    expect(draftsOf(rowsOf(measures))).toEqual(measures);
    expect(rowsOf(measures).map(({ isBuiltIn }) => isBuiltIn)).toEqual([true, false]);
  });

  it('save a new one without a key', () => {
    expect(draftsOf([row('new', 100, { key: null, name: ' On time ' })])).toEqual([{ name: 'On time', weight: 100 }]);
  });

  it('need a name of their own, case, width and accents aside', () => {
    const rows = [
      row('a', 50, { name: 'Prompt' }),
      row('b', 50, { name: ' ＰＲＯＭＰＴ ' }),
      row('c', 0, { name: ' ' }),
    ];
    expect(rows.map((one) => nameProblem(one, rows))).toEqual(['nameTaken', 'nameTaken', 'nameMissing']);
  });

  it('built-in ones are named by the language', () => {
    const rows = [row('loyalty', 50, { name: '', isBuiltIn: true }), row('culture', 50, { name: '', isBuiltIn: true })];
    expect(rows.map((one) => nameProblem(one, rows))).toEqual([null, null]);
  });

  it('move up and down, not beyond the edge, and back', () => {
    const rows = [row('a', 0), row('b', 0), row('c', 0)];
    const names = (of: readonly MeasureRow[]) => of.map(({ id }) => id).join('');
    expect(names(moved(rows, 'a', 1))).toBe('bac');
    expect(names(moved(rows, 'c', -1))).toBe('acb');
    expect(moved(rows, 'a', -1)).toBe(rows);
    expect(moved(moved(rows, 'b', 1), 'b', -1)).toEqual(rows);
  });
});
