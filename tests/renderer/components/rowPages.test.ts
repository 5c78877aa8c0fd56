import { describe, expect, it } from 'vitest';
import { RowPages } from '../../../renderer/components/rowPages.ts';
import { idsBetween, placeOf, rowAt, rowCount, rowsToRead } from '../../../renderer/components/pageChain.ts';

interface Row {
  readonly id: number;
}

/** A list in memory, read by place like the real one: after the id that the cursor names. */
function listOf(count: number) {
  let ids = Array.from({ length: count }, (_, index) => (index + 1) * 10);
  const reads: (string | null)[] = [];
  return {
    reads,
    change: (next: (ids: readonly number[]) => number[]) => {
      ids = next(ids);
    },
    read: (cursor: string | null) => {
      reads.push(cursor);
      const after = cursor === null ? 0 : Number(cursor);
      const rest = ids.filter((id) => id > after);
      const items: Row[] = rest.slice(0, rowsToRead(cursor)).map((id) => ({ id }));
      return Promise.resolve({ items, nextCursor: rest.length > rowsToRead(cursor) ? String(items.at(-1)?.id) : null });
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('pages of the list', () => {
  it('reads on until the rows in sight are there, and no further', async () => {
    const list = listOf(2000);
    const pages = new RowPages(list.read);
    pages.show({ first: 890, last: 930 });
    await settled();
    const { chain } = pages.snapshot();
    expect(rowAt(chain, 900)).toEqual({ id: 9010 });
    expect(chain).toHaveLength(6);
    expect(rowAt(chain, 1500)).toBeUndefined();
    expect(rowCount(chain, 2000)).toBe(2000);
  });

  it('reads only what is in sight again after a change', async () => {
    const list = listOf(2000);
    const pages = new RowPages(list.read);
    pages.show({ first: 900, last: 930 });
    await settled();
    const before = list.reads.length;
    list.change((ids) => ids.filter((id) => id !== 10 && id !== 9050));
    pages.changed();
    await settled();
    expect(list.reads.length - before).toBe(1);
    const { chain } = pages.snapshot();
    expect(placeOf(chain, 9010, 900)).toBe(900);
    expect(placeOf(chain, 9050, 900)).toBe(-1);
    expect(rowAt(chain, 904)).toEqual({ id: 9060 });
  });

  it('hears of a change in the very moment in which there was nothing left to read', async () => {
    const list = listOf(100);
    const pages = new RowPages(list.read);
    pages.show({ first: 0, last: 20 });
    await settled();
    list.change((ids) => [5, ...ids.slice(1)]);
    // React draws what is in sight and tells of the change in one go.
    pages.show({ first: 0, last: 21 });
    pages.changed();
    await settled();
    expect(rowAt(pages.snapshot().chain, 0)).toEqual({ id: 5 });
  });

  it('is exact again once the beginning was seen again', async () => {
    const list = listOf(500);
    const pages = new RowPages(list.read);
    pages.show({ first: 0, last: 480 });
    await settled();
    list.change((ids) => [5, ...ids.slice(1)]);
    pages.changed();
    await settled();
    const { chain } = pages.snapshot();
    expect(rowAt(chain, 0)).toEqual({ id: 5 });
    expect(rowCount(chain, 0)).toBe(500);
    expect(idsBetween(chain, 401, 399)).toEqual([4000, 4010, 4020]);
  });

  it('notices rows that were added and taken away at the end', async () => {
    const list = listOf(400);
    const pages = new RowPages(list.read);
    pages.show({ first: 380, last: 399 });
    await settled();
    list.change((ids) => [...ids, 4010, 4020]);
    pages.changed();
    pages.show({ first: 380, last: 401 });
    await settled();
    expect(rowCount(pages.snapshot().chain, 402)).toBe(402);
    list.change((ids) => ids.slice(0, 300));
    pages.changed();
    await settled();
    expect(rowCount(pages.snapshot().chain, 300)).toBe(300);
  });

  it('does not take an answer from before a change for one after it', async () => {
    const list = listOf(50);
    const pages = new RowPages(list.read);
    pages.show({ first: 0, last: 20 });
    list.change((ids) => ids.slice(1));
    pages.changed();
    await settled();
    expect(list.reads).toHaveLength(2);
    expect(rowAt(pages.snapshot().chain, 0)).toEqual({ id: 20 });
  });

  it('stops at an error, keeps what it has, and goes on when asked', async () => {
    const list = listOf(900);
    let isBroken = false;
    const pages = new RowPages((cursor: string | null) =>
      isBroken ? Promise.reject(new Error('gone')) : list.read(cursor),
    );
    pages.show({ first: 0, last: 20 });
    await settled();
    isBroken = true;
    pages.show({ first: 400, last: 420 });
    await settled();
    expect(pages.snapshot().error).toEqual(new Error('gone'));
    expect(rowAt(pages.snapshot().chain, 0)).toEqual({ id: 10 });
    isBroken = false;
    pages.retry();
    await settled();
    expect(pages.snapshot().error).toBeNull();
    expect(rowAt(pages.snapshot().chain, 400)).toEqual({ id: 4010 });
  });

  it('lets rows far out of sight go but keeps their ids', async () => {
    const list = listOf(10_000);
    const pages = new RowPages(list.read);
    pages.show({ first: 9990, last: 9999 });
    await settled();
    const { chain } = pages.snapshot();
    expect(rowAt(chain, 0)).toBeUndefined();
    expect(idsBetween(chain, 0, 1)).toEqual([10, 20]);
    pages.show({ first: 0, last: 10 });
    await settled();
    expect(rowAt(pages.snapshot().chain, 0)).toEqual({ id: 10 });
  });
});
