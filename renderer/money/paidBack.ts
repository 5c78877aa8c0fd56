import type { Outcome } from '#shared/finance/outcome.ts';

/** When what was put in has come back, as people say it. */
export type PaidBack =
  | { readonly kind: 'atOnce' | 'underAMonth' | 'never' }
  | { readonly kind: 'after'; readonly years: number; readonly months: number };

/** A payback in years as years and months: never "0 months". Where it is paid back several times, the last one: for good. */
export function paidBackAfter(payback: Outcome): PaidBack {
  switch (payback.kind) {
    case 'none':
      return { kind: 'never' };
    case 'value':
      return paidBackAfterYears(payback.value);
    case 'several':
      return paidBackAfterYears(Math.max(...payback.values));
  }
}

/** A length of time in years as people say it. */
export function paidBackAfterYears(years: number): PaidBack {
  if (years <= 0) return { kind: 'atOnce' };
  const months = Math.round(years * 12);
  return months === 0
    ? { kind: 'underAMonth' }
    : { kind: 'after', years: Math.floor(months / 12), months: months % 12 };
}
