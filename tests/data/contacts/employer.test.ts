import { describe, expect, it } from 'vitest';
import { removeContacts } from '../../../electron/data/contacts/contactBin.service.ts';
import { emptyBook } from '../../support/contactBook.ts';

describe('an employer', () => {
  it('is the one company of exactly that name, else a name', async () => {
    const { create, update, card } = await emptyBook();
    const acme = await create({ kind: 'company', displayName: 'Acme' });
    const ada = await create({ displayName: 'Ada', employer: 'Acme' });
    const bob = await create({ displayName: 'Bob', employer: { displayName: 'acme' } });
    expect(ada.employer).toEqual({ id: acme.id, displayName: 'Acme' });
    expect(bob.employer).toEqual({ id: null, displayName: 'acme' });
    expect((await card(acme.id)).employees).toEqual([{ id: ada.id, displayName: 'Ada', title: '' }]);
    await update(acme.id, { displayName: 'Acme International' });
    expect((await card(ada.id)).employer).toEqual({ id: acme.id, displayName: 'Acme International' });
    expect((await update(ada.id, { employer: null })).employer).toBeNull();
    expect((await update(ada.id, { employer: { id: acme.id } })).employer?.id).toBe(acme.id);
  });

  it('is not guessed among several, nor in the bin; who is in the bin stays the employer', async () => {
    const { database, create, card } = await emptyBook();
    const first = await create({ kind: 'company', displayName: 'Acme' });
    const ada = await create({ displayName: 'Ada', employer: 'Acme' });
    const second = await create({ kind: 'company', displayName: 'Acme' });
    expect((await create({ displayName: 'Bob', employer: 'Acme' })).employer).toEqual({
      id: null,
      displayName: 'Acme',
    });
    await removeContacts(database, { id: first.id });
    expect((await card(ada.id)).employer).toEqual({ id: first.id, displayName: 'Acme' });
    expect((await create({ displayName: 'Eve', employer: 'Acme' })).employer?.id).toBe(second.id);
  });

  it('is neither itself nor nobody', async () => {
    const { create, update } = await emptyBook();
    const { id } = await create({ displayName: 'Ada' });
    await expect(update(id, { employer: { id } })).rejects.toMatchObject({
      params: { field: 'employer', rule: 'itself' },
    });
    await expect(update(id, { employer: { id: 99 } })).rejects.toMatchObject({
      params: { field: 'employer', rule: 'notFound' },
    });
  });
});
