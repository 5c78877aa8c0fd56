import type { Ageing } from '#shared/sales/sale.ts';

/** How long ago open invoices were due, the freshest first. */
export const AGES = ['notDue', 'days1To30', 'days31To60', 'days61To90', 'over90'] as const;
export type Age = (typeof AGES)[number];

/** What is open of an age, minor units. */
export function ofAge(ageing: Ageing, age: Age): number {
  return ageing[`${age}Minor`];
}

/** The ages that have something open and how much of the bar each takes, 0-1. What we owe ourselves takes none. */
export function ageShares(
  ageing: Ageing,
): readonly { readonly age: Age; readonly minor: number; readonly share: number }[] {
  const all = AGES.map((age) => ({ age, minor: ofAge(ageing, age) })).filter(({ minor }) => minor !== 0);
  const whole = all.reduce((sum, { minor }) => sum + Math.max(0, minor), 0);
  return all.map(({ age, minor }) => ({ age, minor, share: whole === 0 ? 0 : Math.max(0, minor) / whole }));
}
