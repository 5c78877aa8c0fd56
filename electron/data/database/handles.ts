import type { BatchLabel, BatchParams, UndoResult } from '#shared/history/history.ts';
import type { Topic } from '#shared/system/system.contract.ts';
import type { Kysely, Transaction as KyselyTransaction } from 'kysely';
import type { Schema } from './schema.ts';
import type { WriteOptions } from './writer.ts';

declare const readerBrand: unique symbol;
declare const transactionBrand: unique symbol;

/** The read-only connection. It sees committed rows only. */
export type Reader = Kysely<Schema> & { readonly [readerBrand]: true };

/** The writer connection inside a running batch. Anything else there would wait for ever. */
export type Transaction = KyselyTransaction<Schema> & { readonly [transactionBrand]: true };

/** Whatever can be read from: repositories' queries take this, their writes take a Transaction. */
export type Readable = Reader | Transaction;

/** What a batch is called in the history, and which queries of the window it makes stale. */
export interface BatchIntent {
  readonly label: BatchLabel;
  readonly params: BatchParams;
  readonly topics: readonly Topic[];
}

export interface RunningBatch {
  readonly id: number;
  /** The instant that stands on everything that this batch writes. */
  readonly at: string;
  /** Changes the words of the batch once more is known, for example a count. */
  describe(params: BatchParams): void;
  /** Lets other work of this thread run when 12 ms have passed since the last pause; throws CANCELLED when asked to stop. */
  pause(): Promise<void>;
  /** Reads what was committed before this batch. Never waits for a change of file, which itself waits for this batch. */
  readonly readCommitted: <Result>(run: (reader: Reader) => Promise<Result>) => Promise<Result>;
}

export interface Written<Result> {
  readonly result: Result;
  /** Null when the batch wrote no tracked row: then it does not stand in the history. */
  readonly batchId: number | null;
}

/** How far an undo is: `reading` what was written, `checking` what may return, `writing` it, `finishing` what follows. */
export type UndoStage = 'reading' | 'checking' | 'writing' | 'finishing';

export interface UndoOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told how many rows of how many are done in a stage; null while that is not known. */
  readonly onProgress?: ((stage: UndoStage, done: number, total: number | null) => void) | undefined;
}

/** The open database as services see it. Raw handles never leave `database/`. */
export interface Database {
  read<Result>(run: (reader: Reader) => Promise<Result>): Promise<Result>;
  /** One transaction, one batch, one undo; queued behind the writes before it. Rolls back when `run` throws. */
  write<Result>(
    intent: BatchIntent,
    run: (transaction: Transaction, batch: RunningBatch) => Promise<Result>,
    options?: WriteOptions,
  ): Promise<Written<Result>>;
  /** A transaction outside the history: preferences, emptying the bin. `pause` as in a RunningBatch. */
  writeUntracked<Result>(
    topics: readonly Topic[],
    run: (transaction: Transaction, pause: () => Promise<void>) => Promise<Result>,
    options?: WriteOptions,
  ): Promise<Result>;
  /**
   * Takes a batch back: the one named, or the latest in force. One transaction: stopped, nothing has changed.
   * @throws LonghandError NOT_FOUND, NOTHING_TO_UNDO, CANCELLED
   */
  undo(batchId?: number, options?: UndoOptions): Promise<UndoResult>;
  /**
   * Takes the latest undo back.
   * @throws LonghandError NOTHING_TO_REDO, CANCELLED
   */
  redo(options?: UndoOptions): Promise<UndoResult>;
}
