import { dayNumberOf } from '../kernel/calendarMath.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { horizonEnd, isCost, occurrenceDays } from '../initiatives/ledger.rules.ts';
import { LedgerCategory, type LedgerEntry } from '../initiatives/ledgerEntry.ts';
import type { CrmAnswers } from './answers.ts';
import type { CategoryLine, RoiBasis } from './roi.ts';

export type LedgerEntryLike = Pick<LedgerEntry, 'category' | 'basis' | 'startsOn' | 'every' | 'until' | 'amountMinor'>;

/** An initiative with its entries; `answers` of the CRM itself, else null. */
export interface LedgerOf {
  readonly initiative: Pick<Initiative, 'id' | 'name' | 'kind' | 'startsOn' | 'horizonMonths' | 'discountRate'>;
  readonly entries: readonly LedgerEntryLike[];
  readonly answers: CrmAnswers | null;
}

export interface RoiOptions {
  readonly basis: RoiBasis;
  /** Only costs and benefits of these days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly today: string;
}

/** Money of those days (since 1970-01-01, rising) on which there is any. */
export interface DailyMoney {
  readonly days: readonly number[];
  readonly cost: readonly number[];
  readonly benefit: readonly number[];
}

type CategorySums = { -readonly [Key in Exclude<keyof CategoryLine, 'category'>]: number };

/** The entries of an initiative, counted. */
export interface Counted {
  readonly initiative: LedgerOf['initiative'];
  readonly categories: Readonly<Record<LedgerCategory, CategorySums>>;
  readonly daily: DailyMoney;
  readonly costMinor: number;
  readonly benefitMinor: number;
}

/** Days from-to, both included; empty where `from` is later. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const ALWAYS: Span = { from: -Infinity, to: Infinity };
const NEVER: Span = { from: Infinity, to: -Infinity };

export function countLedger({ initiative, entries }: LedgerOf, options: RoiOptions): Counted {
  const lastDay = dayNumberOf(horizonEnd(initiative));
  const today = dayNumberOf(options.today);
  const from = options.from === undefined ? -Infinity : dayNumberOf(options.from);
  const to = options.to === undefined ? lastDay : Math.min(lastDay, dayNumberOf(options.to));
  const firstDay = Math.max(
    from,
    entries.reduce((first, { startsOn }) => Math.min(first, dayNumberOf(startsOn)), Infinity),
  );
  const length = Math.max(0, to - firstDay + 1);
  const costs = new Float64Array(length);
  const benefits = new Float64Array(length);
  const categories = emptyCategories();
  const both = categoriesWithBoth(entries);
  const daysOf = remembered((entry) => occurrenceDays(entry, to));
  let costMinor = 0;
  let benefitMinor = 0;
  for (const entry of entries) {
    const { category, basis, amountMinor } = entry;
    const occurrences = daysOf(entry);
    const minorIn = (span: Span): number => {
      const { begin, end } = positionsIn(occurrences, span, from);
      return (end - begin) * amountMinor;
    };
    const sums = categories[category];
    sums.expectedMinor += minorIn(spanOf(entry, 'expected', both, today));
    sums[`${basis}Minor`] += minorIn(ALWAYS);
    sums[`${basis}SoFarMinor`] += minorIn({ from: -Infinity, to: today });
    const counted = spanOf(entry, options.basis, both, today);
    if (isCost(category)) costMinor += minorIn(counted);
    else benefitMinor += minorIn(counted);
    const money = isCost(category) ? costs : benefits;
    const { begin, end } = positionsIn(occurrences, counted, from);
    for (let i = begin; i < end; i += 1) {
      const at = (occurrences[i] ?? 0) - firstDay;
      money[at] = (money[at] ?? 0) + amountMinor;
    }
  }
  return { initiative, categories, daily: dailyMoney(firstDay, costs, benefits), costMinor, benefitMinor };
}

function dailyMoney(firstDay: number, costs: Float64Array, benefits: Float64Array): DailyMoney {
  const days: number[] = [];
  const cost: number[] = [];
  const benefit: number[] = [];
  for (let i = 0; i < costs.length; i += 1) {
    if (costs[i] === 0 && benefits[i] === 0) continue;
    days.push(firstDay + i);
    cost.push(costs[i] ?? 0);
    benefit.push(benefits[i] ?? 0);
  }
  return { days, cost, benefit };
}

/** Many entries come on the same days. */
function remembered(daysOf: (entry: LedgerEntryLike) => number[]): (entry: LedgerEntryLike) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (entry) => {
    const dates = `${entry.startsOn} ${entry.every} ${entry.until}`;
    const days = known.get(dates) ?? daysOf(entry);
    known.set(dates, days);
    return days;
  };
}

/** Which of the rising days are in a span, none of them before `earliest`. */
function positionsIn(days: readonly number[], span: Span, earliest: number): { begin: number; end: number } {
  const begin = positionOf(days, Math.max(earliest, span.from));
  return { begin, end: Math.max(begin, positionOf(days, span.to + 1)) };
}

/** How many of the rising days are before one. */
function positionOf(days: readonly number[], day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function emptyCategories(): Record<LedgerCategory, CategorySums> {
  const none = (): CategorySums => ({
    plannedSoFarMinor: 0,
    actualSoFarMinor: 0,
    plannedMinor: 0,
    actualMinor: 0,
    expectedMinor: 0,
  });
  return { it: none(), people: none(), process: none(), revenue: none(), saving: none() };
}

/** Categories in which there are planned and actual entries. */
function categoriesWithBoth(entries: readonly LedgerEntryLike[]): ReadonlySet<LedgerCategory> {
  const planned = new Set<LedgerCategory>();
  const actual = new Set<LedgerCategory>();
  for (const { basis, category } of entries) (basis === 'planned' ? planned : actual).add(category);
  return new Set([...planned].filter((category) => actual.has(category)));
}

/** In which days an entry counts, see RoiBasis. */
function spanOf(
  { basis, category }: LedgerEntryLike,
  asked: RoiBasis,
  both: ReadonlySet<LedgerCategory>,
  today: number,
): Span {
  if (asked !== 'expected') return asked === basis ? ALWAYS : NEVER;
  if (!both.has(category)) return ALWAYS;
  return basis === 'actual' ? { from: -Infinity, to: today } : { from: today + 1, to: Infinity };
}

/** Planned against actual of all together, a line for each category in the order of the literature. */
export function categoryLines(counted: readonly Counted[]): CategoryLine[] {
  return LedgerCategory.options.map((category) => {
    const line = {
      category,
      plannedSoFarMinor: 0,
      actualSoFarMinor: 0,
      plannedMinor: 0,
      actualMinor: 0,
      expectedMinor: 0,
    };
    for (const { categories } of counted) {
      const sums = categories[category];
      line.plannedSoFarMinor += sums.plannedSoFarMinor;
      line.actualSoFarMinor += sums.actualSoFarMinor;
      line.plannedMinor += sums.plannedMinor;
      line.actualMinor += sums.actualMinor;
      line.expectedMinor += sums.expectedMinor;
    }
    return line;
  });
}
