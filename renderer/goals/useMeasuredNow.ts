import { useQueries } from '@tanstack/react-query';
import { data } from '../api/api.ts';
import { useToday } from '../app/today.ts';
import { MEASURED, type MeasuredNow } from './goalSuggestions.ts';

/** What each measure is now; undefined until all are known. */
export function useMeasuredNow(): { readonly now: MeasuredNow | undefined; readonly error: Error | null } {
  const today = useToday();
  return useQueries({
    queries: MEASURED.map((measure) => data.goals.measure.queryOptions({ input: { measure, today } })),
    combine: ([customersWithPhone, overduePromises, salesGrowth, daysSinceContact]) => {
      const all = [customersWithPhone, overduePromises, salesGrowth, daysSinceContact];
      const error = all.find((one) => one !== undefined && one.error !== null)?.error ?? null;
      if (all.some((one) => one?.data === undefined)) return { now: undefined, error };
      return {
        now: {
          customersWithPhone: customersWithPhone?.data?.value ?? null,
          overduePromises: overduePromises?.data?.value ?? null,
          salesGrowth: salesGrowth?.data?.value ?? null,
          daysSinceContact: daysSinceContact?.data?.value ?? null,
        },
        error,
      };
    },
  });
}
