import { sql } from 'kysely';
import { folded } from '#shared/kernel/text.ts';
import type { SaleStage } from '#shared/sales/sale.ts';
import { numberKey } from '#shared/sales/saleNumber.rules.ts';
import type { LastNumber } from '#shared/sales/saleNumber.rules.ts';
import type { Readable } from '../database/handles.ts';

/** Whether a living sale, other than `except`, has this number at that stage, or had it there before. */
export async function numberIsTaken(
  readable: Readable,
  { stage, number }: { readonly stage: SaleStage; readonly number: string },
  except: number | null,
): Promise<boolean> {
  const key = numberKey(number);
  const { rows } = await sql<{ readonly number: string }>`
    SELECT number FROM sales
    WHERE number_key = ${key} AND stage = ${stage} AND lost_on IS NULL AND id IS NOT ${except}
    UNION ALL
    SELECT d.number FROM sale_documents AS d JOIN sales AS s ON s.id = d.sale_id
    WHERE d.number_key = ${key} AND d.stage = ${stage} AND s.lost_on IS NULL AND s.id IS NOT ${except}`.execute(
    readable,
  );
  // Other signs between make another number: 1/11 is not 11/1.
  return rows.some((row) => folded(row.number) === folded(number));
}

/** The number of the newest document of that stage that has one. */
export async function newestNumber(readable: Readable, stage: SaleStage): Promise<LastNumber | null> {
  const { rows } = await sql<LastNumber>`
    SELECT number, datedOn FROM (
      SELECT * FROM (
        SELECT number, dated_on AS datedOn, id FROM sales INDEXED BY sales_by_date
        WHERE stage = ${stage} AND number <> '' ORDER BY dated_on DESC, id DESC LIMIT 1)
      UNION ALL SELECT * FROM (
        SELECT number, dated_on, sale_id FROM sale_documents
        WHERE stage = ${stage} AND number <> '' ORDER BY dated_on DESC, id DESC LIMIT 1)
    ) ORDER BY datedOn DESC, id DESC LIMIT 1`.execute(readable);
  return rows[0] ?? null;
}

/** Which of the fingerprints of imported rows are here, and on which sale. */
export async function salesFingerprinted(
  readable: Readable,
  fingerprints: readonly string[],
): Promise<readonly { readonly id: number; readonly fingerprint: string }[]> {
  const { rows } = await sql<{ readonly id: number; readonly fingerprint: string }>`
    SELECT s.id, s.source_fingerprint AS fingerprint
    FROM json_each(${JSON.stringify(fingerprints)}) AS v CROSS JOIN sales AS s
    WHERE s.source_fingerprint = v.value`.execute(readable);
  return rows;
}
