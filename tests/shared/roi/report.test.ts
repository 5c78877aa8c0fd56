import { describe, expect, it } from 'vitest';
import { RoiReport } from '#shared/roi/roi.ts';
import { roiReport, roiSummary } from '#shared/roi/report.rules.ts';
import { entry, ledgerOf } from '../../support/ledgers.ts';

const options = { basis: 'expected', today: '2026-06-30' } as const;
const inYuan = { ...options, currency: 'CNY' };
const golden = ledgerOf([
  entry({ category: 'it', amountMinor: 10_000_000 }),
  entry({ category: 'revenue', startsOn: '2027-01-15', every: 'year', amountMinor: 4_000_000 }),
]);

describe('the golden case: 100,000 out, then 40,000 for four years, at 10 %', () => {
  it('has its figures', () => {
    expect(roiSummary([golden], options)).toEqual({
      cost: 10_000_000,
      benefit: 16_000_000,
      roi: { kind: 'value', value: 1.6 },
      netRoi: { kind: 'value', value: 0.6 },
      npv: { kind: 'value', value: 2_679_462 },
      irr: { kind: 'value', value: expect.closeTo(0.218_622_696, 9) },
      payback: { kind: 'value', value: 2.5 },
    });
  });

  it('is drawn by quarters from the start to the last amount', () => {
    const report = roiReport([golden], inYuan);
    expect(report).toMatchObject({ from: '2026-01-15', to: '2030-01-15', periodUnit: 'quarter' });
    expect(report.paidBackOn).toBe('2029-01-15');
    expect(report.periods).toHaveLength(17);
    expect(report.periods[0]).toMatchObject({ from: '2026-01-15', to: '2026-04-14', cumulativeMinor: -10_000_000 });
    expect(report.periods.at(-1)).toMatchObject({
      from: '2030-01-15',
      to: '2030-01-15',
      cumulativeMinor: 6_000_000,
      discountedCumulativeMinor: 2_679_462,
    });
  });
});

describe('an initiative without entries', () => {
  it('has no figures, and says why', () => {
    const nothing = { kind: 'none', why: 'noFlows' };
    expect(roiSummary([ledgerOf([])], options)).toEqual({
      cost: 0,
      benefit: 0,
      roi: nothing,
      netRoi: nothing,
      npv: nothing,
      irr: nothing,
      payback: nothing,
    });
    expect(roiReport([], inYuan)).toMatchObject({ from: null, to: null, periods: [], paidBackOn: null });
  });

  it('does not move the start of the others', () => {
    const early = ledgerOf([], { id: 2, startsOn: '2020-01-01' });
    expect(roiSummary([early, golden], options)).toEqual(roiSummary([golden], options));
  });
});

describe('what is expected', () => {
  const planned = entry({
    category: 'people',
    basis: 'planned',
    every: 'month',
    until: '2026-12-15',
    amountMinor: 100,
  });
  const actual = entry({ category: 'people', basis: 'actual', every: 'month', until: '2026-08-15', amountMinor: 130 });
  const cost = (entries: Parameters<typeof ledgerOf>[0], basis: 'expected' | 'planned' | 'actual') =>
    roiSummary([ledgerOf(entries)], { ...options, basis }).cost;

  it('is what really was up to today, and the plan after it', () => {
    // January to June really, July to December planned.
    expect(cost([planned, actual], 'expected')).toBe(6 * 130 + 6 * 100);
    const onTheDay = roiSummary([ledgerOf([planned, actual])], { basis: 'expected', today: '2026-06-15' });
    expect(onTheDay.cost).toBe(6 * 130 + 6 * 100);
  });

  it('is all of the one where there is no other in that category', () => {
    expect(cost([planned], 'expected')).toBe(1200);
    expect(cost([actual], 'expected')).toBe(8 * 130);
    expect(cost([planned, { ...actual, category: 'it' }], 'expected')).toBe(1200 + 8 * 130);
  });

  it('is judged for each initiative by itself', () => {
    const summary = roiSummary([ledgerOf([planned]), ledgerOf([actual], { id: 2 })], options);
    expect(summary.cost).toBe(1200 + 8 * 130);
  });

  it('stands beside plan and reality', () => {
    expect(cost([planned, actual], 'planned')).toBe(1200);
    expect(cost([planned, actual], 'actual')).toBe(8 * 130);
    const { categories } = roiReport([ledgerOf([planned, actual])], inYuan);
    expect(categories.map(({ category }) => category)).toEqual(['it', 'people', 'process', 'revenue', 'saving']);
    expect(categories[1]).toEqual({
      category: 'people',
      plannedSoFarMinor: 600,
      actualSoFarMinor: 6 * 130,
      plannedMinor: 1200,
      actualMinor: 8 * 130,
      expectedMinor: 6 * 130 + 600,
    });
  });
});

describe('only some days', () => {
  const ledger = ledgerOf([
    entry({ category: 'process', every: 'month', amountMinor: 100 }),
    entry({ category: 'saving', every: 'month', amountMinor: 150 }),
  ]);

  it('count from the first to the last of them', () => {
    const { cost, benefit } = roiSummary([ledger], { ...options, from: '2026-02-15', to: '2026-04-15' });
    expect({ cost, benefit }).toEqual({ cost: 300, benefit: 450 });
  });

  it('are what the picture shows', () => {
    const report = roiReport([ledger], { ...inYuan, from: '2026-02-01', to: '2026-05-31' });
    expect(report).toMatchObject({ from: '2026-02-01', to: '2026-05-31', periodUnit: 'month' });
    expect(report.periods.map(({ from, to, costMinor }) => [from, to, costMinor])).toEqual([
      ['2026-02-01', '2026-02-14', 0],
      ['2026-02-15', '2026-03-14', 100],
      ['2026-03-15', '2026-04-14', 100],
      ['2026-04-15', '2026-05-14', 100],
      ['2026-05-15', '2026-05-31', 100],
    ]);
    expect(report.categories[2]?.actualMinor).toBe(400);
  });
});

describe('several initiatives', () => {
  const later = ledgerOf([entry({ category: 'process', startsOn: '2028-01-15', amountMinor: 1_210_000 })], {
    id: 2,
    startsOn: '2028-01-15',
    discountRate: 0.21,
  });

  it('are discounted each at its own rate to the earliest start', () => {
    const together = roiSummary([golden, later], options).npv;
    const discounted = 1_210_000 / 1.21 ** 2;
    expect(together).toEqual({ kind: 'value', value: Math.round(2_679_461.785 - discounted) });
    expect(roiSummary([later], options).npv).toEqual({ kind: 'value', value: -1_210_000 });
  });

  it('each have a share of the whole', () => {
    const { initiatives } = roiReport([golden, later], inYuan);
    expect(initiatives.map(({ netMinor }) => netMinor)).toEqual([6_000_000, -1_210_000]);
    expect(initiatives[0]?.share).toBeCloseTo(6_000_000 / 4_790_000, 12);
    expect(roiReport([later], inYuan).initiatives[0]?.share).toBeNull();
  });
});

describe('the spans of the picture', () => {
  const monthly = (horizonMonths: number) =>
    roiReport([ledgerOf([entry({ every: 'month', amountMinor: 1 })], { horizonMonths })], inYuan);

  it.each([
    { months: 12, unit: 'month', count: 13 },
    { months: 36, unit: 'month', count: 37 },
    { months: 37, unit: 'quarter', count: 13 },
    { months: 120, unit: 'quarter', count: 41 },
    { months: 121, unit: 'year', count: 11 },
    { months: 600, unit: 'year', count: 51 },
  ])('$months months are shown by $unit', ({ months, unit, count }) => {
    const report = monthly(months);
    expect(report.periodUnit).toBe(unit);
    expect(report.periods).toHaveLength(count);
  });

  it('are never more than 60, also where a year was mistyped', () => {
    const report = roiReport([ledgerOf([entry({ startsOn: '0206-01-15', every: 'year', amountMinor: 7 })])], inYuan);
    expect(report.periods).toHaveLength(60);
    expect(report.periods.at(-1)?.cumulativeMinor).toBe(-report.summary.cost);
  });

  it('from the end of a month end on the last days of months', () => {
    const ledger = ledgerOf([entry({ startsOn: '2026-01-31', every: 'month', amountMinor: 1 })], {
      startsOn: '2026-01-31',
      horizonMonths: 3,
    });
    expect(roiReport([ledger], inYuan).periods.map(({ from, costMinor }) => [from, costMinor])).toEqual([
      ['2026-01-31', 1],
      ['2026-02-28', 1],
      ['2026-03-31', 1],
      ['2026-04-30', 1],
    ]);
  });

  it('keep to the contract', () => {
    expect(RoiReport.parse(roiReport([golden], inYuan))).toEqual(roiReport([golden], inYuan));
  });
});

describe('figures in words', () => {
  it('nothing spent has no ratio, a loss is never paid back', () => {
    const gift = roiSummary([ledgerOf([entry({ category: 'saving', amountMinor: 500 })])], options);
    expect(gift).toMatchObject({
      roi: { why: 'noCost' },
      irr: { why: 'neverChangesSign' },
      payback: { why: 'noCost' },
      npv: { value: 500 },
    });
    const loss = roiSummary([ledgerOf([entry({ amountMinor: 500 })])], options);
    expect(loss).toMatchObject({ roi: { value: 0 }, netRoi: { value: -1 }, payback: { why: 'neverPaidBack' } });
  });

  it('several rates are several', () => {
    const mine = ledgerOf([
      entry({ category: 'it', amountMinor: 160_000 }),
      entry({ category: 'revenue', startsOn: '2027-01-15', amountMinor: 1_000_000 }),
      entry({ category: 'process', startsOn: '2028-01-15', amountMinor: 1_000_000 }),
    ]);
    expect(roiSummary([mine], options).irr).toEqual({
      kind: 'several',
      values: [expect.closeTo(0.25, 12), expect.closeTo(4, 12)],
    });
  });
});
