import type { TransferProblem } from '#shared/transfer/transfer.ts';

const MOST = 200;

/** Problems as they are shown: the first ones, and how many there are in all. */
export class ProblemList {
  readonly #first: TransferProblem[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  get first(): TransferProblem[] {
    return [...this.#first];
  }

  add(...problems: readonly TransferProblem[]): void {
    this.#count += problems.length;
    this.#first.push(...problems.slice(0, MOST - this.#first.length));
  }
}
