import { z } from 'zod';
import { ContactFilter, ContactSort } from '../contacts/contact.ts';
import { Id } from '../kernel/ids.ts';
import { line } from '../kernel/text.ts';

/** A column of the list of customers beside the name: one of these, or an own field (`own:7`). */
export const ContactListColumn = z.union([
  z.enum([
    'work',
    'phone',
    'email',
    'touch',
    'lastContact',
    'tags',
    'knownBy',
    'kind',
    'place',
    'birthday',
    'url',
    'note',
    'createdAt',
    'updatedAt',
  ]),
  z.templateLiteral(['own:', z.int().positive()]),
]);
export type ContactListColumn = z.infer<typeof ContactListColumn>;

export const MOST_COLUMNS = 40;

/** What a list of customers is asked for and shows. */
export const ContactViewQuery = z.strictObject({
  filter: ContactFilter.default({}),
  sort: ContactSort.default({ by: 'name', direction: 'asc' }),
  columns: z.array(ContactListColumn).max(MOST_COLUMNS).nullable().default(null),
});
export type ContactViewQuery = z.infer<typeof ContactViewQuery>;

/** A list of customers under a name. Conditions on what is gone since (a field, one of us) are left out of `query`; `isBroken` says so. */
export const ContactView = z.strictObject({
  id: Id,
  version: z.int().positive(),
  name: z.string(),
  query: ContactViewQuery,
  isBroken: z.boolean(),
});
export type ContactView = z.infer<typeof ContactView>;

export const ViewName = line(200).pipe(z.string().min(1));
