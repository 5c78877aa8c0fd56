import {
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { changesSoFar } from '../api/changes.ts';
import { FIRST_ROWS, type PageChain, type ReadPage, rowCount, type RowRange } from './pageChain.ts';
import { type ReadRows, RowPages } from './rowPages.ts';

/** Rows of a list as far as they are read, and how to ask for more. */
export interface PagedRows<Row extends { readonly id: number }> {
  /** Changes when another list is shown, not when the same one is read again. */
  readonly listKey: string;
  readonly chain: PageChain<Row>;
  /** Rows in all; null until the first answer. */
  readonly total: number | null;
  readonly error: unknown;
  readonly show: (range: RowRange) => void;
  readonly retry: () => void;
}

/** How many there are, as a query tells it. */
export interface RowCounting {
  readonly data: { readonly count: number } | undefined;
  readonly dataUpdatedAt: number;
  readonly errorUpdatedAt: number;
}

interface KeyedPages<Row extends { readonly id: number }> {
  readonly key: string;
  readonly pages: RowPages<Row>;
  /** How many changes were known when they were begun. */
  readonly changes: number;
}

/** Rows in sight before the list knows its own height. */
const FIRST_RANGE: RowRange = { first: 0, last: FIRST_ROWS - 1 };

/**
 * The list that `key` names, read page by page. Another list's rows replace these as soon as its first page is there, so
 * nothing flickers; `known` tells that page where it is there already. Whatever changes the rows has them counted again:
 * then the rows in sight are read again too.
 */
export function usePagedRows<Row extends { readonly id: number }>(
  key: string,
  read: ReadRows<Row>,
  counting: RowCounting,
  known?: (key: string) => ReadPage<Row> | null,
): PagedRows<Row> {
  const [shown, setCurrent] = useState<KeyedPages<Row>>(() => beginning(key, read, known?.(key)));
  let current = shown;
  const first = current.key === key ? null : (known?.(key) ?? null);
  if (first !== null) {
    // Drawn together with whatever else the other list changes.
    current = beginning(key, read, first);
    setCurrent(current);
  }
  const { chain, error } = useSyncExternalStore(current.pages.subscribe, current.pages.snapshot);
  const countedAt = counting.dataUpdatedAt + counting.errorUpdatedAt;

  const begin = useEffectEvent(() => beginning(key, read));
  // Before the paint, so that the rows are asked for before they are counted: the count can be waited for.
  useLayoutEffect(() => {
    if (current.key === key) return undefined;
    const next = begin();
    const stop = next.pages.subscribe(() => {
      stop();
      setCurrent(next);
    });
    next.pages.show(FIRST_RANGE);
    return stop;
  }, [key, current]);

  const counted = useRef<{ readonly key: string | null; readonly at: number }>({ key: null, at: 0 });
  useEffect(() => {
    if (countedAt === 0 || current.key !== key) return;
    const { key: keyBefore, at } = counted.current;
    counted.current = { key, at: countedAt };
    // The first count of a list comes with its rows: they are read again only where something changed meanwhile.
    const isUntrue = keyBefore === key ? at !== countedAt : current.changes !== changesSoFar();
    if (isUntrue) current.pages.changed();
  }, [countedAt, current, key]);

  const show = useCallback((range: RowRange) => current.pages.show(range), [current]);
  const retry = useCallback(() => current.pages.retry(), [current]);
  const total = chain.length > 0 ? rowCount(chain, counting.data?.count ?? 0) : null;
  const listKey = current.key;
  return useMemo(
    () => ({ listKey, chain, total, error: error ?? null, show, retry }),
    [listKey, chain, total, error, show, retry],
  );
}

function beginning<Row extends { readonly id: number }>(
  key: string,
  read: ReadRows<Row>,
  first?: ReadPage<Row> | null,
): KeyedPages<Row> {
  return { key, pages: new RowPages(read, first ?? undefined), changes: changesSoFar() };
}
