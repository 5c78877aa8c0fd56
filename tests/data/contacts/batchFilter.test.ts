import { describe, expect, it } from 'vitest';
import { openedClient } from '../../support/client.ts';

describe('the contacts of a batch', () => {
  it('are those it added or changed, together with other conditions, and not those that came before or after', async () => {
    const { client } = await openedClient();
    const create = (displayName: string) => client.contacts.create({ displayName });
    const [ada, wang, hopper] = [await create('Ada Lovelace'), await create('王小明'), await create('Grace Hopper')];
    const { batchId } = await client.contacts.tag({ ids: [ada.id, wang.id], add: ['vip'] });
    await client.contacts.tag({ ids: [wang.id, hopper.id], add: ['later'] });
    const idsOf = async (filter: object) =>
      (await client.contacts.list({ filter: { batchId, ...filter } })).items
        .map(({ id }) => id)
        .toSorted((a, b) => a - b);
    expect(await idsOf({})).toEqual([ada.id, wang.id]);
    expect(await idsOf({ text: 'wang' })).toEqual([wang.id]);
    expect(await client.contacts.count({ filter: { batchId } })).toEqual({ count: 2 });
  });
});
