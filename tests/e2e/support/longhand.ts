import { _electron, expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
export const screenshotFolder = path.join(root, 'tests/e2e/screenshots');

/** For work that takes seconds: on a busy machine minutes. */
export const LONG_WORK = { timeout: 300_000 };

/** A running Longhand with its window and the folders it lives in. */
export interface RunningLonghand {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  /** What the page and its console complained about; a test ends by looking at it. */
  readonly complaints: string[];
}

/** A folder for one machine user of the test: settings of the window and data. */
export async function newHome(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'longhand-e2e-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Starts the built app in a real window. `language` is what the system asks for, as in LANGUAGE. */
export async function startLonghand(
  home: string,
  options: { readonly language?: string; readonly args?: readonly string[] } = {},
): Promise<RunningLonghand> {
  const dataFolder = path.join(home, 'data');
  const language = options.language ?? 'en_US';
  const app = await _electron.launch({
    ...(process.env['LONGHAND_ELECTRON'] === undefined ? {} : { executablePath: process.env['LONGHAND_ELECTRON'] }),
    args: [
      ...(JSON.parse(process.env['LONGHAND_ELECTRON_ARGS'] ?? '[]') as string[]),
      '.',
      `--user-data-dir=${path.join(home, 'profile')}`,
      `--data=${dataFolder}`,
      ...(options.args ?? []),
    ],
    cwd: root,
    env: { ...process.env, LANG: `${language}.UTF-8`, LANGUAGE: language, LC_ALL: `${language}.UTF-8` },
    ...LONG_WORK,
  });
  // The half a minute that Playwright gives a click by itself is too short on a busy machine.
  app.context().setDefaultTimeout(LONG_WORK.timeout);
  const page = await app.firstWindow(LONG_WORK);
  // No picture is taken, and axe does not look, in the middle of a movement.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().includes('Content Security Policy'))
      complaints.push(message.text());
  });
  return { app, page, dataFolder, complaints };
}

/** Closes the notices that lie over the screen, without taking the focus from what has it. */
export async function closeNotices(page: Page): Promise<void> {
  const notices = page.locator('.mantine-Notification-root');
  await notices.evaluateAll((all) => {
    for (const notice of all) notice.querySelector<HTMLElement>('.mantine-Notification-closeButton')?.click();
  });
  await expect(notices).toHaveCount(0);
}

/** Takes a picture of the window into the folder that people look at, once all that is shown has been read. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await mkdir(screenshotFolder, { recursive: true });
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await page.screenshot({ path: path.join(screenshotFolder, `${name}.png`) });
}

/** Takes a picture of what was never on screen before: its letters are drawn piece by piece, so until nothing changes. */
export async function takeSettledPicture(part: Locator, name: string): Promise<void> {
  await mkdir(screenshotFolder, { recursive: true });
  let before: Buffer = Buffer.alloc(0);
  await expect
    .poll(async () => {
      const now = await part.screenshot();
      const isSettled = now.equals(before);
      before = now;
      return isSettled;
    })
    .toBe(true);
  await writeFile(path.join(screenshotFolder, `${name}.png`), before);
}

/** Answers the next save dialogs with this path instead of showing them. */
export async function answerSaveDialogs(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, filePath);
}

interface HeldDialog {
  answerLonghandDialog?: (chosen: { canceled: boolean; filePath: string }) => void;
}

/** Keeps the next save dialog open until it is answered: what lies under it can be looked at meanwhile. */
export async function holdSaveDialog(
  app: ElectronApplication,
): Promise<{ isOpen(): Promise<boolean>; answer(filePath: string): Promise<void> }> {
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () =>
      new Promise((resolve) => {
        (globalThis as HeldDialog).answerLonghandDialog = resolve;
      });
  });
  return {
    isOpen: async () => await app.evaluate(() => (globalThis as HeldDialog).answerLonghandDialog !== undefined),
    answer: async (filePath) =>
      await app.evaluate((_electron, chosen) => {
        (globalThis as HeldDialog).answerLonghandDialog?.({ canceled: false, filePath: chosen });
      }, filePath),
  };
}

/** At the first start, past the goals. */
export async function skipGoals(page: Page, word: (key: string) => string): Promise<void> {
  await page.getByRole('button', { name: word('firstStart:goals.skip'), exact: true }).click();
}

/** From the desk, once it is there, to the customers. */
export async function goToCustomers(page: Page, word: (key: string) => string): Promise<void> {
  await expect(page.getByRole('textbox', { name: word('desk:line.label') })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+2');
}
