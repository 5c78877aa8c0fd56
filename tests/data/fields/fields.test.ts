import { describe, expect, it, test } from 'vitest';
import type { Field } from '#shared/fields/field.ts';
import { openedClient } from '../../support/client.ts';
import { tablesOf } from '../../support/history.ts';

async function opened() {
  const { client, context } = await openedClient();
  return { client, database: context.database };
}

/** A company with a field of every type. */
async function withFields() {
  const { client, database } = await opened();
  const made: Field[] = [];
  for (const draft of [
    { name: 'Customer number', type: 'text' },
    { name: 'Staff', type: 'number', appliesTo: 'companies' },
    { name: 'Credit limit', type: 'money' },
    { name: 'Contract until', type: 'date' },
    { name: 'Size', type: 'choice', choices: ['Small', 'Medium', 'Large'] },
    { name: 'Newsletter', type: 'yesNo', appliesTo: 'people' },
    { name: 'Shop', type: 'url' },
  ] as const)
    made.push(await client.fields.create({ ...draft, choices: 'choices' in draft ? [...draft.choices] : [] }));
  const named = (name: string) => made.find((field) => field.name === name)?.id ?? 0;
  const choice = (label: string) => made.flatMap(({ choices }) => choices).find((one) => one.label === label)?.id ?? '';
  return { client, database, named, choice };
}

const invalid = (field: string, rule: string) => ({ code: 'INVALID_VALUE', data: { field, rule } });

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

describe('values of a contact', () => {
  it('are written in their one form, read in the order of the fields, in lists too', async () => {
    const { client, named, choice } = await withFields();
    const own = [
      { fieldId: named('Shop'), value: ' shop.example ' },
      { fieldId: named('Customer number'), value: '00123' },
      { fieldId: named('Credit limit'), value: '1234.50' },
      { fieldId: named('Size'), value: choice('Medium') },
      { fieldId: named('Contract until'), value: '2027-03-31' },
      { fieldId: named('Newsletter'), value: 'no' },
    ];
    const ada = await client.contacts.create({ displayName: 'Ada', own });
    const written = [
      { fieldId: named('Customer number'), value: '00123' },
      { fieldId: named('Credit limit'), value: '1234.5' },
      { fieldId: named('Contract until'), value: '2027-03-31' },
      { fieldId: named('Size'), value: choice('Medium') },
      { fieldId: named('Newsletter'), value: 'no' },
      { fieldId: named('Shop'), value: 'shop.example' },
    ];
    expect(ada.own).toEqual(written);
    await client.contacts.create({ displayName: 'Bob' });
    expect((await client.contacts.list({})).items.map((contact) => contact.own)).toEqual([written, []]);
    expect((await client.fields.list({})).items.map(({ valueCount }) => valueCount)).toEqual([1, 0, 1, 1, 1, 1, 1]);
    await client.contacts.remove({ id: ada.id });
    expect((await client.fields.list({})).items[0]?.valueCount).toBe(0);
  });

  it('are changed one by one: an empty one is taken away, what is not named stays', async () => {
    const { client, database, named } = await withFields();
    const [number, limit] = [named('Customer number'), named('Credit limit')];
    const own = [
      { fieldId: number, value: 'K-1' },
      { fieldId: limit, value: '5' },
    ];
    const { id, version } = await client.contacts.create({ displayName: 'Ada', own });
    const before = await tablesOf(database);
    const after = await client.contacts.update({ id, version, own: [{ fieldId: number, value: 'K-2' }] });
    expect(after).toMatchObject({ version: version + 1, own: [{ value: 'K-2' }, { value: '5' }] });
    expect(await client.contacts.update({ id, own: [{ fieldId: number, value: 'K-2' }] })).toMatchObject({
      version: version + 1,
    });
    const emptied = await client.contacts.update({ id, own: [{ fieldId: limit, value: '' }] });
    expect(emptied.own).toEqual([{ fieldId: number, value: 'K-2' }]);
    const entries = (await client.timeline.list({ contactId: id })).items;
    expect(entries.flatMap((entry) => (entry.kind === 'edit' ? [entry.fields] : []))).toEqual([
      ['own:Credit limit'],
      ['own:Customer number'],
      expect.anything(),
    ]);
    await client.history.undo({});
    await client.history.undo({});
    expect(await tablesOf(database)).toEqual(before);
  });

  it.each([
    ['Staff', 'many', 'notANumber'],
    ['Credit limit', '1.234', 'notAnAmount'],
    ['Contract until', '31.3.2027', 'notADate'],
    ['Size', 'Medium', 'notAChoice'],
    ['Shop', 'javascript:alert(1)', 'notAUrl'],
    ['Newsletter', 'yes', 'notForKind'],
    ['Nothing', 'x', 'notFound'],
  ])('that do not fit are refused: %s %s', async (name, value, rule) => {
    const { client, database, named } = await withFields();
    const before = await tablesOf(database);
    const fieldId = named(name) === 0 ? 99 : named(name);
    await expect(
      client.contacts.create({ kind: 'company', companyName: 'ACME', own: [{ fieldId, value }] }),
    ).rejects.toMatchObject(invalid('own', rule));
    expect(await tablesOf(database)).toEqual(before);
  });

  it('cannot name a field twice', async () => {
    const { client } = await withFields();
    const own = [
      { fieldId: 1, value: 'a' },
      { fieldId: 1, value: 'b' },
    ];
    await expect(client.contacts.create({ displayName: 'Ada', own })).rejects.toMatchObject(invalid('own', 'twice'));
  });

  it('stay when the contact becomes one of the other kind, until they are taken away', async () => {
    const { client, named } = await withFields();
    const fieldId = named('Newsletter');
    const { id } = await client.contacts.create({ displayName: 'Ada', own: [{ fieldId, value: 'yes' }] });
    const company = await client.contacts.update({ id, kind: 'company', companyName: 'Ada Ltd' });
    expect(company.own).toEqual([{ fieldId, value: 'yes' }]);
    expect(await client.contacts.update({ id, own: [{ fieldId, value: 'yes' }] })).toMatchObject({ own: company.own });
    await expect(client.contacts.update({ id, own: [{ fieldId, value: 'no' }] })).rejects.toMatchObject(
      invalid('own', 'notForKind'),
    );
    expect(await client.contacts.update({ id, own: [{ fieldId, value: '' }] })).toMatchObject({ own: [] });
  });

  it('of a choice are sorted as the choices stand, and go with a choice that goes', async () => {
    const { client, database, named, choice } = await withFields();
    const fieldId = named('Size');
    for (const label of ['Large', 'Small', 'Medium'])
      await client.contacts.create({ displayName: label, own: [{ fieldId, value: choice(label) }] });
    const sorted = async () => {
      const rows = await database.read((reader) =>
        reader
          .selectFrom('contact_own_values')
          .select('value')
          .where('field_id', '=', fieldId)
          .orderBy('sort_key')
          .execute(),
      );
      return rows.map(({ value }) => value);
    };
    expect(await sorted()).toEqual(['Small', 'Medium', 'Large'].map(choice));
    const before = await tablesOf(database);
    const { choices } = await client.fields.update({
      id: fieldId,
      choices: [{ id: choice('Large'), label: 'Huge' }, { label: 'Tiny' }, { id: choice('Small'), label: 'Small' }],
    });
    expect(choices.map(({ label }) => label)).toEqual(['Huge', 'Tiny', 'Small']);
    expect(new Set([...choices.map(({ id }) => id), choice('Medium')]).size).toBe(4);
    expect(await sorted()).toEqual([choice('Large'), choice('Small')]);
    await client.history.undo({});
    expect(await tablesOf(database)).toEqual(before);
  });

  it('go with their field, and undo brings all of it back', async () => {
    const { client, database, named } = await withFields();
    const fieldId = named('Customer number');
    const ids: number[] = [];
    for (const name of ['Ada', 'Bob', 'Cy'])
      ids.push((await client.contacts.create({ displayName: name, own: [{ fieldId, value: `K-${name}` }] })).id);
    await client.contacts.remove({ ids: [ids[2] ?? 0] });
    const before = await tablesOf(database);
    const removed = await client.fields.remove({ id: fieldId });
    expect(removed.valueCount).toBe(3);
    expect((await client.contacts.get({ id: ids[0] ?? 0 })).own).toEqual([]);
    expect((await client.history.list({})).items[0]).toMatchObject({
      label: 'fieldRemoved',
      params: { name: 'Customer number', count: 3 },
    });
    await expect(client.fields.remove({ id: fieldId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await client.history.undo({ batchId: removed.batchId });
    expect(await tablesOf(database)).toEqual(before);
  });

  it('are erased with a contact that is deleted for good, from the history too', async () => {
    const { client, database, named } = await withFields();
    const fieldId = named('Customer number');
    const { id } = await client.contacts.create({ displayName: 'Ada', own: [{ fieldId, value: 'K-secret' }] });
    await client.contacts.update({ id, own: [{ fieldId, value: 'K-other' }] });
    await client.contacts.remove({ id });
    await client.contacts.emptyBin({});
    const rows = await database.read(async (reader) => ({
      values: await reader.selectFrom('contact_own_values').selectAll().execute(),
      history: await reader.selectFrom('history').select('before').where('before', 'like', '%K-%').execute(),
    }));
    expect(rows).toEqual({ values: [], history: [] });
  });

  it('of which an old undo brings back a second one, the newer counts, and the older goes when it is written', async () => {
    const { client, database, named } = await withFields();
    const fieldId = named('Customer number');
    const write = (value: string) => client.contacts.update({ id: 1, own: [{ fieldId, value }] });
    await client.contacts.create({ displayName: 'Ada', own: [{ fieldId, value: 'old' }] });
    await write('');
    const [emptied] = (await client.history.list({})).items;
    await write('new');
    await client.history.undo({ batchId: emptied?.id ?? 0 });
    expect((await client.contacts.get({ id: 1 })).own).toEqual([{ fieldId, value: 'new' }]);
    expect((await write('newest')).own).toEqual([{ fieldId, value: 'newest' }]);
    const rows = await database.read((reader) => reader.selectFrom('contact_own_values').selectAll().execute());
    expect(rows).toHaveLength(1);
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
