import { implement } from '@orpc/server';
import { roiContract } from '#shared/roi/roi.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { readAnswers, readReport, saveAnswers, summarize } from './roi.service.ts';

const roi = implement(roiContract).$context<DataContext>().use(inContractErrors);

export const roiHandlers = roi.router({
  summary: roi.summary.handler(({ context, input }) =>
    context.database.read((reader) => summarize(reader, { ...input, today: input.today ?? context.today() })),
  ),
  report: roi.report.handler(({ context, input }) =>
    context.database.read((reader) => readReport(reader, { ...input, today: input.today ?? context.today() })),
  ),
  answers: roi.answers.handler(({ context }) => context.database.read(readAnswers)),
  saveAnswers: roi.saveAnswers.handler(({ context, input }) => saveAnswers(context.database, input, context.newUid)),
});
