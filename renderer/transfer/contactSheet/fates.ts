import { RowFate } from '#shared/transfer/previewRow.ts';
import type { RowCounts } from '#shared/transfer/previewRow.ts';
import type { FileReading } from '../fileReading.ts';

/** Fates that are always shown; the others only where a row has them. */
const ALWAYS: readonly RowFate[] = ['new', 'changed', 'same', 'wrong'];

/** The fates to show, in their order: those with rows, and those in sight or about which something was chosen. */
export function shownFates(
  counts: RowCounts,
  asked: RowFate,
  { inBin = 'skip' }: FileReading['options'],
): readonly RowFate[] {
  const order: readonly RowFate[] = [...ALWAYS, ...RowFate.options.filter((fate) => !ALWAYS.includes(fate))];
  return order.filter(
    (fate) => ALWAYS.includes(fate) || fate === asked || counts[fate] > 0 || (fate === 'inBin' && inBin !== 'skip'),
  );
}

/** The fate to look at first: what comes in, else what has to be looked at. */
export function firstFate(counts: RowCounts): RowFate {
  const order: readonly RowFate[] = ['new', 'changed', 'wrong', 'inBin', 'same', 'leftOut'];
  return order.find((fate) => counts[fate] > 0) ?? 'new';
}

/** How many contacts would be added or changed. */
export function comingOf(counts: RowCounts): number {
  return counts.new + counts.changed;
}
