import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { BatchLabel } from '#shared/history/history.ts';
import type { Readable } from '../database/handles.ts';
import { listOf } from '../database/listOf.ts';
import { OWN_FIELD } from '#shared/timeline/timeline.ts';
import { PART_FIELDS } from './timeline.table.ts';
import type { ChangeRow, PromiseRow } from './timeline.table.ts';

/** Batches that only touch the contact's row beside what has its own entry. */
const OWN_ENTRY: readonly BatchLabel[] = [
  'interactionCreated',
  'interactionUpdated',
  'interactionRemoved',
  'reminderCompleted',
  'reminderReopened',
];
/** Of larger batches it is not looked up which parts of the contact they wrote. */
const MOST_ROWS = 1000;

/** The place of a kept promise: by the day it was kept, then by when that was written down. */
export interface PromisePlace {
  readonly on: string;
  readonly at: string;
  readonly id: number;
}

/**
 * Kept promises to the contact, newest first, from `after` on.
 * @param before only those kept before this day
 */
export async function keptPromises(
  readable: Readable,
  contactId: number,
  {
    after,
    before,
    limit,
  }: { readonly after: PromisePlace | null; readonly before: string | null; readonly limit: number },
): Promise<PromiseRow[]> {
  const { rows } = await sql<PromiseRow>`
    SELECT o.id, r.id AS reminder_id, r.text, coalesce(o.moved_to, o.original_on) AS due_on,
      ${DONE_ON} AS done_on, o.done_at, o.done_by, staff.name AS staff_name
    FROM reminders AS r JOIN reminder_occurrences AS o ON o.reminder_id = r.id LEFT JOIN staff ON staff.id = o.done_by
    WHERE r.contact_id = ${contactId} AND o.state = 'done' AND o.done_at IS NOT NULL
      AND ${before === null ? sql`1` : sql`${DONE_ON} < ${before}`}
      AND ${after === null ? sql`1` : sql`(${DONE_ON}, o.done_at, o.id) < (${after.on}, ${after.at}, ${after.id})`}
    ORDER BY 5 DESC, o.done_at DESC, o.id DESC LIMIT ${limit}`.execute(readable);
  return rows;
}

const DONE_ON = sql`coalesce(o.done_on, substr(o.done_at, 1, 10))`;

/** How many promises to the contact were kept in which year. */
export async function promiseYears(
  readable: Readable,
  contactId: number,
): Promise<readonly { readonly year: number; readonly count: number }[]> {
  const { rows } = await sql<{ readonly year: number; readonly count: number }>`
    SELECT CAST(substr(${DONE_ON}, 1, 4) AS INTEGER) AS year, count(*) AS count
    FROM reminders AS r JOIN reminder_occurrences AS o ON o.reminder_id = r.id
    WHERE r.contact_id = ${contactId} AND o.state = 'done' AND o.done_at IS NOT NULL
    GROUP BY 1`.execute(readable);
  return rows;
}

/**
 * Batches in force that wrote the contact, newest first. What was undone is not there, and neither is its undo, unless
 * what it took back has left the history.
 * @param after only those before this batch
 * @param before only those written before this instant
 */
export async function changesOf(
  readable: Readable,
  contactId: number,
  {
    labels,
    after = null,
    before = null,
    limit,
  }: {
    /** Only these labels, or all but these. */
    readonly labels?: { readonly list: readonly string[]; readonly isLeftOut: boolean };
    readonly after?: number | null;
    readonly before?: string | null;
    readonly limit: number;
  },
): Promise<ChangeRow[]> {
  const label =
    labels === undefined ? sql`1` : sql`b.label ${labels.isLeftOut ? sql`NOT IN` : sql`IN`} ${listOf(labels.list)}`;
  const { rows } = await sql<ChangeRow>`
    SELECT b.id, b.label, b.params, b.staff_id, b.staff_name, b.at, written.first_id
    FROM (
      SELECT batch_id, min(id) AS first_id FROM history
      WHERE table_name = 'contacts' AND row_id = ${contactId} GROUP BY batch_id
    ) AS written CROSS JOIN batches AS b ON b.id = written.batch_id
    WHERE b.undone_by_batch_id IS NULL
      AND (b.undoes_batch_id IS NULL OR NOT EXISTS (SELECT 1 FROM batches AS o WHERE o.id = b.undoes_batch_id))
      AND b.label NOT IN ${listOf(OWN_ENTRY)} AND ${label}
      AND ${after === null ? sql`1` : sql`b.id < ${after}`}
      AND ${before === null ? sql`1` : sql`b.at < ${before}`}
    ORDER BY b.id DESC LIMIT ${limit}`.execute(readable);
  return rows;
}

/** The contact's row before and after a batch. */
export interface Images {
  /** Null where the batch made the row. */
  readonly before: Readonly<Record<string, unknown>> | null;
  /** Null where the row is not there any more, or its next image was erased. */
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** The row before and after a batch, from its own first image and the first one of a later batch. */
export async function imagesOf(readable: Readable, contactId: number, change: ChangeRow): Promise<Images> {
  const first = await readable
    .selectFrom('history')
    .select('before')
    .where('id', '=', change.first_id)
    .executeTakeFirst();
  const later = await readable
    .selectFrom('history')
    .select('before')
    .where('table_name', '=', 'contacts')
    .where('row_id', '=', contactId)
    .where('id', '>', change.first_id)
    .where('batch_id', '>', change.id)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  const now =
    later === undefined
      ? await readable.selectFrom('contacts').selectAll().where('id', '=', contactId).executeTakeFirst()
      : undefined;
  return { before: parsed(first?.before), after: later === undefined ? (now ?? null) : parsed(later.before) };
}

function parsed(image: string | null | undefined): Readonly<Record<string, unknown>> | null {
  return image === null || image === undefined ? null : (JSON.parse(image) as Readonly<Record<string, unknown>>);
}

/** Names of those fields that stand in tables of their own and were written by the batch for this contact. */
export async function writtenParts(readable: Readable, contactId: number, batchId: number): Promise<string[]> {
  const tables = Object.keys(PART_FIELDS) as (keyof typeof PART_FIELDS)[];
  const found = tables.map(
    (table) => sql`
      SELECT ${PART_FIELDS[table]} AS field WHERE EXISTS (
        SELECT 1 FROM history AS h LEFT JOIN ${sql.table(table)} AS part ON part.id = h.row_id
        WHERE h.batch_id = ${batchId} AND h.table_name = ${table}
          AND coalesce(json_extract(h.before, '$.contact_id'), part.contact_id, (
            SELECT json_extract(l.before, '$.contact_id') FROM history AS l
            WHERE l.table_name = h.table_name AND l.row_id = h.row_id AND l.id > h.id AND l.before IS NOT NULL LIMIT 1
          )) = ${contactId}
      )`,
  );
  const { rows } = await sql<{ readonly field: string }>`
    SELECT field FROM (${sql.join([...found, writtenOwnFields(contactId, batchId)], sql` UNION ALL `)})
    WHERE (SELECT row_count FROM batches WHERE id = ${batchId}) <= ${MOST_ROWS}`.execute(readable);
  return rows.map(({ field }) => field);
}

/** Own fields by their names, as far as they are still there: `own:Customer number`. */
function writtenOwnFields(contactId: number, batchId: number): RawBuilder<unknown> {
  const parts = sql`coalesce(h.before, (
    SELECT json_object('contact_id', own.contact_id, 'field_id', own.field_id)
    FROM contact_own_values AS own WHERE own.id = h.row_id
  ), (
    SELECT l.before FROM history AS l
    WHERE l.table_name = h.table_name AND l.row_id = h.row_id AND l.id > h.id AND l.before IS NOT NULL LIMIT 1
  ))`;
  return sql`
    SELECT DISTINCT ${OWN_FIELD} || field.name AS field
    FROM history AS h JOIN own_fields AS field ON field.id = json_extract(${parts}, '$.field_id')
    WHERE h.batch_id = ${batchId} AND h.table_name = 'contact_own_values'
      AND json_extract(${parts}, '$.contact_id') = ${contactId}`;
}
