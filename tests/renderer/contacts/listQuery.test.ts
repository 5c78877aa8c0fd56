import { describe, expect, it } from 'vitest';
import { ContactFilter } from '#shared/contacts/contact.ts';
import {
  ALL_BY_NAME,
  cleared,
  filterOf,
  isFiltered,
  type ListQuery,
  wantedColumns,
} from '../../../renderer/contacts/listQuery.ts';

const TODAY = '2026-05-31';
const filter = (part: Partial<ListQuery>) => filterOf({ ...ALL_BY_NAME, ...part }, false, TODAY);

describe('the filter of the list', () => {
  it('asks for nothing that was not set', () => {
    expect(filter({})).toEqual({});
    expect(isFiltered(ALL_BY_NAME)).toBe(false);
  });

  it('asks for colours as they are today', () => {
    expect(filter({ touch: ['red', 'yellow'] })).toEqual({ touch: { colours: ['red', 'yellow'], today: TODAY } });
  });

  it('counts months back, to the last day of a short month', () => {
    expect(filter({ quiet: 3 })).toEqual({ lastContactBefore: '2026-02-28' });
    expect(filter({ quiet: 12 })).toEqual({ lastContactBefore: '2025-05-31' });
  });

  it('asks for those never contacted by a day before all days', () => {
    const never = filter({ quiet: 'never' });
    expect(never).toEqual({ lastContactBefore: '0001-01-01' });
    expect(ContactFilter.safeParse(never).success).toBe(true);
  });

  it('asks who knows them', () => {
    expect(filter({ knownBy: 7 })).toEqual({ knownBy: 7 });
    expect(filter({ knownBy: 'one' })).toEqual({ knownBy: 'one' });
  });

  it('is let go as a whole, the order stays', () => {
    const query: ListQuery = { ...ALL_BY_NAME, quiet: 6, touch: ['red'], sort: { by: 'touch', direction: 'asc' } };
    expect(isFiltered(query)).toBe(true);
    expect(isFiltered(cleared(query))).toBe(false);
    expect(cleared(query).sort).toEqual({ by: 'touch', direction: 'asc' });
  });
});

describe('columns that have to be seen', () => {
  const wanted = (part: Partial<ListQuery>) => wantedColumns({ ...ALL_BY_NAME, ...part });

  it('are none as long as nothing is ordered or filtered by them', () => {
    expect(wanted({})).toEqual([]);
    expect(wanted({ text: 'Ada', tag: 'VIP', hasEmail: true })).toEqual([]);
  });

  it('are those the list is ordered by', () => {
    expect(wanted({ sort: { by: 'knownBy', direction: 'asc' } })).toEqual(['knownBy']);
    expect(wanted({ sort: { by: 'lastContact', direction: 'desc' } })).toEqual(['lastContact']);
  });

  it('and those it is filtered by', () => {
    expect(wanted({ knownBy: 'nobody', quiet: 3, touch: ['red'] })).toEqual(['touch', 'lastContact', 'knownBy']);
    expect(wanted({ quiet: 'never' })).toEqual(['lastContact']);
  });
});
