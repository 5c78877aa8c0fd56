import { implement } from '@orpc/server';
import { initiativesContract } from '#shared/initiatives/initiatives.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import {
  createInitiative,
  existingInitiative,
  pageOfInitiatives,
  removeInitiative,
  updateInitiative,
} from './initiatives.service.ts';

const initiatives = implement(initiativesContract).$context<DataContext>().use(inContractErrors);

export const initiativesHandlers = initiatives.router({
  list: initiatives.list.handler(({ context, input }) =>
    context.database.read((reader) => pageOfInitiatives(reader, input)),
  ),
  get: initiatives.get.handler(({ context, input }) =>
    context.database.read((reader) => existingInitiative(reader, input.id)),
  ),
  create: initiatives.create.handler(({ context, input }) =>
    createInitiative(context.database, input, { today: context.today(), newUid: context.newUid }),
  ),
  update: initiatives.update.handler(({ context, input }) => updateInitiative(context.database, input, context.newUid)),
  remove: initiatives.remove.handler(({ context, input }) => removeInitiative(context.database, input)),
});
