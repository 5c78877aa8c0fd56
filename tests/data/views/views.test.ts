import { describe, expect, it } from 'vitest';
import type { ContactCondition } from '#shared/contacts/contactCondition.ts';
import type { ContactViewQuery } from '#shared/views/view.ts';
import { openedClient } from '../../support/client.ts';
import { tablesOf } from '../../support/history.ts';

type Query = Parameters<Awaited<ReturnType<typeof openedClient>>['client']['views']['create']>[0]['query'];

async function open() {
  const opened = await openedClient();
  const { client } = opened;
  const save = (name: string, query: Query = {}) => client.views.create({ name, query });
  const list = async () => (await client.views.list({})).items;
  const names = async () => (await list()).map(({ name }) => name);
  const latest = async () => (await client.history.list({ limit: 1 })).items[0];
  return { ...opened, save, list, names, latest };
}

const query: ContactViewQuery = {
  filter: {
    match: 'any',
    conditions: [
      { about: 'words', in: 'name', words: 'wang', not: false },
      { about: 'lastContact', when: { withinDays: 30 }, orNever: true },
    ],
  },
  sort: { by: 'lastContact', direction: 'desc' },
  columns: ['work', 'birthday'],
};

describe('saved views', () => {
  it('keep what a list asks for and shows, in the order in which they were saved or put', async () => {
    const { client, save, list, names, latest } = await open();
    const first = await save('Quiet ones', query);
    expect(first).toMatchObject({ name: 'Quiet ones', version: 1, query, isBroken: false });
    expect(await latest()).toMatchObject({ label: 'viewCreated', params: { name: 'Quiet ones' } });
    const second = await save('老客户');
    expect(second.query).toEqual({ filter: {}, sort: { by: 'name', direction: 'asc' }, columns: null });
    expect(await names()).toEqual(['Quiet ones', '老客户']);
    await client.views.arrange({ ids: [second.id, first.id] });
    expect(await names()).toEqual(['老客户', 'Quiet ones']);
    for (const ids of [[first.id], [first.id, first.id], [first.id, second.id, 99]])
      await expect(client.views.arrange({ ids })).rejects.toMatchObject({
        data: { field: 'ids', rule: 'notAllNamed' },
      });
    expect((await list()).map(({ version }) => version)).toEqual([1, 1]);
    await client.views.arrange({ ids: [first.id, second.id] });
    await client.history.undo({});
    expect(await names()).toEqual(['老客户', 'Quiet ones']);
    const { version } = (await list())[1] ?? first;
    const renamed = await client.views.update({ id: first.id, version, name: 'quiet ones' });
    expect(renamed).toMatchObject({ name: 'quiet ones', version: version + 1, query });
    await expect(client.views.update({ id: first.id, version: 1, name: 'x' })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    expect(await client.views.update({ id: first.id, query: {} })).toMatchObject({
      query: { filter: {} },
      version: version + 2,
    });
    expect(await client.views.update({ id: first.id, query: {} })).toMatchObject({ version: version + 2 });
    await client.views.remove({ id: first.id });
    expect(await latest()).toMatchObject({ label: 'viewRemoved', params: { name: 'quiet ones' } });
    expect(await names()).toEqual(['老客户']);
    await client.history.undo({});
    expect((await list())[1]).toMatchObject({ id: first.id, name: 'quiet ones' });
    for (const call of [client.views.remove({ id: 99 }), client.views.update({ id: 99, name: 'x' })])
      await expect(call).rejects.toMatchObject({ code: 'NOT_FOUND', data: { entity: 'view' } });
  });

  it('have names that can be told apart', async () => {
    const { client, save } = await open();
    const { id } = await save('VIP');
    await save('Other');
    for (const name of ['vip', 'ＶＩＰ', ' VIP '])
      await expect(save(name)).rejects.toMatchObject({ data: { field: 'name', rule: 'alreadyUsed' } });
    await expect(client.views.update({ id, name: 'other' })).rejects.toMatchObject({ data: { rule: 'alreadyUsed' } });
  });

  it('are 200 at most', async () => {
    const { client, context, save } = await open();
    await context.database.write({ label: 'viewCreated', params: {}, topics: [] }, async (transaction) => {
      const rows = Array.from({ length: 199 }, (_, position) => ({
        created_at: '',
        updated_at: '',
        position,
        name: `View ${position}`,
        query: '{}',
      }));
      await transaction.insertInto('contact_views').values(rows).execute();
    });
    const { id } = await save('The last one');
    await expect(save('One more')).rejects.toMatchObject({ data: { field: 'views', rule: 'tooManyViews' } });
    await client.views.remove({ id });
    await save('Instead');
  });

  it('leave out what is gone since and say so, until it is back', async () => {
    const { client, context, save, list } = await open();
    const grade = await client.fields.create({ name: 'Grade', type: 'choice', choices: ['A', 'B'] });
    const { id: mei } = await client.staff.create({ name: 'Mei' });
    await client.contacts.create({ displayName: 'Ada', tags: ['VIP'] });
    const [a = '', b = ''] = grade.choices.map(({ id }) => id);
    const own = (value: string) => ({ about: 'own', fieldId: grade.id, is: { test: 'is', value } }) as const;
    const oneOf: ContactCondition = { about: 'own', fieldId: grade.id, is: { test: 'oneOf', values: [a, b] } };
    const tagged = { about: 'tag', tag: 'vip', not: false } as const;
    const known = { about: 'knownBy', who: mei, not: false } as const;
    const column = `own:${grade.id}` as const;
    await save('All of it', {
      filter: { conditions: [own(a), own(b), oneOf, tagged, known], tag: 'VIP' },
      sort: { by: 'own', fieldId: grade.id, direction: 'desc' },
      columns: ['email', column],
    });
    await save('Strangers', {
      filter: { tag: 'Nobody', knownBy: 99, conditions: [{ about: 'knownBy', who: 99, not: true }] },
    });
    const [whole, strangers] = await list();
    expect(whole).toMatchObject({ isBroken: false, query: { columns: ['email', column] } });
    expect(strangers).toMatchObject({ isBroken: true, query: { filter: { conditions: [], tag: 'Nobody' } } });
    expect(Object.keys(strangers?.query.filter ?? {}).toSorted()).toEqual(['conditions', 'tag']);
    const before = await tablesOf(context.database);

    await client.fields.update({ id: grade.id, choices: [{ id: a, label: 'A' }] });
    expect((await list())[0]).toMatchObject({
      isBroken: true,
      query: { filter: { conditions: [own(a), { ...oneOf, is: { test: 'oneOf', values: [a] } }, tagged, known] } },
    });
    await client.fields.remove({ id: grade.id });
    expect((await list())[0]).toMatchObject({
      isBroken: true,
      query: {
        filter: { conditions: [tagged, known], tag: 'VIP' },
        sort: { by: 'name', direction: 'asc' },
        columns: ['email'],
      },
    });
    await client.history.undo({});
    await client.history.undo({});
    expect(await tablesOf(context.database)).toEqual(before);
    expect((await list())[0]).toEqual(whole);
  });

  it('of a tag that nobody carries just now list nobody, and whoever gets it', async () => {
    const { client, save, list } = await open();
    const { id: ada } = await client.contacts.create({ displayName: 'Ada', tags: ['VIP'] });
    await client.contacts.create({ displayName: 'Ben' });
    await save('Dear ones', { filter: { conditions: [{ about: 'tag', tag: 'vip', not: false }], tag: 'VIP' } });
    const listed = async () => {
      const [view] = await list();
      expect(view).toMatchObject({ isBroken: false });
      return (await client.contacts.list({ filter: view?.query.filter ?? {} })).items.map(({ id }) => id);
    };
    expect(await listed()).toEqual([ada]);
    await client.contacts.tag({ ids: [ada], add: [], remove: ['VIP'] });
    expect(await listed()).toEqual([]);
    await client.contacts.tag({ ids: [ada], add: ['Vip'], remove: [] });
    expect(await listed()).toEqual([ada]);
  });

  it('are read as far as they can be when something else wrote them', async () => {
    const { context, list } = await open();
    const stored = {
      filter: {
        kind: 'person',
        shoeSize: 41,
        tag: 5,
        conditions: [{ about: 'kind', kind: 'person' }, { about: 'shoes' }],
      },
      sort: { by: 'shoeSize' },
      columns: ['email'],
    };
    await context.database.write({ label: 'viewCreated', params: {}, topics: [] }, async (transaction) => {
      const row = { created_at: '', updated_at: '', position: 0, name: 'From later', query: JSON.stringify(stored) };
      await transaction.insertInto('contact_views').values(row).execute();
    });
    expect(await list()).toMatchObject([
      {
        name: 'From later',
        isBroken: true,
        query: {
          filter: { kind: 'person', conditions: [{ about: 'kind', kind: 'person' }] },
          sort: { by: 'name', direction: 'asc' },
          columns: ['email'],
        },
      },
    ]);
  });
});
