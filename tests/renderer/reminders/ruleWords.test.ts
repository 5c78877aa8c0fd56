import { beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '#shared/kernel/locale.ts';
import type { Repeat, RepeatEnd } from '#shared/reminders/repeat.ts';
import { formatFor } from '../../../renderer/app/format.ts';
import { startWords, words } from '../../../renderer/app/i18n.ts';
import { dayWordsFor } from '../../../renderer/days/dayWords.ts';
import { repeatInWords, ruleInWords } from '../../../renderer/reminders/ruleWords.ts';

beforeAll(() => startWords('en', 'zh-CN', 'zh-TW'));

const speech = (locale: Locale) => ({
  t: words.getFixedT(locale, 'reminders'),
  days: dayWordsFor(locale),
  date: formatFor(locale).date,
});
const end: RepeatEnd = { kind: 'never' };

const SAID: readonly (readonly [Repeat, string, string, string])[] = [
  [{ kind: 'days', every: 1, end }, 'every day', '每天', '每天'],
  [{ kind: 'days', every: 3, end }, 'every 3 days', '每 3 天', '每 3 天'],
  [{ kind: 'weeks', every: 1, weekdays: [1, 4], end }, 'every week on Mon and Thu', '每周一和周四', '每週一和週四'],
  [{ kind: 'weeks', every: 2, weekdays: [2], end }, 'every 2 weeks on Tue', '每 2 周的周二', '每 2 週的週二'],
  [{ kind: 'monthsOnDay', every: 1, day: 15, end }, 'every month on the 15th', '每月15日', '每月15日'],
  [
    { kind: 'monthsOnDay', every: 1, day: 31, end },
    'every month on the 31st (or the last day)',
    '每月31日（没有这天就在最后一天）',
    '每月31日（沒有這天就在最後一天）',
  ],
  [
    { kind: 'monthsOnDay', every: 3, day: 'last', end },
    'every 3 months on the last day',
    '每 3 个月，最后一天',
    '每 3 個月，最後一天',
  ],
  [
    { kind: 'monthsOnWeekday', every: 1, nth: 2, weekday: 2, end },
    'every month on the second Tuesday',
    '每月第二个星期二',
    '每月第二個星期二',
  ],
  [
    { kind: 'monthsOnWeekday', every: 1, nth: -1, weekday: 5, end },
    'every month on the last Friday',
    '每月最后一个星期五',
    '每月最後一個星期五',
  ],
  [{ kind: 'yearsOnDay', every: 1, month: 5, day: 17, end }, 'every year on May 17', '每年5月17日', '每年5月17日'],
  [
    { kind: 'yearsOnDay', every: 1, month: 2, day: 29, end },
    'every year on February 29 (the 28th in ordinary years)',
    '每年2月29日（平年在 28 日）',
    '每年2月29日（平年在 28 日）',
  ],
  [
    { kind: 'yearsOnWeekday', every: 1, month: 5, nth: 2, weekday: 7, end },
    'every year on the second Sunday of May',
    '每年五月第二个星期日',
    '每年5月第二個星期日',
  ],
  [
    { kind: 'lunarYears', month: 8, day: 15, isLeapMonth: false, end },
    'every lunar year, month 8, day 15',
    '每年农历八月十五',
    '每年農曆八月十五',
  ],
  [
    { kind: 'lunarYears', month: 4, day: 30, isLeapMonth: true, end },
    'every lunar year, leap month 4, day 30 (in years without that leap month, in the ordinary one; in a short month, on day 29)',
    '每年农历闰四月三十（无闰月按平月，小月在廿九）',
    '每年農曆閏四月三十（無閏月按平月，小月在廿九）',
  ],
  [
    { kind: 'days', every: 1, end: { kind: 'count', count: 10 } },
    'every day, 10 times',
    '每天，共 10 次',
    '每天，共 10 次',
  ],
  [
    { kind: 'days', every: 1, end: { kind: 'until', on: '2027-01-31' } },
    'every day, until January 31, 2027',
    '每天，到2027年1月31日为止',
    '每天，到2027年1月31日為止',
  ],
];

describe('a repetition in words', () => {
  it.each(SAID)('%o', (repeat, english, simplified, traditional) => {
    expect(repeatInWords(speech('en'), repeat)).toBe(english);
    expect(repeatInWords(speech('zh-CN'), repeat)).toBe(simplified);
    expect(repeatInWords(speech('zh-TW'), repeat)).toBe(traditional);
  });

  it('is empty where nothing repeats', () => {
    expect(ruleInWords(speech('en'), null, '2026-11-24', null)).toBe('');
  });

  it('tells of days after it is done', () => {
    expect(ruleInWords(speech('en'), null, '2026-11-24', 14)).toBe('14 days after it is done');
    expect(ruleInWords(speech('en'), null, '2026-11-24', 1)).toBe('1 day after it is done');
    expect(ruleInWords(speech('zh-CN'), null, '2026-11-24', 14)).toBe('做完后过 14 天');
  });

  it('shows the text of a rule that the editor cannot show, and of one that nobody can read', () => {
    const rare = 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO';
    expect(ruleInWords(speech('en'), rare, '2026-11-24', null)).toBe(`by its own rule: ${rare}`);
    expect(ruleInWords(speech('en'), 'nonsense', '2026-11-24', null)).toBe('by its own rule: nonsense');
  });

  it('takes the day from the start where the rule names none', () => {
    expect(ruleInWords(speech('en'), 'FREQ=MONTHLY', '2026-11-24', null)).toBe('every month on the 24th');
    expect(ruleInWords(speech('en'), 'FREQ=WEEKLY', '2026-11-24', null)).toBe('every week on Tue');
  });
});
