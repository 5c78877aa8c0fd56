import { afterEach, expect, test } from 'vitest';
import { localDay, localTime, startOfLocalYear } from '../../electron/data/localTime.ts';

const zone = process.env['TZ'];

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test.each([
  ['Asia/Shanghai', '2026-03-02', '07:30', '2025-12-31T16:00:00.000Z'],
  ['America/New_York', '2026-03-01', '18:30', '2026-01-01T05:00:00.000Z'],
  ['Asia/Kathmandu', '2026-03-02', '05:15', '2025-12-31T18:15:00.000Z'],
  ['UTC', '2026-03-01', '23:30', '2026-01-01T00:00:00.000Z'],
])('an instant has the day and the time that clocks in %s show', (name, day, time, newYear) => {
  process.env['TZ'] = name;
  expect([localDay('2026-03-01T23:30:00.000Z'), localTime('2026-03-01T23:30:00.000Z')]).toEqual([day, time]);
  expect(startOfLocalYear(2026)).toBe(newYear);
});

test('on both sides of a clock change the day is the day', () => {
  process.env['TZ'] = 'Europe/Berlin';
  expect(['2026-03-28T23:00:00Z', '2026-03-29T21:59:00Z', '2026-03-29T22:00:00Z'].map(localDay)).toEqual([
    '2026-03-29',
    '2026-03-29',
    '2026-03-30',
  ]);
  expect(['2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z'].map(localTime)).toEqual(['01:59', '03:00']);
});

test('years before 1000 have four digits', () => {
  process.env['TZ'] = 'UTC';
  expect(localDay('0099-05-01T00:00:00.000Z')).toBe('0099-05-01');
  expect(startOfLocalYear(99)).toBe('0099-01-01T00:00:00.000Z');
});
