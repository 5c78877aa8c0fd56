import { implementer } from '../implementer.ts';
import { createStaff, listStaff, updateStaff } from './staff.service.ts';

export const staffHandlers = implementer.staff.router({
  list: implementer.staff.list.handler(({ context }) => context.database.read(listStaff)),
  create: implementer.staff.create.handler(({ context, input }) =>
    createStaff(context.database, context.newUid(), input.name),
  ),
  update: implementer.staff.update.handler(({ context, input }) => updateStaff(context.database, input)),
});
