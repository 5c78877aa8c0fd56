import type { Readable, Transaction } from '../database/handles.ts';

/** What belongs to the company and can be undone. */
export interface CompanyFields {
  readonly companyName: string;
  readonly currency: string;
  readonly country: string;
}

/** The one row, or null while nothing was saved. */
export async function companyFields(readable: Readable): Promise<CompanyFields | null> {
  const row = await readable
    .selectFrom('company_settings')
    .select(['company_name as companyName', 'currency', 'country'])
    .where('id', '=', 1)
    .executeTakeFirst();
  return row ?? null;
}

export async function saveCompanyFields(transaction: Transaction, fields: CompanyFields, at: string): Promise<void> {
  const columns = {
    company_name: fields.companyName,
    currency: fields.currency,
    country: fields.country,
    updated_at: at,
  };
  const updated = await transaction
    .updateTable('company_settings')
    .set(columns)
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', 1)
    .executeTakeFirst();
  if (updated.numUpdatedRows > 0n) return;
  await transaction
    .insertInto('company_settings')
    .values({ id: 1, ...columns })
    .execute();
}

/** Every preference as it is stored. */
export async function preferences(readable: Readable): Promise<ReadonlyMap<string, string>> {
  const rows = await readable.selectFrom('preferences').selectAll().execute();
  return new Map(rows.map((row) => [row.key, row.value]));
}

export async function savePreference(transaction: Transaction, key: string, value: string): Promise<void> {
  await transaction
    .insertInto('preferences')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
