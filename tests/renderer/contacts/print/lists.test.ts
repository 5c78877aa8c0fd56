import { describe, expect, it } from 'vitest';
import type { Contact } from '#shared/contacts/contact.ts';
import { columnWidths, needsWidePage } from '../../../../renderer/contacts/print/columnWidths.ts';
import { gatherList, type ListClient } from '../../../../renderer/contacts/print/gatherList.ts';

const wish = { filter: { kind: 'person' }, sort: { by: 'name', direction: 'asc' } } as const;

/** A list of so many contacts, given out page by page. */
function clientOf(count: number) {
  const asked: Parameters<ListClient['list']>[0][] = [];
  const client: ListClient = {
    list: (input) => {
      asked.push(input);
      const from = Number(input.cursor ?? 0);
      const ids = Array.from({ length: Math.min(input.limit, count - from) }, (_, index) => from + index);
      const next = from + ids.length;
      return Promise.resolve({
        items: ids.map((id) => ({ id }) as Contact),
        nextCursor: next < count ? String(next) : null,
      });
    },
  };
  return { client, asked };
}

describe('the rows of a printed list', () => {
  it('are all that match, in their order, however many pages that takes', async () => {
    const { client, asked } = clientOf(450);
    const read: number[] = [];
    const signal = new AbortController().signal;
    const rows = await gatherList(client, wish, ({ id }) => id, { signal, onRead: (count) => read.push(count) });
    expect(rows).toEqual(Array.from({ length: 450 }, (_, id) => id));
    expect(read).toEqual([200, 400, 450]);
    expect(asked).toMatchObject([
      { cursor: null, ...wish },
      { cursor: '200', ...wish },
      { cursor: '400', ...wish },
    ]);
  });

  it('are read no further once the person stopped', async () => {
    const { client, asked } = clientOf(1000);
    const stop = new AbortController();
    const reading = gatherList(client, wish, ({ id }) => id, { signal: stop.signal, onRead: () => stop.abort() });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(asked).toHaveLength(1);
  });
});

describe('the columns of a printed list', () => {
  it('get room by what stands in them: nine of ten texts, and the head', () => {
    const rows = Array.from({ length: 100 }, (_, index) => ['Ada', index === 0 ? 'x'.repeat(500) : 'short', '']);
    const [name = 0, odd = 0, empty = 0] = columnWidths(['Name', 'Note', 'Understanding'], rows);
    expect(odd).toBeLessThan(12);
    expect(name).toBeGreaterThanOrEqual(6);
    expect(empty).toBeGreaterThanOrEqual('Understanding'.length);
  });

  it('count a Chinese character as two letters', () => {
    const [latin = 0, chinese = 0] = columnWidths(['A', 'B'], [['abcdefghij', '墨香纸行有限公司上海']]);
    expect(chinese - latin).toBe(10);
  });

  it('never take more than their share, so that the page is turned only for many', () => {
    const long = ['y'.repeat(5000), 'y'.repeat(5000)];
    expect(needsWidePage(columnWidths(['A', 'B'], [long]))).toBe(false);
    expect(needsWidePage(columnWidths(['A', 'B', 'C', 'D'], [[...long, ...long]]))).toBe(true);
    expect(columnWidths([], [])).toEqual([]);
  });
});
