import { beforeAll, describe, expect, it } from 'vitest';
import { Locale } from '#shared/kernel/locale.ts';
import { startWords, words } from '../../../renderer/app/i18n.ts';

beforeAll(() => startWords('en', 'zh-CN', 'zh-TW'));

/** Buttons whose accessible name says more than what is written on them: who speaks what is written must reach them. */
describe.each(Locale.options)('what a button is called holds what is written on it, in %s', (locale) => {
  const settings = () => words.getFixedT(locale, 'settings');
  const history = () => words.getFixedT(locale, 'history');
  const contacts = () => words.getFixedT(locale, 'contacts');
  const plain = (text: string) => text.replace('…', '').toLowerCase();

  it('on a backup', () => {
    expect(plain(settings()('backup.restoreOf', { at: '1' }))).toContain(plain(settings()('backup.restore')));
  });

  it('on a change in the history', () => {
    expect(plain(history()('undoThis', { what: '1', when: '2' }))).toContain(plain(history()('undo')));
  });

  it.each(['phone', 'email', 'address', 'url', 'messenger'] as const)(
    'on what adds a way to be reached: %s',
    (type) => {
      expect(plain(contacts()(`point.add.${type}`))).toContain(plain(contacts()(`point.${type}`)));
    },
  );
});
