import { implement } from '@orpc/server';
import { searchContract } from '#shared/search/search.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { foundInAll, foundOfEveryKind } from './search.service.ts';

const search = implement(searchContract).$context<DataContext>().use(inContractErrors);

export const searchHandlers = search.router({
  contacts: search.contacts.handler(({ context, input }) =>
    context.database.read(async (reader) => ({ items: await foundInAll(reader, input.text, input.limit) })),
  ),
  everything: search.everything.handler(({ context, input }) =>
    context.database.read((reader) => foundOfEveryKind(reader, input.text, input.limit)),
  ),
});
