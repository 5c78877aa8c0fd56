import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPersonName } from '#shared/contacts/personName.rules.ts';
import {
  fitsByEmail,
  fitsByPhone,
  isRoleAddress,
  nameRelation,
  sameNameKey,
} from '#shared/transfer/sameContact.rules.ts';
import type { NamesToCompare } from '#shared/transfer/sameContact.rules.ts';
import { runs } from '../../support/runs.ts';

const NOBODY: NamesToCompare = {
  kind: 'person',
  familyName: '',
  givenName: '',
  middleName: '',
  nickname: '',
  companyName: '',
  displayAs: '',
};
const person = (typed: string, nickname = ''): NamesToCompare => ({ ...NOBODY, ...splitPersonName(typed), nickname });
const company = (companyName: string): NamesToCompare => ({ ...NOBODY, kind: 'company', companyName });

describe('two names', () => {
  it.each([
    ['Ada Lovelace', 'Ada Lovelace', 'same'],
    ['Ada Lovelace', 'LOVELACE, Ada', 'same'],
    ['Ada Lovelace', 'Lovelace Ada', 'same'],
    ['José García', 'Jose Garcia', 'same'],
    ['Dr. Ada Lovelace', 'Ada Lovelace', 'same'],
    ['王小明', '王 小明', 'same'],
    ['Ada Lovelace', 'Ada King Lovelace', 'fits'],
    ['Ada Lovelace', 'A. Lovelace', 'fits'],
    ['Ada K. Lovelace', 'Ada King Lovelace', 'fits'],
    ['Ada', 'Ada Lovelace', 'fits'],
    ['王小明', '小明', 'fits'],
    ['王小明', 'Wang Xiaoming', 'fits'],
    ['王小明', 'Xiaoming Wang', 'fits'],
    ['Ada Smith-Lovelace', 'Ada Lovelace', 'fits'],
    ['', 'Ada Lovelace', 'fits'],
    ['Ada Byron', 'Ada Lovelace', 'marriage'],
    ['王小明', 'Tom Wang', 'marriage'],
    ['Ada Lovelace', 'Grace Hopper', 'differs'],
    ['Ada Lovelace', 'Augustus Lovelace', 'differs'],
    ['A. L.', 'Ada Lovelace', 'differs'],
    ['王小明', '王小华', 'differs'],
    ['王伟', '李伟', 'differs'],
    ['王小明', '小华', 'differs'],
    ['王小明', 'Li Lei', 'differs'],
  ] as const)('%j and %j: %s', (one, other, relation) => {
    expect(nameRelation(person(one), person(other))).toBe(relation);
  });

  it('of a nickname and a given name go together while the family names do', () => {
    expect(nameRelation(person('William Gates', 'Bill'), person('Bill Gates'))).toBe('fits');
    expect(nameRelation(person('William Gates', 'Bill'), person('Bill Clinton'))).toBe('differs');
  });

  it('of companies are compared without what they are by law; a person is no company', () => {
    expect(nameRelation(company('Acme Ltd'), company('ACME'))).toBe('same');
    expect(nameRelation(company('青石茶行有限公司'), company('青石茶行'))).toBe('same');
    expect(nameRelation(company('Acme'), company('Acme Tools'))).toBe('differs');
    expect(nameRelation(company('Ada Lovelace'), person('Ada Lovelace'))).toBe('differs');
    expect(nameRelation(company('Acme'), person(''))).toBe('fits');
  });

  it('say the same whichever comes first, and every name is the same as itself', () => {
    const name = fc
      .array(fc.constantFrom('Ada', 'A.', 'King', 'Lovelace', 'Byron', '王', '小明', '王小明', 'Wang'), {
        maxLength: 3,
      })
      .map((words) => person(words.join(' ')));
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(nameRelation(one, other)).toBe(nameRelation(other, one));
        expect(nameRelation(one, one)).toBe(sameNameKey(one) === '' ? 'fits' : 'same');
        const hasOneKey = sameNameKey(one) !== '' && sameNameKey(one) === sameNameKey(other);
        expect(!hasOneKey || nameRelation(one, other) === 'same').toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('sharing an address', () => {
  it('explains another family name for a person’s own e-mail address only', () => {
    expect(fitsByEmail('marriage', 'ada@example.com')).toBe(true);
    expect(fitsByEmail('marriage', 'info@example.com')).toBe(false);
    expect(fitsByPhone('marriage')).toBe(false);
    expect(fitsByPhone('fits')).toBe(true);
    expect(fitsByEmail('differs', 'ada@example.com')).toBe(false);
  });

  it('is usual for the addresses of a whole company', () => {
    for (const email of ['info@a.example', 'Sales.uk@a.example', 'orders@a.example', 'office-2@a.example'])
      expect(isRoleAddress(email)).toBe(true);
    for (const email of ['infanta@a.example', 'ada@info.example', 'salesh@a.example', 'mailer.daemon@a.example'])
      expect(isRoleAddress(email)).toBe(false);
  });
});
