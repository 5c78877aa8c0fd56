import type { Contact } from '#shared/contacts/contact.ts';

/** A person with nothing but a name, and whatever the test needs. */
export function contact(fields: Partial<Contact> = {}): Contact {
  return {
    id: 1,
    uid: 'urn:uuid:1',
    version: 1,
    kind: 'person',
    displayName: 'Ada Lovelace',
    familyName: 'Lovelace',
    givenName: 'Ada',
    middleName: '',
    prefix: '',
    suffix: '',
    nickname: '',
    phoneticFamilyName: '',
    phoneticGivenName: '',
    companyName: '',
    displayAs: '',
    employer: null,
    departments: [],
    title: '',
    birthday: null,
    anniversary: null,
    points: [],
    tags: [],
    note: '',
    photo: null,
    doNotContact: null,
    preferredChannel: null,
    onCreditHold: false,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    deletedAt: null,
    ...fields,
  };
}
