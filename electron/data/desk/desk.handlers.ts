import { implement } from '@orpc/server';
import { deskContract } from '#shared/desk/desk.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { absenceSince, markSeen } from './absence.service.ts';
import { deskCounts, readDesk, sectionPage } from './desk.service.ts';

const desk = implement(deskContract).$context<DataContext>().use(inContractErrors);

/** The first screen: what was promised, what comes up, with whom to be in touch. */
export const deskHandlers = desk.router({
  get: desk.get.handler(({ context, input }) => context.database.read((reader) => readDesk(reader, input))),
  more: desk.more.handler(({ context, input }) => context.database.read((reader) => sectionPage(reader, input))),
  counts: desk.counts.handler(({ context, input }) =>
    context.database.read((reader) => deskCounts(reader, input.today)),
  ),
  absence: desk.absence.handler(async ({ context, input }) => ({
    absence: await context.database.read((reader) => absenceSince(reader, input.today)),
  })),
  seen: desk.seen.handler(async ({ context, input }) => {
    await markSeen(context.database, input.today);
    return {};
  }),
});
