import { z } from 'zod';
import { CalendarDate, Instant } from '../kernel/calendarDate.ts';
import { Id, Uid } from '../kernel/ids.ts';
import { Named } from '../kernel/named.ts';
import { line, prose } from '../kernel/text.ts';

/** `crm` is Longhand itself: at most one, filled by the five answers. */
export const InitiativeKind = z.enum(['crm', 'campaign', 'process', 'other']);
export type InitiativeKind = z.infer<typeof InitiativeKind>;

/** Longest horizon, months. */
export const LONGEST_HORIZON = 600;

/** Yearly rate as a fraction: 0.1 is 10 %. */
export const DiscountRate = z.number().min(0).max(10);

export const initiativeFields = {
  name: line(200),
  kind: InitiativeKind,
  startsOn: CalendarDate,
  /** For how many months from `startsOn` costs and benefits are looked at. */
  horizonMonths: z.int().min(1).max(LONGEST_HORIZON),
  discountRate: DiscountRate,
  /** Who answers for it, or null. */
  staffId: Id.nullable(),
  note: prose(100_000),
};

/** Without `startsOn` it is today. @throws INVALID_VALUE `name` `empty`, `kind` `taken` for a second `crm` */
export const InitiativeDraft = z.strictObject({
  uid: Uid.optional(),
  name: initiativeFields.name,
  kind: initiativeFields.kind.default('campaign'),
  startsOn: initiativeFields.startsOn.optional(),
  horizonMonths: initiativeFields.horizonMonths.default(36),
  discountRate: initiativeFields.discountRate.default(0.1),
  staffId: initiativeFields.staffId.default(null),
  note: initiativeFields.note.default(''),
});
export type InitiativeDraft = z.infer<typeof InitiativeDraft>;

export const InitiativePatch = z.strictObject(initiativeFields).omit({ kind: true }).partial();
export type InitiativePatch = z.infer<typeof InitiativePatch>;

/** Something the company does that costs and should pay. */
export const Initiative = z.strictObject({
  id: Id,
  uid: Uid,
  version: z.int().positive(),
  name: z.string(),
  kind: InitiativeKind,
  startsOn: CalendarDate,
  horizonMonths: z.int(),
  discountRate: z.number(),
  staff: Named.nullable(),
  note: z.string(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Initiative = z.infer<typeof Initiative>;
