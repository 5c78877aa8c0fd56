import { useQuery } from '@tanstack/react-query';
import { data } from '../api/api.ts';

/** Whether promises were kept here before, asked only while the desk is empty; null until that is known. */
export function useWasUsed(isEmpty: boolean): boolean | null {
  const done = useQuery({
    ...data.reminders.count.queryOptions({ input: { filter: { state: 'done' } } }),
    enabled: isEmpty,
  });
  const open = useQuery({
    ...data.reminders.count.queryOptions({ input: { filter: { state: 'open' } } }),
    enabled: isEmpty,
  });
  if (done.data === undefined || open.data === undefined) return null;
  return done.data.count + open.data.count > 0;
}
