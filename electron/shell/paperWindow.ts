import { BrowserWindow, session, type PrintToPDFOptions, type Session } from 'electron';
import { LonghandError } from '#shared/errors.ts';
import { SCHEME } from './scheme.ts';
import { LEAST_RIGHTS } from './security.ts';

/** In memory: nothing of what is printed is left. */
const PARTITION = 'longhand-paper';
const ADDRESS = `${SCHEME}://app/paper`;

/** Text and how it looks, and nothing else: no script, no request, not even of our own. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** What was begun last; one at a time. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Makes a PDF of ready-made pages in a window of its own that is never shown: laying out ten thousand rows takes many
 * seconds, in which the window that asks would be dead, and may need more memory than there is.
 * @param pages a whole HTML document that needs no other file
 * @throws LonghandError CANCELLED as soon as `signal` is aborted
 */
export async function pdfOfPages(
  owner: BrowserWindow,
  pages: Blob,
  options: PrintToPDFOptions,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const made = last.then(() => makePdf(owner, pages, options, signal));
  // Once begun it is led to its end, also when nobody wants it any more: taken away in the middle of it, Chromium 130
  // refuses to print whatever comes next.
  last = made.catch(() => undefined);
  return await Promise.race([made, stopped(signal)]);
}

async function makePdf(
  owner: BrowserWindow,
  pages: Blob,
  options: PrintToPDFOptions,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const partition = session.fromPartition(PARTITION);
  const window = new BrowserWindow({
    parent: owner,
    show: false,
    focusable: false,
    skipTaskbar: true,
    webPreferences: {
      session: partition,
      javascript: false,
      ...LEAST_RIGHTS,
      devTools: false,
    },
  });
  serve(partition, pages);
  try {
    const lost = isLost(window);
    await Promise.race([window.loadURL(ADDRESS), lost]);
    if (signal?.aborted === true) throw new LonghandError('CANCELLED', {});
    return await Promise.race([window.webContents.printToPDF(options), lost]);
  } finally {
    partition.protocol.unhandle(SCHEME);
    if (!window.isDestroyed()) window.destroy();
  }
}

function serve({ protocol }: Session, pages: Blob): void {
  protocol.handle(SCHEME, ({ url }) =>
    url === ADDRESS
      ? new Response(pages, {
          headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY },
        })
      : new Response(null, { status: 404 }),
  );
}

async function stopped(signal: AbortSignal | undefined): Promise<never> {
  return await new Promise((_resolve, reject) => {
    const stop = () => reject(new LonghandError('CANCELLED', {}));
    if (signal?.aborted === true) stop();
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/** Rejects when the window or its pages are gone: what is under way there then never answers. */
async function isLost({ webContents }: BrowserWindow): Promise<never> {
  return await new Promise((_resolve, reject) => {
    webContents.once('render-process-gone', (_event, { reason }) =>
      reject(new Error(`The pages were lost: ${reason}`)),
    );
    webContents.once('destroyed', () => reject(new LonghandError('CANCELLED', {})));
  });
}
