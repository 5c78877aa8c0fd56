import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Log } from '../../common/log.ts';

/** What is known of the second folder while it is away. */
const Remembered = z.strictObject({
  folder: z.string(),
  /** When it was chosen. */
  since: z.iso.datetime(),
  /** When the newest backup that was copied there was made. */
  lastAt: z.iso.datetime().nullable(),
});
export type RememberedCopies = z.infer<typeof Remembered>;

const fileIn = (dataFolder: string) => path.join(dataFolder, 'copies.json');

/** What an earlier run noted, or null. */
export function rememberedCopies(dataFolder: string, log: Log): RememberedCopies | null {
  try {
    return Remembered.parse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      log.note(`What was noted of the second folder could not be read: ${String(error)}`);
    return null;
  }
}

/** Notes it for later runs. Only a date is lost when that fails, so the log is told and nobody else. */
export function rememberCopies(dataFolder: string, remembered: RememberedCopies, log: Log): void {
  try {
    writeFileSync(fileIn(dataFolder), JSON.stringify(remembered));
  } catch (error) {
    log.note(`What is known of the second folder could not be noted: ${String(error)}`);
  }
}
