import { Locale } from '#shared/kernel/locale.ts';
import en from '../../../../resources/locales/en/moving.json' with { type: 'json' };
import zhCN from '../../../../resources/locales/zh-CN/moving.json' with { type: 'json' };
import zhTW from '../../../../resources/locales/zh-TW/moving.json' with { type: 'json' };

const WORDS = { en, 'zh-CN': zhCN, 'zh-TW': zhTW } satisfies Record<Locale, unknown>;

/** `README.txt` of an archive: what it is and how it is opened, in every language. With Windows' line ends. */
export function readmeText(facts: { readonly companyName: string; readonly day: string }): string {
  return Locale.options
    .map((locale) => {
      const { title, whose, ofNobody, what, open, inside, keep } = WORDS[locale].readme;
      const line = (facts.companyName === '' ? ofNobody : whose)
        .replace('{{company}}', () => facts.companyName)
        .replace('{{day}}', facts.day);
      return [title, line, '', what, open, inside, keep, ''].join('\r\n');
    })
    .join('\r\n');
}
