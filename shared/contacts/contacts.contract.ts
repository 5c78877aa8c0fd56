import { z } from 'zod';
import { procedure, reading, writing } from '../contract/base.ts';
import { Id } from '../kernel/ids.ts';
import { taskEvents } from '../tasks/task.ts';
import {
  Contact,
  ContactBulkChange,
  ContactBulkPatch,
  ContactBulkResult,
  ContactCard,
  ContactDraft,
  ContactFilter,
  ContactPatch,
  ContactSort,
  Tag,
} from './contact.ts';
import { MOST_IDS } from './mostIds.ts';

/** One contact or several, at most 100,000. */
const Which = z.union([
  z.strictObject({ id: Id, version: z.int().positive().optional() }),
  z.strictObject({ ids: z.array(Id).min(1).max(MOST_IDS) }),
]);

const Emptied = z.strictObject({ count: z.int().nonnegative() });
const Moved = z.strictObject({ batchId: Id, count: z.int().nonnegative() });

export const contactsContract = {
  list: reading
    .input(
      z.strictObject({
        limit: z.int().min(1).max(200).default(50),
        /** Where the page before ended, as it said. */
        cursor: z.string().max(4000).nullish(),
        sort: ContactSort.optional(),
        filter: ContactFilter.optional(),
      }),
    )
    .output(z.strictObject({ items: z.array(Contact), nextCursor: z.string().nullable() })),
  count: reading
    .input(z.strictObject({ filter: ContactFilter.optional() }))
    .output(z.strictObject({ count: z.int().nonnegative() })),
  /** Ids of those that match, in the order they were added; at most 100,000, then `isCut` says that there are more. */
  ids: reading
    .input(z.strictObject({ filter: ContactFilter.optional() }))
    .output(z.strictObject({ ids: z.array(Id).max(MOST_IDS), isCut: z.boolean() })),
  get: reading.input(z.strictObject({ id: Id })).output(ContactCard),
  /** Tags in use with the number of contacts that carry them (outside the bin), by name. */
  tags: reading
    .input(z.strictObject({}))
    .output(z.strictObject({ items: z.array(z.strictObject({ tag: z.string(), count: z.int().nonnegative() })) })),
  /** Companies whose name starts with or contains the text, for the employer field. */
  companies: reading
    .input(z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(50).default(10) }))
    .output(z.strictObject({ items: z.array(z.strictObject({ id: Id, displayName: z.string() })) })),
  create: writing.input(ContactDraft).output(Contact),
  update: writing
    .input(
      z.strictObject({
        id: Id,
        /** The version that was read; a newer one in the file refuses the change. Left out: no check. */
        version: z.int().positive().optional(),
        ...ContactPatch.shape,
      }),
    )
    .output(Contact),
  /** Adds and removes tags on many contacts in one batch. */
  tag: writing
    .input(
      z.strictObject({
        ids: z.array(Id).min(1).max(MOST_IDS),
        add: z.array(Tag).max(50).default([]),
        remove: z.array(Tag).max(50).default([]),
      }),
    )
    .output(Moved),
  /** Task: the same change on all that the filter lets through, however many: one transaction, one batch. */
  bulk: procedure
    .input(z.strictObject({ filter: ContactFilter, change: ContactBulkChange }))
    .output(taskEvents(ContactBulkResult)),
  /** What `bulk` would do with these fields, without doing it. */
  previewBulk: reading
    .input(z.strictObject({ filter: ContactFilter, patch: ContactBulkPatch }))
    .output(ContactBulkResult.omit({ batchId: true })),
  /** Into the bin. */
  remove: writing.input(Which).output(Moved),
  /** Out of the bin. */
  restore: writing.input(Which).output(Moved),
  /** Deletes what is in the bin for good: from the history too. Cannot be undone. Backups age out by themselves. */
  emptyBin: writing.input(z.strictObject({})).output(Emptied),
  /** Task: the same as `emptyBin`. Cancelled, everything is still in the bin. */
  emptyBinTask: procedure.input(z.strictObject({})).output(taskEvents(Emptied)),
  /** A JPEG, PNG or WebP of at most 512 x 512 pixels and 2 MB; null takes the picture away. */
  setPhoto: writing
    .input(z.strictObject({ id: Id, version: z.int().positive().optional(), photo: z.instanceof(Blob).nullable() }))
    .output(Contact),
  photo: reading
    .input(z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/) }))
    .output(z.strictObject({ mediaType: z.string(), photo: z.instanceof(Blob) })),
};
