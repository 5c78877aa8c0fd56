import { describe, expect, it } from 'vitest';
import { ContactFilter } from '#shared/contacts/contact.ts';
import { selectionFilter } from '../../../../renderer/contacts/bulk/selectionFilter.ts';

const some = (...ids: number[]) => ({ kind: 'some', ids: new Set(ids) }) as const;
const allBut = (...ids: number[]) => ({ kind: 'all', except: new Set(ids) }) as const;

describe('a selection as a filter', () => {
  it('names those that were picked, whatever the list is filtered by', () => {
    expect(selectionFilter(some(3, 1), { text: 'wang' })).toEqual({ ids: [3, 1] });
  });

  it('is the filter of the list where all that match are meant, however many', () => {
    expect(selectionFilter(allBut(), { text: 'wang' })).toEqual({ text: 'wang' });
  });

  it('leaves out those that were taken out, and those left out already', () => {
    expect(selectionFilter(allBut(5, 7), { text: 'wang', notIds: [7, 8] })).toEqual({
      text: 'wang',
      notIds: [7, 8, 5],
    });
  });

  it('stays in the bin', () => {
    expect(selectionFilter(some(1), { inBin: true })).toEqual({ ids: [1], inBin: true });
    expect(selectionFilter(allBut(2), { inBin: true })).toEqual({ inBin: true, notIds: [2] });
    expect(ContactFilter.safeParse(selectionFilter(allBut(2), { inBin: true })).success).toBe(true);
  });
});
