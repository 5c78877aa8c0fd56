import { QueryClient } from '@tanstack/react-query';

/**
 * Answers stay fresh until the data process says that something changed. There is no network, so nothing
 * waits for one; nothing is retried here, because the link already asks again what may be asked again.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
