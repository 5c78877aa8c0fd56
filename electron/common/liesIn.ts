import { realpathSync } from 'node:fs';
import path from 'node:path';

/** Whether a path is the folder or lies anywhere in it, links followed as far as they lead. */
export function liesIn(candidate: string, folder: string): boolean {
  const way = path.relative(resolved(folder), resolved(candidate));
  return way === '' || (!way.startsWith(`..${path.sep}`) && way !== '..' && !path.isAbsolute(way));
}

/** The real path of the part that is there; what is not there yet stays as it is written. */
function resolved(name: string): string {
  const whole = path.resolve(name);
  try {
    return realpathSync.native(whole);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const parent = path.dirname(whole);
    return parent === whole ? whole : path.join(resolved(parent), path.basename(whole));
  }
}
