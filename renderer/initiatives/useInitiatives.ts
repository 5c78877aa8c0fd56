import { useQuery } from '@tanstack/react-query';
import type { Initiative } from '#shared/initiatives/initiative.ts';
import type { LedgerEntry } from '#shared/initiatives/ledgerEntry.ts';
import { data, dataClient } from '../api/api.ts';
import { entriesOf } from './entriesOf.ts';

/** All initiatives, page after page. */
export function useInitiatives() {
  return useQuery({ queryKey: [...data.initiatives.key(), 'all'], queryFn: allInitiatives });
}

async function allInitiatives(): Promise<readonly Initiative[]> {
  const initiatives: Initiative[] = [];
  for (let cursor: string | null = null; ;) {
    const page = await dataClient.initiatives.list({ limit: 200, cursor });
    initiatives.push(...page.items);
    if (page.nextCursor === null) return initiatives;
    cursor = page.nextCursor;
  }
}

/** All entries of an initiative, by their first day. */
export function useEntries(initiativeId: number) {
  return useQuery({
    queryKey: [...data.ledger.key(), 'all', initiativeId],
    queryFn: (): Promise<readonly LedgerEntry[]> => entriesOf(initiativeId),
  });
}
