import { addDays } from '#shared/kernel/calendarMath.ts';
import { keysOn } from '#shared/specialDays/dayKey.rules.ts';
import { lunarDateOf } from '#shared/specialDays/lunar.rules.ts';
import type { KeptKey } from './specialDays.repository.ts';

/**
 * The keys of all days that are kept on `from` and the days after it.
 * @param days how many days in all
 * @param aheadOf how many days before a date it is looked at
 */
export function keptKeys(from: string, days: number, aheadOf: (date: string) => number = () => 0): KeptKey[] {
  const keys: KeptKey[] = [];
  for (let index = 0; index < days; index += 1) {
    const on = addDays(from, index);
    const gregorianYear = Number(on.slice(0, 4));
    const lunarYear = lunarDateOf(on)?.year ?? gregorianYear;
    const ahead = aheadOf(on);
    for (const key of keysOn(on)) keys.push({ on, key, year: key.startsWith('G') ? gregorianYear : lunarYear, ahead });
  }
  return keys;
}
