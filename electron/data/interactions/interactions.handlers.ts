import { implement } from '@orpc/server';
import { interactionsContract } from '#shared/interactions/interactions.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { pageOfInteractions } from './interactionList.service.ts';
import {
  createInteraction,
  existingInteraction,
  removeInteraction,
  updateInteraction,
} from './interactions.service.ts';

const interactions = implement(interactionsContract).$context<DataContext>().use(inContractErrors);

export const interactionsHandlers = interactions.router({
  list: interactions.list.handler(({ context, input }) =>
    context.database.read((reader) => pageOfInteractions(reader, input)),
  ),
  get: interactions.get.handler(({ context, input }) =>
    context.database.read((reader) => existingInteraction(reader, input.id)),
  ),
  create: interactions.create.handler(({ context, input }) =>
    createInteraction(context.database, input, { today: context.today(), newUid: context.newUid }),
  ),
  update: interactions.update.handler(({ context, input }) =>
    updateInteraction(context.database, input, context.today()),
  ),
  remove: interactions.remove.handler(({ context, input }) => removeInteraction(context.database, input)),
});
