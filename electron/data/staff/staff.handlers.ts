import { implement } from '@orpc/server';
import { staffContract } from '#shared/staff/staff.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { createStaff, listStaff, updateStaff } from './staff.service.ts';

const staff = implement(staffContract).$context<DataContext>().use(inContractErrors);

export const staffHandlers = staff.router({
  list: staff.list.handler(({ context }) => context.database.read(listStaff)),
  create: staff.create.handler(({ context, input }) => createStaff(context.database, context.newUid(), input.name)),
  update: staff.update.handler(({ context, input }) => updateStaff(context.database, input)),
});
