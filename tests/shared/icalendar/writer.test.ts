import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { CALENDAR_END, calendarHead, readCalendarFile, textProperty, writeComponent } from '#shared/icalendar/index.ts';
import type { WritableProperty } from '#shared/icalendar/index.ts';

const event = (...properties: readonly WritableProperty[]) =>
  writeComponent({ name: 'VEVENT', properties, inside: [] });
const calendar = (...events: readonly string[]) =>
  `${calendarHead('-//Test//EN', '')}${events.join('')}${CALENDAR_END}`;

describe('a calendar as it is written', () => {
  it('has the lines of the standard', () => {
    const text = calendar(
      writeComponent({
        name: 'VEVENT',
        properties: [
          textProperty('UID', 'a,b'),
          { type: 'instant', name: 'DTSTAMP', at: '2026-11-21T20:15:00.000Z' },
          { type: 'date', name: 'DTSTART', dates: ['2026-01-31'] },
          { type: 'rule', name: 'RRULE', rule: 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;UNTIL=20270131' },
          { type: 'date', name: 'EXDATE', dates: ['2026-02-28', '2026-03-31'] },
          { type: 'floating', name: 'RECURRENCE-ID', times: ['2026-04-30T09:30'] },
          textProperty('SUMMARY', 'one; two,\nthree\\'),
        ],
        inside: [{ name: 'VALARM', properties: [{ type: 'duration', name: 'TRIGGER', seconds: -95_400 }], inside: [] }],
      }),
    );
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Test//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      String.raw`UID:a\,b`,
      'DTSTAMP:20261121T201500Z',
      'DTSTART;VALUE=DATE:20260131',
      'RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;UNTIL=20270131',
      'EXDATE;VALUE=DATE:20260228,20260331',
      'RECURRENCE-ID:20260430T093000',
      String.raw`SUMMARY:one\; two\,\nthree` + '\\\\',
      'BEGIN:VALARM',
      'TRIGGER:-P1DT2H30M',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('gives every text back, folded at 75 octets and never inside a character', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc
        .array(fc.constantFrom('王', '😀', '👨‍👩‍👧', 'a', ' ', ',', ';', '\\', ':', '"', '\n'), { maxLength: 200 })
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (given) => {
        const text = given.replaceAll(/\p{Cc}(?<!\n)|[\u0085\u2028\u2029]/gu, '').trim();
        const file = calendar(event(textProperty('SUMMARY', text)));
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
        expect(readCalendarFile(Buffer.from(file)).entries).toMatchObject([{ summary: text, problems: [] }]);
        // Another library reads the same.
        const other = new ICAL.Component(ICAL.parse(file) as unknown[]).getFirstSubcomponent('vevent');
        expect(other?.getFirstPropertyValue('summary')).toBe(text);
      }),
    );
  });

  it('cannot be made to say more than it should', () => {
    const nasty = fc.array(
      fc.constantFrom(
        '\r\n',
        '\n',
        '\r',
        '\u2028',
        '\u0085',
        '\0',
        '\u000B',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'RRULE:FREQ=DAILY',
        ' ',
        ';',
        ':',
        '"',
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(nasty, nasty, (one, other) => {
        const file = calendar(
          event(
            textProperty('UID', one.join('')),
            textProperty('SUMMARY', other.join('')),
            textProperty('X-LONGHAND-TEXT', one.join('')),
          ),
        );
        const { entries, problems } = readCalendarFile(Buffer.from(file));
        expect(problems).toEqual([]);
        expect(entries).toMatchObject([{ rules: [], problems: [] }]);
        expect(file.match(/^(BEGIN|END):VEVENT/gm)).toHaveLength(2);
      }),
    );
  });
});
