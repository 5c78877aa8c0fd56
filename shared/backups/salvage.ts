import { z } from 'zod';
import { FileToken } from '../transfer/transfer.ts';

/** What is counted one by one in the report of what could be saved of a damaged file (`errors.salvage.kind.<kind>`). */
export const SalvageKind = z.enum([
  'contacts',
  'contactPoints',
  'interactions',
  'reminders',
  'sales',
  'payments',
  'initiatives',
  'goals',
  'photos',
]);
export type SalvageKind = z.infer<typeof SalvageKind>;

export const SalvagedPart = z.strictObject({
  kind: SalvageKind,
  saved: z.int().nonnegative(),
  /** How many there were, as far as indexes or the newest backup tell; null when nothing tells. */
  about: z.int().nonnegative().nullable(),
  /** Read, but left out: they broke the rules of their table, or belonged to something that is lost. */
  leftOut: z.int().nonnegative(),
});
export type SalvagedPart = z.infer<typeof SalvagedPart>;

/** A new, checked file of what could be read of a damaged one. It waits to be put in place. */
export const Salvage = z.strictObject({
  file: FileToken,
  parts: z.array(SalvagedPart),
  /** Whether earlier work can still be undone: only where nothing at all is missing. */
  isHistoryKept: z.boolean(),
});
export type Salvage = z.infer<typeof Salvage>;
