import { beforeAll, describe, expect, it } from 'vitest';
import { FileProblem, LonghandError } from '#shared/errors.ts';
import { Locale } from '#shared/kernel/locale.ts';
import { errorText } from '../../../renderer/app/errorText.ts';
import { startWords, words } from '../../../renderer/app/i18n.ts';
import { isKnownProblem } from '../../../renderer/transfer/problemWords.ts';

/** The sources of all that throws or reports: what they name must have words. */
const sources = Object.entries({
  ...import.meta.glob<string>('../../../electron/**/*.ts', { query: '?raw', import: 'default', eager: true }),
  ...import.meta.glob<string>('../../../shared/**/*.ts', { query: '?raw', import: 'default', eager: true }),
});

const matchesOf = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, inner = '']) => inner);

const quoted = (text: string): readonly string[] => matchesOf(text, /'([A-Za-z]+)'/g);
const unique = (codes: readonly string[]): readonly string[] => [...new Set(codes)].toSorted();

/** Rules that values break: what stands after `rule:`, and what the short hands of a file pass on. */
const rules = sources.flatMap(([, text]) => {
  const broken = matchesOf(text, /INVALID_VALUE',\s*\{([^}]*)\}/g).flatMap((params) => {
    const field = /field: '(\w+)'/.exec(params)?.[1] ?? '';
    const named = quoted((params.split('rule')[1] ?? '').replaceAll(/===\s*'\w+'/g, ''));
    return named.map((rule) => ({ field, rule }));
  });
  const byShortHand = /refuse = \(rule: string\)/.test(text) ? matchesOf(text, /\brefuse\('(\w+)'\)/g) : [];
  return [...broken, ...byShortHand.map((rule) => ({ field: 'photo', rule }))];
});

/** Problems of a file: the readers' unions, and those that the imports add. */
const problems = unique(
  sources.flatMap(([path, text]) => {
    if (path.endsWith('/vcard/model.ts')) return quoted(/VcardProblemCode =([^;]*);/.exec(text)?.[1] ?? '');
    if (path.endsWith('/icalendar/model.ts')) return quoted(/CalendarProblemCode =([^;]*);/.exec(text)?.[1] ?? '');
    if (path.endsWith('/transfer/calendarPlan.ts'))
      return matchesOf(text, /Calendar(?:Refusal|Remark) =([^;]*);/g).flatMap(quoted);
    if (!path.includes('/transfer/')) return [];
    return [
      ...matchesOf(text, /(?:refused|#remark)\(\w+, '(\w+)'\)/g),
      ...matchesOf(text, /problem: '(photo\w+)'/g),
      // Of sheets and address books: what a contact is met with, rows and cells.
      ...matchesOf(text, /readonly remark: ([^;]*);/g).flatMap(quoted),
      ...matchesOf(text, /(?:ContactRowProblem|CellProblemCode) =([^;]*);/g).flatMap(quoted),
      ...matchesOf(text, /problem: '(\w+(?:Unreadable|Mangled|TooLong|Empty|Open))'/g),
      ...matchesOf(text, /code: '(\w+)'/g),
    ];
  }),
).filter((code) => code !== 'comment'); // Harmless, and never reported.

beforeAll(() => startWords('en', 'zh-CN', 'zh-TW'));

describe('what the sources name', () => {
  it('is found', () => {
    expect(rules.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['contactEmpty', 'alreadyInBin', 'asGiven']));
    expect(rules.map(({ rule }) => rule)).toContain('pictureTooLarge');
    expect(problems).toEqual(
      expect.arrayContaining([
        'garbage',
        'cardEmpty',
        'uidTaken',
        'photoNotReadable',
        'alarmAlone',
        'ruleTooFine',
        'dueToday',
      ]),
    );
  });

  it.each(Locale.options)('has words of its own in %s: rules', (locale) => {
    const t = words.getFixedT(locale, 'errors');
    const nameless = rules.filter(({ field, rule }) =>
      errorText(new LonghandError('INVALID_VALUE', { field, rule }), t).detail.includes(rule),
    );
    expect(nameless).toEqual([]);
  });

  it('is every reason for which a file is not taken: no words are kept for what never happens', () => {
    const raising = sources.filter(([path]) => !path.endsWith('/shared/errors.ts')).map(([, text]) => text);
    expect(FileProblem.options.filter((problem) => !raising.some((text) => text.includes(`'${problem}'`)))).toEqual([]);
  });

  it('has words of its own: problems of a file', () => {
    expect(problems.filter((code) => !isKnownProblem(code))).toEqual([]);
  });
});
