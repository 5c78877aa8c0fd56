import { expect, it } from 'vitest';
import { readSentence } from '#shared/reminders/sentence/readSentence.rules.ts';

/** A Sunday. */
const TODAY = '2026-11-22';

const read = (sentence: string) => readSentence(sentence, { today: TODAY, locale: 'en' });

it.each([
  'call Ada on 5 March 27',
  "call Ada March 5th '28",
  'call Ada next Tuesday week',
  'call Ada on the second to last Friday',
  'call Ada next to last day of the month',
  'call Ada the day before my birthday',
  'call Ada on Easter Monday',
  'call Ada on Black Friday',
  'call Ada last Christmas',
  'call Ada by Christmas 2025',
  'call Monday.com',
  'pay invoice no 11/24',
  'read chapter 3/4',
  'call Ada 48h later',
  'call Ada in 2-3 days',
  'call Ada in 2 or 3 days',
  'call Ada between 3 and 5 December',
  'pay staff monthly on the last weekday',
  'move the meeting from Tuesday to Wednesday',
  'every 周二 call 王总',
  '每 Tuesday 给王总打电话',
  '每隔两周周一开会',
  '2-3天后给王总打电话',
  '2到3天内给王总打电话',
  '下月初三上香',
  '下下下周二给王总打电话',
  '大大后天给王总打电话',
  '一周后的今天回访',
  '下个月的今天给王总打电话',
  '后天的后天给王总打电话',
  '今年中秋送礼',
  '去年中秋送礼的客户回访',
  '每月第一个工作日发工资',
  '每年闰六月初一祭祖',
  '每月32号交租',
  '每周八开会',
  '每年13月1日续保',
  '农历1980年8月15日王总生日',
  '9999年12月31日',
  '15年3月5日交税',
  '115年3月5日交稅',
  '2027年2月29日交租',
])('a wrong date is worse than none: "%s" stays text', (sentence) => {
  expect(read(sentence)).toMatchObject({ text: sentence, dueOn: null, dueTime: null, rule: null });
});

it.each([
  // Weeks ahead as the British say them.
  ['call Ada tomorrow week', '2026-11-30'],
  ['call Ada a week tomorrow', '2026-11-30'],
  ['call Ada two weeks on Friday', '2026-12-11'],
  ["call Ada in 3 weeks' time on Tuesday", '2026-12-15'],
  ['call Ada Tuesday fortnight', '2026-12-08'],
  ['call Ada EOD Friday', '2026-11-27'],
  ['call Ada by end of day tomorrow', '2026-11-23'],
  ['call Ada not on Friday but Monday', '2026-11-23'],
  ['call Ada not before Friday', '2026-11-27'],
  ['call Ada from 3 December to 5 December', '2026-12-03'],
  ['call Ada on Christmas 2027', '2027-12-25'],
  // A year said in Chinese, that of the Republic too.
  ['27年3月5日交税', '2027-03-05'],
  ['民國117年3月5日交稅', '2028-03-05'],
  ['117年3月5日交稅', '2028-03-05'],
  ['12月3-5日出差', '2026-12-03'],
  ['明年春节拜访王总', '2027-02-06'],
  ['后年春节拜访王总', '2028-01-26'],
  ['明年中秋送礼', '2027-09-15'],
  ['不是周五是周一给王总打电话', '2026-11-23'],
  ['周五不行，改周一给王总打电话', '2026-11-23'],
  ['会议从周二改到周三', '2026-11-25'],
  // When somebody was born is not when something is due.
  ["Ada's birthday 3 May 1980", '2027-05-03'],
  ["Ada's birthday 29 February 1980", '2027-02-28'],
  ['王总1980年5月3日生日', '2027-05-03'],
])('of "%s" the day is %s', (sentence, dueOn) => {
  expect(read(sentence)).toMatchObject({ dueOn, rule: null });
});

it.each([
  ['差五分三点给王总打电话', '14:55'],
  ['明天下午三点差一刻给王总打电话', '14:45'],
  // One at night is of the next day.
  ['call Ada tonight at 1', null],
])('of "%s" the time is %s', (sentence, dueTime) => {
  expect(read(sentence).dueTime).toBe(dueTime);
});
