import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { LedgerEntry } from '#shared/initiatives/ledgerEntry.ts';
import type { CrmAnswers } from '#shared/roi/answers.ts';
import { entriesOfAnswers, summaryOfAnswers } from '#shared/roi/answers.rules.ts';
import { tablesOf } from '../../support/history.ts';
import { ANSWERS, moneyClient, TODAY } from '../../support/money.ts';
import { runs } from '../../support/runs.ts';

const NEW_EACH_TIME = new Set(['id', 'uid', 'version', 'createdAt', 'updatedAt']);

/** What was written of an entry, without what is new with every writing. */
const plain = (entry: LedgerEntry) =>
  Object.fromEntries(Object.entries(entry).filter(([field]) => !NEW_EACH_TIME.has(field)));

test('nothing was answered at first', async () => {
  const { client } = await moneyClient();
  expect(await client.roi.answers({})).toEqual({ initiative: null, answers: null });
});

test('the first answers make the CRM an initiative, with the entries that follow, as one batch', async () => {
  const { client, database } = await moneyClient();
  const before = await tablesOf(database);
  const saved = await client.roi.saveAnswers({ answers: ANSWERS });
  expect(saved.initiative).toMatchObject({
    kind: 'crm',
    name: 'Longhand',
    startsOn: '2025-03-01',
    horizonMonths: 36,
    discountRate: 0.08,
  });
  expect(saved.answers).toEqual(ANSWERS);
  expect(await client.roi.answers({})).toEqual(saved);
  const { items } = await client.ledger.list({ initiativeId: saved.initiative.id });
  const expected = entriesOfAnswers(ANSWERS).map((entry) => ({ ...entry, initiativeId: saved.initiative.id }));
  expect(items.map(plain)).toEqual(expect.arrayContaining(expected));
  expect(items).toHaveLength(expected.length);
  expect((await client.history.list({})).items.map(({ label }) => label)).toEqual(['answersSaved']);
  await client.history.undo({});
  expect(await tablesOf(database)).toEqual(before);
});

test('the figures are those of the answers alone, and what is not known is named', async () => {
  const { client } = await moneyClient();
  await client.roi.saveAnswers({ answers: ANSWERS });
  expect(await client.roi.summary({ today: TODAY })).toEqual(summaryOfAnswers(ANSWERS, TODAY));
  expect((await client.roi.report({})).leftOut).toEqual(['growth']);
});

test('answering the same again writes nothing at all', async () => {
  const { client, database } = await moneyClient();
  await client.roi.saveAnswers({ answers: ANSWERS });
  const rows = await tablesOf(database);
  const { initiative } = await client.roi.saveAnswers({ answers: ANSWERS, version: 1 });
  expect(initiative.version).toBe(1);
  expect(await tablesOf(database)).toEqual(rows);
  expect((await client.history.list({})).items).toHaveLength(1);
});

test('only what an answer changes is written: the others keep their rows and their versions', async () => {
  const { client } = await moneyClient();
  await client.roi.saveAnswers({ answers: ANSWERS });
  const before = (await client.ledger.list({})).items;
  await client.roi.saveAnswers({ answers: { ...ANSWERS, monthly: { amountMinor: 2500 }, purchase: null } });
  const after = (await client.ledger.list({})).items;
  expect(after.map(({ id }) => id)).toEqual(before.filter(({ answer }) => answer !== 'purchase').map(({ id }) => id));
  expect(after.filter(({ version }) => version > 1)).toMatchObject([{ answer: 'monthly', amountMinor: 2500 }]);
  expect((await client.history.list({ limit: 1 })).items[0]?.rowCount).toBe(3);
});

test('entries that were typed into the CRM stay as they are', async () => {
  const { client } = await moneyClient();
  const { initiative } = await client.roi.saveAnswers({ answers: ANSWERS });
  const typed = await client.ledger.create({ initiativeId: initiative.id, category: 'it', amountMinor: 999 });
  const nothing = { purchase: null, hours: null, monthly: null, savings: null, growth: null };
  await client.roi.saveAnswers({ answers: { ...ANSWERS, ...nothing } });
  expect((await client.ledger.list({})).items).toEqual([typed]);
});

test('a CRM that somebody added by hand takes the answers and keeps its name', async () => {
  const { client } = await moneyClient();
  const { id } = await client.initiatives.create({ name: 'Our card box', kind: 'crm' });
  expect(await client.roi.answers({})).toMatchObject({ initiative: { id }, answers: null });
  const { initiative } = await client.roi.saveAnswers({ answers: ANSWERS, version: 1 });
  expect(initiative).toMatchObject({ id, version: 2, name: 'Our card box', startsOn: '2025-03-01' });
});

describe('what cannot be', () => {
  it('includes answers that were read before somebody else changed them', async () => {
    const { client } = await moneyClient();
    await expect(client.roi.saveAnswers({ answers: ANSWERS, version: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await client.roi.saveAnswers({ answers: ANSWERS });
    await client.roi.saveAnswers({ answers: { ...ANSWERS, monthly: null }, version: 1 });
    await expect(client.roi.saveAnswers({ answers: ANSWERS, version: 1 })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      data: { currentVersion: 2 },
    });
  });

  it.each([
    ['monthly', { monthly: { amountMinor: 1_000_000_000_000 } }],
    ['hours', { hours: { learningHours: 100, feedingHoursPerWeek: 0, wageMinor: 1_000_000_000_000 } }],
    ['answers', { hours: { learningHours: 100_000, feedingHoursPerWeek: 0, wageMinor: 1_000_000_000_000 } }],
  ] as const)('includes amounts beyond all counting: %s', async (field, answer) => {
    const { client } = await moneyClient();
    await expect(client.roi.saveAnswers({ answers: { ...ANSWERS, ...answer } })).rejects.toMatchObject({
      code: 'INVALID_VALUE',
      data: { field, rule: 'tooLarge' },
    });
    expect(await client.roi.answers({})).toEqual({ initiative: null, answers: null });
  });
});

const money = fc.integer({ min: 0, max: 1_000_000 });
const count = fc.double({ min: 0, max: 200, noNaN: true });
const known = <Answer>(answer: fc.Arbitrary<Answer>) => fc.option(answer, { freq: 2 });
const answersGiven: fc.Arbitrary<CrmAnswers> = fc.record({
  startsOn: fc.constantFrom('2025-01-31', '2024-02-29', '2026-03-01'),
  horizonMonths: fc.integer({ min: 1, max: 48 }),
  discountRate: fc.constantFrom(0, 0.08, 0.1),
  purchase: known(fc.record({ amountMinor: money })),
  hours: known(fc.record({ learningHours: count, feedingHoursPerWeek: count, wageMinor: money })),
  monthly: known(fc.record({ amountMinor: money })),
  savings: known(
    fc.record({
      hoursPerWeek: count,
      wageMinor: money,
      visitsPerMonth: count,
      visitCostMinor: money,
      lettersPerMonth: count,
      letterCostMinor: money,
    }),
  ),
  growth: known(
    fc.record({
      yearlyBeforeMinor: money,
      yearlyNowMinor: money,
      margin: fc.double({ min: 0, max: 1, noNaN: true }),
      measured: fc.constant(null),
    }),
  ),
});

test('whatever was answered before, the entries are those of the last answers, and undo leads all the way back', async () => {
  const { client, database } = await moneyClient();
  await client.roi.saveAnswers({ answers: ANSWERS });
  await fc.assert(
    fc.asyncProperty(fc.array(answersGiven, { minLength: 1, maxLength: 4 }), async (rounds) => {
      const before = await tablesOf(database);
      const states = [before];
      for (const answers of rounds) {
        await client.roi.saveAnswers({ answers });
        states.push(await tablesOf(database));
        const { items } = await client.ledger.list({ limit: 200 });
        const wanted = entriesOfAnswers(answers).map((entry) => ({ ...entry, initiativeId: 1 }));
        expect(items.map(plain)).toEqual(expect.arrayContaining(wanted));
        expect(items).toHaveLength(wanted.length);
        expect(await client.roi.summary({ today: TODAY })).toEqual(summaryOfAnswers(answers, TODAY));
      }
      for (let index = states.length - 1; index > 0; index -= 1) {
        if (JSON.stringify(states[index]) === JSON.stringify(states[index - 1])) continue;
        await client.history.undo({});
        expect(await tablesOf(database)).toEqual(states[index - 1]);
      }
    }),
    { numRuns: runs(25) },
  );
});
