import { ORPCError, ValidationError } from '@orpc/server';
import { LonghandError } from '#shared/errors.ts';

/** Where in the input a schema found the first fault, for example `points.0.value`. */
function firstIssue(error: ValidationError): { readonly where: string; readonly problem: string } {
  const issue = error.issues[0];
  const where = (issue?.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
  return { where, problem: issue?.message ?? '' };
}

/**
 * Runs a handler and turns what it throws into the contract's errors: a LonghandError keeps code and parameters,
 * a schema's refusal becomes INVALID_INPUT, anything else INTERNAL with the number under which the log has it.
 */
export async function withContractErrors<Result>(
  procedure: string,
  incident: (error: unknown) => string,
  run: () => Result | PromiseLike<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof LonghandError) throw new ORPCError(error.code, { data: error.params, cause: error });
    if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
      throw new ORPCError('INVALID_INPUT', { data: { procedure, ...firstIssue(error.cause) }, cause: error });
    }
    if (error instanceof ORPCError && error.defined) throw error;
    throw new ORPCError('INTERNAL', { data: { incident: incident(error) }, cause: error });
  }
}
