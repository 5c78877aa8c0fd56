import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TimelineKind } from '#shared/timeline/timeline.ts';
import { data } from '../api/api.ts';

const PAGE = 30;

/** What is shown of a timeline: which kinds (none: all), and from the end of which year back. */
interface Shown {
  readonly kinds: readonly TimelineKind[];
  readonly upToYear: number | null;
}

/** A contact's timeline, page by page from the newest (or from a year) back. */
export function useTimeline(contactId: number) {
  const [shown, setShown] = useState<Shown>({ kinds: [], upToYear: null });
  const kinds = shown.kinds.length === 0 ? {} : { kinds: [...shown.kinds] };
  const pages = useInfiniteQuery({
    ...data.timeline.list.infiniteOptions({
      input: (cursor: string | null) => ({
        contactId,
        limit: PAGE,
        cursor,
        ...kinds,
        ...(shown.upToYear === null ? {} : { upToYear: shown.upToYear }),
      }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor,
    }),
    placeholderData: keepPreviousData,
  });
  const years = useQuery(data.timeline.years.queryOptions({ input: { contactId, ...kinds } }));
  return {
    ...shown,
    pages,
    entries: pages.data?.pages.flatMap((page) => page.items) ?? null,
    years: years.data?.items ?? [],
    showKinds: (next: readonly TimelineKind[]) => setShown({ ...shown, kinds: next }),
    goToYear: (upToYear: number | null) => setShown({ ...shown, upToYear }),
  };
}
