import { oc } from '@orpc/contract';
import type { ErrorCode } from '../errors.ts';
import { errorParams } from '../errors.ts';

const errorMap = Object.fromEntries(Object.entries(errorParams).map(([code, data]) => [code, { data }])) as {
  readonly [Code in ErrorCode]: { readonly data: (typeof errorParams)[Code] };
};

/** Every procedure of the contract starts here, so that each one may fail in the same, typed ways. */
export const procedure = oc.errors(errorMap);

/** A procedure that only reads. The window may ask again when the answer got lost. */
export const reading = procedure.meta({ kind: 'read' });

/** A procedure that writes. It is never repeated by itself. */
export const writing = procedure.meta({ kind: 'write' });
