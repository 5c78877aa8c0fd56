import { implement } from '@orpc/server';
import { specialDaysContract } from '#shared/specialDays/specialDays.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { setSpecialDayDone, specialDaysBetween } from './specialDays.service.ts';

const specialDays = implement(specialDaysContract).$context<DataContext>().use(inContractErrors);

/** Birthdays and other days that come round every year. */
export const specialDaysHandlers = specialDays.router({
  between: specialDays.between.handler(({ context, input }) =>
    context.database.read((reader) => specialDaysBetween(reader, input)),
  ),
  setDone: specialDays.setDone.handler(({ context, input }) => setSpecialDayDone(context.database, input)),
});
