import { z } from 'zod';
import { reading, writing } from '../contract/base.ts';
import { Id } from '../kernel/ids.ts';
import { Field, FieldDraft, FieldPatch } from './field.ts';

export const fieldsContract = {
  /** All own fields, in the order in which they are shown. Counting their values looks through all of them. */
  list: reading
    .input(z.strictObject({ isCounted: z.boolean().default(true) }))
    .output(z.strictObject({ items: z.array(Field) })),
  create: writing.input(FieldDraft).output(Field),
  /** Renaming keeps all values. */
  update: writing
    .input(z.strictObject({ id: Id, version: z.int().positive().optional(), ...FieldPatch.shape }))
    .output(Field),
  /** Puts the fields in this order; all of them have to be named. */
  arrange: writing
    .input(z.strictObject({ ids: z.array(Id).min(1).max(200) }))
    .output(z.strictObject({ items: z.array(Field) })),
  /** Takes a field away with its values; undo brings both back. */
  remove: writing
    .input(z.strictObject({ id: Id }))
    .output(z.strictObject({ batchId: Id, valueCount: z.int().nonnegative() })),
};
