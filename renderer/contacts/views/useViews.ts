import { useQuery } from '@tanstack/react-query';
import type { ContactView } from '#shared/views/view.ts';
import { data } from '../../api/api.ts';

const NONE: readonly ContactView[] = [];

/** The saved views in their order; `isKnown` once they were read. */
export function useViews(): { readonly views: readonly ContactView[]; readonly isKnown: boolean } {
  const answer = useQuery(data.views.list.queryOptions({ input: {} }));
  return { views: answer.data?.items ?? NONE, isKnown: answer.data !== undefined && !answer.isFetching };
}
