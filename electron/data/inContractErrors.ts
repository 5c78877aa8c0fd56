import { os } from '@orpc/server';
import { withContractErrors } from '../common/contractErrors.ts';
import type { DataContext } from './context.ts';

/** What every handler runs in: whatever it throws leaves as an error of the contract. */
export const inContractErrors = os
  .$context<DataContext>()
  .middleware(
    async ({ context, next, path }) =>
      await withContractErrors(path.join('.'), context.log.incident, async () => await next()),
  );
