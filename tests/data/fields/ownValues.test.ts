import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../support/history.ts';
import { withFields, invalid } from '../../support/ownFields.ts';

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
    expect((await client.fields.list({ isCounted: false })).items[0]?.valueCount).toBeNull();
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
