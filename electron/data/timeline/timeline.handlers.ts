import { implement } from '@orpc/server';
import { timelineContract } from '#shared/timeline/timeline.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { pageOfTimeline, timelineYears } from './timeline.service.ts';

const timeline = implement(timelineContract).$context<DataContext>().use(inContractErrors);

/** What happened with a contact. */
export const timelineHandlers = timeline.router({
  list: timeline.list.handler(({ context, input }) => context.database.read((reader) => pageOfTimeline(reader, input))),
  years: timeline.years.handler(({ context, input }) =>
    context.database.read((reader) => timelineYears(reader, input)),
  ),
});
