import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** What the window comes back to. Bounds in device-independent pixels. */
const WindowState = z.strictObject({
  bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }).nullable(),
  isMaximized: z.boolean(),
  lastScreen: z.string().max(500),
  theme: z.enum(['system', 'light', 'dark']),
  /** Closing the window leaves the program running. */
  closeToTray: z.boolean().default(false),
  /** A second folder to which backups are copied. */
  copyFolder: z.string().max(5000).nullable().default(null),
});
export type WindowState = z.infer<typeof WindowState>;

const FIRST: WindowState = {
  bounds: null,
  isMaximized: false,
  lastScreen: '',
  theme: 'system',
  closeToTray: false,
  copyFolder: null,
};

/** The remembered window, in a small JSON file of this machine's user. */
export interface StateFile {
  readonly current: WindowState;
  update(change: Partial<WindowState>): void;
}

/** Reads the file; a missing or unreadable one means a first start, and `complain` hears about the latter. */
export function openStateFile(folder: string, complain: (text: string) => void): StateFile {
  const file = path.join(folder, 'window.json');
  let current = FIRST;
  try {
    current = WindowState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
      complain(`The remembered window could not be read, starting with a new one: ${String(error)}`);
    }
  }
  return {
    get current() {
      return current;
    },
    update(change) {
      current = { ...current, ...change };
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(`${file}.new`, JSON.stringify(current));
        renameSync(`${file}.new`, file);
      } catch (error) {
        complain(`The window's place could not be remembered: ${String(error)}`);
      }
    },
  };
}
