import { LonghandError } from '#shared/errors.ts';
import type { LedgerOf } from '#shared/roi/report.rules.ts';
import type { Readable } from '../database/handles.ts';
import { grouped } from '../grouped.ts';
import { allInitiatives, initiativeRow } from './initiatives.repository.ts';
import { answersFromRow, initiativeFromRow } from './initiatives.table.ts';
import { countedEntries } from './ledger.repository.ts';
import { countedFromRow } from './ledger.table.ts';

/** What is counted: one initiative with its entries, or all of them. Two queries, however many. @throws NOT_FOUND */
export async function readLedgers(readable: Readable, initiativeId: number | undefined): Promise<LedgerOf[]> {
  const row = initiativeId === undefined ? undefined : await initiativeRow(readable, initiativeId);
  if (initiativeId !== undefined && row === undefined)
    throw new LonghandError('NOT_FOUND', { entity: 'initiative', id: initiativeId });
  const rows = row === undefined ? await allInitiatives(readable) : [row];
  const entries = grouped(await countedEntries(readable, initiativeId), (entry) => entry.initiative_id);
  return rows.map((initiative) => ({
    initiative: initiativeFromRow(initiative),
    entries: (entries.get(initiative.id) ?? []).map(countedFromRow),
    answers: answersFromRow(initiative),
  }));
}
