import { useSyncExternalStore } from 'react';
import type { Named } from '#shared/kernel/named.ts';
import type { SaleFilter, SaleSort, SaleStage, SaleState } from '#shared/sales/sale.ts';
import { onOtherDatabase } from '../app/otherDatabase.ts';
import { type SaleSpan, spanDays } from './saleSpan.ts';
import { Listeners } from '../app/listeners.ts';

/** What the list of sales is asked for. */
export interface SaleQuery {
  /** The sales themselves, or who owes us. */
  readonly view: 'sales' | 'owed';
  readonly text: string;
  readonly stage: SaleStage | null;
  readonly state: SaleState | null;
  readonly category: string | null;
  readonly contact: Named | null;
  readonly initiative: Named | null;
  readonly staffId: number | null;
  readonly span: SaleSpan | null;
  readonly sort: SaleSort;
  readonly direction: 'asc' | 'desc';
}

/** All sales, the newest first. */
export const ALL_SALES: SaleQuery = {
  view: 'sales',
  text: '',
  stage: null,
  state: null,
  category: null,
  contact: null,
  initiative: null,
  staffId: null,
  span: null,
  sort: 'datedOn',
  direction: 'desc',
};

/** The filter to send; without any condition that was not set. */
export function filterOf(query: SaleQuery, today: string): SaleFilter {
  const text = query.text.trim();
  return {
    ...(text === '' ? {} : { text }),
    ...(query.stage === null ? {} : { stage: query.stage }),
    ...(query.state === null ? {} : { state: query.state }),
    ...(query.category === null ? {} : { category: query.category }),
    ...(query.contact === null ? {} : { contactId: query.contact.id }),
    ...(query.initiative === null ? {} : { initiativeId: query.initiative.id }),
    ...(query.staffId === null ? {} : { staffId: query.staffId }),
    ...(query.span === null ? {} : spanDays(query.span, today)),
  };
}

/** Whether any condition is set. */
export function isFiltered(query: SaleQuery): boolean {
  return Object.keys(filterOf(query, '2000-01-01')).length > 0;
}

/** Without any condition, in the order that was chosen. */
export function cleared({ view, sort, direction }: SaleQuery): SaleQuery {
  return { ...ALL_SALES, view, sort, direction };
}

/** Ordered by a column: by the same one again the other way round; money and days begin with the largest. */
export function sortedBy(query: SaleQuery, sort: SaleSort): SaleQuery {
  const first = sort === 'number' || sort === 'dueOn' ? 'asc' : 'desc';
  const other = query.direction === 'asc' ? 'desc' : 'asc';
  return { ...query, sort, direction: query.sort === sort ? other : first };
}

let asked = ALL_SALES;
const listeners = new Listeners();

/** Asks for another list. It stays so while the window is open, also when one goes elsewhere and comes back. */
export function askSales(query: SaleQuery): void {
  asked = query;
  listeners.tell();
}

onOtherDatabase(() => askSales(ALL_SALES));

/** What the list shows now. */
export function useSaleQuery(): SaleQuery {
  return useSyncExternalStore(listeners.subscribe, () => asked);
}
