import fc from 'fast-check';
import { expect, test } from 'vitest';
import { superfluousBackups } from '#shared/backups/thinning.rules.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-21T12:34:56.789Z');
const now = new Date(NOW).toISOString();

const backupAt = (time: number) => ({ name: new Date(time).toISOString(), at: new Date(time).toISOString() });
const backups = fc
  .array(fc.integer({ min: -2 * DAY, max: 800 * DAY }), { maxLength: 200 })
  .map((ages) => [...new Set(ages)].map((age) => backupAt(NOW - age)));

const keptOf = (all: readonly { readonly name: string; readonly at: string }[], at = now) => {
  const gone = new Set(superfluousBackups(all, at));
  return all.filter(({ name }) => !gone.has(name));
};

test('the last two days stay whole, and the newest always', () => {
  fc.assert(
    fc.property(backups, (all) => {
      const recent = all.filter(({ at }) => NOW - Date.parse(at) < 2 * DAY);
      const newest = all.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, 1);
      expect(keptOf(all)).toEqual(expect.arrayContaining([...recent, ...newest]));
    }),
  );
});

test('older ones are at most 12 daily, 10 weekly and 9 monthly', () => {
  fc.assert(
    fc.property(backups, (all) => {
      const older = keptOf(all).filter(({ at }) => NOW - Date.parse(at) >= 2 * DAY);
      expect(older.length).toBeLessThanOrEqual(1 + 12 + 10 + 9);
    }),
  );
});

test('thinning twice is thinning once, and the order does not matter', () => {
  fc.assert(
    fc.property(backups, (all) => {
      const kept = keptOf(all);
      expect(superfluousBackups(kept, now)).toEqual([]);
      expect(new Set(superfluousBackups(all.toReversed(), now))).toEqual(new Set(superfluousBackups(all, now)));
    }),
  );
});

test('thinned after each of many backups, no gap is longer than a day, then a week, then a month', () => {
  let all: { readonly name: string; readonly at: string }[] = [];
  const start = NOW - 500 * DAY;
  for (let time = start; time <= NOW; time += 3 * HOUR) {
    all = keptOf([...all, backupAt(time)], new Date(time).toISOString());
  }
  const ages = all.map(({ at }) => (NOW - Date.parse(at)) / DAY).toSorted((a, b) => a - b);
  const gapAround = (age: number) => {
    const older = ages.find((candidate) => candidate >= age);
    const younger = ages.findLast((candidate) => candidate <= age);
    return older === undefined || younger === undefined ? Number.POSITIVE_INFINITY : older - younger;
  };
  for (let age = 0; age < 12.5; age += 0.1) expect(gapAround(age)).toBeLessThanOrEqual(age < 1.8 ? 0.13 : 1.2);
  for (let age = 12.5; age < 75; age += 0.5) expect(gapAround(age)).toBeLessThanOrEqual(8);
  for (let age = 75; age < 310; age += 1) expect(gapAround(age)).toBeLessThanOrEqual(38);
  expect(all.length).toBeLessThan(16 + 1 + 12 + 10 + 9 + 1);
});
