import {
  LONGEST_HORIZON,
  type Initiative,
  type InitiativeKind,
  type InitiativePatch,
} from '#shared/initiatives/initiative.ts';
import { fractionOf, percentOf } from '../money/percent.ts';

/** What stands in the form of an initiative. Empty numbers are null. */
export interface InitiativeValues {
  readonly name: string;
  readonly kind: InitiativeKind;
  readonly startsOn: string;
  readonly horizon: number | null;
  readonly horizonUnit: 'years' | 'months';
  /** Percent a year. */
  readonly ratePercent: number | null;
  readonly staffId: number | null;
  readonly note: string;
}

export function newInitiativeValues(kind: Exclude<InitiativeKind, 'crm'>, today: string): InitiativeValues {
  return {
    name: '',
    kind,
    startsOn: today,
    horizon: 3,
    horizonUnit: 'years',
    ratePercent: 10,
    staffId: null,
    note: '',
  };
}

export function valuesOfInitiative(initiative: Initiative): InitiativeValues {
  const isYears = initiative.horizonMonths % 12 === 0;
  return {
    name: initiative.name,
    kind: initiative.kind,
    startsOn: initiative.startsOn,
    horizon: isYears ? initiative.horizonMonths / 12 : initiative.horizonMonths,
    horizonUnit: isYears ? 'years' : 'months',
    ratePercent: percentOf(initiative.discountRate),
    staffId: initiative.staff?.id ?? null,
    note: initiative.note,
  };
}

export interface InitiativeProblem {
  readonly field: keyof InitiativeValues;
  readonly problem: 'name' | 'day' | 'horizon' | 'rate';
}

export function problemsOfInitiative(values: InitiativeValues): readonly InitiativeProblem[] {
  const months = horizonMonthsOf(values);
  const isRate = values.ratePercent !== null && values.ratePercent >= 0 && values.ratePercent <= 1000;
  return [
    ...(values.name.trim() === '' ? [{ field: 'name', problem: 'name' } as const] : []),
    ...(values.startsOn === '' ? [{ field: 'startsOn', problem: 'day' } as const] : []),
    ...(months === null ? [{ field: 'horizon', problem: 'horizon' } as const] : []),
    ...(isRate ? [] : [{ field: 'ratePercent', problem: 'rate' } as const]),
  ];
}

/** The horizon in months, or null where it is none: 1 to the longest. */
export function horizonMonthsOf({ horizon, horizonUnit }: InitiativeValues): number | null {
  if (horizon === null) return null;
  const months = horizonUnit === 'years' ? horizon * 12 : horizon;
  return Number.isInteger(months) && months >= 1 && months <= LONGEST_HORIZON ? months : null;
}

/**
 * What is written for the form. Ask for `problemsOfInitiative` first: it has to have none. The kind is written once; how
 * the CRM itself is reckoned belongs to the five answers.
 */
export function fieldsOfInitiative(values: InitiativeValues): InitiativePatch & { readonly name: string } {
  const described = { name: values.name.trim(), staffId: values.staffId, note: values.note.trim() };
  if (values.kind === 'crm') return described;
  return {
    ...described,
    startsOn: values.startsOn,
    horizonMonths: horizonMonthsOf(values) ?? 1,
    discountRate: fractionOf(values.ratePercent ?? 0),
  };
}
