import type { ImportResult, SkipReason, TransferProblem } from '#shared/transfer/transfer.ts';
import type { Decided } from './contactIntake.ts';
import type { Incoming } from './incoming.ts';
import { ProblemList } from './problemList.ts';
import { SkipTally } from './skipTally.ts';

const MOST_BIN_IDS = 1000;

/** What an import of contacts did so far. */
export class ContactTally {
  readonly #skipped = new SkipTally();
  readonly #binIds = new Set<number>();
  readonly #problems = new ProblemList();
  #added = 0;
  #updated = 0;
  #wrong = 0;

  get added(): number {
    return this.#added;
  }

  get updated(): number {
    return this.#updated;
  }

  count(decided: Decided<Incoming>): void {
    if (decided.type === 'add') this.#added += 1;
    else if (decided.type === 'update') this.#updated += 1;
    else {
      this.skip(decided.reason);
      const { target } = decided.match;
      if (decided.reason === 'inBin' && target > 0 && this.#binIds.size < MOST_BIN_IDS) this.#binIds.add(target);
    }
  }

  skip(reason: SkipReason): void {
    this.#skipped.add(reason);
  }

  /** An entry that cannot be taken. */
  refuse(problem: TransferProblem): void {
    this.#wrong += 1;
    this.#problems.add(problem);
  }

  /** Remarks about what is taken all the same. */
  note(...problems: readonly TransferProblem[]): void {
    this.#problems.add(...problems);
  }

  summary(): Omit<ImportResult, 'batchId' | 'notTaken'> {
    return {
      added: this.#added,
      updated: this.#updated,
      ...this.#skipped.summary(),
      problems: this.#wrong,
      inBinIds: [...this.#binIds],
      problemList: this.#problems.first,
    };
  }
}
