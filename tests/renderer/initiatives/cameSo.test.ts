import { describe, expect, it } from 'vitest';
import { cameSo } from '../../../renderer/initiatives/cameSo.ts';
import { entry } from './ledgerFixture.ts';

const END = '2029-12-31';
const planned = entry({ startsOn: '2026-01-15', every: 'month' });

describe('a plan that came', () => {
  it('is noted once where it comes once', () => {
    const once = entry({ startsOn: '2026-01-15' });
    expect(cameSo(once, [once], END, '2026-01-15')).toEqual({ kind: 'create', until: null });
  });

  it('is noted up to the last time that has passed: what lies ahead has not come', () => {
    expect(cameSo(planned, [planned], END, '2026-04-14')).toEqual({ kind: 'create', until: '2026-03-15' });
  });

  it('is not noted before its day', () => {
    expect(cameSo(planned, [planned], END, '2026-01-14')).toEqual({ kind: 'nothing', why: 'notYet' });
  });

  it('is carried on instead of being counted twice', () => {
    const actual = entry({ ...planned, id: 2, basis: 'actual', until: '2026-03-15' });
    expect(cameSo(planned, [planned, actual], END, '2026-06-20')).toEqual({
      kind: 'extend',
      entry: actual,
      until: '2026-06-15',
    });
    expect(cameSo(planned, [planned, actual], END, '2026-04-01')).toEqual({ kind: 'nothing', why: 'already' });
  });

  it('goes no further than the horizon', () => {
    expect(cameSo(planned, [planned], '2026-02-28', '2027-01-01')).toEqual({ kind: 'create', until: '2026-02-15' });
  });

  it('is another one where the amount is another', () => {
    const dearer = entry({ ...planned, id: 2, basis: 'actual', amountMinor: 1, until: '2026-03-15' });
    expect(cameSo(planned, [planned, dearer], END, '2026-02-01')).toEqual({ kind: 'create', until: '2026-01-15' });
  });
});
