import { LARGEST_AMOUNT } from '#shared/kernel/money.ts';
import type { Initiative } from '#shared/initiatives/initiative.ts';
import type { LedgerBasis, LedgerCategory, LedgerEntry, LedgerInterval } from '#shared/initiatives/ledgerEntry.ts';
import { workingAmount } from '#shared/initiatives/ledger.rules.ts';
import type { MeasuredSales, Working } from '#shared/initiatives/working.ts';
import { fractionOf, percentOf } from '../money/percent.ts';
import { type EntryEnd, endOf, lastDayOf, MOST_TIMES } from './entryTimes.ts';

/** How the amount is said: typed, or computed from what is known. */
export type AmountWay = 'typed' | Working['type'];
export const AMOUNT_WAYS = [
  'typed',
  'hours',
  'weeklyHours',
  'times',
  'salesGrowth',
] as const satisfies readonly AmountWay[];

/** What stands in the form of an entry. Empty fields are null or ''. */
export interface EntryValues {
  readonly category: LedgerCategory;
  readonly basis: LedgerBasis;
  readonly words: string;
  /** `YYYY-MM-DD`; empty while nothing readable stands there. */
  readonly startsOn: string;
  readonly every: LedgerInterval;
  readonly end: EntryEnd['kind'];
  readonly times: number | null;
  readonly until: string;
  readonly way: AmountWay;
  readonly amountMinor: number | null;
  readonly hours: number | null;
  readonly hoursPerWeek: number | null;
  readonly wageMinor: number | null;
  readonly what: 'visits' | 'letters' | 'other';
  readonly timesPerMonth: number | null;
  readonly costMinor: number | null;
  readonly yearlyBeforeMinor: number | null;
  readonly yearlyNowMinor: number | null;
  /** Percent, 0-100. */
  readonly marginPercent: number | null;
  readonly measured: MeasuredSales | null;
}

/** What an empty form of an entry says. */
export function newEntryValues(initiative: Pick<Initiative, 'startsOn'>, side: 'cost' | 'benefit'): EntryValues {
  return {
    category: side === 'cost' ? 'it' : 'saving',
    basis: 'planned',
    words: '',
    startsOn: initiative.startsOn,
    every: 'once',
    end: 'horizon',
    times: null,
    until: '',
    way: 'typed',
    amountMinor: null,
    hours: null,
    hoursPerWeek: null,
    wageMinor: null,
    what: 'visits',
    timesPerMonth: null,
    costMinor: null,
    yearlyBeforeMinor: null,
    yearlyNowMinor: null,
    marginPercent: null,
    measured: null,
  };
}

/** The form of an entry that is there. */
export function valuesOfEntry(entry: LedgerEntry): EntryValues {
  const end = endOf(entry);
  return {
    ...newEntryValues(entry, 'cost'),
    category: entry.category,
    basis: entry.basis,
    words: entry.words,
    every: entry.every,
    end: end.kind,
    times: end.kind === 'times' ? end.times : null,
    until: end.kind === 'until' ? end.until : '',
    way: entry.working?.type ?? 'typed',
    amountMinor: entry.amountMinor,
    ...(entry.working === null ? {} : valuesOfWorking(entry.working)),
  };
}

function valuesOfWorking(working: Working): Partial<EntryValues> {
  switch (working.type) {
    case 'hours':
      return { hours: working.hours, wageMinor: working.wageMinor };
    case 'weeklyHours':
      return { hoursPerWeek: working.hoursPerWeek, wageMinor: working.wageMinor };
    case 'times':
      return { what: working.what, timesPerMonth: working.timesPerMonth, costMinor: working.costMinor };
    case 'salesGrowth':
      return {
        yearlyBeforeMinor: working.yearlyBeforeMinor,
        yearlyNowMinor: working.yearlyNowMinor,
        marginPercent: percentOf(working.margin),
        measured: working.measured,
      };
  }
}

/** What is written for the next entry after "save and another": the same kind, when and way, without words and figures. */
export function nextEntryValues(saved: EntryValues, initiative: Pick<Initiative, 'startsOn'>): EntryValues {
  return {
    ...newEntryValues(initiative, 'cost'),
    category: saved.category,
    basis: saved.basis,
    startsOn: saved.startsOn,
    wageMinor: saved.wageMinor,
  };
}

/** The interval that counts: what is computed for a month comes each month. */
export function intervalOf({ way, every }: Pick<EntryValues, 'way' | 'every'>): LedgerInterval {
  return way === 'typed' || way === 'hours' ? every : 'month';
}

/** The working that the form says, or null where the amount is typed or something is missing. */
export function workingOf(values: EntryValues): Working | null {
  const { way, wageMinor } = values;
  switch (way) {
    case 'typed':
      return null;
    case 'hours':
      return values.hours === null || wageMinor === null ? null : { type: way, hours: values.hours, wageMinor };
    case 'weeklyHours':
      return values.hoursPerWeek === null || wageMinor === null
        ? null
        : { type: way, hoursPerWeek: values.hoursPerWeek, wageMinor };
    case 'times':
      return values.timesPerMonth === null || values.costMinor === null
        ? null
        : { type: way, what: values.what, timesPerMonth: values.timesPerMonth, costMinor: values.costMinor };
    case 'salesGrowth': {
      const { yearlyBeforeMinor, yearlyNowMinor, marginPercent, measured } = values;
      if (yearlyBeforeMinor === null || yearlyNowMinor === null || marginPercent === null) return null;
      return { type: way, yearlyBeforeMinor, yearlyNowMinor, margin: fractionOf(marginPercent), measured };
    }
  }
}

/** What it comes to each time, or null while that is not known; infinite beyond all bounds. Minor units. */
export function amountOf(values: EntryValues): number | null {
  if (values.way === 'typed') return values.amountMinor;
  const working = workingOf(values);
  if (working === null) return null;
  try {
    return workingAmount(working);
  } catch (error) {
    if (error instanceof RangeError) return Number.POSITIVE_INFINITY;
    throw error;
  }
}

/** The last day on which it may come, as it is written down; null for the end of the horizon. */
export function untilOf(values: EntryValues): string | null {
  const every = intervalOf(values);
  if (every === 'once' || values.end === 'horizon') return null;
  if (values.end === 'until') return values.until;
  return lastDayOf(values.startsOn, every, values.times ?? 1);
}

/** What is written for the form. Ask for `problemsOfEntry` first: it has to have none. */
export function fieldsOfEntry(values: EntryValues) {
  return {
    category: values.category,
    basis: values.basis,
    startsOn: values.startsOn,
    every: intervalOf(values),
    until: untilOf(values),
    amountMinor: amountOf(values) ?? 0,
    words: values.words.trim(),
    working: workingOf(values),
  };
}

/** What is wrong in which field. */
export interface EntryProblem {
  readonly field: keyof EntryValues;
  readonly problem:
    | 'day'
    | 'times'
    | 'until'
    | 'untilBeforeStart'
    | 'amount'
    | 'amountTooLarge'
    | 'number'
    | 'money'
    | 'margin';
}

/** Everything that keeps the form from being saved. */
export function problemsOfEntry(values: EntryValues): readonly EntryProblem[] {
  const problems: EntryProblem[] = [];
  if (values.startsOn === '') problems.push({ field: 'startsOn', problem: 'day' });
  if (intervalOf(values) !== 'once') problems.push(...problemsOfEnd(values));
  const missing = missingIn(values);
  problems.push(...missing);
  const amount = amountOf(values);
  if (missing.length === 0 && amount !== null && Math.abs(amount) > LARGEST_AMOUNT)
    problems.push({ field: NEEDED[values.way][0][0], problem: 'amountTooLarge' });
  return problems;
}

function problemsOfEnd({ end, times, until, startsOn }: EntryValues): readonly EntryProblem[] {
  if (end === 'times') {
    const isCount = times !== null && Number.isInteger(times) && times >= 1 && times <= MOST_TIMES;
    return isCount ? [] : [{ field: 'times', problem: 'times' }];
  }
  if (end === 'horizon') return [];
  if (until === '') return [{ field: 'until', problem: 'until' }];
  return startsOn !== '' && until < startsOn ? [{ field: 'until', problem: 'untilBeforeStart' }] : [];
}

const NEEDED = {
  typed: [['amountMinor', 'amount']],
  hours: [
    ['hours', 'number'],
    ['wageMinor', 'money'],
  ],
  weeklyHours: [
    ['hoursPerWeek', 'number'],
    ['wageMinor', 'money'],
  ],
  times: [
    ['timesPerMonth', 'number'],
    ['costMinor', 'money'],
  ],
  salesGrowth: [
    ['yearlyBeforeMinor', 'money'],
    ['yearlyNowMinor', 'money'],
    ['marginPercent', 'margin'],
  ],
} as const satisfies Record<AmountWay, readonly (readonly [keyof EntryValues, EntryProblem['problem']])[]>;

function missingIn(values: EntryValues): readonly EntryProblem[] {
  return NEEDED[values.way].filter(([field]) => values[field] === null).map(([field, problem]) => ({ field, problem }));
}
