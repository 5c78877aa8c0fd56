import i18next, { type TFunction } from 'i18next';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from '#shared/kernel/locale.ts';

const folder = path.resolve(import.meta.dirname, '../../../resources/locales');

/** The words on screen in that language, as `word('contacts:action.new')`. A missing key throws. */
export async function wordsOf(locale: Locale): Promise<(key: string, values?: Record<string, unknown>) => string> {
  const spaces = readdirSync(path.join(folder, locale)).map((file) => path.basename(file, '.json'));
  const resources = Object.fromEntries(
    spaces.map((space) => [
      space,
      JSON.parse(readFileSync(path.join(folder, locale, `${space}.json`), 'utf8')) as object,
    ]),
  );
  const instance = i18next.createInstance();
  const translate: TFunction = await instance.init({
    lng: locale,
    ns: spaces,
    resources: { [locale]: resources },
    interpolation: { escapeValue: false },
  });
  return (key, values = {}) => {
    if (!instance.exists(key, values)) throw new Error(`No words for ${key} in ${locale}`);
    return String(translate(key, values));
  };
}
