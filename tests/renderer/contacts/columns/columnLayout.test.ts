import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactListColumn } from '#shared/views/view.ts';
import { layoutColumns, USUAL_COLUMNS } from '../../../../renderer/contacts/columns/columnLayout.ts';
import { allColumns, presentColumns, sortOf } from '../../../../renderer/contacts/columns/listColumns.ts';
import { runs } from '../../../support/runs.ts';

const everything = allColumns([{ id: 3 }, { id: 9 }]);
const usual = (width: number | null, wanted: readonly ContactListColumn[] = []) =>
  layoutColumns({ chosen: null, wanted, width });

describe('the usual columns', () => {
  it('are all there in a wide window', () => {
    expect(usual(92).columns).toEqual(USUAL_COLUMNS);
    expect(usual(null).columns).toEqual(USUAL_COLUMNS);
  });

  it('give way one after another, the employer to a place below the name', () => {
    expect(usual(80).columns).toEqual(['work', 'phone', 'touch', 'lastContact', 'email', 'tags']);
    expect(usual(60).columns).toEqual(['work', 'phone', 'touch', 'lastContact']);
    expect(usual(60).isWorkUnderName).toBe(false);
    expect(usual(40)).toMatchObject({ columns: ['phone', 'touch'], isWorkUnderName: true, isTouchDot: false });
    expect(usual(34)).toMatchObject({ columns: ['phone', 'touch'], isTouchDot: true });
    expect(usual(20)).toMatchObject({ columns: ['touch'], isTouchDot: true });
  });

  it('keep the one that the list is ordered or filtered by, also one that is not usual', () => {
    expect(usual(40, ['knownBy']).columns).toContain('knownBy');
    expect(usual(34, ['touch'])).toMatchObject({ isTouchDot: false });
    expect(usual(92, ['own:3']).columns).toContain('own:3');
  });
});

describe('chosen columns', () => {
  it('are shown whole, and scroll sideways where they do not fit', () => {
    const layout = layoutColumns({ chosen: everything, wanted: [], width: 60 });
    expect(layout.columns).toEqual(everything);
    expect(layout.scrollWidth).toBeGreaterThan(60);
    expect(layoutColumns({ chosen: ['email'], wanted: [], width: 60 }).scrollWidth).toBeNull();
  });

  it('are as many as fit beside a card, in their order', () => {
    const layout = layoutColumns({ chosen: ['email', 'place', 'note', 'url'], wanted: [], width: 40 });
    expect(layout).toMatchObject({ columns: ['email', 'place'], scrollWidth: null });
  });

  it('stay in their order whatever the width, and never come twice', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...everything]),
        fc.shuffledSubarray([...everything], { maxLength: 3 }),
        fc.double({ min: 10, max: 150, noNaN: true }),
        (chosen, wanted, width) => {
          const { columns } = layoutColumns({ chosen, wanted, width });
          expect(columns).toEqual(chosen.filter((column) => columns.includes(column)));
          expect(new Set(columns).size).toBe(columns.length);
        },
      ),
      { numRuns: runs(100) },
    );
  });
});

describe('columns', () => {
  it('of fields that are gone are left out', () => {
    expect(presentColumns(['email', 'own:3', 'own:4'], new Map([[3, {}]]))).toEqual(['email', 'own:3']);
  });

  it('order the list where there is an order', () => {
    expect(sortOf('own:3')).toEqual({ by: 'own', fieldId: 3 });
    expect(sortOf('createdAt')).toEqual({ by: 'createdAt' });
    expect(sortOf('email')).toBeNull();
  });
});
