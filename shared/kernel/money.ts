import { z } from 'zod';

/** ISO 4217 code. */
export const Currency = z.string().regex(/^[A-Z]{3}$/);
export type Currency = z.infer<typeof Currency>;

/** Largest amount that is taken, in minor units: sums of thousands of them still are exact integers. */
export const LARGEST_AMOUNT = 1_000_000_000_000;

/** An amount in minor units of a currency (cents, fen; yen where there are none). Negative for a credit note. */
export const AmountMinor = z.int().min(-LARGEST_AMOUNT).max(LARGEST_AMOUNT);
export type AmountMinor = z.infer<typeof AmountMinor>;

/** What one unit of a currency is worth in the company's own, as decimal text: `7.1234`. More than 0, at most 9 decimals. */
export const ExchangeRate = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,9})?$/)
  .refine((text) => Number(text) > 0);
export type ExchangeRate = z.infer<typeof ExchangeRate>;
