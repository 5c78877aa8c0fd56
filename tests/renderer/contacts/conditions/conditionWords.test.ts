import { beforeAll, describe, expect, it } from 'vitest';
import { ContactCondition } from '#shared/contacts/contactCondition.ts';
import type { Field } from '#shared/fields/field.ts';
import { Locale } from '#shared/kernel/locale.ts';
import { formatFor } from '../../../../renderer/app/format.ts';
import { startWords, words } from '../../../../renderer/app/i18n.ts';
import { conditionWords } from '../../../../renderer/contacts/conditions/conditionWords.ts';

const contract: Field = {
  id: 7,
  uid: 'urn:uuid:7',
  version: 1,
  name: 'Contract until',
  type: 'date',
  appliesTo: 'both',
  choices: [],
  currency: null,
  valueCount: 0,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};

beforeAll(() => startWords('en', 'zh-CN', 'zh-TW'));

const say = (condition: unknown, locale: Locale = 'en') =>
  conditionWords(ContactCondition.parse(condition), {
    views: words.getFixedT(locale, 'views'),
    contacts: words.getFixedT(locale, 'contacts'),
    format: formatFor(locale),
    memberName: (id) => (id === 1 ? 'Grace' : undefined),
    field: (id) => (id === 7 ? contract : undefined),
    ownValue: (_field, value) => value,
  });

describe('conditions in words', () => {
  it.each([
    [{ about: 'tag', tag: 'VIP' }, 'tagged VIP'],
    [{ about: 'tag', tag: 'VIP', not: true }, 'not tagged VIP'],
    [{ about: 'has', what: 'email', not: true }, 'without an e-mail address'],
    [{ about: 'words', in: 'name', words: 'wang' }, 'with “wang” in the name'],
    [{ about: 'touch', colours: ['yellow', 'red'] }, 'due to be contacted or overdue to be contacted'],
    [{ about: 'knownBy', who: 1 }, 'known by Grace'],
    [{ about: 'knownBy', who: 2 }, 'known by somebody who left'],
    [{ about: 'lastContact', when: { beforeDays: 90 }, orNever: true }, 'last contact more than 90 days ago, or never'],
    [{ about: 'lastContact', when: { withinDays: 0 } }, 'last contact today'],
    [{ about: 'created', when: { from: '2026-01-01', to: '2026-01-01' } }, 'added on January 1, 2026'],
    [
      { about: 'own', fieldId: 7, is: { test: 'between', period: { from: null, to: '2026-12-31' } } },
      'Contract until is December 31, 2026 or earlier',
    ],
    [{ about: 'own', fieldId: 7, is: { test: 'isEmpty' } }, 'Contract until is empty'],
    [{ about: 'own', fieldId: 8, is: { test: 'isEmpty' } }, 'a field that is gone'],
  ])('%j', (condition, sentence) => {
    expect(say(condition)).toBe(sentence);
  });

  it('stand in the order of words of each language', () => {
    const quiet = { about: 'lastContact', when: { beforeDays: 90 }, orNever: true };
    expect(say(quiet, 'zh-CN')).toBe('上次联系在 90 天以前，或从未联系');
    expect(say(quiet, 'zh-TW')).toBe('上次聯絡在 90 天以前，或從未聯絡');
    expect(say({ about: 'knownBy', who: 1, not: true }, 'zh-CN')).toBe('Grace不认识');
  });

  it.each(Locale.options)('leave nothing open in %s', (locale) => {
    const periods = [
      { withinDays: 0 },
      { withinDays: 7 },
      { beforeDays: 7 },
      { from: '2026-01-01', to: null },
      { from: null, to: '2026-01-01' },
      { from: '2026-01-01', to: '2026-01-01' },
      { from: '2026-01-01', to: '2026-02-01' },
    ];
    const all = periods.flatMap((when) => [
      { about: 'created', when },
      { about: 'updated', when },
      { about: 'lastContact', when, orNever: false },
      { about: 'lastContact', when, orNever: true },
      { about: 'own', fieldId: 7, is: { test: 'between', period: when } },
    ]);
    for (const condition of all) expect(say(condition, locale)).not.toMatch(/\{\{|sentence\.|undefined|NaN/);
  });
});
