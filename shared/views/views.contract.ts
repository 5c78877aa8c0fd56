import { z } from 'zod';
import { reading, writing } from '../contract/base.ts';
import { Id } from '../kernel/ids.ts';
import { ContactView, ContactViewQuery, ViewName } from './view.ts';

export const viewsContract = {
  /** All saved views, in their order. */
  list: reading.input(z.strictObject({})).output(z.strictObject({ items: z.array(ContactView) })),
  create: writing.input(z.strictObject({ name: ViewName, query: ContactViewQuery })).output(ContactView),
  update: writing
    .input(
      z.strictObject({
        id: Id,
        version: z.int().positive().optional(),
        name: ViewName.optional(),
        query: ContactViewQuery.optional(),
      }),
    )
    .output(ContactView),
  /** Puts the views in this order; all of them have to be named. */
  arrange: writing
    .input(z.strictObject({ ids: z.array(Id).min(1).max(200) }))
    .output(z.strictObject({ items: z.array(ContactView) })),
  remove: writing.input(z.strictObject({ id: Id })).output(z.strictObject({ batchId: Id })),
};
