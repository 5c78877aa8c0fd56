import { describe, expect, it, test } from 'vitest';
import { ANSWERS, moneyClient } from '../../support/money.ts';

async function withInitiative() {
  const { client } = await moneyClient();
  const { id } = await client.initiatives.create({ name: 'Letters', startsOn: '2026-01-15', horizonMonths: 12 });
  return { client, id };
}

test('an entry is actual, comes once and on the first day of its initiative until somebody says otherwise', async () => {
  const { client, id } = await withInitiative();
  const written = await client.ledger.create({ initiativeId: id, category: 'process', amountMinor: 12_345 });
  expect(written).toMatchObject({
    version: 1,
    initiativeId: id,
    basis: 'actual',
    startsOn: '2026-01-15',
    every: 'once',
    until: null,
    working: null,
    answer: null,
  });
  const changed = await client.ledger.update({ id: written.id, version: 1, every: 'month', until: '2026-06-15' });
  expect(changed).toMatchObject({ version: 2, every: 'month', until: '2026-06-15', amountMinor: 12_345 });
  expect(await client.ledger.update({ id: written.id, every: 'once' })).toMatchObject({ version: 3, until: null });
  await client.ledger.remove({ id: written.id, version: 3 });
  expect((await client.ledger.list({})).items).toEqual([]);
  await client.history.undo({});
  expect((await client.ledger.list({})).items).toMatchObject([{ every: 'once', amountMinor: 12_345 }]);
});

test('entries are listed by their first day, of one initiative, category or basis, page by page', async () => {
  const { client, id } = await withInitiative();
  const { id: other } = await client.initiatives.create({ name: 'Other' });
  const add = (initiativeId: number, startsOn: string, category: 'it' | 'saving', basis: 'planned' | 'actual') =>
    client.ledger.create({ initiativeId, startsOn, category, basis, amountMinor: 1 });
  const third = await add(id, '2026-05-01', 'it', 'planned');
  const first = await add(id, '2026-02-01', 'saving', 'actual');
  const second = await add(other, '2026-03-01', 'it', 'actual');
  const twin = await add(id, '2026-05-01', 'saving', 'planned');
  const idsOf = async (filter: object) => {
    const ids: number[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { id: number }[]; nextCursor: string | null } = await client.ledger.list({
        ...filter,
        limit: 1,
        cursor,
      });
      ids.push(...page.items.map((entry) => entry.id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    return ids;
  };
  expect(await idsOf({})).toEqual([first.id, second.id, third.id, twin.id]);
  expect(await idsOf({ initiativeId: id })).toEqual([first.id, third.id, twin.id]);
  expect(await idsOf({ category: 'it' })).toEqual([second.id, third.id]);
  expect(await idsOf({ initiativeId: id, basis: 'planned' })).toEqual([third.id, twin.id]);
});

describe('an amount with a working', () => {
  const working = { type: 'weeklyHours', hoursPerWeek: 3, wageMinor: 2000 } as const;

  it('has to be what the working gives', async () => {
    const { client, id } = await withInitiative();
    const draft = { initiativeId: id, category: 'saving', every: 'month', working } as const;
    await expect(client.ledger.create({ ...draft, amountMinor: 25_999 })).rejects.toMatchObject({
      code: 'INVALID_VALUE',
      data: { field: 'amountMinor', rule: 'notFromWorking' },
    });
    const written = await client.ledger.create({ ...draft, amountMinor: 26_000 });
    expect(written.working).toEqual(working);
    await expect(client.ledger.update({ id: written.id, amountMinor: 1 })).rejects.toMatchObject({
      data: { rule: 'notFromWorking' },
    });
    const typed = await client.ledger.update({ id: written.id, amountMinor: 1, working: null });
    expect(typed).toMatchObject({ amountMinor: 1, working: null });
  });

  it('is refused where it is beyond all counting', async () => {
    const { client, id } = await withInitiative();
    const huge = { type: 'hours', hours: 1_000_000, wageMinor: 1_000_000_000_000 } as const;
    await expect(
      client.ledger.create({ initiativeId: id, category: 'people', amountMinor: 1, working: huge }),
    ).rejects.toMatchObject({ data: { rule: 'notFromWorking' } });
  });
});

describe('what cannot be', () => {
  it.each([
    [{ every: 'month', until: '2026-01-14' }, 'until', 'beforeStart'],
    [{ every: 'once', until: '2026-06-01' }, 'until', 'notRepeating'],
    [{ every: 'week', startsOn: '1900-01-01' }, 'amountMinor', 'tooManyOccurrences'],
    [{ every: 'week', amountMinor: 1_000_000_000_000 }, 'amountMinor', 'tooLarge'],
  ] as const)('is refused with a reason: %o', async (draft, field, rule) => {
    const { client, id } = await withInitiative();
    await expect(
      client.ledger.create({ initiativeId: id, category: 'it', amountMinor: 1, ...draft }),
    ).rejects.toMatchObject({ code: 'INVALID_VALUE', data: { field, rule } });
    expect((await client.ledger.list({})).items).toEqual([]);
  });

  it('names what is not there', async () => {
    const { client } = await withInitiative();
    await expect(client.ledger.create({ initiativeId: 9, category: 'it', amountMinor: 1 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { entity: 'initiative' },
    });
    await expect(client.ledger.update({ id: 9, amountMinor: 1 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { entity: 'ledgerEntry' },
    });
  });
});

test('as often as 5,000 times is enough, once more is not', async () => {
  const { client } = await moneyClient();
  const { id } = await client.initiatives.create({ name: 'Long', startsOn: '2000-01-01', horizonMonths: 600 });
  // A Saturday, as the last day of the horizon: 5,000 weeks before it and 4,999.
  const draft = { initiativeId: id, category: 'it', every: 'week', amountMinor: 1 } as const;
  await expect(client.ledger.create({ ...draft, startsOn: '1954-03-06' })).rejects.toMatchObject({
    data: { rule: 'tooManyOccurrences' },
  });
  expect(await client.ledger.create({ ...draft, startsOn: '1954-03-13' })).toMatchObject({ startsOn: '1954-03-13' });
});

test('an entry that follows an answer is changed only through the answers', async () => {
  const { client } = await moneyClient();
  await client.roi.saveAnswers({ answers: ANSWERS });
  const [entry] = (await client.ledger.list({})).items;
  const refusal = { code: 'INVALID_VALUE', data: { field: 'answer', rule: 'fromAnswer' } };
  await expect(client.ledger.update({ id: entry?.id ?? 0, amountMinor: 1 })).rejects.toMatchObject(refusal);
  await expect(client.ledger.remove({ id: entry?.id ?? 0 })).rejects.toMatchObject(refusal);
});
