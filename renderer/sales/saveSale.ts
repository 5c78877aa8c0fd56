import type { Sale, SalePatch } from '#shared/sales/sale.ts';
import { type MergedSave, saveMerged } from '../components/mergedSave.ts';

/** What saving asks of others. */
export interface SaleSavingClient {
  readonly update: (input: { id: number; version: number } & SalePatch) => Promise<Sale>;
  readonly get: (input: { id: number }) => Promise<Sale>;
}

/**
 * Saves a change of a sale, together with what was changed elsewhere meanwhile.
 * @throws whatever `update` throws but a version conflict
 */
export async function saveSale(
  client: SaleSavingClient,
  base: Sale,
  patch: SalePatch,
): Promise<MergedSave<Sale, keyof SalePatch>> {
  const update = ({ id, version }: Sale, change: SalePatch) => client.update({ id, version, ...change });
  return saveMerged({ update, get: (id) => client.get({ id }), fieldIn }, base, patch);
}

/** A field as a patch would say it. */
function fieldIn(sale: Sale, field: keyof SalePatch): SalePatch[keyof SalePatch] {
  if (field === 'contactId') return sale.contact?.id;
  if (field === 'initiativeId') return sale.initiative?.id ?? null;
  if (field === 'staffId') return sale.staff?.id ?? null;
  return sale[field];
}
