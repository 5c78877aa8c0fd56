import { describe, expect, it } from 'vitest';
import { removeContacts, restoreContacts } from '../../../electron/data/contacts/contactBin.service.ts';
import { findCompanies } from '../../../electron/data/contacts/contacts.service.ts';
import { tagContacts, tagsInUse } from '../../../electron/data/contacts/contactTags.service.ts';
import { bookOf, all, names } from '../../support/contactBook.ts';

describe('the bin', () => {
  it('holds what was removed until it is restored', async () => {
    const { database, contacts } = await bookOf([{ displayName: 'a' }, { displayName: 'b' }, { displayName: 'c' }]);
    const ids = contacts.map((contact) => contact.id);
    const [first = 0, second = 0] = ids;
    expect(await removeContacts(database, { ids: [first, second, 999] })).toMatchObject({ count: 2 });
    expect(names(await all(database, {}))).toEqual(['c']);
    expect(names(await all(database, { filter: { inBin: true } }))).toEqual(['a', 'b']);
    await expect(removeContacts(database, { id: first })).rejects.toMatchObject({ params: { rule: 'alreadyInBin' } });
    await expect(removeContacts(database, { id: 999 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(removeContacts(database, { ids: [999] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(restoreContacts(database, { id: first, version: 1 })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    expect(await restoreContacts(database, { id: first, version: 2 })).toMatchObject({ count: 1 });
    await expect(restoreContacts(database, { ids: [first] })).rejects.toMatchObject({ params: { rule: 'notInBin' } });
    expect(names(await all(database, {}))).toEqual(['a', 'c']);
  });
});

describe('tags', () => {
  it('are added to and removed from many at once, and counted', async () => {
    const { database, contacts } = await bookOf([
      { displayName: 'a', tags: ['Old', 'x'] },
      { displayName: 'b' },
      { displayName: 'c', tags: ['new'] },
    ]);
    const ids = contacts.map((contact) => contact.id);
    expect(await tagContacts(database, { ids, add: ['New'], remove: ['old'] })).toMatchObject({ count: 2 });
    expect((await all(database, {})).map((contact) => contact.tags)).toEqual([['x', 'New'], ['New'], ['new']]);
    expect(await database.read(tagsInUse)).toEqual({
      items: [
        { tag: 'New', count: 3 },
        { tag: 'x', count: 1 },
      ],
    });
    await expect(tagContacts(database, { ids, add: ['NEW'], remove: [] })).rejects.toMatchObject({
      params: { rule: 'nothingToChange' },
    });
    await expect(tagContacts(database, { ids: [99], add: ['a'], remove: [] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('companies for the employer field', () => {
  it('start with the text first, then contain it', async () => {
    const { database } = await bookOf([
      ...['Big Acme', 'Acme', 'Zoo', 'ACME 2'].map((displayName) => ({ kind: 'company', displayName })),
      { displayName: 'Acme Person' },
    ]);
    const { items } = await database.read((reader) => findCompanies(reader, 'acm', 10));
    expect(items.map((item) => item.displayName)).toEqual(['Acme', 'ACME 2', 'Big Acme']);
  });
});
