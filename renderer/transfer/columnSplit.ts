import { cellParts } from '#shared/transfer/cellParts.rules.ts';
import type { ContactTarget, SimpleTarget } from '#shared/transfer/contactTarget.ts';

/** A column that is cut into several. */
export type SplitTarget = Extract<ContactTarget, { to: 'split' }>;

/** Fewest and most parts of a cut. */
export const FEWEST_PARTS = 2;
export const MOST_PARTS = 10;

/** Where cells are cut most often: white space (empty) first. */
export const CUTS = ['', ',', ';', '/', '-'] as const;

/** The cut that makes most of the examples into several: one of the usual ones, else white space. */
function likelyCut(examples: readonly string[]): string {
  const cuts = (at: string) => examples.filter((example) => cellParts(example, at, FEWEST_PARTS)[1] !== '').length;
  return [',', ';', '/', '', '-'].reduce((best, at) => (cuts(at) > cuts(best) ? at : best), ',');
}

/** What a column that becomes one thing becomes when it is to be cut: that one first, then what is still to be chosen. */
export function startOfSplit(target: ContactTarget | null, examples: readonly string[]): SplitTarget {
  const first: SimpleTarget | null = target === null || target.to === 'split' ? null : target;
  const isFullName = first?.to === 'field' && first.field === 'fullName';
  return {
    to: 'split',
    at: likelyCut(examples),
    into: isFullName
      ? [
          { to: 'field', field: 'givenName' },
          { to: 'field', field: 'familyName' },
        ]
      : [first, null],
  };
}

/** The same cut with so many parts; what new ones become is still to be chosen. */
export function withParts(target: SplitTarget, count: number): SplitTarget {
  return { ...target, into: Array.from({ length: count }, (_, part) => target.into[part] ?? null) };
}
