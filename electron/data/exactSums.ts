import { LonghandError } from '#shared/errors.ts';

/**
 * The same, where every sum in it is one that a number holds exactly: one beyond is refused, never shown nearly right.
 * @throws INVALID_VALUE `amountMinor` `tooLarge`
 */
export function exactSums<Sums>(sums: Sums): Sums {
  if (holdsInexact(sums)) throw new LonghandError('INVALID_VALUE', { field: 'amountMinor', rule: 'tooLarge' });
  return sums;
}

function holdsInexact(value: unknown): boolean {
  if (typeof value === 'number') return Math.abs(value) > Number.MAX_SAFE_INTEGER;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsInexact);
}
