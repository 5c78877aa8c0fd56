import type { Copies } from '#shared/backups/backups.ts';
import { LonghandError } from '#shared/errors.ts';
import { liesIn } from '../../common/liesIn.ts';
import type { Log } from '../../common/log.ts';
import { inWorker } from '../database/inWorker.ts';
import type { SecondCopy } from '../database/secondCopy.ts';
import { rememberedCopies, rememberCopies } from './rememberedCopies.ts';

export interface SecondFolderOptions {
  /** Where the data lies: copies never go in there. */
  readonly dataFolder: string;
  readonly folder: string | null;
  /** Where the backups of the person's own file lie. */
  readonly backupFolder: string;
  readonly clock: () => string;
  readonly log: Log;
  /** How the copies fare has changed. */
  readonly onChange: () => void;
}

/** The second folder, to which every backup is copied: on a stick, on another disk, in a synced folder. */
export interface SecondFolder {
  /** Another folder, or none; what was copied before stays where it is. @throws LonghandError INVALID_VALUE `insideData` */
  change(folder: string | null): void;
  /** Copies the newest backup if it is not there, in the background. Failing is an outcome, told by `status`. */
  follow(): void;
  /** Waits for the copies under way, but not for a folder that does not answer. @returns whether they came to an end */
  settle(milliseconds: number): Promise<boolean>;
  status(): Copies | null;
}

const OVERDUE_MILLISECONDS = 7 * 24 * 60 * 60 * 1000;

/** Starts with the folder that was chosen before. */
export function secondFolder(options: SecondFolderOptions): SecondFolder {
  const { dataFolder, backupFolder, clock, log, onChange } = options;
  let folder: string | null = null;
  let outcome: SecondCopy | null = null;
  let running: Promise<void> | null = null;
  let isAskedAgain = false;

  const take = (next: string | null): void => {
    if (next !== null && liesIn(next, dataFolder))
      throw new LonghandError('INVALID_VALUE', { field: 'folder', rule: 'insideData' });
    folder = next;
    outcome = null;
    if (next !== null && rememberedCopies(dataFolder, log)?.folder !== next)
      rememberCopies(dataFolder, { folder: next, since: clock(), lastAt: null }, log);
  };
  const copyOnce = async (target: string): Promise<void> => {
    try {
      const ended = await inWorker({ kind: 'secondCopy', backupFolder, folder: target, now: clock() });
      if (folder !== target) return;
      outcome = ended;
      const remembered = rememberedCopies(dataFolder, log);
      const since = remembered?.folder === target ? remembered.since : clock();
      if (ended.state === 'good') rememberCopies(dataFolder, { folder: target, since, lastAt: ended.lastAt }, log);
    } catch (error) {
      log.incident(error);
      if (folder === target) outcome = { state: 'failed', lastAt: null, problem: 'unreadable' };
    }
    onChange();
  };
  const copyAll = async (): Promise<void> => {
    do {
      isAskedAgain = false;
      if (folder !== null) await copyOnce(folder);
    } while (isAskedAgain);
    running = null;
  };
  take(options.folder);

  const follow = (): void => {
    if (folder === null) return;
    if (running === null) running = copyAll();
    else isAskedAgain = true;
  };
  return {
    change(next) {
      take(next);
      follow();
      onChange();
    },
    follow,
    async settle(milliseconds) {
      if (running === null) return true;
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<false>((resolve) => {
        timer = setTimeout(() => resolve(false), milliseconds);
      });
      const isSettled = await Promise.race([running.then(() => true), patience]);
      clearTimeout(timer);
      return isSettled;
    },
    status() {
      if (folder === null) return null;
      const remembered = rememberedCopies(dataFolder, log);
      const lastAt = outcome?.lastAt ?? (remembered?.folder === folder ? remembered.lastAt : null);
      const state = outcome?.state ?? 'copying';
      const since = lastAt ?? remembered?.since ?? clock();
      return {
        folder,
        state,
        lastAt,
        problem: outcome?.problem ?? null,
        isOverdue:
          (state === 'away' || state === 'failed') && Date.parse(clock()) - Date.parse(since) > OVERDUE_MILLISECONDS,
      };
    },
  };
}
