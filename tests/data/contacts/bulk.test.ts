import { describe, expect, it } from 'vitest';
import type { ContactBulkChange, ContactBulkResult, ContactFilter } from '#shared/contacts/contact.ts';
import type { DataClient } from '#shared/contract/index.ts';
import { lastOf, openedClient } from '../../support/client.ts';
import { tablesOf } from '../../support/history.ts';

type Change = Parameters<DataClient['contacts']['bulk']>[0]['change'];

async function open() {
  const opened = await openedClient();
  const { client, context } = opened;
  const ids: number[] = [];
  for (const draft of [
    { displayName: 'Ada', tags: ['vip', 'old'], title: 'Buyer' },
    { displayName: 'Bob', tags: ['Old'] },
    { displayName: 'Cleo' },
    { kind: 'company' as const, displayName: 'Tea House' },
  ])
    ids.push((await client.contacts.create(draft)).id);
  const [ada = 0, bob = 0, cleo = 0, house = 0] = ids;
  const bulk = async (filter: ContactFilter, change: Change): Promise<ContactBulkResult> => {
    const last = await lastOf(await client.contacts.bulk({ filter, change }));
    if (last?.type !== 'done') throw new Error(`It ended: ${JSON.stringify(last)}`);
    const { type: _type, ...result } = last;
    return result;
  };
  const contact = (id: number) => client.contacts.get({ id });
  const versions = async () => await Promise.all(ids.map(async (id) => (await contact(id)).version));
  const latest = async () => (await client.history.list({ limit: 1 })).items[0];
  return { ...opened, database: context.database, ids, ada, bob, cleo, house, bulk, contact, versions, latest };
}

describe('a change of all that a filter lets through', () => {
  it('is one batch; those that have it already are not touched', async () => {
    const { bulk, contact, versions, latest, ada, bob } = await open();
    const result = await bulk({ kind: 'person' }, { type: 'tag', add: ['VIP', 'new'], remove: ['old'] });
    expect(result).toMatchObject({ changed: 3, unchanged: 0, refused: 0 });
    expect((await contact(ada)).tags).toEqual(['vip', 'new']);
    expect((await contact(bob)).tags).toEqual(['VIP', 'new']);
    expect(await latest()).toMatchObject({ id: result.batchId, label: 'contactsTagged', params: { count: 3 } });
    expect(await versions()).toEqual([2, 2, 2, 1]);
    expect(await bulk({}, { type: 'tag', add: ['new'] })).toMatchObject({ changed: 1, unchanged: 3 });
    expect(await versions()).toEqual([2, 2, 2, 2]);
    expect(await bulk({}, { type: 'tag', add: ['NEW'] })).toEqual({
      batchId: null,
      changed: 0,
      unchanged: 4,
      refused: 0,
    });
    expect((await latest())?.params).toEqual({ count: 1, name: '' });
  });

  it('leaves out who was taken out of all that match', async () => {
    const { bulk, contact, ada, cleo } = await open();
    expect(await bulk({ notIds: [cleo] }, { type: 'set', patch: { onCreditHold: true } })).toMatchObject({
      changed: 3,
    });
    expect([(await contact(ada)).onCreditHold, (await contact(cleo)).onCreditHold]).toEqual([true, false]);
  });

  it('sets fields, each where it differs', async () => {
    const { bulk, contact, versions, ada, bob, house, latest } = await open();
    const rhythm = { wishedDays: 10, latestDays: 20 };
    const patch = {
      title: 'Buyer',
      employer: 'Tea House',
      preferredChannel: 'call',
      doNotContact: { since: '2026-01-01', why: 'asked' },
      rhythm,
    } as const;
    const result = await bulk({}, { type: 'set', patch });
    // A company does not become its own employer.
    expect(result).toMatchObject({ changed: 3, unchanged: 1, refused: 1 });
    expect(await latest()).toMatchObject({ label: 'contactsChanged', params: { count: 3 } });
    expect(await contact(bob)).toMatchObject({ ...patch, employer: { id: house, displayName: 'Tea House' } });
    expect((await contact(house)).title).toBe('');
    expect(await bulk({}, { type: 'set', patch: { title: 'Buyer' } })).toMatchObject({ changed: 1, unchanged: 3 });
    const again = await bulk({}, { type: 'set', patch: { doNotContact: null, rhythm } });
    expect(again).toMatchObject({ changed: 4, unchanged: 0, refused: 0 });
    expect(await versions()).toEqual([3, 3, 3, 3]);
    expect(await contact(ada)).toMatchObject({
      doNotContact: null,
      touchDue: { wishedOn: expect.any(String) as string },
    });
    expect(await bulk({}, { type: 'set', patch: { rhythm: null } })).toMatchObject({ changed: 4 });
    expect((await contact(ada)).touchDue).toBeNull();
  });

  it('sets own fields of those whose field it is, and says who could not take it', async () => {
    const { client, bulk, contact, versions, ada, house } = await open();
    const { id: score } = await client.fields.create({ name: 'Score', type: 'number' });
    const { id: shoes } = await client.fields.create({ name: 'Shoe size', type: 'number', appliesTo: 'people' });
    await client.contacts.update({ id: ada, own: [{ fieldId: score, value: '5' }] });
    const own = [
      { fieldId: score, value: '5.0' },
      { fieldId: shoes, value: '41' },
    ];
    expect(await bulk({}, { type: 'set', patch: { own } })).toMatchObject({ changed: 4, unchanged: 0, refused: 1 });
    expect((await contact(ada)).own).toEqual([
      { fieldId: score, value: '5' },
      { fieldId: shoes, value: '41' },
    ]);
    expect((await contact(house)).own).toEqual([{ fieldId: score, value: '5' }]);
    expect(await versions()).toEqual([3, 2, 2, 2]);
    expect(await bulk({}, { type: 'set', patch: { own } })).toMatchObject({ changed: 0, unchanged: 4, refused: 1 });
    expect(await bulk({}, { type: 'set', patch: { own: [{ fieldId: shoes, value: '' }] } })).toMatchObject({
      changed: 3,
      unchanged: 1,
      refused: 0,
    });
    expect(
      await lastOf(
        await client.contacts.bulk({
          filter: {},
          change: { type: 'set', patch: { own: [{ fieldId: score, value: 'x' }] } },
        }),
      ),
    ).toMatchObject({
      type: 'failed',
      params: { field: 'own', rule: 'notANumber' },
    });
    expect(
      await lastOf(
        await client.contacts.bulk({
          filter: {},
          change: { type: 'set', patch: { own: [{ fieldId: 99, value: '1' }] } },
        }),
      ),
    ).toMatchObject({
      type: 'failed',
      params: { field: 'own', rule: 'notFound' },
    });
  });

  it('puts into the bin and takes out of it', async () => {
    const { client, bulk, latest } = await open();
    expect(await bulk({ tag: 'old' }, { type: 'remove' })).toMatchObject({ changed: 2 });
    expect(await latest()).toMatchObject({ label: 'contactsRemoved', params: { count: 2 } });
    expect(await client.contacts.count({})).toEqual({ count: 2 });
    expect(await bulk({ tag: 'vip', inBin: true }, { type: 'restore' })).toMatchObject({ changed: 1 });
    expect(await latest()).toMatchObject({ label: 'contactsRestored', params: { count: 1, name: 'Ada' } });
    expect(await client.contacts.count({})).toEqual({ count: 3 });
  });

  it('is taken back by one undo, whatever it was', async () => {
    const { client, database, bulk } = await open();
    const { id: fieldId } = await client.fields.create({ name: 'Grade', type: 'text' });
    await client.contacts.update({ id: 1, own: [{ fieldId, value: 'A' }] });
    const changes: readonly (readonly [ContactFilter, Change])[] = [
      [{}, { type: 'tag', add: ['new', 'vip'], remove: ['old'] }],
      [{}, { type: 'set', patch: { title: 'x', employer: 'Nowhere', own: [{ fieldId, value: 'B' }] } }],
      [{}, { type: 'set', patch: { own: [{ fieldId, value: '' }], rhythm: { wishedDays: 1, latestDays: 2 } } }],
      [{}, { type: 'remove' }],
    ];
    for (const [filter, change] of changes) {
      const before = await tablesOf(database);
      await bulk(filter, change);
      expect(await tablesOf(database)).not.toEqual(before);
      await client.history.undo({});
      expect(await tablesOf(database)).toEqual(before);
    }
  });

  it('tells how far it is from the first, and cancelled leaves everything as it was', async () => {
    const { client, context, database } = await open();
    for (let index = 0; index < 20; index++) {
      const drafts = Array.from({ length: 50 }, (_, number) => ({ displayName: `Somebody ${index} ${number}` }));
      await Promise.all(drafts.map((draft) => client.contacts.create(draft)));
    }
    const before = await tablesOf(database);
    const change: ContactBulkChange = { type: 'tag', add: ['everybody'], remove: [] };
    const events = await client.contacts.bulk({ filter: {}, change });
    const seen: string[] = [];
    for await (const event of events) {
      seen.push(event.type);
      if (event.type === 'started') context.tasks.running.get(event.taskId)?.abort();
    }
    expect(seen.at(-1)).toBe('cancelled');
    expect(await tablesOf(database)).toEqual(before);
    const progress: (number | null)[] = [];
    let changed = 0;
    for await (const event of await client.contacts.bulk({ filter: {}, change })) {
      if (event.type === 'progress') progress.push(event.total, event.done);
      if (event.type === 'done') changed = event.changed;
    }
    expect(progress.length).toBeGreaterThan(2);
    expect(progress.at(-1)).toBe(1004);
    expect(changed).toBe(1004);
  });
});
