import { errorCode } from '../app/errorText.ts';

/** Fields that were changed here and, since the row was read, elsewhere too. */
export interface Clash<Row, Field extends string> {
  readonly theirs: Row;
  readonly fields: readonly Field[];
}

/** How saving ended. `conflict`: somebody changed the same fields meanwhile; nothing was written. */
export type MergedSave<Row, Field extends string> =
  | { readonly kind: 'saved'; readonly row: Row }
  | ({ readonly kind: 'conflict' } & Clash<Row, Field>);

/** What saving asks of others. */
interface Saving<Row, Patch> {
  /** Writes the patch over the row as it was read. */
  readonly update: (base: Row, patch: Patch) => Promise<Row>;
  readonly get: (id: number) => Promise<Row>;
  /** A field of the row as a patch would say it. */
  readonly fieldIn: (row: Row, field: keyof Patch & string) => unknown;
}

/**
 * Saves a change. Where the row was saved elsewhere meanwhile, fields that only one side changed come together; where both
 * changed the same ones, nothing is written and the person decides.
 * @throws whatever `update` throws but a version conflict
 */
export async function saveMerged<Row extends { readonly id: number }, Patch extends object>(
  saving: Saving<Row, Patch>,
  base: Row,
  patch: Patch,
): Promise<MergedSave<Row, keyof Patch & string>> {
  try {
    return { kind: 'saved', row: await saving.update(base, patch) };
  } catch (error) {
    if (errorCode(error) !== 'VERSION_CONFLICT') throw error;
  }
  const theirs = await saving.get(base.id);
  const fields = (Object.keys(patch) as (keyof Patch & string)[]).filter((field) => {
    const there = saving.fieldIn(theirs, field);
    return !isSame(saving.fieldIn(base, field), there) && !isSame(patch[field], there);
  });
  if (fields.length > 0) return { kind: 'conflict', theirs, fields };
  return saveMerged(saving, theirs, patch);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
