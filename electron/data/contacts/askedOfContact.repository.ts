import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** What is asked of the contact at hand, and whether that takes its row, beyond its id. */
export interface Test {
  readonly test: RawBuilder<boolean>;
  readonly takesRow: boolean;
}

/**
 * One thing that a list asks of a contact, in the form in which it is found out soonest. Tests are about `contact`.
 * - `index`: columns that stand in every order of the list, so that it costs nothing on the way;
 * - `facts`: columns of the index contacts_by_facts, one scan of which answers all such questions at once;
 * - `ids`: a SELECT of `id` through an index; of one contact it is asked by `test`, or by looking for its id in there;
 * - `checked`: a SELECT of `id` and `value`, the values of which are looked at one by one;
 * - `given`: ids that were named.
 */
export type Asked = AskedOfColumns<'index'> | AskedOfColumns<'facts'> | AskedOfIds;

/** What is asked of the key of an own field's value, which is `sort_key`. */
export interface OwnKeys {
  readonly fieldId: number;
  readonly test: RawBuilder<boolean>;
}

interface AskedOfColumns<Columns extends string> {
  readonly by: Columns;
  readonly test: RawBuilder<boolean>;
}

export type AskedOfIds =
  | {
      readonly by: 'ids';
      readonly ids: RawBuilder<unknown>;
      readonly isNot: boolean;
      /** Whether to ask it of a single contact costs nearly as much as to ask it of all. */
      readonly isDear?: boolean;
      /** Left out: whether its id is among them. */
      readonly test?: Test;
      /** The same where it is about the value of an own field. */
      readonly keys?: OwnKeys;
      /** Which of us they have to be known by: how many know somebody stands in every order of the list. */
      readonly staffId?: number;
    }
  | Checked
  | { readonly by: 'given'; readonly ids: readonly number[]; readonly isNot: boolean };

export interface Checked {
  readonly by: 'checked';
  /** Those of all who may pass. */
  readonly values: RawBuilder<unknown>;
  /** Those of a few contacts. */
  readonly valuesOf: (ids: readonly number[]) => RawBuilder<unknown>;
  readonly isNot: boolean;
  readonly check: (value: string) => boolean;
  /** Tells two checks of the same values apart. */
  readonly key: string;
}

/** Everybody passes, or nobody. */
export function constant(isEverybody: boolean): Asked {
  return { by: 'index', test: isEverybody ? sql<boolean>`contact.id > 0` : sql<boolean>`contact.id < 0` };
}

/** What has to hold: each of `all`, and of each group in `anyOf` at least one. */
export interface AskedTogether {
  readonly inBin: boolean;
  readonly all: readonly Asked[];
  readonly anyOf: readonly (readonly Asked[])[];
}

/** Asks it of the contact at hand; null where that would be dear. */
export function testOf(asked: Asked): Test | null {
  if (asked.by === 'index' || asked.by === 'facts') return { test: asked.test, takesRow: true };
  if (asked.by !== 'ids' || asked.isDear === true) return null;
  const { test, takesRow } = asked.test ?? { test: isAmong(asked.ids), takesRow: false };
  return { test: asked.isNot ? sql<boolean>`NOT ${test}` : test, takesRow };
}

/** Whether the contact at hand is among those of a SELECT of `id`. */
export function isAmong(ids: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`EXISTS (SELECT 1 FROM (${ids}) AS those WHERE those.id = contact.id)`;
}

export function allOf(tests: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return tests.length === 0 ? sql<boolean>`1` : sql<boolean>`(${sql.join(tests, sql` AND `)})`;
}

export function anyOf(tests: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return tests.length === 0 ? sql<boolean>`0` : sql<boolean>`(${sql.join(tests, sql` OR `)})`;
}
