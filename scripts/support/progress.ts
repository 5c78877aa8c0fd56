import { say } from './say.ts';

/** How far something is: `done` of `total`, in the same unit (here always bytes). */
export interface Amount {
  readonly done: number;
  readonly total: number;
}

const MEGABYTE = 1_000_000;

/** Whole percent, never above 100 and never below 0; an unknown total counts as not begun. */
export function percentOf({ done, total }: Amount): number {
  if (total <= 0) return 0;
  return Math.max(0, Math.min(100, Math.floor((done / total) * 100)));
}

/** For example `Fetching Electron: 42 % (82 of 196 MB)`. */
export function progressText(label: string, amount: Amount): string {
  const done = Math.round(Math.min(amount.done, amount.total) / MEGABYTE);
  return `${label}: ${percentOf(amount)} % (${done} of ${Math.round(amount.total / MEGABYTE)} MB)`;
}

/** Without a terminal only these steps are worth a line. */
export function isSparseStep(previousPercent: number, percent: number): boolean {
  return Math.floor(percent / 25) > Math.floor(previousPercent / 25);
}

/** Returns a function to call with the state: one line rewritten on a terminal, four lines in a log. */
export function progressLine(label: string, isTerminal = process.stdout.isTTY): (amount: Amount) => void {
  let shown = -1;
  return (amount) => {
    const percent = percentOf(amount);
    if (percent === shown) return;
    const text = progressText(label, amount);
    if (!isTerminal) {
      if (isSparseStep(Math.max(shown, 0), percent)) say(text);
    } else if (percent === 100) say(text);
    else process.stdout.write(`\r\u001B[K${text}`);
    shown = percent;
  };
}
