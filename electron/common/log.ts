import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const LARGEST_LOG = 2 * 1024 * 1024;

/** Writes lines to `logs/longhand.log` of the data folder; the file before is kept once as `.1`. */
export interface Log {
  readonly note: (text: string) => void;
  /** Logs an unexpected error and gives the number under which the log has it. */
  readonly incident: (error: unknown) => string;
}

/** An error's own words with its causes, one per line. Stack included: the log stays on this machine. */
function described(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined ? own : `${own}\ncaused by: ${described(error.cause)}`;
}

/** A log in the folder. When even that cannot be written, the text goes to stderr. */
export function openLog(folder: string, clock: () => string): Log {
  const file = path.join(folder, 'longhand.log');
  const write = (text: string) => {
    const entry = `${clock()} ${text}\n`;
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG) renameSync(file, `${file}.1`);
      appendFileSync(file, entry);
    } catch (problem) {
      process.stderr.write(`${entry}(the log file cannot be written: ${String(problem)})\n`);
    }
  };
  return {
    note: write,
    incident(error) {
      const number = randomUUID().slice(0, 8);
      write(`incident ${number}: ${described(error)}`);
      return number;
    },
  };
}
