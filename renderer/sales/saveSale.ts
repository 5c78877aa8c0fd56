import type { Sale, SalePatch } from '#shared/sales/sale.ts';
import { errorCode } from '../app/errorText.ts';

/** What saving asks of others. */
export interface SaleSavingClient {
  readonly update: (input: { id: number; version: number } & SalePatch) => Promise<Sale>;
  readonly get: (input: { id: number }) => Promise<Sale>;
}

/** How saving ended. `conflict`: somebody changed the same fields meanwhile; nothing was written. */
export type SaleSaved =
  | { readonly kind: 'saved'; readonly sale: Sale }
  | { readonly kind: 'conflict'; readonly theirs: Sale; readonly fields: readonly (keyof SalePatch)[] };

/**
 * Saves a change. Where it was saved elsewhere meanwhile, fields that only one side changed come together; where both
 * changed the same ones, nothing is written and the person decides.
 * @throws whatever `update` throws but a version conflict
 */
export async function saveSale(client: SaleSavingClient, base: Sale, patch: SalePatch): Promise<SaleSaved> {
  try {
    return { kind: 'saved', sale: await client.update({ id: base.id, version: base.version, ...patch }) };
  } catch (error) {
    if (errorCode(error) !== 'VERSION_CONFLICT') throw error;
  }
  const theirs = await client.get({ id: base.id });
  const fields = (Object.keys(patch) as (keyof SalePatch)[]).filter(
    (field) => fieldIn(base, field) !== fieldIn(theirs, field) && patch[field] !== fieldIn(theirs, field),
  );
  if (fields.length > 0) return { kind: 'conflict', theirs, fields };
  return saveSale(client, theirs, patch);
}

/** A field as a patch would say it. */
function fieldIn(sale: Sale, field: keyof SalePatch): SalePatch[keyof SalePatch] {
  if (field === 'contactId') return sale.contact?.id;
  if (field === 'initiativeId') return sale.initiative?.id ?? null;
  if (field === 'staffId') return sale.staff?.id ?? null;
  return sale[field];
}
