import { app, dialog, type BrowserWindow, type PrintToPDFOptions } from 'electron';
import { open, rename, rm } from 'node:fs/promises';
import { LonghandError } from '#shared/errors.ts';
import { safeFileName } from './fileName.ts';
import { pdfOfPages } from './paperWindow.ts';

/** Countries whose printers hold Letter paper. */
const LETTER_COUNTRIES: ReadonlySet<string> = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE', 'GT', 'CR', 'PA']);

/** How it goes to paper. */
interface PaperWish {
  /** What the file is to be called. */
  readonly name: string;
  readonly pageNumbers: boolean;
  readonly landscape: boolean;
}

/** Shows the system's print dialog for what the window shows on paper. False when the person cancelled. */
export async function printWindow(
  window: BrowserWindow,
  { landscape }: Pick<PaperWish, 'landscape'>,
): Promise<boolean> {
  return await onWhite(
    window,
    () =>
      new Promise((resolve, reject) => {
        window.webContents.print({ silent: false, printBackground: true, landscape }, (isDone, reason) => {
          if (isDone) resolve(true);
          else if (/cancel/i.test(reason)) resolve(false);
          else reject(new Error(`Printing failed: ${reason}`));
        });
      }),
  );
}

/** Asks where to, then saves what the window shows on paper as a PDF. False when the person cancelled. */
export async function savePdf(window: BrowserWindow, wish: PaperWish): Promise<boolean> {
  const file = await choosePlace(window, wish);
  if (file === null) return false;
  const pdf = await onWhite(window, () => window.webContents.printToPDF(pdfOptions(wish)));
  await writeWhole(file, pdf);
  return true;
}

/**
 * Asks where to, then saves ready-made pages as a PDF. False when the person cancelled.
 * @throws CANCELLED when `signal` is aborted before the file is written; then there is none
 */
export async function savePages(
  window: BrowserWindow,
  { pages, ...wish }: PaperWish & { readonly pages: Blob },
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const file = await choosePlace(window, wish);
  if (file === null) return false;
  const pdf = await pdfOfPages(window, pages, pdfOptions(wish), signal);
  if (signal?.aborted === true) throw new LonghandError('CANCELLED', {});
  await writeWhole(file, pdf);
  return true;
}

async function choosePlace(window: BrowserWindow, { name }: PaperWish): Promise<string | null> {
  const chosen = await dialog.showSaveDialog(window, {
    defaultPath: safeFileName(name),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
}

function pdfOptions({ pageNumbers, landscape }: PaperWish): PrintToPDFOptions {
  return {
    printBackground: true,
    landscape,
    preferCSSPageSize: false,
    pageSize: LETTER_COUNTRIES.has(app.getLocaleCountryCode().toUpperCase()) ? 'Letter' : 'A4',
    // Of a table over hundreds of pages the tags take as long as the pages.
    generateTaggedPDF: !pageNumbers,
    ...(pageNumbers ? { displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: PAGE_NUMBER } : {}),
  };
}

/** "3 / 12" in the right of the bottom margin. Chromium fills in the two spans. */
const PAGE_NUMBER = `<div style="width: 100%; padding: 0 12mm; font: 8.5pt system-ui, sans-serif; text-align: right">
  <span class="pageNumber"></span> / <span class="totalPages"></span></div>`;

/** Margins of a page take the colour of the window. */
async function onWhite<Result>(window: BrowserWindow, print: () => Promise<Result>): Promise<Result> {
  const colour = window.getBackgroundColor();
  window.setBackgroundColor('#ffffff');
  try {
    return await print();
  } finally {
    if (!window.isDestroyed()) window.setBackgroundColor(colour);
  }
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
