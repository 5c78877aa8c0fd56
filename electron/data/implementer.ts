import { implement } from '@orpc/server';
import { dataContract } from '#shared/contract/index.ts';
import { withContractErrors } from '../common/contractErrors.ts';
import type { DataContext } from './context.ts';

/** Where every handler of the data process starts. */
export const implementer = implement(dataContract)
  .$context<DataContext>()
  .use(({ context, next, path }) => withContractErrors(path.join('.'), context.log.incident, async () => await next()));
