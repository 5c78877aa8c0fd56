import type { Backup } from './backups.ts';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
/** Everything that is younger than this is kept. */
const RECENT_MILLISECONDS = 2 * DAY_MILLISECONDS;

/** After the recent ones: the newest backup of each of so many days, then weeks, then months that have any. */
const tiers: readonly { readonly periods: number; readonly periodOf: (at: Date) => string }[] = [
  { periods: 12, periodOf: (at) => at.toISOString().slice(0, 10) },
  { periods: 10, periodOf: mondayOf },
  { periods: 9, periodOf: (at) => at.toISOString().slice(0, 7) },
];

/**
 * Which backups are not needed any more. Kept are: all of the last two days (and any from the future, when a clock was
 * wrong), then 12 daily, 10 weekly and 9 monthly ones, in UTC; always the newest. Days without a backup do not count,
 * so a rarely used program keeps a longer past.
 * @param now ISO instant
 */
export function superfluousBackups(backups: readonly Pick<Backup, 'name' | 'at'>[], now: string): readonly string[] {
  const newestFirst = backups.toSorted((a, b) => compare(b.at, a.at) || compare(b.name, a.name));
  const recent = newestFirst.filter(
    ({ at }, index) => index === 0 || Date.parse(now) - Date.parse(at) < RECENT_MILLISECONDS,
  );
  const kept = new Set(recent.map(({ name }) => name));
  let older = newestFirst.filter(({ name }) => !kept.has(name));
  for (const { periods, periodOf } of tiers) {
    const seen = new Set<string>();
    let taken = 0;
    for (const { name, at } of older) {
      const period = periodOf(new Date(at));
      if (!seen.has(period) && seen.size === periods) break;
      if (!seen.has(period)) kept.add(name);
      seen.add(period);
      taken += 1;
    }
    older = older.slice(taken);
  }
  return newestFirst.filter(({ name }) => !kept.has(name)).map(({ name }) => name);
}

function mondayOf(at: Date): string {
  const daysSinceMonday = (at.getUTCDay() + 6) % 7;
  return new Date(at.getTime() - daysSinceMonday * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
