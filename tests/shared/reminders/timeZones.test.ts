import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { z } from 'zod';

const Answer = z.object({
  zone: z.string(),
  offsets: z.array(z.number()),
  dates: z.record(z.string(), z.unknown()),
});

/** Clock changes in spring and autumn north and south, one at midnight, one of half an hour, and none. */
const ZONES = [
  ['Europe/Berlin', -60, -120],
  ['America/New_York', 300, 240],
  ['America/Santiago', 180, 240],
  ['Australia/Lord_Howe', -660, -630],
  ['Asia/Shanghai', -480, -480],
] as const;

async function datesIn(zone: string): Promise<z.infer<typeof Answer>> {
  const script = fileURLToPath(new URL('../../support/datesInZoneChild.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 1 << 26,
  });
  return Answer.parse(JSON.parse(stdout));
}

it('no time zone and no clock change moves a date', async () => {
  const utc = await datesIn('UTC');
  for (const [zone, winter, summer] of ZONES) {
    const { dates, ...where } = await datesIn(zone);
    // The process truly stood in that zone.
    expect(where).toEqual({ zone, offsets: [winter, summer] });
    expect(dates).toEqual(utc.dates);
  }
});
