import { ORPCError } from '@orpc/client';
import { errorParams, LonghandError, type ErrorParams } from '#shared/errors.ts';
import { errorCode } from '../app/errorText.ts';

/** Which value was refused and by which rule; null for any other error. */
export function refusalOf(error: unknown): ErrorParams<'INVALID_VALUE'> | null {
  if (errorCode(error) !== 'INVALID_VALUE') return null;
  const params: unknown =
    error instanceof LonghandError ? error.params : error instanceof ORPCError ? error.data : undefined;
  return errorParams.INVALID_VALUE.safeParse(params).data ?? null;
}
