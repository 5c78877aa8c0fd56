import { createRouterClient } from '@orpc/server';
import type { DataClient } from '#shared/contract/index.ts';
import type { CrmAnswers } from '#shared/roi/answers.ts';
import type { Database } from '../../electron/data/database/handles.ts';
import { dataRouter } from '../../electron/data/router.ts';
import { openedClient } from './client.ts';

/** Today in tests of money: a Sunday in spring. */
export const TODAY = '2026-03-01';

/** The data side of a new folder behind its contract, on a day of the test's choice. */
export async function moneyClient(
  today = TODAY,
): Promise<{ readonly client: DataClient; readonly database: Database }> {
  const { context } = await openedClient();
  const client = createRouterClient(dataRouter, { context: { ...context, today: () => today } });
  return { client, database: context.database };
}

/** An initiative of the golden case: a price at the start, then four yearly benefits, in cents. */
export async function goldenInitiative(client: DataClient, startsOn = '2026-03-01') {
  const year = Number(startsOn.slice(0, 4));
  const initiative = await client.initiatives.create({ name: 'Golden', startsOn, horizonMonths: 48 });
  const initiativeId = initiative.id;
  await client.ledger.create({ initiativeId, category: 'it', amountMinor: 10_000_000 });
  await client.ledger.create({
    initiativeId,
    category: 'saving',
    startsOn: `${year + 1}${startsOn.slice(4)}`,
    every: 'year',
    amountMinor: 4_000_000,
  });
  return initiative;
}

/** Answers in cents; growth is not known. */
export const ANSWERS: CrmAnswers = {
  startsOn: '2025-03-01',
  horizonMonths: 36,
  discountRate: 0.08,
  purchase: { amountMinor: 125_000 },
  hours: { learningHours: 14, feedingHoursPerWeek: 1.5, wageMinor: 2200 },
  monthly: { amountMinor: 1800 },
  savings: {
    hoursPerWeek: 2.5,
    wageMinor: 2200,
    visitsPerMonth: 2,
    visitCostMinor: 3500,
    lettersPerMonth: 24,
    letterCostMinor: 130,
  },
  growth: null,
};
