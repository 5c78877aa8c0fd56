import { expect, test } from 'vitest';
import { openedClient } from '../../support/client.ts';

test('a value that comes back beside a newer one goes again, so that nobody stands twice in a list', async () => {
  const { client, context } = await openedClient();
  const { id: fieldId } = await client.fields.create({ name: 'Score', type: 'number' });
  const { id } = await client.contacts.create({ displayName: 'Ada', own: [{ fieldId, value: '1' }] });
  await client.contacts.update({ id, own: [{ fieldId, value: '' }] });
  const [cleared] = (await client.history.list({ limit: 1 })).items;
  await client.contacts.update({ id, own: [{ fieldId, value: '2' }] });
  await client.history.undo({ batchId: cleared?.id });
  const rows = await context.database.read((reader) => reader.selectFrom('contact_own_values').selectAll().execute());
  expect(rows).toMatchObject([{ value: '2' }]);
  const { items } = await client.contacts.list({ sort: { by: 'own', fieldId } });
  expect(items.map((contact) => contact.own)).toEqual([[{ fieldId, value: '2' }]]);
  await client.history.redo({});
  expect((await client.contacts.get({ id })).own).toEqual([{ fieldId, value: '2' }]);
});
