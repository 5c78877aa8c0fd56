import {
  type PageChain,
  pageToRead,
  type ReadPage,
  rowAt,
  type RowRange,
  stale,
  trimmed,
  withPage,
} from './pageChain.ts';

/** Reads one page from its place on. */
export type ReadRows<Row extends { readonly id: number }> = (cursor: string | null) => Promise<ReadPage<Row>>;

/** What there is to draw. */
export interface ShownPages<Row> {
  readonly chain: PageChain<Row>;
  /** Why reading stopped, or null. */
  readonly error: unknown;
}

/**
 * Keeps the pages in sight read, one request at a time. After a change the pages in sight are read again
 * behind the scenes and put in place together, so that nothing flickers and nothing shows half a change.
 */
export class RowPages<Row extends { readonly id: number }> {
  readonly #read: ReadRows<Row>;
  readonly #listeners = new Set<() => void>();
  #shown: ShownPages<Row> = { chain: [], error: null };
  #working: PageChain<Row> = [];
  #range: RowRange = { first: 0, last: 0 };
  #generation = 0;
  #isReading = false;
  /** Something was asked for while reading: the end of that must not forget it. */
  #isAskedAgain = false;

  /** @param first the first page, where it is there already */
  constructor(read: ReadRows<Row>, first?: ReadPage<Row>) {
    this.#read = read;
    if (first === undefined) return;
    this.#working = withPage([], 0, first);
    this.#shown = { chain: this.#working, error: null };
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): ShownPages<Row> => this.#shown;

  /** These rows are in sight. */
  show(range: RowRange): void {
    this.#range = range;
    this.#start();
  }

  /** Something changed: what is in sight is read again. */
  changed(): void {
    this.#generation += 1;
    this.#working = stale(this.#working);
    this.#start();
  }

  /** Tries again after an error. */
  retry(): void {
    this.#publish(null);
    this.#start();
  }

  #start(): void {
    if (this.#isReading) {
      this.#isAskedAgain = true;
      return;
    }
    this.#isReading = true;
    void this.#readOn().finally(() => {
      this.#isReading = false;
      if (!this.#isAskedAgain) return;
      this.#isAskedAgain = false;
      this.#start();
    });
  }

  async #readOn(): Promise<void> {
    try {
      for (;;) {
        const wanted = pageToRead(this.#working, this.#range);
        if (wanted === null) break;
        const generation = this.#generation;
        const page = await this.#read(wanted.cursor);
        this.#working = withPage(this.#working, wanted.index, page);
        if (generation !== this.#generation) this.#working = stale(this.#working);
        if (this.#fillsAGap()) this.#publish(null);
      }
      this.#working = trimmed(this.#working, this.#range);
      if (this.#working !== this.#shown.chain) this.#publish(null);
    } catch (error) {
      this.#publish(error);
    }
  }

  /** Whether rows in sight that were missing are there now. */
  #fillsAGap(): boolean {
    const { first, last } = this.#range;
    return [first, last].some(
      (index) => rowAt(this.#shown.chain, index) === undefined && rowAt(this.#working, index) !== undefined,
    );
  }

  #publish(error: unknown): void {
    this.#shown = { chain: this.#working, error };
    for (const listener of this.#listeners) listener();
  }
}
