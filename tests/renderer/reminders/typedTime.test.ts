import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Locale } from '#shared/kernel/locale.ts';
import { readTypedTime } from '../../../renderer/reminders/typedTime.ts';
import { timeWords } from '../../../renderer/days/dueWords.ts';

describe('a typed time', () => {
  it.each([
    ['15:00', '15:00'],
    ['9:05', '09:05'],
    ['1530', '15:30'],
    ['930', '09:30'],
    ['9', '09:00'],
    ['3pm', '15:00'],
    ['3:30 PM', '15:30'],
    ['3:30\u202fp.m.', '15:30'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['noon', '12:00'],
    ['15.30', '15:30'],
    ['15h', '15:00'],
    ['15点', '15:00'],
    ['15點半', '15:30'],
    ['下午3点', '15:00'],
    ['下午 3:15', '15:15'],
    ['上午10點20分', '10:20'],
    ['晚上8点', '20:00'],
    ['中午11点半', '11:30'],
    ['１５：００', '15:00'],
  ])('“%s” is %s', (typed, time) => {
    expect(readTypedTime(typed)).toEqual({ kind: 'time', time });
  });

  it('from one to six without more is in the afternoon, unless it is written as at night', () => {
    expect(readTypedTime('3:30')).toEqual({ kind: 'time', time: '15:30' });
    expect(readTypedTime('6')).toEqual({ kind: 'time', time: '18:00' });
    expect(readTypedTime('7')).toEqual({ kind: 'time', time: '07:00' });
    expect(readTypedTime('03:30')).toEqual({ kind: 'time', time: '03:30' });
    expect(readTypedTime('0:30')).toEqual({ kind: 'time', time: '00:30' });
  });

  it.each(['25:00', '12:60', '3:5', 'soon', '13am', '下午3pm', '12345'])('“%s” is none', (typed) => {
    expect(readTypedTime(typed).kind).toBe('unreadable');
  });

  it('may be left out', () => {
    expect(readTypedTime('  ')).toEqual({ kind: 'none' });
  });

  it.each(Locale.options)('reads back what it shows, in %s', (locale) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        expect(readTypedTime(timeWords(time, locale))).toEqual({ kind: 'time', time });
      }),
    );
  });
});
