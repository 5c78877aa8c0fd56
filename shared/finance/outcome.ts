import { z } from 'zod';

/** Why a figure has no value; each has words (`money.none.<why>`). */
export const NoOutcome = z.enum([
  /** There is nothing to count with. */
  'noFlows',
  /** Nothing was spent, so there is nothing to compare with. */
  'noCost',
  /** Only money coming in, or only money going out: no rate makes that zero. */
  'neverChangesSign',
  /** Money goes in and out, but no rate makes the sum zero. */
  'noRate',
  /** What was spent does not come back within the time looked at. */
  'neverPaidBack',
  /** The figure is too large or too small to be told. */
  'outOfRange',
]);
export type NoOutcome = z.infer<typeof NoOutcome>;

/** A figure of finance: a value, none and why, or several that all fit. */
export const Outcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), value: z.number() }),
  z.strictObject({ kind: z.literal('none'), why: NoOutcome }),
  z.strictObject({ kind: z.literal('several'), values: z.array(z.number()).min(2) }),
]);
export type Outcome = z.infer<typeof Outcome>;
