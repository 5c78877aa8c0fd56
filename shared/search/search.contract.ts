import { z } from 'zod';
import { reading } from '../contract/base.ts';
import { FoundContact, FoundReminder, FoundSale } from './search.ts';

const Asked = z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(50).default(10) });

export const searchContract = {
  /** Contacts outside the bin, the best first; last those of whom only a reminder or the number of a sale says so. */
  contacts: reading.input(Asked).output(z.strictObject({ items: z.array(FoundContact) })),
  /** Everything at once, the best first of each kind. */
  everything: reading.input(Asked).output(
    z.strictObject({
      contacts: z.array(FoundContact),
      sales: z.array(FoundSale),
      reminders: z.array(FoundReminder),
    }),
  ),
};
