import { implement } from '@orpc/server';
import { ledgerContract } from '#shared/initiatives/ledger.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { createEntry, pageOfEntries, removeEntry, updateEntry } from './ledger.service.ts';
import { measureSales } from './measureSales.service.ts';

const ledger = implement(ledgerContract).$context<DataContext>().use(inContractErrors);

export const ledgerHandlers = ledger.router({
  list: ledger.list.handler(({ context, input }) => context.database.read((reader) => pageOfEntries(reader, input))),
  create: ledger.create.handler(({ context, input }) => createEntry(context.database, input, context.newUid)),
  update: ledger.update.handler(({ context, input }) => updateEntry(context.database, input)),
  remove: ledger.remove.handler(({ context, input }) => removeEntry(context.database, input)),
  measureSales: ledger.measureSales.handler(({ context, input }) =>
    context.database.read((reader) => measureSales(reader, input, context.clock())),
  ),
});
