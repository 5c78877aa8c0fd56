import { implement } from '@orpc/server';
import { noticesContract } from '#shared/notices/notices.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { takeNotices } from './notices.service.ts';

const notices = implement(noticesContract).$context<DataContext>().use(inContractErrors);

/** What the system's notification service is to tell. */
export const noticesHandlers = notices.router({
  take: notices.take.handler(({ context, input }) => takeNotices(context.database, input.at)),
});
