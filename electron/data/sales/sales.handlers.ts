import { implement } from '@orpc/server';
import { salesContract } from '#shared/sales/sales.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { createSale } from './saleCreate.service.ts';
import { paySale, removePayment } from './salePayments.service.ts';
import {
  existingSale,
  findSales,
  monthsOfSales,
  pageOfSales,
  pageOfUnpaid,
  proposedNumber,
  saleCategories,
  saleCount,
  totalsOfSales,
} from './sales.service.ts';
import { advanceSale, loseSale, reviveSale, stepBackSale } from './saleStage.service.ts';
import { removeSales, updateSale } from './saleUpdate.service.ts';

const sales = implement(salesContract).$context<DataContext>().use(inContractErrors);

/** The day by which it is asked: the one given, else this machine's. */
function dayOf<Input extends { readonly today?: string | undefined }>(context: DataContext, input: Input) {
  return { ...input, today: input.today ?? context.today() };
}

export const salesHandlers = sales.router({
  list: sales.list.handler(({ context, input }) =>
    context.database.read((reader) => pageOfSales(reader, dayOf(context, input))),
  ),
  count: sales.count.handler(({ context, input }) =>
    context.database.read((reader) => saleCount(reader, dayOf(context, input))),
  ),
  totals: sales.totals.handler(({ context, input }) =>
    context.database.read((reader) => totalsOfSales(reader, dayOf(context, input))),
  ),
  byMonth: sales.byMonth.handler(({ context, input }) =>
    context.database.read((reader) => monthsOfSales(reader, dayOf(context, input))),
  ),
  unpaidByCustomer: sales.unpaidByCustomer.handler(({ context, input }) =>
    context.database.read((reader) => pageOfUnpaid(reader, dayOf(context, input))),
  ),
  find: sales.find.handler(({ context, input }) =>
    context.database.read((reader) => findSales(reader, input.text, input.limit)),
  ),
  get: sales.get.handler(({ context, input }) => context.database.read((reader) => existingSale(reader, input.id))),
  categories: sales.categories.handler(({ context }) => context.database.read(saleCategories)),
  nextNumber: sales.nextNumber.handler(({ context, input }) =>
    context.database.read((reader) => proposedNumber(reader, input.stage, context.today())),
  ),
  create: sales.create.handler(({ context, input }) =>
    createSale(context.database, input, { today: context.today(), newUid: context.newUid }),
  ),
  update: sales.update.handler(({ context, input }) => updateSale(context.database, input)),
  remove: sales.remove.handler(({ context, input }) => removeSales(context.database, input.ids)),
  advance: sales.advance.handler(({ context, input }) => advanceSale(context.database, input, context.today())),
  stepBack: sales.stepBack.handler(({ context, input }) => stepBackSale(context.database, input)),
  lose: sales.lose.handler(({ context, input }) => loseSale(context.database, input, context.today())),
  revive: sales.revive.handler(({ context, input }) => reviveSale(context.database, input)),
  pay: sales.pay.handler(({ context, input }) => paySale(context.database, input, context.today())),
  removePayment: sales.removePayment.handler(({ context, input }) => removePayment(context.database, input)),
});
