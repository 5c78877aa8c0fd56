import { localeFor, type Locale } from '#shared/kernel/locale.ts';

const REMEMBERED = 'longhand-language';

/** The language of the last time, else the best of those that the system asks for. */
export function firstLanguage(): Locale {
  const remembered = window.localStorage.getItem(REMEMBERED);
  return localeFor(remembered === null ? navigator.languages : [remembered]);
}

/** For the next start. */
export function rememberLanguage(language: Locale): void {
  window.localStorage.setItem(REMEMBERED, language);
}
