import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PreviewRow, RowFate } from '#shared/transfer/previewRow.ts';
import type { FileToken } from '#shared/transfer/transfer.ts';
import { dataClient } from '../../api/api.ts';

/** Rows of a page. */
export const PAGE = 100;

/** One page of the rows of a fate, and the way to the others. */
export interface PreviewPage {
  readonly rows: readonly PreviewRow[];
  readonly error: unknown;
  readonly isLoading: boolean;
  /** Counted from 0. */
  readonly page: number;
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
}

/** The rows of a fate, page by page. `times` grows when the file was looked through anew: the same page is read again. */
export function usePreviewRows(file: FileToken, fate: RowFate, times: number): PreviewPage {
  /** Where each page starts, as far as they were looked at; the last is the one that is shown. */
  const [starts, setStarts] = useState<readonly (string | null)[]>([null]);
  const cursor = starts.at(-1) ?? null;
  const page = useQuery({
    queryKey: ['previewRows', file, fate, cursor, times],
    queryFn: () => dataClient.transfer.rows({ file, fate, limit: PAGE, cursor }),
    // While the same page is read again its rows stay; another fate's or page's rows must not stand in for it.
    placeholderData: (before, query) =>
      query?.queryKey[2] === fate && query.queryKey[3] === cursor ? before : undefined,
    gcTime: 0,
  });
  const { data } = page;
  const back = () => setStarts((before) => before.slice(0, -1));
  const isGone = data !== undefined && !page.isPlaceholderData && data.items.length === 0 && starts.length > 1;
  // Mending the last rows of a page empties it: what is before it is shown.
  if (isGone) back();
  const next = data?.nextCursor ?? null;
  return {
    rows: data?.items ?? [],
    error: page.error,
    isLoading: page.isPending,
    page: starts.length - 1,
    previous: starts.length > 1 ? back : null,
    next: next === null ? null : () => setStarts((before) => [...before, next]),
  };
}
