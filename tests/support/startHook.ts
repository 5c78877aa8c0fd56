import type { App, WebContents } from 'electron';

/** What a page has to show until its start is over. */
export type FirstSight = 'aLine' | 'rows';

/** What the program under the clock tells, each with a time of the wall clock in milliseconds. */
export type StartNews =
  | { readonly type: 'ready' | 'page'; readonly at: number }
  | { readonly type: 'painted'; readonly at: number; readonly rows: number }
  | { readonly type: 'failed'; readonly message: string };

/**
 * A script for Electron's `--require`: the same clock in any program, without a line of it in the program. It tells its parent
 * when the app is ready, when its page is read, and when the page has painted what was awaited, and quits when told to.
 */
export function startHook(sight: FirstSight, longest: number): string {
  const page = `(${awaitSight.toString()})(${JSON.stringify(sight)}, ${longest})`;
  return `(${hook.toString()})(require('electron').app, ${JSON.stringify(page)});`;
}

/** Runs in the main process of the program: nothing from outside it can be named here. */
function hook(app: App, page: string): void {
  const tell = (news: object) => process.send?.(news);
  process.on('message', () => app.quit());
  void app.whenReady().then(() => tell({ type: 'ready', at: Date.now() }));
  app.on('web-contents-created', (_event: unknown, contents: WebContents) => {
    contents.once('dom-ready', () => {
      tell({ type: 'page', at: Date.now() });
      contents.mainFrame.executeJavaScript(page).then(
        (painted: unknown) => tell(Object.assign({ type: 'painted' }, painted)),
        (error: unknown) => tell({ type: 'failed', message: String(error) }),
      );
    });
  });
}

/** Runs in the page: nothing from outside it can be named here. */
async function awaitSight(sight: string, longest: number): Promise<{ readonly at: number; readonly rows: number }> {
  const rowsInSight = () => {
    const grid = document.querySelector('table[role="grid"]');
    if (grid === null) return [];
    const { top, bottom } = grid.getBoundingClientRect();
    return [...grid.querySelectorAll<HTMLElement>('tr[data-index]')].filter((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > top && box.top < bottom;
    });
  };
  const isThere = () => {
    if (sight === 'aLine') return document.body.innerText.trim() !== '';
    const isFilled = (row: HTMLElement) => row.dataset['placeholder'] === undefined && row.textContent !== '';
    // Where they are is asked last: to know that, the page has to be laid out.
    if (![...document.querySelectorAll<HTMLElement>('table[role="grid"] tr[data-index]')].some(isFilled)) return false;
    const rows = rowsInSight();
    // A page may make ready what it does not show yet.
    const isSeen = (row: HTMLElement) => row.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    return rows.length >= 8 && rows.every((row) => isFilled(row) && isSeen(row));
  };
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const watcher = new MutationObserver(() => {
    if (isThere()) resolve();
  });
  watcher.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  setTimeout(() => reject(new Error('Nothing of what was awaited was painted')), longest);
  if (isThere()) resolve();
  await promise;
  watcher.disconnect();
  // The frame after the one that shows it has begun: it was painted.
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  return { at: performance.timeOrigin + performance.now(), rows: rowsInSight().length };
}
