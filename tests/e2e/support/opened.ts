import type { ElectronApplication } from '@playwright/test';

interface Watched {
  longhandOpened?: string[];
}

/** Puts a list in the place of the system's programs: what would be opened outside is written down. */
export async function watchOpened(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    (globalThis as Watched).longhandOpened = opened;
    shell.openExternal = (url) => {
      opened.push(url);
      return Promise.resolve();
    };
  });
}

/** Everything that was opened outside since, oldest first. */
export async function openedOutside(app: ElectronApplication): Promise<readonly string[]> {
  return await app.evaluate(() => (globalThis as Watched).longhandOpened ?? []);
}
