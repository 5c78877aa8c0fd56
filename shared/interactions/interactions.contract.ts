import { z } from 'zod';
import { Channel } from '../contacts/contact.ts';
import { reading, writing } from '../contract/base.ts';
import { CalendarDate } from '../kernel/calendarDate.ts';
import { Id } from '../kernel/ids.ts';
import { Interaction, InteractionDraft, InteractionPatch } from './interaction.ts';

export const interactionsContract = {
  /** Newest first. With `contactId` also those where the contact was only present. */
  list: reading
    .input(
      z.strictObject({
        contactId: Id.optional(),
        staffId: Id.optional(),
        channel: Channel.optional(),
        /** First and last day, both included. */
        from: CalendarDate.optional(),
        to: CalendarDate.optional(),
        limit: z.int().min(1).max(200).default(50),
        cursor: z.string().max(4000).nullish(),
      }),
    )
    .output(z.strictObject({ items: z.array(Interaction), nextCursor: z.string().nullable() })),
  get: reading.input(z.strictObject({ id: Id })).output(Interaction),
  create: writing.input(InteractionDraft).output(Interaction),
  update: writing
    .input(z.strictObject({ id: Id, version: z.int().positive().optional(), ...InteractionPatch.shape }))
    .output(Interaction),
  remove: writing
    .input(z.strictObject({ id: Id, version: z.int().positive().optional() }))
    .output(z.strictObject({ batchId: Id })),
};
