import { describe, expect, it, test } from 'vitest';
import { tablesOf } from '../../support/history.ts';
import { ANSWERS, goldenInitiative, moneyClient, TODAY } from '../../support/money.ts';

test('an initiative starts today, looks three years ahead and counts with 10 % a year until somebody says otherwise', async () => {
  const { client } = await moneyClient();
  const { id: staffId } = await client.staff.create({ name: 'Grace' });
  const written = await client.initiatives.create({ name: 'Letters by hand', staffId });
  expect(written).toMatchObject({
    version: 1,
    kind: 'campaign',
    startsOn: TODAY,
    horizonMonths: 36,
    discountRate: 0.1,
    staff: { id: staffId, displayName: 'Grace' },
    note: '',
  });
  expect(await client.initiatives.get({ id: written.id })).toEqual(written);
  const change = { id: written.id, version: 1, discountRate: 0.075, staffId: null, name: 'Cards by hand' };
  expect(await client.initiatives.update(change)).toMatchObject({
    version: 2,
    discountRate: 0.075,
    staff: null,
    name: 'Cards by hand',
    startsOn: TODAY,
  });
});

test('a change that changes nothing writes nothing', async () => {
  const { client } = await moneyClient();
  const { id } = await client.initiatives.create({ name: 'Letters' });
  expect(await client.initiatives.update({ id, name: 'Letters', discountRate: 0.1 })).toMatchObject({ version: 1 });
  expect((await client.history.list({})).items).toHaveLength(1);
});

test('the CRM stands first, then the newest start, page by page', async () => {
  const { client } = await moneyClient();
  const add = (name: string, startsOn: string, kind: 'crm' | 'process' = 'process') =>
    client.initiatives.create({ name, startsOn, kind });
  await add('old', '2024-01-01');
  await add('new', '2026-01-01');
  await add('Longhand', '2020-01-01', 'crm');
  await add('twin', '2024-01-01');
  await add('newest', '2026-02-01');
  const names: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: { name: string }[]; nextCursor: string | null } = await client.initiatives.list({
      limit: 2,
      cursor,
    });
    names.push(...page.items.map(({ name }) => name));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(names).toEqual(['Longhand', 'newest', 'new', 'twin', 'old']);
});

describe('what cannot be', () => {
  it('is refused with a reason', async () => {
    const { client } = await moneyClient();
    await client.initiatives.create({ name: 'Longhand', kind: 'crm', uid: 'one' });
    const refused = (draft: Parameters<typeof client.initiatives.create>[0], field: string, rule: string) =>
      expect(client.initiatives.create(draft)).rejects.toMatchObject({ code: 'INVALID_VALUE', data: { field, rule } });
    await refused({ name: '  ' }, 'name', 'empty');
    await refused({ name: 'Another', kind: 'crm' }, 'kind', 'taken');
    await refused({ name: 'Another', staffId: 99 }, 'staffId', 'notFound');
    await refused({ name: 'Another', uid: 'one' }, 'uid', 'identityUsed');
    await expect(client.initiatives.get({ id: 99 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.initiatives.update({ id: 1, version: 7, name: 'x' })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      data: { currentVersion: 1 },
    });
    expect((await client.initiatives.list({})).items).toHaveLength(1);
  });

  it('includes a horizon with which a weekly entry of long ago would come too often', async () => {
    const { client } = await moneyClient();
    const { id } = await client.initiatives.create({ name: 'Old', startsOn: '1980-01-01', horizonMonths: 12 });
    await client.ledger.create({
      initiativeId: id,
      category: 'it',
      startsOn: '1900-01-01',
      every: 'week',
      amountMinor: 1,
    });
    await expect(client.initiatives.update({ id, horizonMonths: 600 })).rejects.toMatchObject({
      data: { field: 'horizonMonths', rule: 'tooManyOccurrences' },
    });
    expect(await client.initiatives.update({ id, horizonMonths: 24, name: 'Older' })).toMatchObject({ version: 2 });
  });
});

test('removing one takes its entries along and leaves its sales; undo brings all of it back', async () => {
  const { client, database } = await moneyClient();
  const { id } = await goldenInitiative(client);
  const { id: contactId } = await client.contacts.create({ displayName: 'Ada' });
  const sale = await client.sales.create({ contactId, amountMinor: 5000, initiativeId: id });
  const before = await tablesOf(database);
  const { batchId } = await client.initiatives.remove({ id, version: 1 });
  expect((await client.ledger.list({})).items).toEqual([]);
  expect(await client.sales.get({ id: sale.id })).toMatchObject({ amountMinor: 5000, initiative: null });
  expect((await client.history.list({ limit: 1 })).items).toMatchObject([
    { label: 'initiativeRemoved', params: { name: 'Golden' } },
  ]);
  await client.history.undo({ batchId });
  expect(await tablesOf(database)).toEqual(before);
});

test('start, horizon and rate of the CRM are those of its answers: changed here, the entries follow', async () => {
  const { client, database } = await moneyClient();
  const { initiative } = await client.roi.saveAnswers({ answers: ANSWERS });
  const before = await tablesOf(database);
  await client.initiatives.update({ id: initiative.id, horizonMonths: 24, discountRate: 0.05 });
  const { answers } = await client.roi.answers({});
  expect(answers).toEqual({ ...ANSWERS, horizonMonths: 24, discountRate: 0.05 });
  const monthly = (await client.ledger.list({})).items.filter(({ answer }) => answer === 'monthly');
  expect(monthly).toMatchObject([{ until: '2027-02-01', amountMinor: 1800 }]);
  await client.history.undo({});
  expect(await tablesOf(database)).toEqual(before);
});

test('an undo never brings a second CRM: where answers were given anew, the removed one stays away', async () => {
  const { client } = await moneyClient();
  const { initiative } = await client.roi.saveAnswers({ answers: ANSWERS });
  const { batchId } = await client.initiatives.remove({ id: initiative.id });
  const again = await client.roi.saveAnswers({ answers: { ...ANSWERS, monthly: null } });
  const undone = await client.history.undo({ batchId });
  expect(undone.kept.length).toBeGreaterThan(0);
  expect((await client.initiatives.list({})).items.map(({ id }) => id)).toEqual([again.initiative.id]);
  expect((await client.ledger.list({})).items.every(({ answer }) => answer !== 'monthly')).toBe(true);
});
