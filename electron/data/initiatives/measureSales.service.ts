import { LonghandError } from '#shared/errors.ts';
import type { MeasuredSales } from '#shared/initiatives/working.ts';
import { yearlyAmount } from '#shared/initiatives/yearly.rules.ts';
import type { Readable } from '../database/handles.ts';
import { exactSums } from '../exactSums.ts';
import { soldBetween } from '../sales/sales.service.ts';
import { existingInitiative } from './initiatives.service.ts';

/** Two spans of time, first and last day included; with an initiative only what it brought. */
export interface SpansToMeasure {
  readonly initiativeId?: number | undefined;
  readonly from: string;
  readonly to: string;
  readonly baselineFrom: string;
  readonly baselineTo: string;
}

/** What was sold in both, each as a year would be, in the company's own currency. */
export interface MeasuredGrowth {
  readonly measured: MeasuredSales;
  readonly yearlyBeforeMinor: number;
  readonly yearlyNowMinor: number;
  /** Of what was sold in the later span with a known direct cost: the share that is left; null where none is known. */
  readonly margin: number | null;
}

/**
 * Measures the growth of sales straight from them.
 * @throws NOT_FOUND for the initiative; INVALID_VALUE `to`, `baselineTo` rule `beforeStart`, and as exactSums
 */
export async function measureSales(
  readable: Readable,
  { initiativeId, from, to, baselineFrom, baselineTo }: SpansToMeasure,
  measuredAt: string,
): Promise<MeasuredGrowth> {
  if (to < from) throw new LonghandError('INVALID_VALUE', { field: 'to', rule: 'beforeStart' });
  if (baselineTo < baselineFrom) throw new LonghandError('INVALID_VALUE', { field: 'baselineTo', rule: 'beforeStart' });
  if (initiativeId !== undefined) await existingInitiative(readable, initiativeId);
  const now = await soldBetween(readable, { from, to, initiativeId });
  const before = await soldBetween(readable, { from: baselineFrom, to: baselineTo, initiativeId });
  const of = initiativeId === undefined ? 'everybody' : 'initiative';
  return {
    measured: { from, to, baselineFrom, baselineTo, of, measuredAt },
    yearlyBeforeMinor: exactSums(yearlyAmount(before.soldMinor, baselineFrom, baselineTo)),
    yearlyNowMinor: exactSums(yearlyAmount(now.soldMinor, from, to)),
    margin: now.soldWithCostMinor > 0 ? (now.soldWithCostMinor - now.costMinor) / now.soldWithCostMinor : null,
  };
}
