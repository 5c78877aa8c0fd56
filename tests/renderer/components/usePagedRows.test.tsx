import { QueryClient } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import { useEffect } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { readAgain } from '../../../renderer/api/changes.ts';
import { type RowCounting, usePagedRows } from '../../../renderer/components/usePagedRows.ts';

afterEach(cleanup);

const NOT_COUNTED: RowCounting = { data: undefined, dataUpdatedAt: 0, errorUpdatedAt: 0 };
const counted = (at: number): RowCounting => ({ data: { count: 2 }, dataUpdatedAt: at, errorUpdatedAt: 0 });

/** A list of the lines of its key; tells how often it was read. */
function shownList(key: string) {
  const reads: string[] = [];
  const shown = renderHook(
    ({ name, counting }: { readonly name: string; readonly counting: RowCounting }) =>
      usePagedRows(
        name,
        () => {
          reads.push(name);
          return Promise.resolve({ items: [{ id: 1 }, { id: 2 }], nextCursor: null });
        },
        counting,
      ),
    { initialProps: { name: key, counting: NOT_COUNTED } },
  );
  const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  const show = async (name: string, counting: RowCounting) => {
    shown.rerender({ name, counting });
    await settle();
  };
  const see = async () => {
    act(() => shown.result.current.show({ first: 0, last: 1 }));
    await settle();
  };
  return { reads, show, see, listKey: () => shown.result.current.listKey, rows: () => shown.result.current };
}

describe('the rows of a list and their count', () => {
  it('are read once for each letter: a count that comes after them has nothing read again', async () => {
    const list = shownList('');
    await list.see();
    await list.show('', counted(1));
    expect(list.reads).toEqual(['']);
    await list.show('a', NOT_COUNTED);
    expect(list.listKey()).toBe('a');
    await list.see();
    await list.show('a', counted(2));
    expect(list.reads).toEqual(['', 'a']);
    expect(list.rows().total).toBe(2);
  });

  it('are read again when the same list is counted again', async () => {
    const list = shownList('a');
    await list.see();
    await list.show('a', counted(1));
    await list.show('a', counted(2));
    expect(list.reads).toEqual(['a', 'a']);
  });

  it('are read again when something changed between them and their first count', async () => {
    const list = shownList('a');
    await list.see();
    await readAgain(new QueryClient(), ['contacts']);
    await list.show('a', counted(1));
    expect(list.reads).toEqual(['a', 'a']);
  });

  it('are the same object while nothing of them changes', async () => {
    const list = shownList('a');
    await list.see();
    await list.show('a', counted(1));
    const before = list.rows();
    await list.show('a', { ...counted(1) });
    expect(list.rows()).toBe(before);
  });

  it('are there with the first drawing of another list, where its first page is known', () => {
    const drawn: (readonly [string, number | null])[] = [];
    const known = (key: string) => (key === 'a' ? { items: [{ id: 7 }], nextCursor: null } : null);
    const shown = renderHook(
      ({ name }: { readonly name: string }) => {
        const rows = usePagedRows(name, () => new Promise<never>(() => undefined), NOT_COUNTED, known);
        useEffect(() => void drawn.push([rows.listKey, rows.total]));
        return rows;
      },
      { initialProps: { name: '' } },
    );
    shown.rerender({ name: 'a' });
    expect(drawn).toEqual([
      ['', null],
      ['a', 1],
    ]);
    shown.rerender({ name: 'b' });
    expect(shown.result.current.listKey).toBe('a');
  });
});
