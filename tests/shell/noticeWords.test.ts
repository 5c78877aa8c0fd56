import { describe, expect, it } from 'vitest';
import { Notice } from '#shared/notices/notice.ts';
import { wordsOfMany, wordsOfNotice } from '../../electron/shell/noticeWords.ts';
import { wallTime } from '../../electron/shell/wallTime.ts';
import { wordsFor } from '../../electron/shell/words.ts';

const call = Notice.parse({
  key: 'k',
  about: { type: 'reminder', reminderId: 1, originalOn: '2026-11-22' },
  text: 'Call about the invoice',
  specialDay: null,
  contactName: 'Ada Lovelace',
  on: '2026-11-22',
  time: null,
});

describe('a notice in words', () => {
  it("is the slip's text under the contact's name", () => {
    expect(wordsOfNotice(call, '2026-11-22', 'en', wordsFor('en'))).toEqual({
      title: 'Ada Lovelace',
      body: 'Call about the invoice',
    });
  });

  it('says the time, and the day when that is not today', () => {
    const later = { ...call, on: '2026-11-29', time: '15:00' };
    expect(wordsOfNotice({ ...call, time: '15:00' }, '2026-11-22', 'en', wordsFor('en')).body).toBe(
      '15:00: Call about the invoice',
    );
    expect(wordsOfNotice(later, '2026-11-22', 'en', wordsFor('en')).body).toBe(
      'Sun, Nov 29 15:00: Call about the invoice',
    );
    expect(wordsOfNotice(later, '2026-11-22', 'zh-CN', wordsFor('zh-CN')).body).toMatch(/^11月29日周日 15:00/);
  });

  it('calls a birthday a birthday in each language, and has a title without a contact', () => {
    const birthday = { ...call, text: '', specialDay: 'birthday' as const, contactName: '王小明' };
    expect(wordsOfNotice(birthday, '2026-11-22', 'zh-TW', wordsFor('zh-TW'))).toEqual({
      title: '王小明',
      body: '生日',
    });
    expect(wordsOfNotice({ ...call, contactName: null }, '2026-11-22', 'zh-CN', wordsFor('zh-CN')).title).toBe('提醒');
  });

  it('is cut to what systems show, never through a character', () => {
    const { body } = wordsOfNotice({ ...call, text: '😀'.repeat(500) }, '2026-11-22', 'en', wordsFor('en'));
    expect([...body]).toHaveLength(240);
    expect(body.isWellFormed()).toBe(true);
  });

  it('becomes one summary when several come at once', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ ...call, text: `Promise ${index + 1}` }));
    expect(wordsOfMany(many, 34, wordsFor('en'))).toEqual({
      title: '34 promises are waiting',
      body: 'Promise 1 · Promise 2 · Promise 3',
    });
  });
});

describe('the wall clock', () => {
  it('is written without a time zone', () => {
    expect(wallTime(new Date(2026, 0, 5, 9, 3))).toBe('2026-01-05T09:03');
  });
});
