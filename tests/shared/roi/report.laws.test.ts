import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timedIrr, timedNpv, timedPayback } from '#shared/finance/cashflow.rules.ts';
import type { Outcome } from '#shared/finance/outcome.ts';
import { horizonEnd, isCost, occurrencesOf, yearsBetween } from '#shared/initiatives/ledger.rules.ts';
import { addDays } from '#shared/kernel/calendarMath.ts';
import { RoiReport } from '#shared/roi/roi.ts';
import { roiReport, roiSummary, type LedgerEntryLike, type LedgerOf } from '#shared/roi/report.rules.ts';
import { anyLedger, anyOptions } from '../../support/ledgers.ts';

const ledgers = fc.array(anyLedger, { minLength: 1, maxLength: 3 });
const which = fc.nat();

function valueOf(outcome: Outcome): number | null {
  return outcome.kind === 'value' ? outcome.value : null;
}

/** The same initiatives with one entry replaced by others. */
function withEntryReplaced(
  all: readonly LedgerOf[],
  chosen: number,
  parts: (entry: LedgerEntryLike, ledger: LedgerOf) => readonly LedgerEntryLike[],
): readonly LedgerOf[] {
  const first = all[0];
  if (!first || first.entries.length === 0) return all;
  const index = chosen % first.entries.length;
  const entries = first.entries.flatMap((entry, at) => (at === index ? parts(entry, first) : [entry]));
  return [{ ...first, entries }, ...all.slice(1)];
}

describe('any way of splitting an entry gives the same report', () => {
  it('into parts on the same days', () => {
    fc.assert(
      fc.property(
        ledgers,
        anyOptions,
        which,
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        (all, options, n, part) => {
          const split = withEntryReplaced(all, n, (entry) => [
            { ...entry, amountMinor: part },
            { ...entry, amountMinor: entry.amountMinor - part },
          ]);
          const asked = { ...options, currency: 'CNY' };
          expect(roiReport(split, asked)).toEqual(roiReport(all, asked));
          expect(roiSummary(split, options)).toEqual(roiReport(all, asked).summary);
        },
      ),
    );
  });

  it('into each single time it comes', () => {
    fc.assert(
      fc.property(ledgers, anyOptions, which, (all, options, n) => {
        const split = withEntryReplaced(all, n, (entry, { initiative }) => {
          const times = occurrencesOf(entry, horizonEnd(initiative));
          // One that never comes still says whether its category has planned or actual entries.
          return times.length === 0
            ? [entry]
            : times.map((startsOn) => ({ ...entry, startsOn, every: 'once', until: null }));
        });
        const asked = { ...options, currency: 'CNY' };
        expect(roiReport(split, asked)).toEqual(roiReport(all, asked));
      }),
    );
  });
});

describe('a report', () => {
  it('keeps to the contract', () => {
    fc.assert(
      fc.property(ledgers, anyOptions, (all, options) => {
        const report = roiReport(all, { ...options, currency: 'CNY' });
        expect(RoiReport.parse(report)).toEqual(report);
      }),
    );
  });

  it('has contributions and categories that sum to the whole', () => {
    fc.assert(
      fc.property(ledgers, anyOptions, (all, options) => {
        const { initiatives, summary, categories } = roiReport(all, { ...options, currency: 'CNY' });
        const net = initiatives.reduce((sum, { netMinor }) => sum + netMinor, 0);
        expect(net).toBe(summary.benefit - summary.cost);
        expect(initiatives.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(net > 0 ? 1 : 0, 9);
        const key = `${options.basis}Minor` as const;
        const costs = categories.filter(({ category }) => isCost(category));
        expect(costs.reduce((sum, line) => sum + line[key], 0)).toBe(summary.cost);
        const benefits = categories.filter(({ category }) => !isCost(category));
        expect(benefits.reduce((sum, line) => sum + line[key], 0)).toBe(summary.benefit);
      }),
    );
  });

  it('has spans without a gap that sum to the whole', () => {
    fc.assert(
      fc.property(ledgers, anyOptions, (all, options) => {
        const { periods, summary, from, to } = roiReport(all, { ...options, currency: 'CNY' });
        expect(periods[0]?.from ?? null).toBe(from);
        expect(periods.at(-1)?.to ?? null).toBe(to);
        expect(periods.length).toBeLessThanOrEqual(60);
        expect(periods.every((period) => period.from <= period.to)).toBe(true);
        expect(periods.slice(1).map((period) => period.from)).toEqual(
          periods.slice(0, -1).map((period) => addDays(period.to, 1)),
        );
        expect(periods.reduce((sum, { costMinor }) => sum + costMinor, 0)).toBe(summary.cost);
        expect(periods.reduce((sum, { benefitMinor }) => sum + benefitMinor, 0)).toBe(summary.benefit);
        expect(periods.at(-1)?.cumulativeMinor ?? 0).toBe(summary.benefit - summary.cost);
        expect(valueOf(summary.npv)).toBe(periods.at(-1)?.discountedCumulativeMinor ?? null);
      }),
    );
  });

  it('of one initiative is its line in the report of all', () => {
    fc.assert(
      fc.property(ledgers, anyOptions, (all, options) => {
        const { initiatives } = roiReport(all, { ...options, currency: 'CNY' });
        for (const [index, ledger] of all.entries()) {
          expect(initiatives[index]?.summary).toEqual(roiSummary([ledger], options));
        }
      }),
    );
  });

  it('has the figures that flow by flow are reckoned', () => {
    fc.assert(
      fc.property(anyLedger, fc.constantFrom('planned', 'actual'), (ledger, basis) => {
        const { initiative } = ledger;
        const flows = ledger.entries
          .filter((entry) => entry.basis === basis)
          .flatMap((entry) =>
            occurrencesOf(entry, horizonEnd(initiative)).map((on) => ({
              years: yearsBetween(initiative.startsOn, on),
              amount: (isCost(entry.category) ? -1 : 1) * entry.amountMinor,
            })),
          );
        const summary = roiSummary([ledger], { basis, today: '2026-06-01' });
        expect(summary.benefit - summary.cost).toBe(flows.reduce((sum, { amount }) => sum + amount, 0));
        const exactly = timedNpv(initiative.discountRate, flows);
        expect(Math.abs((valueOf(summary.npv) ?? 0) - exactly)).toBeLessThan(0.51);
        expect(summary.irr).toEqual(timedIrr(flows));
        expect(summary.payback).toEqual(timedPayback(flows));
      }),
    );
  });
});
