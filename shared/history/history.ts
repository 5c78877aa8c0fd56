import { z } from 'zod';
import { Instant } from '../kernel/calendarDate.ts';
import { Id } from '../kernel/ids.ts';

/** What a batch did; each has words in the locale files (`history.label.<label>`). */
export const BatchLabel = z.enum([
  'contactCreated',
  'contactUpdated',
  'contactsRemoved',
  'contactsRestored',
  'contactsTagged',
  'contactsChanged',
  'photoChanged',
  'contactsImported',
  'calendarImported',
  'interactionCreated',
  'interactionUpdated',
  'interactionRemoved',
  'reminderCreated',
  'reminderUpdated',
  'reminderCompleted',
  'reminderReopened',
  'reminderSnoozed',
  'reminderSkipped',
  'reminderRemoved',
  'remindersSnoozed',
  'remindersCaughtUp',
  'rhythmSet',
  'touchSnoozed',
  'specialDayDone',
  'specialDayOpened',
  'saleCreated',
  'saleUpdated',
  'saleAdvanced',
  'saleSteppedBack',
  'saleLost',
  'saleRevived',
  'salesRemoved',
  'salePaid',
  'paymentRemoved',
  'salesImported',
  'fieldCreated',
  'fieldUpdated',
  'fieldsArranged',
  'fieldRemoved',
  'viewCreated',
  'viewUpdated',
  'viewsArranged',
  'viewRemoved',
  'initiativeCreated',
  'initiativeUpdated',
  'initiativeRemoved',
  'ledgerEntryCreated',
  'ledgerEntryUpdated',
  'ledgerEntryRemoved',
  'answersSaved',
  'measuresSet',
  'scoreAdded',
  'scoreRemoved',
  'goalsCreated',
  'goalUpdated',
  'goalRemoved',
  'goalValueRecorded',
  'goalValueRemoved',
  'staffCreated',
  'staffUpdated',
  'settingsUpdated',
  'sampleCompany',
  'undone',
  'redone',
]);
export type BatchLabel = z.infer<typeof BatchLabel>;

/** Parameters of the words for a label, for example a name or a count. */
export const BatchParams = z.record(z.string(), z.union([z.string(), z.number()]));
export type BatchParams = z.infer<typeof BatchParams>;

/** One named change: everything that was written together, undone together. */
export const Batch = z.strictObject({
  id: Id,
  label: BatchLabel,
  params: BatchParams,
  /** Who sat at the desk, or null. */
  staff: z.strictObject({ id: Id, name: z.string() }).nullable(),
  at: Instant,
  /** Rows written. */
  rowCount: z.int().nonnegative(),
  /** The batch that this one took back, or null. */
  undoesBatchId: Id.nullable(),
  /** The batch that took this one back, or null. */
  undoneByBatchId: Id.nullable(),
});
export type Batch = z.infer<typeof Batch>;

/** A row that an undo left as it is, and why. */
export const KeptRow = z.strictObject({
  table: z.string(),
  id: Id,
  /**
   * editedLater: some fields were changed since, or the row was deleted. stillUsed: other rows refer to it, or it
   * belongs to a row that stays. taken: its place is taken. gone: it, or what it refers to, was deleted for good.
   */
  reason: z.enum(['editedLater', 'stillUsed', 'taken', 'gone']),
  /** The fields that stay as they are; none when that is the whole row. */
  fields: z.array(z.string()),
});
export type KeptRow = z.infer<typeof KeptRow>;

export const UndoResult = z.strictObject({
  /** The batch that did the undoing; undoing it is redo. */
  batchId: Id,
  undoneBatchId: Id,
  label: BatchLabel,
  params: BatchParams,
  /** Rows brought back to what they were. */
  rowCount: z.int().nonnegative(),
  /** At most 200 of the rows that were left as they are. */
  kept: z.array(KeptRow),
  keptCount: z.int().nonnegative(),
});
export type UndoResult = z.infer<typeof UndoResult>;
