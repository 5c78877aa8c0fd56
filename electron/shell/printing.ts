import { app, dialog, type BrowserWindow } from 'electron';
import { open, rename, rm } from 'node:fs/promises';
import { safeFileName } from './fileName.ts';

/** Countries whose printers hold Letter paper. */
const LETTER_COUNTRIES: ReadonlySet<string> = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE', 'GT', 'CR', 'PA']);

/** Shows the system's print dialog for what the window shows on paper. False when the person cancelled. */
export async function printWindow(window: BrowserWindow): Promise<boolean> {
  return await new Promise((resolve, reject) => {
    window.webContents.print({ silent: false, printBackground: true }, (isDone, reason) => {
      if (isDone) resolve(true);
      else if (/cancel/i.test(reason)) resolve(false);
      else reject(new Error(`Printing failed: ${reason}`));
    });
  });
}

/** Asks where to, then saves what the window shows on paper as a PDF. False when the person cancelled. */
export async function savePdf(window: BrowserWindow, name: string): Promise<boolean> {
  const chosen = await dialog.showSaveDialog(window, {
    defaultPath: safeFileName(name),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (chosen.canceled || chosen.filePath === '') return false;
  const pdf = await window.webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: false,
    pageSize: LETTER_COUNTRIES.has(app.getLocaleCountryCode().toUpperCase()) ? 'Letter' : 'A4',
    generateTaggedPDF: true,
  });
  await writeWhole(chosen.filePath, pdf);
  return true;
}

/** Through a temporary file and a rename: a full disk leaves no half a document. */
async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${target}.longhand-part`;
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
