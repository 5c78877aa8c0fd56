import type { LedgerEntry } from '#shared/initiatives/ledgerEntry.ts';
import { dataClient } from '../api/api.ts';

/** All entries of an initiative, page after page. */
export async function entriesOf(initiativeId: number): Promise<readonly LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (let cursor: string | null = null; ;) {
    const page = await dataClient.ledger.list({ initiativeId, limit: 200, cursor });
    entries.push(...page.items);
    if (page.nextCursor === null) return entries;
    cursor = page.nextCursor;
  }
}
