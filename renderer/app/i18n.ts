import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { localeFor, type Locale } from '#shared/kernel/locale.ts';
import { resources, type Words } from './words.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: Words;
  }
}

const REMEMBERED = 'longhand-language';

/** The language of the last time, else the best of those that the system asks for. */
export function firstLanguage(): Locale {
  const remembered = window.localStorage.getItem(REMEMBERED);
  return localeFor(remembered === null ? navigator.languages : [remembered]);
}

/** Makes the words ready in a language. Everything is bundled, so this ends before it returns. */
export function startWords(language: Locale): void {
  void i18next.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'app',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  tellTheDocument(language);
}

/** Speaks another language at once. */
export async function speak(language: Locale): Promise<void> {
  window.localStorage.setItem(REMEMBERED, language);
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
