import type { RunningBatch, Transaction } from '../database/handles.ts';

/** A sample on its way into the database. */
export interface Filling {
  readonly transaction: Transaction;
  readonly batch: RunningBatch;
  readonly today: string;
  readonly newUid: () => string;
  /** Ids by the names that the sample uses. */
  readonly contactId: (name: string) => number;
  readonly staffId: (name: string) => number;
}
