import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarDate, ClockTime } from '#shared/kernel/calendarDate.ts';
import type { Locale } from '#shared/kernel/locale.ts';
import { SentenceReading } from '#shared/reminders/reading.ts';
import { canonicalRule } from '#shared/reminders/recurrence.rules.ts';
import { readSentence } from '#shared/reminders/sentence/readSentence.rules.ts';
import { computingTime } from '../../../support/computingTime.ts';
import { HARDER_SENTENCES, LEFT_AS_TEXT } from '../../../support/harderSentences.ts';
import { runs } from '../../../support/runs.ts';
import { CHINESE_SENTENCES, ENGLISH_SENTENCES, type SentenceRow } from '../../../support/sentenceRows.ts';

/** A Sunday. */
const TODAY = '2026-11-22';

function read(sentence: string, today = TODAY, locale: Locale = 'en') {
  return readSentence(sentence, { today, locale });
}

/** What a row expects of the reading of its sentence. */
function expected([, dueOn, dueTime, rule, kind, text]: SentenceRow) {
  const repeats = typeof rule === 'number' ? { rule: null, afterDoneDays: rule } : { rule, afterDoneDays: null };
  return { dueOn, dueTime, ...repeats, kind, text };
}

describe('a sentence as a shop owner types it', () => {
  it.each(ENGLISH_SENTENCES)('reads "%s"', (...row) => {
    expect(read(row[0])).toMatchObject(expected(row));
  });
  it.each(CHINESE_SENTENCES)('reads 「%s」', (...row) => {
    expect(read(row[0])).toMatchObject(expected(row));
  });
  it.each(HARDER_SENTENCES)('reads the harder "%s"', (...row) => {
    expect(read(row[0])).toMatchObject(expected(row));
  });
  it.each(LEFT_AS_TEXT)('leaves "%s" as text and does not misread it', (sentence) => {
    expect(read(sentence)).toMatchObject({
      text: sentence,
      dueOn: null,
      dueTime: null,
      rule: null,
      afterDoneDays: null,
    });
  });
});

describe('the day that is meant', () => {
  it.each([
    // A Wednesday in the middle of a month.
    ['call Ada next Friday', '2026-11-18', '2026-11-27'],
    ['call Ada this Friday', '2026-11-18', '2026-11-20'],
    ['call Ada on Wednesday', '2026-11-18', '2026-11-18'],
    ['call Ada on Monday', '2026-11-18', '2026-11-23'],
    ['下周三给王总打电话', '2026-11-18', '2026-11-25'],
    ['这周五给王总打电话', '2026-11-18', '2026-11-20'],
    ['周末约王总吃饭', '2026-11-18', '2026-11-21'],
    ['report by the end of the week', '2026-11-18', '2026-11-20'],
    ['call Ada next week', '2026-11-18', '2026-11-23'],
    ['call Ada next month', '2026-11-18', '2026-12-01'],
    // Ends of months and years.
    ['pay in a month', '2026-01-31', '2026-02-28'],
    ['一个月后付款', '2028-01-31', '2028-02-29'],
    ['pay by the end of next month', '2026-01-31', '2026-02-28'],
    ['call Ada tomorrow', '2026-12-31', '2027-01-01'],
    ['后天给王总打电话', '2026-12-31', '2027-01-02'],
    ['call Ada next Monday', '2026-12-31', '2027-01-04'],
    ['月底付款', '2026-12-31', '2026-12-31'],
    ['下月底付款', '2026-12-31', '2027-01-31'],
    ['order paper on the 31st', '2026-11-30', '2026-12-31'],
    ['call Ada on 1 January', '2026-12-31', '2027-01-01'],
    ['call Ada on 31 December', '2026-12-31', '2026-12-31'],
    ['call Ada tomorrow', '2028-02-28', '2028-02-29'],
    ['春节给客户送礼', '2027-02-06', '2027-02-06'],
    ['春节给客户送礼', '2027-02-07', '2028-01-26'],
    ['除夕大扫除', '2027-02-06', '2028-01-25'],
    // With its year a day may lie in the past.
    ['paid on 3 March 2020', '2026-11-22', '2020-03-03'],
    ['2020年3月3日付款', '2026-11-22', '2020-03-03'],
  ])('of "%s" on %s is %s', (sentence, today, dueOn) => {
    expect(read(sentence, today).dueOn).toBe(dueOn);
  });

  it('is today where only a time is said, and the first time where something repeats', () => {
    expect(read('call Ada at 15:00')).toMatchObject({ dueOn: TODAY, dueTime: '15:00' });
    expect(read('every Sunday call Ada')).toMatchObject({ dueOn: TODAY });
    expect(read('every Saturday call Ada')).toMatchObject({ dueOn: '2026-11-28' });
  });

  it('of 3/4 is 4 March in every language, unless only the other order is a day', () => {
    for (const locale of ['en', 'zh-CN', 'zh-TW'] as const) {
      expect(read('pay 3/4', TODAY, locale).dueOn).toBe('2027-03-04');
      expect(read('pay 13/4', TODAY, locale).dueOn).toBe('2027-04-13');
    }
  });
});

describe('the time that is meant', () => {
  it.each([
    ['call Ada tomorrow 3pm', '15:00'],
    ['call Ada tomorrow at 3', '15:00'],
    ['call Ada tomorrow at 03:00', '03:00'],
    ['call Ada tomorrow at 9', '09:00'],
    ['call Ada tomorrow at 12am', '00:00'],
    ['call Ada tomorrow at 12pm', '12:00'],
    ['call Ada tomorrow half past two', '14:30'],
    ['call Ada tomorrow morning', '09:00'],
    ['call Ada tomorrow afternoon', '14:00'],
    ['call Ada tomorrow evening at 10:30', '22:30'],
    ['明天下午三点半给王总打电话', '15:30'],
    ['明天三点一刻给王总打电话', '15:15'],
    ['明天晚上8点给王总打电话', '20:00'],
    ['明天晚上8:30给王总打电话', '20:30'],
    ['明天凌晨两点给王总打电话', '02:00'],
    ['明天中午给王总打电话', '12:00'],
    ['明天中午1点给王总打电话', '13:00'],
    ['明天十五点二十分给王总打电话', '15:20'],
    ['明天１５：３０给王总打电话', '15:30'],
    ['明天给王总打电话', null],
  ])('of "%s" is %s', (sentence, dueTime) => {
    expect(read(sentence)).toMatchObject({ dueOn: '2026-11-23', dueTime });
  });
});

describe('names', () => {
  it.each([
    ['call 王总 next Tuesday 3pm about the invoice', '王总'],
    ['下周二下午三点给王总打电话', '王总'],
    ['下週二下午三點給王總打電話', '王總'],
    ['email Ada Lovelace re the quote', 'Ada Lovelace'],
    ['call ada', 'ada'],
    ['write to Ms Lovelace on Friday', 'Ms Lovelace'],
    ['lunch with Li Wei tomorrow', 'Li Wei'],
    ["Grace Hopper's birthday on 9 December", 'Grace Hopper'],
    ['拜访上海钟表公司', '上海钟表公司'],
    ['跟欧阳经理见面', '欧阳经理'],
    ['王小明的生日', '王小明'],
    ['问李师傅什么时候来修门', '李师傅'],
    ['给Ada打电话', 'Ada'],
    ['pay the phone bill', undefined],
    ['交房租', undefined],
  ])('in "%s" are likeliest %s', (sentence, name) => {
    expect(read(sentence).names[0]).toBe(name);
  });
});

describe('the pieces', () => {
  const words = (sentence: string) =>
    read(sentence).pieces.map(({ start, end, means }) => `${means}: ${sentence.slice(start, end)}`);

  it('say which words meant what, in the order of the sentence', () => {
    expect(words('call 王总 next Tuesday 3pm about the invoice')).toEqual([
      'kind: call',
      'contact: 王总',
      'date: next Tuesday',
      'time: 3pm',
    ]);
    expect(words('下周二下午三点给王总打电话')).toEqual([
      'date: 下周二',
      'time: 下午三点',
      'contact: 王总',
      'kind: 打电话',
    ]);
    expect(words('😀 每週一、三、五下午兩點半開會')).toEqual([
      'repeat: 每週一、三、五',
      'time: 下午兩點半',
      'kind: 開會',
    ]);
    expect(words('change the filter 30 days after I did it')).toEqual(['repeat: 30 days after I did it']);
  });
});

/** What must not be in any reading. */
function faults(reading: SentenceReading, sentence: string, today: string): readonly string[] {
  const { text, dueOn, dueTime, rule, afterDoneDays, names, pieces } = reading;
  const isFullDate = /\d{4}|[一二][〇零一二三四五六七八九]{3}|\d[/.-]\d/u.test(sentence.normalize('NFKC'));
  const checks = {
    'not of the shape of a reading': !SentenceReading.safeParse(reading).success,
    'an empty slip': sentence.trim() !== '' && text.trim() === '',
    'a day that does not exist': dueOn !== null && !CalendarDate.safeParse(dueOn).success,
    'a day in the past without its year': dueOn !== null && dueOn < today && !isFullDate,
    'a time that does not exist': dueTime !== null && !ClockTime.safeParse(dueTime).success,
    'a rule that is not as stored': rule !== null && canonicalRule(rule) !== rule,
    'a repetition without its first day': (rule !== null || afterDoneDays !== null) && dueOn === null,
    'two repetitions': rule !== null && afterDoneDays !== null,
    'pieces that overlap or are empty': pieces.some(
      ({ start, end }, index) => end <= start || start < (pieces[index - 1]?.end ?? 0),
    ),
    'a piece behind the end': (pieces.at(-1)?.end ?? 0) > sentence.length,
    'a name that is not in the sentence': names.some((name) => !sentence.includes(name)),
  };
  return Object.entries(checks).flatMap(([fault, isThere]) => (isThere ? [fault] : []));
}

describe('whatever is typed', () => {
  const today = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
  const known = [...ENGLISH_SENTENCES, ...CHINESE_SENTENCES, ...HARDER_SENTENCES]
    .map(([sentence]) => sentence)
    .concat(LEFT_AS_TEXT);
  const halves = known.flatMap((sentence) => [
    sentence.slice(0, sentence.length / 2),
    sentence.slice(sentence.length / 2),
  ]);
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.constantFrom(...known, ...halves), { maxLength: 6 }).map((parts) => parts.join(' ')),
    fc.array(fc.constantFrom(...halves), { maxLength: 8 }).map((parts) => parts.join('')),
    fc
      .array(
        fc.constantFrom(...'每隔周一二三十月日号点半后前上下午 0123456789/:-,.年末底初at on every day\n'.split('')),
        { maxLength: 60 },
      )
      .map((units) => units.join('')),
  );

  it('is read without an error, into days, times and rules that exist, and pieces that lie in it', () => {
    fc.assert(
      fc.property(typed, today, fc.constantFrom<Locale>('en', 'zh-CN', 'zh-TW'), (sentence, day, locale) => {
        const on = day.toISOString().slice(0, 10);
        expect(faults(readSentence(sentence, { today: on, locale }), sentence, on)).toEqual([]);
      }),
      { numRuns: runs(1500) },
    );
  });

  it.each([
    '给王总打电话',
    '每',
    '一',
    '1 ',
    'Mon, ',
    '周一、',
    'every ',
    "Ab's ",
    'call ',
    'a-',
    ' ',
    '\n',
    '王生日',
    '3/4 ',
    '😀',
  ])('is read at once, %j over and over to 10,000 characters too', (part) => {
    const sentence = part.repeat(Math.ceil(10_000 / part.length)).slice(0, 10_000);
    const computed = computingTime();
    read(sentence);
    expect(computed()).toBeLessThan(1000);
  });
});
