import { describe, expect, it } from 'vitest';
import type { ContactBulkPatch, ContactFilter } from '#shared/contacts/contact.ts';
import type { DataClient } from '#shared/contract/index.ts';
import { lastOf, openedClient } from '../../support/client.ts';

async function people(client: DataClient) {
  const number = await client.fields.create({ name: 'Number', type: 'number', appliesTo: 'people' });
  const grade = await client.fields.create({ name: 'Grade', type: 'choice', choices: ['A', 'B'] });
  const [a = ''] = grade.choices.map(({ id }) => id);
  const house = await client.contacts.create({ kind: 'company', displayName: 'Tea House' });
  const own = [
    { fieldId: number.id, value: '5' },
    { fieldId: grade.id, value: a },
  ];
  await client.contacts.create({ displayName: 'Ada', title: 'Buyer', employer: { id: house.id }, own });
  await client.contacts.create({ displayName: 'Bob', title: 'Owner', rhythm: { wishedDays: 30, latestDays: 45 } });
  await client.contacts.create({ displayName: 'Cleo', doNotContact: { since: '2026-01-01', why: '' } });
  return { number, grade, a, house };
}

describe('what a change of many would do', () => {
  it('is what it does, whatever the field', async () => {
    const { client } = await openedClient();
    const { number, grade, a, house } = await people(client);
    const filters: readonly ContactFilter[] = [{}, { kind: 'person' }, { text: 'ada' }, { ids: [house.id] }];
    const patches: readonly ContactBulkPatch[] = [
      { title: 'Buyer' },
      { title: '' },
      { employer: { id: house.id } },
      { employer: 'Tea House' },
      { employer: null },
      { doNotContact: { since: '2026-01-01', why: '' } },
      { doNotContact: null },
      { onCreditHold: true },
      { preferredChannel: 'visit' },
      { rhythm: { wishedDays: 30, latestDays: 45 } },
      { rhythm: null },
      { own: [{ fieldId: number.id, value: '5' }] },
      { own: [{ fieldId: number.id, value: '5.0' }], title: 'Buyer' },
      { own: [{ fieldId: grade.id, value: a }] },
      { own: [{ fieldId: grade.id, value: '' }] },
    ];
    for (const filter of filters) {
      for (const patch of patches) {
        const preview = await client.contacts.previewBulk({ filter, patch });
        const done = await lastOf(await client.contacts.bulk({ filter, change: { type: 'set', patch } }));
        expect({ filter, patch, ...done }).toMatchObject({ filter, patch, type: 'done', ...preview });
        if (done?.type === 'done' && done.batchId !== null) await client.history.undo({ batchId: done.batchId });
      }
    }
  });

  it('refuses what the change refuses', async () => {
    const { client } = await openedClient();
    const { number } = await people(client);
    const preview = (patch: ContactBulkPatch) => client.contacts.previewBulk({ filter: {}, patch });
    await expect(preview({ own: [{ fieldId: number.id, value: 'five' }] })).rejects.toMatchObject({
      code: 'INVALID_VALUE',
      data: { field: 'own', rule: 'notANumber' },
    });
    await expect(preview({ employer: { id: 999 } })).rejects.toMatchObject({ data: { rule: 'notFound' } });
  });
});
