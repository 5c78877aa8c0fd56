import { describe, expect, it, test } from 'vitest';
import { BUILT_IN_MEASURES } from '#shared/scorecard/scorecard.ts';
import { tablesOf } from '../../support/history.ts';
import { moneyClient, TODAY } from '../../support/money.ts';

test('five measures of the literature weigh the same until somebody says otherwise; nothing is written for it', async () => {
  const { client } = await moneyClient();
  const card = await client.scorecard.get({});
  expect(card.measures).toEqual(
    BUILT_IN_MEASURES.map((key) => ({ key, name: '', weight: 20, latest: null, previous: null })),
  );
  expect(card).toMatchObject({ index: null, history: [], leftOut: [...BUILT_IN_MEASURES] });
  expect(await client.scorecard.scores({ measureKey: 'loyalty' })).toEqual({ items: [], nextCursor: null });
  expect((await client.history.list({})).items).toEqual([]);
});

test('a score needs no date, carries its evidence and moves the index', async () => {
  const { client } = await moneyClient();
  await client.scorecard.addScore({ measureKey: 'loyalty', givenOn: '2026-01-20', score: 2 });
  await client.scorecard.addScore({ measureKey: 'loyalty', score: 4, evidence: 'Nine of ten came back.' });
  const card = await client.scorecard.addScore({ measureKey: 'staff', givenOn: '2026-02-10', score: 5 });
  const [loyalty] = card.measures;
  expect(loyalty).toMatchObject({
    latest: { score: 4, givenOn: TODAY, evidence: 'Nine of ten came back.' },
    previous: { score: 2, givenOn: '2026-01-20' },
  });
  expect(card.index).toBe(4.5);
  expect(card.history).toEqual([
    { on: '2026-01-31', index: 2 },
    { on: '2026-02-28', index: 3.5 },
    { on: TODAY, index: 4.5 },
  ]);
  expect(card.leftOut).toEqual(['satisfaction', 'culture', 'reputation']);
});

test('of one day the score that was given last counts', async () => {
  const { client } = await moneyClient();
  await client.scorecard.addScore({ measureKey: 'culture', score: 1 });
  const card = await client.scorecard.addScore({ measureKey: 'culture', score: 3 });
  expect(card.index).toBe(3);
});

test('scores of a measure are listed newest first, page by page', async () => {
  const { client } = await moneyClient();
  for (const day of ['2026-01-02', '2026-02-01', '2026-01-02', '2025-12-01'])
    await client.scorecard.addScore({ measureKey: 'loyalty', givenOn: day, score: 3, evidence: day });
  await client.scorecard.addScore({ measureKey: 'staff', score: 5 });
  const first = await client.scorecard.scores({ measureKey: 'loyalty', limit: 3 });
  expect(first.items.map(({ id }) => id)).toEqual([2, 3, 1]);
  const second = await client.scorecard.scores({ measureKey: 'loyalty', limit: 3, cursor: first.nextCursor });
  expect(second.items.map(({ id }) => id)).toEqual([4]);
  expect(second.nextCursor).toBe(null);
});

describe('the measures', () => {
  it('keep their scores where they stay, in whatever order and with whatever weight', async () => {
    const { client, database } = await moneyClient();
    await client.scorecard.addScore({ measureKey: 'loyalty', score: 2 });
    await client.scorecard.addScore({ measureKey: 'staff', score: 5 });
    const before = await tablesOf(database);
    const card = await client.scorecard.setMeasures({
      measures: [
        { name: 'Referrals', weight: 30 },
        { key: 'loyalty', weight: 70 },
      ],
    });
    expect(card.measures).toMatchObject([
      { name: 'Referrals', weight: 30, latest: null },
      { key: 'loyalty', name: '', weight: 70, latest: { score: 2 } },
    ]);
    expect(card.index).toBe(2);
    await client.history.undo({});
    expect(await tablesOf(database)).toEqual(before);
  });

  it('may be own ones, renamed and scored by their key', async () => {
    const { client } = await moneyClient();
    const made = await client.scorecard.setMeasures({ measures: [{ name: 'Referrals', weight: 100 }] });
    const key = made.measures[0]?.key ?? '';
    await client.scorecard.addScore({ measureKey: key, score: 4 });
    const card = await client.scorecard.setMeasures({ measures: [{ key, name: 'Word of mouth', weight: 100 }] });
    expect(card.measures).toMatchObject([{ key, name: 'Word of mouth', latest: { score: 4 } }]);
    expect((await client.history.list({})).items.map(({ label, params }) => [label, params])).toEqual([
      ['measuresSet', {}],
      ['scoreAdded', { name: 'Referrals' }],
      ['measuresSet', {}],
    ]);
  });

  it('are written once: the same again writes nothing', async () => {
    const { client } = await moneyClient();
    const measures = BUILT_IN_MEASURES.map((key) => ({ key, weight: 20 }));
    await client.scorecard.setMeasures({ measures });
    await client.scorecard.setMeasures({ measures });
    expect((await client.history.list({})).items).toHaveLength(1);
  });

  it.each([
    [[{ key: 'loyalty', weight: 99 }], 'weight', 'sumTo100'],
    [[{ weight: 100 }], 'name', 'empty'],
    [
      [
        { name: 'Fame', weight: 50 },
        { name: 'fame', weight: 50 },
      ],
      'name',
      'taken',
    ],
    [
      [
        { key: 'loyalty', weight: 50 },
        { key: 'loyalty', weight: 50 },
      ],
      'key',
      'twice',
    ],
  ])('are refused where they cannot be: %o', async (measures, field, rule) => {
    const { client } = await moneyClient();
    await expect(client.scorecard.setMeasures({ measures })).rejects.toMatchObject({
      code: 'INVALID_VALUE',
      data: { field, rule },
    });
  });
});

test('a score of the future, of a measure or a score that is not there is refused', async () => {
  const { client } = await moneyClient();
  await expect(
    client.scorecard.addScore({ measureKey: 'loyalty', givenOn: '2026-03-02', score: 3 }),
  ).rejects.toMatchObject({ code: 'INVALID_VALUE', data: { field: 'givenOn', rule: 'inFuture' } });
  const notFound = { code: 'NOT_FOUND', data: { entity: 'measure' } };
  await expect(client.scorecard.addScore({ measureKey: 'fame', score: 3 })).rejects.toMatchObject(notFound);
  await expect(client.scorecard.scores({ measureKey: 'fame' })).rejects.toMatchObject(notFound);
  const measures = [{ key: 'fame', name: 'Fame', weight: 100 }];
  await expect(client.scorecard.setMeasures({ measures })).rejects.toMatchObject(notFound);
  await expect(client.scorecard.removeScore({ id: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await client.history.list({})).items).toEqual([]);
});

test('a score that was given by mistake goes, and undo brings it back', async () => {
  const { client } = await moneyClient();
  await client.scorecard.addScore({ measureKey: 'loyalty', givenOn: '2026-01-01', score: 2 });
  await client.scorecard.addScore({ measureKey: 'loyalty', score: 5 });
  expect((await client.scorecard.removeScore({ id: 2 })).index).toBe(2);
  await client.history.undo({});
  expect((await client.scorecard.get({})).index).toBe(5);
});
