import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { LonghandError } from '#shared/errors.ts';
import type { Topic } from '#shared/system/system.contract.ts';
import type { RawConnection } from './connections.ts';
import { kyselyOver } from './kyselyOver.ts';
import type { BatchIntent, Readable, RunningBatch, Transaction, Written } from './handles.ts';
import type { Schema } from './schema.ts';
import { asWriteFailed, unavailable } from './sqliteErrors.ts';
import { setCurrentBatch } from './triggers.ts';

/** Who sits at the desk. */
export interface CurrentStaff {
  readonly id: number;
  readonly name: string;
}

/** Told how many rows of how many are done. */
export type RowsDone = (done: number, total: number) => void;

/**
 * Brings derived columns and tables up to date inside a transaction; `pause` lets other work of this thread run and throws
 * CANCELLED when the work was asked to stop, `onDone` is for what takes long.
 */
export type BeforeCommit = (transaction: Transaction, pause: () => Promise<void>, onDone?: RowsDone) => Promise<void>;

export interface WriterOptions {
  /** Now, as an ISO instant in UTC. */
  readonly clock: () => string;
  /** Who stands on the batch; read inside its transaction. */
  readonly currentStaff?: ((readable: Readable) => Promise<CurrentStaff | null>) | undefined;
  /** Run in this order inside every transaction just before COMMIT, undo included: derived tables catch up here. */
  readonly beforeCommit?: readonly BeforeCommit[];
  /** Called after COMMIT. */
  readonly onCommitted?: ((topics: readonly Topic[], batchId: number | null) => void) | undefined;
}

/** A batch that is being written. */
export interface BatchInTransaction extends Omit<RunningBatch, 'readCommitted'> {
  readonly transaction: Transaction;
}

export interface WriteOptions {
  /** Aborted: the transaction is rolled back and CANCELLED is thrown. */
  readonly signal?: AbortSignal | undefined;
  /** Of what is counted anew before COMMIT, where it is much. */
  readonly onFinishing?: RowsDone | undefined;
}

export interface BatchOptions extends WriteOptions {
  /** Keeps the batch although it wrote no tracked row: an undo that found everything changed since is still an undo. */
  readonly keepWhenEmpty?: boolean;
}

const PAUSE_AFTER_MILLISECONDS = 12;

/** The queue in front of the one connection that writes. */
export class Writer {
  readonly #raw: RawConnection;
  readonly #kysely: Kysely<Schema>;
  readonly #options: WriterOptions;
  readonly #inside = new AsyncLocalStorage<true>();
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;
  #pausedAt = 0;

  constructor(raw: RawConnection, options: WriterOptions) {
    this.#raw = raw;
    this.#kysely = kyselyOver(raw);
    this.#options = options;
  }

  /** One transaction and one batch, queued. */
  async batch<Result>(
    intent: BatchIntent,
    run: (batch: BatchInTransaction) => Promise<Result>,
    options: BatchOptions = {},
  ): Promise<Written<Result>> {
    return await this.#queued(intent.topics, options.signal, async (transaction) => {
      const batch = await this.#begin(transaction, intent, options.signal);
      const result = await run(batch);
      await this.#runHooks(transaction, options);
      throwIfAborted(options.signal);
      const batchId = await this.#end(batch, options.keepWhenEmpty === true);
      return { result, batchId };
    });
  }

  /** One transaction outside the history, queued. */
  async untracked<Result>(
    topics: readonly Topic[],
    run: (transaction: Transaction, pause: () => Promise<void>) => Promise<Result>,
    options: WriteOptions = {},
  ): Promise<Result> {
    const { result } = await this.#queued(topics, options.signal, async (transaction) => {
      const untrackedResult = await run(transaction, () => this.#pauseUnlessAborted(options.signal));
      await this.#runHooks(transaction, options);
      throwIfAborted(options.signal);
      return { result: untrackedResult, batchId: null };
    });
    return result;
  }

  /** Refuses further writes and waits for those in the queue. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#last;
  }

  #queued<Result>(
    topics: readonly Topic[],
    signal: AbortSignal | undefined,
    run: (transaction: Transaction) => Promise<Written<Result>>,
  ): Promise<Written<Result>> {
    if (this.#inside.getStore() === true) {
      return Promise.reject(new Error('A write inside a write would wait for itself: use the transaction at hand'));
    }
    if (this.#closed) return Promise.reject(unavailable('unreadable', this.#raw.name));
    const written = this.#last.then(() => this.#inside.run(true, () => this.#transact(topics, signal, run)));
    this.#last = written.catch(() => undefined);
    return written;
  }

  async #transact<Result>(
    topics: readonly Topic[],
    signal: AbortSignal | undefined,
    run: (transaction: Transaction) => Promise<Written<Result>>,
  ): Promise<Written<Result>> {
    await this.#pause();
    throwIfAborted(signal);
    let written: Written<Result>;
    try {
      written = await this.#kysely.transaction().execute((transaction) => run(transaction as Transaction));
    } catch (error) {
      throw asWriteFailed(error);
    } finally {
      setCurrentBatch(this.#raw, null);
    }
    // A fault of a listener must not make a saved change look unsaved.
    const stale = written.batchId === null ? topics : [...new Set<Topic>([...topics, 'history'])];
    queueMicrotask(() => this.#options.onCommitted?.(stale, written.batchId));
    return written;
  }

  async #begin(
    transaction: Transaction,
    intent: BatchIntent,
    signal: AbortSignal | undefined,
  ): Promise<BatchInTransaction> {
    const at = this.#options.clock();
    const staff = (await this.#options.currentStaff?.(transaction)) ?? null;
    const { id } = await transaction
      .insertInto('batches')
      .values({
        label: intent.label,
        params: JSON.stringify(intent.params),
        staff_id: staff?.id ?? null,
        staff_name: staff?.name ?? '',
        at,
        undoes_batch_id: null,
        undone_by_batch_id: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    setCurrentBatch(this.#raw, id);
    const raw = this.#raw;
    const pause = () => this.#pauseUnlessAborted(signal);
    return {
      id,
      at,
      transaction,
      describe(params) {
        raw.prepare('UPDATE batches SET params = ? WHERE id = ?').run(JSON.stringify(params), id);
      },
      pause,
    };
  }

  /** SQLite answers without the event loop, so even many small writes in a row would let nothing else run. */
  async #pause(): Promise<void> {
    if (performance.now() - this.#pausedAt < PAUSE_AFTER_MILLISECONDS) return;
    await setImmediate();
    this.#pausedAt = performance.now();
  }

  async #pauseUnlessAborted(signal: AbortSignal | undefined): Promise<void> {
    await this.#pause();
    throwIfAborted(signal);
  }

  async #end({ id }: BatchInTransaction, keepWhenEmpty: boolean): Promise<number | null> {
    const { rows } = this.#raw
      .prepare<[number], { readonly rows: number }>(
        'SELECT count(*) AS rows FROM (SELECT 1 FROM history WHERE batch_id = ? GROUP BY table_name, row_id)',
      )
      .get(id) ?? { rows: 0 };
    if (rows === 0 && !keepWhenEmpty) {
      this.#raw.prepare('DELETE FROM batches WHERE id = ?').run(id);
      return null;
    }
    this.#raw.prepare('UPDATE batches SET row_count = ? WHERE id = ?').run(rows, id);
    return id;
  }

  async #runHooks(transaction: Transaction, { signal, onFinishing }: WriteOptions): Promise<void> {
    const pause = () => this.#pauseUnlessAborted(signal);
    for (const hook of this.#options.beforeCommit ?? []) await hook(transaction, pause, onFinishing);
  }
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new LonghandError('CANCELLED', {});
}
