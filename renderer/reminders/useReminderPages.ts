import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { ReminderFilter, Slip } from '#shared/reminders/reminder.ts';
import { data, dataClient } from '../api/api.ts';
import { ContactPages } from '../contacts/contactPages.ts';
import { PAGE_ROWS, type PageChain, rowCount, type RowRange } from '../contacts/pageChain.ts';

/** Rows of the list as far as they are read, and how to ask for more. */
export interface ReminderRows {
  /** Changes when another list is shown, not when the same one is read again. */
  readonly listKey: string;
  readonly chain: PageChain<Slip>;
  /** Rows in all; null until the first answer. */
  readonly total: number | null;
  readonly error: unknown;
  readonly show: (range: RowRange) => void;
  readonly retry: () => void;
}

interface KeyedPages {
  readonly key: string;
  readonly pages: ContactPages<Slip>;
}

/** Rows in sight before the list knows its own height. */
const FIRST_RANGE: RowRange = { first: 0, last: 40 };

/** The reminders of a filter. Another filter's rows replace these as soon as its first page is there. */
export function useReminderPages(filter: ReminderFilter, today: string): ReminderRows {
  const key = JSON.stringify([filter, today]);
  const [current, setCurrent] = useState(() => keyedPages(key, filter, today));
  const count = useQuery({
    ...data.reminders.count.queryOptions({ input: { filter } }),
    placeholderData: keepPreviousData,
  });
  const { chain, error } = useSyncExternalStore(current.pages.subscribe, current.pages.snapshot);
  // Whatever changes reminders has them counted again: then the rows in sight are read again too.
  const countedAt = count.dataUpdatedAt + count.errorUpdatedAt;

  const begin = useEffectEvent(() => keyedPages(key, filter, today));
  useEffect(() => {
    if (current.key === key) return undefined;
    const next = begin();
    const stop = next.pages.subscribe(() => {
      stop();
      setCurrent(next);
    });
    next.pages.show(FIRST_RANGE);
    return stop;
  }, [key, current]);

  useEffect(() => {
    if (countedAt > 0) current.pages.changed();
  }, [countedAt, current]);

  const show = useCallback((range: RowRange) => current.pages.show(range), [current]);
  const retry = useCallback(() => current.pages.retry(), [current]);
  const isKnown = chain.length > 0;
  return {
    listKey: current.key,
    chain,
    total: isKnown ? rowCount(chain, count.data?.count ?? 0) : null,
    error: error ?? null,
    show,
    retry,
  };
}

function keyedPages(key: string, filter: ReminderFilter, today: string): KeyedPages {
  const pages = new ContactPages<Slip>((cursor) =>
    dataClient.reminders.list({ filter, today, limit: PAGE_ROWS, cursor }),
  );
  return { key, pages };
}
