import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContactFilter } from '#shared/contacts/contact.ts';
import type { ContactCondition } from '#shared/contacts/contactCondition.ts';
import { ContactViewQuery } from '#shared/views/view.ts';
import {
  ALL_BY_NAME,
  cleared,
  filterOf,
  isChanged,
  isFiltered,
  type ListQuery,
  queryOf,
  viewQueryOf,
  wantedColumns,
} from '../../../renderer/contacts/listQuery.ts';
import { runs } from '../../support/runs.ts';

const vip: ContactCondition = { about: 'tag', tag: 'VIP', not: false };
const quiet: ContactCondition = { about: 'lastContact', when: { beforeDays: 90 }, orNever: true };
const filter = (part: Partial<ListQuery>) => filterOf({ ...ALL_BY_NAME, ...part }, false);

describe('the filter of the list', () => {
  it('asks for nothing that was not set', () => {
    expect(filter({})).toEqual({});
    expect(isFiltered(ALL_BY_NAME)).toBe(false);
  });

  it('asks for its sentences, all of them or any', () => {
    expect(filter({ conditions: [vip, quiet] })).toEqual({ conditions: [vip, quiet] });
    expect(filter({ conditions: [vip, quiet], match: 'any' })).toEqual({ conditions: [vip, quiet], match: 'any' });
    expect(filter({ conditions: [vip], match: 'any' })).toEqual({ conditions: [vip] });
  });

  it('looks for the text in the box besides', () => {
    expect(filter({ text: '  wang ', conditions: [vip] })).toEqual({ text: 'wang', conditions: [vip] });
    expect(filter({ text: 'wang', also: { text: 'taipei' } })).toEqual({ text: 'taipei wang' });
  });

  it('is let go as a whole; order and columns stay', () => {
    const query: ListQuery = {
      ...ALL_BY_NAME,
      conditions: [vip],
      sort: { by: 'touch', direction: 'asc' },
      columns: ['email'],
    };
    expect(isFiltered(cleared(query))).toBe(false);
    expect(cleared(query)).toMatchObject({ sort: { by: 'touch', direction: 'asc' }, columns: ['email'] });
  });
});

describe('a saved view', () => {
  const view = (part: object) => ContactViewQuery.parse(part);

  it('shows other keys of a filter as sentences', () => {
    const query = queryOf(
      view({
        filter: { kind: 'company', hasEmail: false, lastContactBefore: '2026-01-01', lastContactSince: '2025-01-01' },
      }),
    );
    expect(query.conditions).toEqual([
      { about: 'kind', kind: 'company' },
      { about: 'has', what: 'email', not: true },
      { about: 'lastContact', when: { from: null, to: '2025-12-31' }, orNever: true },
      { about: 'lastContact', when: { from: '2025-01-01', to: null }, orNever: false },
    ]);
    expect(query.also).toEqual({});
  });

  it('reads a day before all days as never', () => {
    expect(queryOf(view({ filter: { lastContactBefore: '0001-01-01' } })).conditions).toEqual([
      { about: 'lastContact', when: 'never', orNever: false },
    ]);
  });

  it('keeps what must hold besides, where any of several sentences is enough', () => {
    const query = queryOf(view({ filter: { kind: 'person', match: 'any', conditions: [vip, quiet] } }));
    expect(query).toMatchObject({ match: 'any', conditions: [vip, quiet], also: { kind: 'person' } });
    expect(filterOf(query, false)).toEqual({ kind: 'person', match: 'any', conditions: [vip, quiet] });
  });

  it('keeps ids, and those that were left out', () => {
    expect(queryOf(view({ filter: { ids: [1, 2], notIds: [2] } })).also).toEqual({ ids: [1, 2], notIds: [2] });
  });

  it('takes in what stands in the box as a sentence', () => {
    const saved = viewQueryOf({ ...ALL_BY_NAME, text: 'wang', conditions: [vip] });
    expect(saved.filter).toEqual({ conditions: [vip, { about: 'words', in: 'anything', words: 'wang', not: false }] });
    const any = viewQueryOf({ ...ALL_BY_NAME, text: 'wang', conditions: [vip, quiet], match: 'any' });
    expect(any.filter).toEqual({ text: 'wang', conditions: [vip, quiet], match: 'any' });
  });

  it('is unchanged as it opens, and still after something was typed into the box', () => {
    const conditions = fc.subarray([vip, quiet, { about: 'kind', kind: 'person' } as const]);
    const anyFilter = fc.record(
      {
        kind: fc.constantFrom('person', 'company'),
        tag: fc.constant('VIP'),
        conditions,
        match: fc.constantFrom('all', 'any'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyFilter, (parts) => {
        const saved = view({ filter: ContactFilter.parse(parts) });
        expect(isChanged(queryOf(saved), saved)).toBe(false);
        expect(isChanged({ ...queryOf(saved), text: 'wang' }, saved)).toBe(false);
        expect(queryOf(viewQueryOf(queryOf(saved)))).toEqual(queryOf(saved));
      }),
      { numRuns: runs(60) },
    );
  });

  it('is changed by another order, other columns, another condition', () => {
    const saved = view({ filter: { conditions: [vip] } });
    const open = queryOf(saved);
    expect(isChanged({ ...open, sort: { by: 'touch', direction: 'asc' } }, saved)).toBe(true);
    expect(isChanged({ ...open, columns: ['email'] }, saved)).toBe(true);
    expect(isChanged({ ...open, conditions: [vip, quiet] }, saved)).toBe(true);
  });
});

describe('columns that have to be seen', () => {
  const wanted = (part: Partial<ListQuery>) => wantedColumns({ ...ALL_BY_NAME, ...part });

  it('are none as long as nothing is ordered or filtered by them', () => {
    expect(wanted({})).toEqual([]);
    expect(wanted({ text: 'Ada', conditions: [vip] })).toEqual([]);
  });

  it('are those the list is ordered by, an own field too', () => {
    expect(wanted({ sort: { by: 'knownBy', direction: 'asc' } })).toEqual(['knownBy']);
    expect(wanted({ sort: { by: 'own', fieldId: 3, direction: 'asc' } })).toEqual(['own:3']);
  });

  it('and those it is filtered by, each once', () => {
    expect(wanted({ conditions: [quiet], sort: { by: 'lastContact', direction: 'desc' } })).toEqual(['lastContact']);
    expect(wanted({ conditions: [{ about: 'own', fieldId: 3, is: { test: 'isEmpty' } }] })).toEqual(['own:3']);
  });
});
