import { beforeAll, expect, it } from 'vitest';
import { speak, spokenLanguage, startWords, words } from '../../../renderer/app/i18n.ts';

beforeAll(() => startWords('en'));

it('speaks a language whose words were not read at the start', async () => {
  expect(words.hasResourceBundle('zh-TW', 'app')).toBe(false);
  await speak('zh-TW');
  expect(words.t('app:customers')).toBe('客戶');
  expect(document.documentElement.lang).toBe('zh-TW');
});

it('speaks what was chosen last, whichever words are read first', async () => {
  await speak('en');
  const slow = speak('zh-CN');
  const fast = speak('en');
  await Promise.all([slow, fast]);
  expect(spokenLanguage()).toBe('en');
  expect(document.documentElement.lang).toBe('en');
});
