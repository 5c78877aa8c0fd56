import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { ContactKind } from '#shared/contacts/contactWords.ts';
import type { Readable } from '../database/handles.ts';
import { idList, listOf } from '../database/listOf.ts';
import type { SharedColumns } from './contactMany.repository.ts';

/** A value of an own field that contacts of these kinds would get; an empty one would be taken away. */
export interface WantedValue {
  readonly fieldId: number;
  readonly value: string;
  readonly kinds: readonly ContactKind[];
}

/** How many of the contacts differ in one of the columns, or in one of the own values. Nobody becomes their own employer. */
export async function countDiffering(
  readable: Readable,
  ids: readonly number[],
  columns: SharedColumns,
  values: readonly WantedValue[],
): Promise<number> {
  const names = Object.keys(columns) as (keyof SharedColumns)[];
  const differs = [sql`0`, ...names.map((name) => sql`${sql.ref(name)} IS NOT ${columns[name]}`), ...values.map(lacks)];
  const { rows } = await sql<{ readonly count: number }>`
    SELECT count(*) AS count FROM contacts
    WHERE id IN ${idList(ids)} AND id IS NOT ${columns.employer_id ?? null}
      AND (${sql.join(differs, sql` OR `)})`.execute(readable);
  return rows[0]?.count ?? 0;
}

function lacks({ fieldId, value, kinds }: WantedValue): RawBuilder<unknown> {
  const having = sql`SELECT contact_id FROM contact_own_values WHERE field_id = ${fieldId}`;
  return value === ''
    ? sql`id IN (${having})`
    : sql`(kind IN ${listOf(kinds)} AND id NOT IN (${having} AND value = ${value}))`;
}
