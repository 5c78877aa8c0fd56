import { getContractRouter, isContractProcedure } from '@orpc/contract';
import { dataContract } from '#shared/contract/index.ts';

/** Whether the procedure only reads: then it may be asked again. */
export function isRead(path: readonly string[]): boolean {
  const found = getContractRouter(dataContract, path);
  return isContractProcedure(found) && found['~orpc'].meta['kind'] === 'read';
}
