import { ORPCError, ValidationError } from '@orpc/server';
import { LonghandError } from '#shared/errors.ts';

/** What zod and the standard of schemas tell of a fault. */
interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  /** Of a union: the faults of each of its kinds. */
  readonly errors?: readonly (readonly Issue[])[];
  /** Of a value that is none of those that are expected. */
  readonly values?: readonly unknown[];
}

/** Where in the input a schema found the first fault, for example `points.0.value`. */
function firstIssue(error: ValidationError): { readonly where: string; readonly problem: string } {
  const [issue] = error.issues;
  return issue === undefined ? { where: '', problem: '' } : told(issue);
}

function told(issue: Issue): { readonly where: string; readonly problem: string } {
  const path = whereOf(issue);
  const kinds = (issue.errors ?? []).filter((issues) => issues.length > 0);
  const nearest = kinds.toSorted((one, other) => one.length - other.length || depth(other) - depth(one))[0]?.[0];
  if (nearest === undefined) return { where: path, problem: issue.message };
  const { where, problem } = told(nearest);
  const values = valuesOfAll(kinds);
  return {
    where: [path, where].filter((part) => part !== '').join('.'),
    problem: values === null ? problem : `Invalid input: expected one of ${[...new Set(values)].join(', ')}`,
  };
}

const whereOf = ({ path = [] }: Issue) =>
  path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
const depth = (issues: readonly Issue[]) => Math.max(...issues.map(({ path = [] }) => path.length));

/** What the one field that tells the kinds apart may say; null where the fault is another. */
function valuesOfAll(kinds: readonly (readonly Issue[])[]): readonly string[] | null {
  const firsts = kinds.flatMap((issues) => issues.slice(0, 1));
  const isOneField = new Set(firsts.map(whereOf)).size === 1 && firsts.every(({ values }) => values !== undefined);
  return isOneField ? firsts.flatMap(({ values = [] }) => values.map((value) => JSON.stringify(value))) : null;
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
