import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { DeskSection, SectionPage } from '#shared/desk/desk.ts';
import type { Slip } from '#shared/reminders/reminder.ts';
import { data, dataClient } from '../api/api.ts';
import type { DeskWhen } from './deskWhen.ts';

/** Most slips that one question asks for. */
const LARGEST_PAGE = 200;

interface ReadSoFar {
  readonly version: string;
  readonly items: readonly Slip[];
  readonly nextCursor: string | null;
}

/**
 * The slips of a section as far as wanted: the first page and what follows it. After a change everything wanted is
 * read again before it replaces what is shown, so that the section neither folds up nor jumps.
 * @param readAt when the first page was read
 */
export function useMoreSlips(section: DeskSection, page: SectionPage, when: DeskWhen, readAt: number, wanted: number) {
  const soFar = useRef<ReadSoFar | null>(null);
  const isEnough = wanted <= page.items.length || page.nextCursor === null;
  const version = JSON.stringify([section, when, readAt, page.nextCursor]);

  const more = useQuery({
    queryKey: [...data.desk.more.key(), 'slips', version, wanted],
    enabled: !isEnough,
    placeholderData: keepPreviousData,
    gcTime: 0,
    queryFn: async ({ signal }): Promise<readonly Slip[]> => {
      let read = soFar.current;
      if (read?.version !== version) read = { version, items: [], nextCursor: page.nextCursor };
      while (read.nextCursor !== null && page.items.length + read.items.length < wanted) {
        const limit = Math.min(LARGEST_PAGE, wanted - page.items.length - read.items.length);
        const next = await dataClient.desk.more({ ...when, section, cursor: read.nextCursor, limit }, { signal });
        read = { version, items: [...read.items, ...next.items], nextCursor: next.nextCursor };
        soFar.current = read;
      }
      return read.items.slice(0, wanted - page.items.length);
    },
  });

  const following = isEnough ? undefined : more.data;
  const slips = useMemo(() => {
    const first = page.items.slice(0, wanted);
    if (following === undefined) return first;
    const known = new Set(first.map(({ id }) => id));
    return [...first, ...following.filter(({ id }) => !known.has(id))];
  }, [page.items, wanted, following]);
  return {
    slips,
    isReading: !isEnough && more.isFetching,
    error: isEnough ? null : more.error,
    retry: () => void more.refetch(),
  };
}
