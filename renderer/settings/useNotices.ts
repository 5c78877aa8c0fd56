import { useQuery } from '@tanstack/react-query';

/** The licence texts of what the window is built on, read from the page's own files when they are wanted. */
export function useNotices(isWanted: boolean): string | null {
  const notices = useQuery({
    queryKey: ['notices'],
    enabled: isWanted,
    queryFn: async () => (await import('./notices.ts')).notices,
  });
  return notices.data ?? null;
}
