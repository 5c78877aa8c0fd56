import en from '../../resources/locales/en/shell.json' with { type: 'json' };
import zhCN from '../../resources/locales/zh-CN/shell.json' with { type: 'json' };
import zhTW from '../../resources/locales/zh-TW/shell.json' with { type: 'json' };
import type { Locale } from '#shared/kernel/locale.ts';

/** The words of native menu and dialogs. */
export type Words = Readonly<Record<keyof typeof en, string>>;

const words: Readonly<Record<Locale, Words>> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

export function wordsFor(locale: Locale): Words {
  return words[locale];
}
