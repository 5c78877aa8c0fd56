import type { Transaction } from '../database/handles.ts';
import { forgetInitiative } from './salesOfInitiatives.repository.ts';

/** Before an initiative is removed: the sales that it brought stay, without it. The batch's topics have to hold SALE_TOPICS. */
export async function detachInitiative(transaction: Transaction, initiativeId: number, at: string): Promise<void> {
  await forgetInitiative(transaction, initiativeId, at);
}
