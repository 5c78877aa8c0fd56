import type { Transaction } from '../database/handles.ts';

/** Says of the sales of an initiative that none brought them. */
export async function forgetInitiative(transaction: Transaction, initiativeId: number, at: string): Promise<void> {
  await transaction
    .updateTable('sales')
    .set({ initiative_id: null, updated_at: at })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('initiative_id', '=', initiativeId)
    .execute();
}
