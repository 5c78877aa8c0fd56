import type { Initiative } from '#shared/initiatives/initiative.ts';
import { go, places } from '../app/routes.ts';
import { ALL_SALES, askSales } from '../sales/saleQuery.ts';

/** Goes to the list of sales, filtered by the initiative that brought them. */
export function showSalesOf({ id, name }: Pick<Initiative, 'id' | 'name'>): void {
  askSales({ ...ALL_SALES, initiative: { id, displayName: name } });
  go(places.money('sales'));
}
