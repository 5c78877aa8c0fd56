import { describe, expect, it, test } from 'vitest';
import { tablesOf } from '../../support/history.ts';
import { opened, withFields, invalid } from '../../support/ownFields.ts';

describe('an own field', () => {
  it('is added at the end, with the currency of the company where it is money', async () => {
    const { client } = await withFields();
    const { items } = await client.fields.list({});
    expect(items.map(({ name }) => name)).toEqual([
      'Customer number',
      'Staff',
      'Credit limit',
      'Contract until',
      'Size',
      'Newsletter',
      'Shop',
    ]);
    expect(items[2]).toMatchObject({ type: 'money', currency: 'USD', appliesTo: 'both', valueCount: 0, version: 1 });
    expect(items[4]?.choices.map(({ label }) => label)).toEqual(['Small', 'Medium', 'Large']);
    expect((await client.history.list({})).items[0]).toMatchObject({ label: 'fieldCreated', params: { name: 'Shop' } });
  });

  it('needs a name that no other has, and choices only where it is a choice', async () => {
    const { client, named } = await withFields();
    const create = (draft: object) => client.fields.create({ name: 'x', type: 'text', ...draft });
    await expect(create({ name: ' ＳＩＺＥ ' })).rejects.toMatchObject(invalid('name', 'taken'));
    await expect(create({ choices: ['a'] })).rejects.toMatchObject(invalid('choices', 'onlyOfChoice'));
    await expect(create({ type: 'choice' })).rejects.toMatchObject(invalid('choices', 'noChoices'));
    await expect(create({ type: 'choice', choices: ['a', 'Ａ'] })).rejects.toMatchObject(invalid('choices', 'twice'));
    await expect(client.fields.update({ id: named('Shop'), name: 'size' })).rejects.toMatchObject(
      invalid('name', 'taken'),
    );
    expect(await client.fields.update({ id: named('Size'), name: 'SIZE' })).toMatchObject({ name: 'SIZE', version: 2 });
    await expect(client.fields.update({ id: 99, name: 'y' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.fields.update({ id: named('Size'), version: 1, name: 'y' })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
  });

  it('there are at most 200', async () => {
    const { client, database } = await opened();
    await client.fields.create({ name: 'first', type: 'text' });
    await database.write({ label: 'fieldCreated', params: {}, topics: ['fields'] }, async (transaction, { at }) => {
      for (let position = 1; position < 200; position += 1)
        await transaction
          .insertInto('own_fields')
          .values({
            uid: `u${position}`,
            created_at: at,
            updated_at: at,
            position,
            name: `f${position}`,
            type: 'text',
            applies_to: 'both',
            currency: null,
            choices: '[]',
          })
          .execute();
    });
    await expect(client.fields.create({ name: 'one more', type: 'text' })).rejects.toMatchObject(
      invalid('fields', 'tooManyFields'),
    );
  });

  it('can be put elsewhere in the order, when all are named', async () => {
    const { client } = await withFields();
    const { items } = await client.fields.arrange({ ids: [7, 1, 2, 3, 4, 5, 6] });
    expect(items.map(({ id }) => id)).toEqual([7, 1, 2, 3, 4, 5, 6]);
    for (const ids of [
      [1, 2, 3],
      [1, 1, 2, 3, 4, 5, 6],
      [1, 2, 3, 4, 5, 6, 8],
    ])
      await expect(client.fields.arrange({ ids })).rejects.toMatchObject(invalid('ids', 'notAllFields'));
    await client.history.undo({});
    expect((await client.fields.list({})).items.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

test('renaming a field keeps what is in it', async () => {
  const { client, named } = await withFields();
  const fieldId = named('Customer number');
  await client.contacts.create({ displayName: 'Ada', own: [{ fieldId, value: '00123' }] });
  expect(await client.fields.update({ id: fieldId, name: 'Number', appliesTo: 'companies' })).toMatchObject({
    name: 'Number',
    appliesTo: 'companies',
    valueCount: 1,
  });
  expect((await client.contacts.get({ id: 1 })).own).toEqual([{ fieldId, value: '00123' }]);
});

test('money follows the company to another currency, unless its decimals would not', async () => {
  const { client, database, named } = await withFields();
  const fieldId = named('Credit limit');
  const limit = async () => (await client.fields.list({})).items.find(({ id }) => id === fieldId)?.currency;
  await client.contacts.create({ displayName: 'Ada', own: [{ fieldId, value: '12.5' }] });
  await client.settings.update({ currency: 'EUR' });
  expect(await limit()).toBe('EUR');
  const before = await tablesOf(database);
  await expect(client.settings.update({ currency: 'JPY' })).rejects.toMatchObject(invalid('currency', 'wouldRound'));
  expect(await tablesOf(database)).toEqual(before);
  await client.contacts.update({ id: 1, own: [{ fieldId, value: '12' }] });
  await client.settings.update({ currency: 'JPY' });
  expect(await limit()).toBe('JPY');
  expect((await client.contacts.get({ id: 1 })).own).toEqual([{ fieldId, value: '12' }]);
});
