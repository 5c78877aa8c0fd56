import { app, type BrowserWindow } from 'electron';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const LONGEST_MS = 20_000;
const BETWEEN_MS = 250;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until the window shows the same twice in a row and more than an empty page, then keeps that picture. */
async function settledPicture(window: BrowserWindow): Promise<Buffer> {
  const deadline = Date.now() + LONGEST_MS;
  let before = (await window.webContents.capturePage()).toPNG();
  for (;;) {
    await pause(BETWEEN_MS);
    const now = (await window.webContents.capturePage()).toPNG();
    const isEmpty = now.length < 6000;
    if ((!isEmpty && now.equals(before)) || Date.now() > deadline) return now;
    before = now;
  }
}

/** `--first-window-picture=FILE` (development only): writes a picture of the first screen; with `--once` quits then. */
export async function takeFirstPicture(window: BrowserWindow): Promise<void> {
  const file = app.commandLine.getSwitchValue('first-window-picture');
  if (app.isPackaged || file === '') return;
  const picture = await settledPicture(window);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, picture);
  process.stdout.write(`first window: ${file}\n`);
  if (app.commandLine.hasSwitch('once')) app.quit();
}
