import { useQueryClient } from '@tanstack/react-query';
import type { Sale } from '#shared/sales/sale.ts';
import { data } from '../api/api.ts';

/**
 * Puts what a write answered in the place of what was read before, at once: the next click must not start from the sale
 * as it was. What is newer already stays.
 */
export function useTakeInSale(): (after: Sale) => void {
  const queryClient = useQueryClient();
  return (after) =>
    queryClient.setQueryData(data.sales.get.queryKey({ input: { id: after.id } }), (known) =>
      known !== undefined && known.version > after.version ? known : after,
    );
}
