import { sql } from 'kysely';
import type { Transaction } from '../database/handles.ts';

/**
 * Taking an older step back may bring a value back beside a newer one of the same field: the newer one stays. Run before
 * every COMMIT; looks at what the newest batch brought back only, and only where it took something back.
 */
export async function dropDoubleOwnValues(transaction: Transaction): Promise<void> {
  await sql`
    DELETE FROM contact_own_values AS one
    WHERE id IN (
        SELECT h.row_id FROM batches AS b JOIN history AS h ON h.batch_id = b.id AND h.table_name = 'contact_own_values'
        WHERE b.id = (SELECT max(id) FROM batches) AND b.undoes_batch_id IS NOT NULL AND h.operation = 'insert'
      )
      AND EXISTS (
        SELECT 1 FROM contact_own_values AS other INDEXED BY contact_own_values_by_contact
        WHERE other.contact_id = one.contact_id AND other.field_id = one.field_id AND other.id > one.id
      )`.execute(transaction);
}
