import { describe, expect, it } from 'vitest';
import { computedFields, draftNames, namesFromDisplayName } from '#shared/contacts/contact.rules.ts';
import { ContactDraft } from '#shared/contacts/contact.ts';

const draft = (fields: Parameters<typeof ContactDraft.parse>[0]) => ContactDraft.parse(fields);
const computed = (fields: Parameters<typeof ContactDraft.parse>[0]) =>
  computedFields({ ...draftNames(draft(fields)), points: [] });

describe('what is computed of a contact', () => {
  it('sorts by the name without titles, a surname by its own reading', () => {
    expect(computed({ displayName: 'Dr. Ada Lovelace' })).toMatchObject({
      displayName: 'Dr. Ada Lovelace',
      sortName: 'ada lovelace',
    });
    expect(computed({ displayName: '单国栋先生' }).sortName).toMatch(/^shan guo dong\t/);
    expect(computed({ kind: 'company', displayName: '单车行' }).sortName).toMatch(/^dan che /);
    expect(computed({ displayAs: 'The Countess', givenName: 'Ada' }).sortName).toBe('the countess');
  });

  it('is empty where there is nothing to show', () => {
    expect(computed({ title: 'Boss' }).displayName).toBe('');
  });
});

describe('a display name beside other names', () => {
  it('alone is split, beside names it is what to show, equal to them it is nothing new', () => {
    expect(draftNames(draft({ displayName: 'Ada Lovelace', prefix: 'Dr.' }))).toMatchObject({
      prefix: 'Dr.',
      givenName: 'Ada',
      displayAs: '',
    });
    expect(draftNames(draft({ displayName: 'The Countess', givenName: 'Ada' }))).toMatchObject({
      givenName: 'Ada',
      displayAs: 'The Countess',
    });
    expect(draftNames(draft({ displayName: 'Ada', givenName: 'Ada' }))).toMatchObject({ displayAs: '' });
    expect(namesFromDisplayName('company', ' Acme  Ltd ')).toEqual({ companyName: 'Acme Ltd', displayAs: '' });
  });
});
