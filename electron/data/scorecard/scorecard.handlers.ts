import { implement } from '@orpc/server';
import { scorecardContract } from '#shared/scorecard/scorecard.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { addScore, pageOfScores, readScorecard, removeScore, setMeasures } from './scorecard.service.ts';

const scorecard = implement(scorecardContract).$context<DataContext>().use(inContractErrors);

export const scorecardHandlers = scorecard.router({
  get: scorecard.get.handler(({ context }) =>
    context.database.read((reader) => readScorecard(reader, context.today())),
  ),
  scores: scorecard.scores.handler(({ context, input }) =>
    context.database.read((reader) => pageOfScores(reader, input)),
  ),
  setMeasures: scorecard.setMeasures.handler(({ context, input }) =>
    setMeasures(context.database, input.measures, { today: context.today(), newUid: context.newUid }),
  ),
  addScore: scorecard.addScore.handler(({ context, input }) => addScore(context.database, input, context.today())),
  removeScore: scorecard.removeScore.handler(({ context, input }) =>
    removeScore(context.database, input.id, context.today()),
  ),
});
