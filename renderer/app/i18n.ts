import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { localeFor, type Locale } from '#shared/kernel/locale.ts';
import { rememberLanguage } from './firstLanguage.ts';
import { readWords, type Words } from './words.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: Words;
  }
}

/** Makes the words ready in a language, and in others that are to be at hand as well. */
export async function startWords(language: Locale, ...others: readonly Locale[]): Promise<void> {
  const languages = [language, ...others];
  const read = await Promise.all(languages.map(async (one) => [one, await readWords(one)] as const));
  await i18next.use(initReactI18next).init({
    resources: Object.fromEntries(read),
    lng: language,
    // Every language has every word, and only those are read that are spoken.
    fallbackLng: false,
    defaultNS: 'app',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  tellTheDocument(language);
}

let wanted: Locale | null = null;

/** Speaks another language, as soon as its words are read. */
export async function speak(language: Locale): Promise<void> {
  rememberLanguage(language);
  wanted = language;
  if (!i18next.hasResourceBundle(language, 'app')) {
    for (const [feature, words] of Object.entries(await readWords(language)))
      i18next.addResourceBundle(language, feature, words);
    // Somebody went on choosing meanwhile.
    if (wanted !== language) return;
  }
  // Everything that has words would be drawn anew.
  if (i18next.language === language) return;
  await i18next.changeLanguage(language);
  tellTheDocument(language);
}

/** The language spoken now. */
export function spokenLanguage(): Locale {
  return localeFor([i18next.language]);
}

/** Fonts and screen readers go by it. */
function tellTheDocument(language: Locale): void {
  document.documentElement.lang = language;
}

export { i18next as words };
