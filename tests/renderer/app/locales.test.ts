import { describe, expect, it } from 'vitest';
import { Locale } from '#shared/kernel/locale.ts';

/** Every locale file there is, by its path. */
const contents = import.meta.glob<unknown>('../../../resources/locales/*/*.json', { eager: true, import: 'default' });

const filesOf = (locale: Locale): readonly string[] =>
  Object.keys(contents)
    .filter((path) => path.includes(`/${locale}/`))
    .map((path) => path.slice(path.lastIndexOf('/') + 1))
    .toSorted();

/** Every key of a file with its words, nested ones joined by dots. */
function entriesOf(value: unknown, prefix = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[prefix, value]];
  if (typeof value !== 'object' || value === null) throw new Error(`${prefix} is neither words nor a group of words.`);
  return Object.entries(value).flatMap(([key, inner]) => entriesOf(inner, prefix === '' ? key : `${prefix}.${key}`));
}

const wordsOf = (locale: Locale, file: string): ReadonlyMap<string, string> =>
  new Map(entriesOf(contents[`../../../resources/locales/${locale}/${file}`]));

const PLURAL = /_(zero|one|two|few|many|other)$/;
const stem = (key: string): string => key.replace(PLURAL, '');
const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\{[^}]+\}\}/g) ?? [])].toSorted();

const files = filesOf('en');
const others = Locale.options.filter((locale) => locale !== 'en');

it.each(others)('%s has the same files', (locale) => {
  expect(filesOf(locale)).toEqual(files);
});

describe.each(files)('%s', (file) => {
  const english = wordsOf('en', file);

  it.each(others)('has the same keys in %s', (locale) => {
    const keys = (of: ReadonlyMap<string, string>) => [...new Set([...of.keys()].map(stem))].toSorted();
    expect(keys(wordsOf(locale, file))).toEqual(keys(english));
  });

  it.each(Locale.options)('has exactly the plural forms of %s', (locale) => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const present = [...wordsOf(locale, file).keys()].filter((key) => PLURAL.test(key));
    const wanted = [...new Set(present.map(stem))].flatMap((key) => forms.map((form) => `${key}_${form}`));
    expect(present.toSorted()).toEqual(wanted.toSorted());
  });

  it.each(others)('fills in the same things in %s', (locale) => {
    const filled = [...wordsOf(locale, file)].map(([key, text]) => [key, placeholders(text)] as const);
    const wanted = filled.map(([key]) => {
      const original = english.get(key) ?? english.get(`${stem(key)}_other`) ?? '';
      return [key, placeholders(original)] as const;
    });
    expect(filled).toEqual(wanted);
  });

  it.each(Locale.options)('is friendly and quiet in %s', (locale) => {
    const loud = [...wordsOf(locale, file)].filter(([, text]) => text.trim() === '' || /[!！]/.test(text));
    expect(loud).toEqual([]);
  });

  it.each(['zh-CN', 'zh-TW'] as const)('is polite, with the marks of a Chinese sentence, in %s', (locale) => {
    const rude = /你|\p{Script=Han} ?[,;:!?()]|\.\.\.|[,;:!?()] ?\p{Script=Han}/u;
    const wrong = [...wordsOf(locale, file)].filter(
      ([key, text]) => rude.test(text) && !key.startsWith('columns.cut.'),
    );
    expect(wrong).toEqual([]);
  });
});
