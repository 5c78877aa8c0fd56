import { implement } from '@orpc/server';
import { goalsContract } from '#shared/goals/goals.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { createGoals, existingGoal, measureNow, pageOfGoals, removeGoal, updateGoal } from './goals.service.ts';
import { recordValue, removeValue } from './goalValues.service.ts';

const goals = implement(goalsContract).$context<DataContext>().use(inContractErrors);

export const goalsHandlers = goals.router({
  list: goals.list.handler(({ context, input }) =>
    context.database.read((reader) => pageOfGoals(reader, { ...input, today: input.today ?? context.today() })),
  ),
  get: goals.get.handler(({ context, input }) =>
    context.database.read((reader) => existingGoal(reader, input.id, input.today ?? context.today())),
  ),
  measure: goals.measure.handler(({ context, input }) =>
    context.database.read((reader) => measureNow(reader, input.measure, input.today ?? context.today())),
  ),
  create: goals.create.handler(({ context, input }) =>
    createGoals(context.database, input.goals, { today: context.today(), newUid: context.newUid }),
  ),
  update: goals.update.handler(({ context, input }) => updateGoal(context.database, input, context.today())),
  remove: goals.remove.handler(({ context, input }) => removeGoal(context.database, input)),
  recordValue: goals.recordValue.handler(({ context, input }) => recordValue(context.database, input, context.today())),
  removeValue: goals.removeValue.handler(({ context, input }) => removeValue(context.database, input, context.today())),
});
