import { useQuery } from '@tanstack/react-query';
import type { ContactView } from '#shared/views/view.ts';
import { data } from '../../api/api.ts';

const NONE: readonly ContactView[] = [];

/** The saved views in their order; `isKnown` once they were read, `error` where they could not be. */
export interface Views {
  readonly views: readonly ContactView[];
  readonly isKnown: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

export function useViews(): Views {
  const { data: answer, error, isFetching, refetch } = useQuery(data.views.list.queryOptions({ input: {} }));
  return {
    views: answer?.items ?? NONE,
    isKnown: answer !== undefined && !isFetching,
    error,
    retry: () => void refetch(),
  };
}
