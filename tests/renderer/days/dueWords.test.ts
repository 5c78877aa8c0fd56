import { afterEach, describe, expect, it, vi } from 'vitest';
import { dueWords, shortDate, timeWords } from '../../../renderer/days/dueWords.ts';

// A Saturday.
const today = '2026-11-21';

describe('the day a slip is due, seen from today', () => {
  it.each([
    ['2026-11-21', 'today', '今天', '今天'],
    ['2026-11-22', 'tomorrow', '明天', '明天'],
    ['2026-11-23', 'Monday', '后天', '後天'],
    ['2026-11-24', 'Tuesday', '星期二', '星期二'],
    ['2026-11-20', 'yesterday', '昨天', '昨天'],
    ['2026-11-18', '3 days ago', '3天前', '3 天前'],
    ['2026-11-28', 'Sat, Nov 28', '11月28日周六', '11月28日週六'],
    ['2027-02-28', 'Sun, Feb 28, 2027', '2027年2月28日周日', '2027年2月28日週日'],
    ['2026-10-01', 'Thu, Oct 1', '10月1日周四', '10月1日週四'],
  ])('%s', (on, english, simplified, traditional) => {
    expect(dueWords(on, today, 'en')).toBe(english);
    expect(dueWords(on, today, 'zh-CN')).toBe(simplified);
    expect(dueWords(on, today, 'zh-TW')).toBe(traditional);
  });
});

it('writes the year of a date only where it is another', () => {
  expect(shortDate('2026-12-01', today, 'en')).toBe('Tue, Dec 1');
  expect(shortDate('2025-12-01', today, 'en')).toBe('Mon, Dec 1, 2025');
});

it('writes a wall time as the language does', () => {
  expect(timeWords('15:00', 'en').replace('\u202f', ' ')).toBe('3:00 PM');
  expect(timeWords('15:00', 'zh-CN')).toBe('15:00');
  expect(timeWords('00:05', 'zh-CN')).toBe('00:05');
});

describe.each(['Pacific/Kiritimati', 'America/New_York', 'Asia/Shanghai'])('in %s', (zone) => {
  afterEach(() => vi.unstubAllEnvs());

  it('names the same day: a calendar date belongs to no time zone', () => {
    vi.stubEnv('TZ', zone);
    expect(dueWords('2027-03-14', today, 'en')).toBe('Sun, Mar 14, 2027');
    expect(timeWords('02:30', 'zh-CN')).toBe('02:30');
  });
});
