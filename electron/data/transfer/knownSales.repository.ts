import { sql } from 'kysely';
import type { SaleStage } from '#shared/sales/sale.ts';
import { listOf } from '../database/listOf.ts';
import type { Readable } from '../database/handles.ts';

/** A document that a sale is now or was before. */
export interface NumberedDocument {
  readonly stage: SaleStage;
  readonly number: string;
  readonly numberKey: string;
  /** Null where the customer was erased. */
  readonly contactId: number | null;
  readonly isLost: boolean;
}

/** Sales that are here already: those with an id below `before`. */
export async function documentsNumbered(
  readable: Readable,
  numberKeys: readonly string[],
  before: number,
): Promise<readonly NumberedDocument[]> {
  if (numberKeys.length === 0) return [];
  const keys = JSON.stringify(numberKeys);
  const { rows } = await sql<Omit<NumberedDocument, 'isLost'> & { readonly lostOn: string | null }>`
    SELECT s.stage, s.number, s.number_key AS numberKey, s.contact_id AS contactId, s.lost_on AS lostOn
    FROM json_each(${keys}) AS v CROSS JOIN sales AS s
    WHERE s.number_key = v.value AND s.id < ${before}
    UNION ALL
    SELECT d.stage, d.number, d.number_key, s.contact_id, s.lost_on
    FROM json_each(${keys}) AS v CROSS JOIN sale_documents AS d JOIN sales AS s ON s.id = d.sale_id
    WHERE d.number_key = v.value AND s.id < ${before}`.execute(readable);
  return rows.map(({ lostOn, ...row }) => ({ ...row, isLost: lostOn !== null }));
}

/** What an unnumbered sale says, and how many say the same. */
export interface UnnumberedSales {
  readonly contactId: number;
  readonly stage: SaleStage;
  readonly datedOn: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly category: string;
  readonly what: string;
  readonly count: number;
}

/** Sales without a number of these contacts on these days, with an id below `before`. */
export async function unnumberedSales(
  readable: Readable,
  wanted: { readonly contactIds: readonly number[]; readonly days: readonly string[] },
  before: number,
): Promise<readonly UnnumberedSales[]> {
  if (wanted.contactIds.length === 0) return [];
  const { rows } = await sql<UnnumberedSales>`
    SELECT s.contact_id AS contactId, s.stage, s.dated_on AS datedOn, s.amount_minor AS amountMinor, s.currency,
      s.category, s.what, count(*) AS count
    FROM json_each(${JSON.stringify(wanted.contactIds)}) AS v CROSS JOIN sales AS s
    WHERE s.contact_id = v.value AND s.dated_on IN ${listOf(wanted.days)} AND s.number_key = '' AND s.id < ${before}
    GROUP BY 1, 2, 3, 4, 5, 6, 7`.execute(readable);
  return rows;
}

/** Initiatives and us, by name: what a sheet may refer to. */
export async function namedThings(readable: Readable): Promise<{
  readonly initiatives: readonly { readonly id: number; readonly name: string }[];
  readonly staff: readonly { readonly id: number; readonly name: string }[];
}> {
  return {
    initiatives: await readable.selectFrom('initiatives').select(['id', 'name']).orderBy('id').execute(),
    staff: await readable.selectFrom('staff').select(['id', 'name']).orderBy('id').execute(),
  };
}
