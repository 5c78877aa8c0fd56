import { implement } from '@orpc/server';
import { touchContract } from '#shared/touch/touch.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { setRhythms, snoozeTouch, touchCounts } from './touch.service.ts';

const touch = implement(touchContract).$context<DataContext>().use(inContractErrors);

/** Staying in touch. */
export const touchHandlers = touch.router({
  counts: touch.counts.handler(({ context, input }) =>
    context.database.read((reader) => touchCounts(reader, input.today)),
  ),
  set: touch.set.handler(({ context, input }) => setRhythms(context.database, input, context.today())),
  snooze: touch.snooze.handler(({ context, input }) => snoozeTouch(context.database, input, context.today())),
});
