import type { ImportResult, SkipReason } from '#shared/transfer/transfer.ts';

/** Entries that an import leaves as they are, counted by why. */
export class SkipTally {
  readonly #counts = new Map<SkipReason, number>();

  add(reason: SkipReason): void {
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1);
  }

  summary(): Pick<ImportResult, 'skipped' | 'skippedBecause'> {
    const skippedBecause = [...this.#counts].map(([reason, count]) => ({ reason, count }));
    return { skipped: skippedBecause.reduce((sum, { count }) => sum + count, 0), skippedBecause };
  }
}
