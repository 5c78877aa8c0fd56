import { expect, type ElectronApplication } from '@playwright/test';
import path from 'node:path';
import { call } from './call.ts';
import { newHome, startLonghand } from './longhand.ts';
import { wordsOf } from './words.ts';

/** A desk in use with one customer, whose addresses are what a hostile address book may say. */
export async function startInUse(points: readonly { readonly type: string; readonly value: string }[] = []) {
  const home = await newHome();
  const data = path.join(home.folder, 'data');
  const { id: currentStaffId } = await call<{ id: number }>(data, 'staff.create', { name: 'Grace' });
  await call(data, 'settings.update', { currentStaffId, isSetUp: true, language: 'en' });
  await call(data, 'contacts.create', { displayName: 'Mallory', points });
  const word = await wordsOf('en');
  const running = await startLonghand(home.folder);
  await expect(running.page.getByRole('textbox', { name: word('desk:line.label') })).toBeVisible();
  const end = async () => {
    await running.app.close();
    await home.remove();
  };
  return { ...running, word, end };
}

/** How many windows and pages there are, and where the window is. */
export const pagesOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow, webContents }) => ({
    windows: BrowserWindow.getAllWindows().length,
    pages: webContents.getAllWebContents().filter((contents) => !contents.getURL().startsWith('devtools:')).length,
    address: BrowserWindow.getAllWindows()[0]?.webContents.getURL().replace(/#.*/, ''),
  }));

/** The window by itself, at its own page. */
export const ALONE = { windows: 1, pages: 1, address: 'longhand://app/' };
