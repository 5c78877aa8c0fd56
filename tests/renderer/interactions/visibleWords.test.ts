import { beforeAll, describe, expect, it } from 'vitest';
import { Locale } from '#shared/kernel/locale.ts';
import { startWords, words } from '../../../renderer/app/i18n.ts';

beforeAll(() => startWords('en', 'zh-CN', 'zh-TW'));

describe.each(Locale.options)('what a button is called holds what is written on it, in %s', (locale) => {
  const t = () => words.getFixedT(locale, 'interactions');

  it('on the jump to a year', () => {
    expect(t()('timeline.year').toLowerCase()).toContain(t()('timeline.yearShort').toLowerCase());
  });

  it('on what adds a promise', () => {
    const label = t()('promises.addLabel', { name: 'Ada' });
    expect(label.toLowerCase()).toContain(t()('promises.add').toLowerCase());
  });
});

describe.each(Locale.options)('the lunar calendar in %s', (locale) => {
  const t = () => words.getFixedT(locale, 'contacts');

  it('names twelve months and thirty days', () => {
    expect(t()('specialDay.months').split(' ')).toHaveLength(12);
    expect(t()('specialDay.days').split(' ')).toHaveLength(30);
  });
});
