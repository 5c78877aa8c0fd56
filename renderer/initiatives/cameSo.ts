import type { LedgerEntry } from '#shared/initiatives/ledgerEntry.ts';
import { occurrencesOf } from '#shared/initiatives/ledger.rules.ts';

/** What to write when a planned entry came as it was planned. */
export type CameSo =
  | { readonly kind: 'create'; readonly until: string | null }
  /** It was noted before; since then it came again. */
  | { readonly kind: 'extend'; readonly entry: LedgerEntry; readonly until: string }
  | { readonly kind: 'nothing'; readonly why: 'notYet' | 'already' };

/**
 * A planned entry as an actual one, as far as its days have passed: what lies ahead has not come yet. An entry that was
 * noted so before is not written twice, but carried on.
 * @param horizonEnd last day of the initiative's horizon
 */
export function cameSo(planned: LedgerEntry, all: readonly LedgerEntry[], horizonEnd: string, today: string): CameSo {
  const came = occurrencesOf(planned, horizonEnd).filter((day) => day <= today);
  const last = came.at(-1);
  if (last === undefined) return { kind: 'nothing', why: 'notYet' };
  const noted = all.find((entry) => entry.basis === 'actual' && isTheSame(entry, planned));
  if (noted === undefined) return { kind: 'create', until: planned.every === 'once' ? null : last };
  const isUpToDate = planned.every === 'once' || noted.until === null || noted.until >= last;
  return isUpToDate ? { kind: 'nothing', why: 'already' } : { kind: 'extend', entry: noted, until: last };
}

function isTheSame(one: LedgerEntry, other: LedgerEntry): boolean {
  return (
    one.category === other.category &&
    one.words === other.words &&
    one.startsOn === other.startsOn &&
    one.every === other.every &&
    one.amountMinor === other.amountMinor
  );
}
