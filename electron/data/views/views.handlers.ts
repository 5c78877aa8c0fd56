import { implement } from '@orpc/server';
import { viewsContract } from '#shared/views/views.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { arrangeViews, changeView, createView, listViews, removeView } from './views.service.ts';

const views = implement(viewsContract).$context<DataContext>().use(inContractErrors);

/** Saved views of the list of customers. */
export const viewsHandlers = views.router({
  list: views.list.handler(({ context }) => context.database.read(listViews)),
  create: views.create.handler(({ context, input }) => createView(context.database, input)),
  update: views.update.handler(({ context, input }) => changeView(context.database, input)),
  arrange: views.arrange.handler(({ context, input }) => arrangeViews(context.database, input.ids)),
  remove: views.remove.handler(({ context, input }) => removeView(context.database, input.id)),
});
