import type { AnsweredQuestion } from '#shared/initiatives/ledgerEntry.ts';
import { LONGEST_HORIZON } from '#shared/initiatives/initiative.ts';
import { LARGEST_AMOUNT } from '#shared/kernel/money.ts';
import type { MeasuredSales } from '#shared/initiatives/working.ts';
import type { CrmAnswers } from '#shared/roi/answers.ts';
import { fractionOf, percentOf } from '../money/percent.ts';

/** The questions in the order in which they are asked. */
export const QUESTIONS = [
  'purchase',
  'hours',
  'monthly',
  'savings',
  'growth',
] as const satisfies readonly AnsweredQuestion[];

/** The five answers while they are typed; null is an empty field. */
export interface AnswerValues {
  readonly startsOn: string;
  readonly horizon: { readonly count: number | null; readonly unit: 'months' | 'years' };
  readonly discountPercent: number | null;
  /** "I don't know": what is typed stays, but does not count. */
  readonly unknown: Readonly<Record<AnsweredQuestion, boolean>>;
  readonly purchase: { readonly amountMinor: number | null };
  readonly hours: {
    readonly learningHours: number | null;
    readonly feedingHoursPerWeek: number | null;
    readonly wageMinor: number | null;
  };
  readonly monthly: { readonly amountMinor: number | null };
  readonly savings: {
    readonly hoursPerWeek: number | null;
    readonly wageMinor: number | null;
    readonly visitsPerMonth: number | null;
    readonly visitCostMinor: number | null;
    readonly lettersPerMonth: number | null;
    readonly letterCostMinor: number | null;
  };
  readonly growth: {
    readonly yearlyBeforeMinor: number | null;
    readonly yearlyNowMinor: number | null;
    readonly marginPercent: number | null;
    /** Where the two came straight from the sales, until somebody types over them. */
    readonly measured: MeasuredSales | null;
  };
}

/** Fields that something is wrong with, and what (`roi.problem.*`). */
export type AnswerProblem =
  | 'dayNeeded'
  | 'horizonOutOfRange'
  | 'rateOutOfRange'
  | 'wageNeeded'
  | 'costNeeded'
  | 'salesNeeded'
  | 'marginNeeded'
  | 'marginOutOfRange';
export interface AnswerProblems {
  readonly startsOn?: AnswerProblem;
  readonly horizon?: AnswerProblem;
  readonly discount?: AnswerProblem;
  readonly hoursWage?: AnswerProblem;
  readonly savingsWage?: AnswerProblem;
  readonly visitCost?: AnswerProblem;
  readonly letterCost?: AnswerProblem;
  readonly yearlyBefore?: AnswerProblem;
  readonly yearlyNow?: AnswerProblem;
  readonly margin?: AnswerProblem;
}

const NOT_UNKNOWN: Readonly<Record<AnsweredQuestion, boolean>> = {
  purchase: false,
  hours: false,
  monthly: false,
  savings: false,
  growth: false,
};

/** Most hours, visits or letters that an answer takes (`CrmAnswers`). */
export const MOST_TIMES = 100_000;

/** An empty page: from today, three years, 10 %. */
export function emptyValues(today: string): AnswerValues {
  return {
    startsOn: today,
    horizon: { count: 3, unit: 'years' },
    discountPercent: 10,
    unknown: NOT_UNKNOWN,
    purchase: { amountMinor: null },
    hours: { learningHours: null, feedingHoursPerWeek: null, wageMinor: null },
    monthly: { amountMinor: null },
    savings: {
      hoursPerWeek: null,
      wageMinor: null,
      visitsPerMonth: null,
      visitCostMinor: null,
      lettersPerMonth: null,
      letterCostMinor: null,
    },
    growth: { yearlyBeforeMinor: null, yearlyNowMinor: null, marginPercent: null, measured: null },
  };
}

/** The page as it was left: saved answers in its fields. */
export function valuesOf(answers: CrmAnswers): AnswerValues {
  const empty = emptyValues(answers.startsOn);
  const { purchase, hours, monthly, savings, growth, horizonMonths } = answers;
  return {
    startsOn: answers.startsOn,
    horizon:
      horizonMonths % 12 === 0
        ? { count: horizonMonths / 12, unit: 'years' }
        : { count: horizonMonths, unit: 'months' },
    discountPercent: percentOf(answers.discountRate),
    unknown: {
      purchase: purchase === null,
      hours: hours === null,
      monthly: monthly === null,
      savings: savings === null,
      growth: growth === null,
    },
    purchase: purchase ?? empty.purchase,
    hours: hours ?? empty.hours,
    monthly: monthly ?? empty.monthly,
    savings: savings ?? empty.savings,
    growth:
      growth === null
        ? empty.growth
        : {
            yearlyBeforeMinor: growth.yearlyBeforeMinor,
            yearlyNowMinor: growth.yearlyNowMinor,
            marginPercent: percentOf(growth.margin),
            measured: growth.measured,
          },
  };
}

/** The wage that counts for what is saved: its own, else the one of the second question. */
export function savedWage({ savings, hours, unknown }: AnswerValues): number | null {
  return savings.wageMinor ?? (unknown.hours ? null : hours.wageMinor);
}

/** Whether anything is typed under a question. */
export function isTouched(values: AnswerValues, question: AnsweredQuestion): boolean {
  return Object.values(values[question]).some((value) => value !== null);
}

/** Whether no amount or number under a question, nor what follows from them, is below zero or beyond counting. */
export function isInRange(values: AnswerValues, question: AnsweredQuestion): boolean {
  const fieldsAre = Object.entries(values[question]).every(
    ([field, value]) =>
      typeof value !== 'number' || (value >= 0 && value <= (field.endsWith('Minor') ? LARGEST_AMOUNT : MOST_TIMES)),
  );
  return fieldsAre && productsOf(values, question).every((product) => product <= LARGEST_AMOUNT);
}

/** What follows from a question, about: it only has to be told from what is far too large. */
function productsOf(values: AnswerValues, question: AnsweredQuestion): readonly number[] {
  const times = (count: number | null, each: number | null): number => (count ?? 0) * (each ?? 0);
  const { hours, savings } = values;
  if (question === 'hours') {
    return [times(hours.learningHours, hours.wageMinor), times(hours.feedingHoursPerWeek, hours.wageMinor) * 5];
  }
  if (question !== 'savings') return [];
  return [
    times(savings.hoursPerWeek, savedWage(values)) * 5,
    times(savings.visitsPerMonth, savings.visitCostMinor),
    times(savings.lettersPerMonth, savings.letterCostMinor),
  ];
}

/** Whether the answers can be saved as they stand. */
export function isSavable(values: AnswerValues): boolean {
  return (
    Object.keys(problemsOf(values)).length === 0 &&
    QUESTIONS.every((question) => values.unknown[question] || isInRange(values, question))
  );
}

/** What has to be put right before the answers are saved. An empty page and "I don't know" never are a problem. */
export function problemsOf(values: AnswerValues): AnswerProblems {
  const { hours, savings, growth, unknown } = values;
  const horizonMonths = monthsOf(values);
  const isGrowing = !unknown.growth && isTouched(values, 'growth');
  const needs = (isNeeded: boolean, given: number | null): boolean => isNeeded && given === null;
  return {
    ...(values.startsOn === '' ? { startsOn: 'dayNeeded' } : {}),
    ...(horizonMonths === null ? { horizon: 'horizonOutOfRange' } : {}),
    ...(rateOf(values) === null ? { discount: 'rateOutOfRange' } : {}),
    ...(needs(!unknown.hours && (hours.learningHours ?? 0) + (hours.feedingHoursPerWeek ?? 0) > 0, hours.wageMinor)
      ? { hoursWage: 'wageNeeded' }
      : {}),
    ...(needs(!unknown.savings && (savings.hoursPerWeek ?? 0) > 0, savedWage(values))
      ? { savingsWage: 'wageNeeded' }
      : {}),
    ...(needs(!unknown.savings && (savings.visitsPerMonth ?? 0) > 0, savings.visitCostMinor)
      ? { visitCost: 'costNeeded' }
      : {}),
    ...(needs(!unknown.savings && (savings.lettersPerMonth ?? 0) > 0, savings.letterCostMinor)
      ? { letterCost: 'costNeeded' }
      : {}),
    ...(needs(isGrowing, growth.yearlyBeforeMinor) ? { yearlyBefore: 'salesNeeded' } : {}),
    ...(needs(isGrowing, growth.yearlyNowMinor) ? { yearlyNow: 'salesNeeded' } : {}),
    ...(needs(isGrowing, growth.marginPercent) ? { margin: 'marginNeeded' } : {}),
    ...(isGrowing && (growth.marginPercent ?? 0) > 100 ? { margin: 'marginOutOfRange' } : {}),
  };
}

const FIELDS_OF = {
  purchase: [],
  hours: ['hoursWage'],
  monthly: [],
  savings: ['savingsWage', 'visitCost', 'letterCost'],
  growth: ['yearlyBefore', 'yearlyNow', 'margin'],
} as const satisfies Record<AnsweredQuestion, readonly (keyof AnswerProblems)[]>;

/**
 * What the page says: a question that is empty, half answered or marked as unknown is null and left out.
 * Null while there is no start, horizon or rate to reckon with.
 */
export function answersOf(values: AnswerValues): CrmAnswers | null {
  const problems = problemsOf(values);
  const horizonMonths = monthsOf(values);
  const discountRate = rateOf(values);
  if (values.startsOn === '' || horizonMonths === null || discountRate === null) return null;
  const isAnswered = (question: AnsweredQuestion): boolean =>
    !values.unknown[question] &&
    isTouched(values, question) &&
    isInRange(values, question) &&
    FIELDS_OF[question].every((field) => problems[field] === undefined);
  const { purchase, hours, monthly, savings, growth } = values;
  return {
    startsOn: values.startsOn,
    horizonMonths,
    discountRate,
    purchase: isAnswered('purchase') ? { amountMinor: purchase.amountMinor ?? 0 } : null,
    hours: isAnswered('hours')
      ? {
          learningHours: hours.learningHours ?? 0,
          feedingHoursPerWeek: hours.feedingHoursPerWeek ?? 0,
          wageMinor: hours.wageMinor ?? 0,
        }
      : null,
    monthly: isAnswered('monthly') ? { amountMinor: monthly.amountMinor ?? 0 } : null,
    savings: isAnswered('savings')
      ? {
          hoursPerWeek: savings.hoursPerWeek ?? 0,
          wageMinor: savedWage(values) ?? 0,
          visitsPerMonth: savings.visitsPerMonth ?? 0,
          visitCostMinor: savings.visitCostMinor ?? 0,
          lettersPerMonth: savings.lettersPerMonth ?? 0,
          letterCostMinor: savings.letterCostMinor ?? 0,
        }
      : null,
    growth: isAnswered('growth')
      ? {
          yearlyBeforeMinor: growth.yearlyBeforeMinor ?? 0,
          yearlyNowMinor: growth.yearlyNowMinor ?? 0,
          margin: fractionOf(growth.marginPercent ?? 0),
          measured: growth.measured,
        }
      : null,
  };
}

function monthsOf({ horizon: { count, unit } }: AnswerValues): number | null {
  if (count === null) return null;
  const months = Math.round(unit === 'years' ? count * 12 : count);
  return months >= 1 && months <= LONGEST_HORIZON ? months : null;
}

function rateOf({ discountPercent }: AnswerValues): number | null {
  return discountPercent === null || discountPercent < 0 || discountPercent > 1000 ? null : fractionOf(discountPercent);
}
