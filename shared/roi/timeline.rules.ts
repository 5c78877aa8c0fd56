import { irrOf, paybackOf } from '../finance/cashflow.rules.ts';
import { mergedFlows } from '../finance/flows.rules.ts';
import type { NoOutcome, Outcome } from '../finance/outcome.ts';
import { moments } from '../finance/payback.rules.ts';
import { yearsCounter } from '../kernel/calendarMonths.ts';
import type { Counted } from './counted.rules.ts';
import type { RoiSummary } from './roi.ts';

/** Money of one or several initiatives, day by day. Only days on which something comes or goes. */
export interface MoneyTimeline {
  /** Days since 1970-01-01, rising; and how many years after the start each is. */
  readonly days: readonly number[];
  readonly years: readonly number[];
  readonly cost: readonly number[];
  readonly benefit: readonly number[];
  /** Benefit less cost, each initiative's discounted to the start at its own rate. */
  readonly discounted: readonly number[];
}

/** @param start the day `YYYY-MM-DD` from which time is counted */
export function timelineOf(counted: readonly Counted[], start: string): MoneyTimeline {
  const days = daysOf(counted);
  const firstDay = days[0] ?? 0;
  const positions = new Uint32Array((days.at(-1) ?? -1) - firstDay + 1);
  for (const [position, day] of days.entries()) positions[day - firstDay] = position;
  const years = days.map(yearsCounter(start));
  const cost = days.map(() => 0);
  const benefit = days.map(() => 0);
  const discounted = days.map(() => 0);
  for (const { daily, initiative } of counted) {
    const growth = Math.log1p(initiative.discountRate);
    for (let i = 0; i < daily.days.length; i += 1) {
      const at = positions[(daily.days[i] ?? 0) - firstDay] ?? 0;
      const out = daily.cost[i] ?? 0;
      const back = daily.benefit[i] ?? 0;
      cost[at] = (cost[at] ?? 0) + out;
      benefit[at] = (benefit[at] ?? 0) + back;
      discounted[at] = (discounted[at] ?? 0) + (back - out) * Math.exp(-growth * (years[at] ?? 0));
    }
  }
  return { days, years, cost, benefit, discounted };
}

/** All days on which there is money, rising. */
function daysOf(counted: readonly Counted[]): readonly number[] {
  const [first, ...more] = counted;
  if (!first || more.length === 0) return first?.daily.days ?? [];
  return [...new Set(counted.flatMap(({ daily }) => daily.days))].toSorted((one, other) => one - other);
}

const none = (why: NoOutcome): Outcome => ({ kind: 'none', why });

/** The seven figures of what was counted. */
export function summaryOf(counted: readonly Counted[], timeline: MoneyTimeline): RoiSummary {
  const cost = counted.reduce((sum, { costMinor }) => sum + costMinor, 0);
  const benefit = counted.reduce((sum, { benefitMinor }) => sum + benefitMinor, 0);
  const isEmpty = timeline.days.length === 0;
  const ofCost = (amount: number): Outcome => {
    if (isEmpty) return none('noFlows');
    return cost > 0 ? { kind: 'value', value: amount / cost } : none('noCost');
  };
  const nets = netOf(timeline);
  return {
    cost,
    benefit,
    roi: ofCost(benefit),
    netRoi: ofCost(benefit - cost),
    npv: isEmpty ? none('noFlows') : wholeMinor(timeline.discounted.reduce((sum, amount) => sum + amount, 0)),
    irr: irrOf(timeline.years, nets),
    payback: paybackOf(timeline.years, nets),
  };
}

function netOf({ cost, benefit }: MoneyTimeline): number[] {
  return benefit.map((back, index) => back - (cost[index] ?? 0));
}

function wholeMinor(amount: number): Outcome {
  const whole = roundedMinor(amount);
  return Number.isSafeInteger(whole) ? { kind: 'value', value: whole } : none('outOfRange');
}

/** Half away from zero, and no -0. */
export function roundedMinor(amount: number): number {
  const whole = Math.sign(amount) * Math.round(Math.abs(amount));
  return whole === 0 ? 0 : whole;
}

/** The day (days since 1970-01-01) from which on the sum never falls below zero again, or null. */
export function paidBackDay(timeline: MoneyTimeline): number | null {
  const flows = mergedFlows(timeline.days, netOf(timeline));
  const { comingUp, isSpent, isBack } = moments(flows.times, flows.amounts);
  if (!isSpent || !isBack) return null;
  const last = comingUp.at(-1);
  return (last === undefined ? flows.times[0] : flows.times[last.index]) ?? null;
}
