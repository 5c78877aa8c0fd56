import { z } from 'zod';
import { BatchLabel, BatchParams } from '../history/history.ts';
import { Interaction } from '../interactions/interaction.ts';
import { Named } from '../kernel/named.ts';
import { CalendarDate, Instant } from '../kernel/calendarDate.ts';
import { Id } from '../kernel/ids.ts';
import { Currency } from '../kernel/money.ts';

/**
 * Kinds of what stands on a timeline. `import` is how the contact came here; `promise` a reminder that was kept; `sale` a
 * quotation, order or invoice, a payment, or that nothing came of it.
 */
export const TimelineKind = z.enum(['interaction', 'promise', 'sale', 'edit', 'import']);
export type TimelineKind = z.infer<typeof TimelineKind>;

/** Stands before the name of an own field. */
export const OWN_FIELD = 'own:';

/** A batch that wrote this contact. */
const Change = {
  batchId: Id,
  label: BatchLabel,
  params: BatchParams,
  at: Instant,
  staff: Named.nullable(),
  /** Names of the contact's fields that changed (as in its schema; of an own field OWN_FIELD and its name); none where only the whole is known. */
  fields: z.array(z.string()),
};

/** Something on a contact's timeline. `on` is its day on this machine's calendar. */
export const TimelineEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('interaction'), on: CalendarDate, interaction: Interaction }),
  z.strictObject({
    kind: z.literal('promise'),
    on: CalendarDate,
    reminderId: Id,
    text: z.string(),
    /** When it was due. */
    dueOn: CalendarDate,
    at: Instant,
    staff: Named.nullable(),
  }),
  z.strictObject({
    kind: z.literal('sale'),
    on: CalendarDate,
    event: z.enum(['quotation', 'order', 'invoice', 'payment', 'lost']),
    saleId: Id,
    number: z.string(),
    what: z.string(),
    /** Of the sale; of a payment what was paid. */
    amountMinor: z.int(),
    currency: Currency,
  }),
  z.strictObject({ kind: z.literal('edit'), on: CalendarDate, ...Change }),
  z.strictObject({ kind: z.literal('import'), on: CalendarDate, ...Change }),
]);
export type TimelineEntry = z.infer<typeof TimelineEntry>;
