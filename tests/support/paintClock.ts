import type { ElectronApplication, Page } from '@playwright/test';

/** What has to be on screen before the clock stops. */
export type Expected =
  /** Nothing but the letter itself in a bare box: what the machine takes by itself. */
  | { readonly what: 'bare'; readonly text: string }
  /** The list with these names from its top, or gone without any, as the answer to what stands in the box. */
  | { readonly what: 'list'; readonly text: string; readonly names: readonly string[] }
  /** The palette with these names first. */
  | { readonly what: 'palette'; readonly text: string; readonly names: readonly string[] }
  /** A card with its timeline. */
  | { readonly what: 'card' }
  /** The list further on than it was, with every row in sight read. */
  | { readonly what: 'scrolled' };

/** From a key to the picture, in milliseconds since the key was pressed. */
export interface Painted {
  /** The page has what was asked for in its document. */
  readonly drawn: number;
  /** The frame after the one that shows it has begun: it was painted. */
  readonly painted: number;
}

interface Clock {
  arm(expected: Expected): void;
  readonly painted: () => Promise<Painted>;
}

type ClockedWindow = Window & { longhandClock?: Clock };

/** Milliseconds after which something will not come any more. */
const LONGEST = 20_000;

/**
 * Puts a clock into the page: it starts with the time stamp of a key (or of what an input method hands over) and stops
 * when the frame after the one is begun that shows what was expected, so that it errs on the side of too long.
 */
export async function putClock(page: Page): Promise<void> {
  await page.evaluate(installClock, LONGEST);
}

/** Puts a box into the page that nothing listens to, and the cursor into it; `remove` takes it away. */
export async function putBareBox(page: Page): Promise<{ remove(): Promise<void> }> {
  await page.evaluate(() => {
    const box = document.createElement('input');
    box.dataset['bare'] = '';
    document.body.prepend(box);
    box.focus();
  });
  return { remove: () => page.evaluate(() => document.querySelector('[data-bare]')?.remove()) };
}

/** Milliseconds until which nothing of ours is busy any more that asked for a key. */
const SETTLED_AFTER = 25;

/**
 * Types a letter as the keyboard does, from the shell and after a moment: whoever drives the page from outside is at rest by
 * then and takes no processor from what is measured.
 */
export async function typeFromShell(app: ElectronApplication, letter: string): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { text, after }) => {
      const [page] = BrowserWindow.getAllWindows().filter((window) => window.isVisible());
      if (page === undefined) throw new Error('There is no window to type into');
      const { webContents } = page;
      const press = () => {
        for (const type of ['keyDown', 'char', 'keyUp'] as const) webContents.sendInputEvent({ type, keyCode: text });
      };
      // What is no key comes whole, from an input method.
      const isKey = /^[ -~]$/.test(text);
      setTimeout(() => (isKey ? press() : void webContents.insertText(text)), after);
    },
    { text: letter, after: SETTLED_AFTER },
  );
}

/** Does something to the page by a key and tells how long the answer took. */
export async function timeKey(page: Page, expected: Expected, press: () => Promise<unknown>): Promise<Painted> {
  await page.evaluate((wanted) => (window as ClockedWindow).longhandClock?.arm(wanted), expected);
  // Asked for before the key: between the key and the picture nothing of ours is to run in the page.
  const painted = page.evaluate(async () => {
    const clock = (window as ClockedWindow).longhandClock;
    if (clock === undefined) throw new Error('There is no clock in this page');
    return await clock.painted();
  });
  const [result] = await Promise.all([painted, press()]);
  return result;
}

/** Runs in the page: nothing from outside it can be named here. */
function installClock(longest: number): void {
  const grid = () => document.querySelector<HTMLElement>('table[role="grid"]');
  const rows = () => [...(grid()?.querySelectorAll<HTMLElement>('tr[data-index]') ?? [])];
  const marksIn = (element: Element) => [...element.querySelectorAll('mark')].map((mark) => mark.textContent).join('|');
  const placeOf = (row: HTMLElement) => Number(row.dataset['index']);

  const hasNames = (names: readonly string[]) => {
    if (names.length === 0) return grid() === null;
    const shown = rows();
    const drawn = shown.filter((row) => placeOf(row) < names.length);
    return (
      shown.some((row) => placeOf(row) === 0) &&
      drawn.length >= Math.min(names.length, 8) &&
      drawn.every((row) => row.querySelector('bdi')?.textContent === names[placeOf(row)])
    );
  };
  const listMarks = () => rows().slice(0, 8).map(marksIn).join('\n');
  const actions = () => [...document.querySelectorAll<HTMLElement>('.mantine-Spotlight-actionsList [data-action]')];
  const paletteMarks = () => actions().slice(0, 6).map(marksIn).join('\n');
  const inSight = () => {
    const box = grid()?.getBoundingClientRect();
    if (box === undefined) return [];
    return rows().filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > box.top && top < box.bottom;
    });
  };

  /** Looks at the page as it is before the key, and answers what tells whether it is there. */
  const judge = (expected: Expected): (() => boolean) => {
    if (expected.what === 'bare') {
      const box = document.querySelector<HTMLInputElement>('[data-bare]');
      return () => box?.value === expected.text;
    }
    if (expected.what === 'list') {
      const { text, names } = expected;
      const [wereThere, marks] = [hasNames(names), listMarks()];
      return () =>
        document.querySelector<HTMLInputElement>('input[type="search"]')?.value === text &&
        hasNames(names) &&
        (!wereThere || listMarks() !== marks);
    }
    if (expected.what === 'palette') {
      const { text, names } = expected;
      const hasThem = () => {
        const shown = actions();
        return names.every((name, index) => shown[index]?.textContent.includes(name) ?? false);
      };
      const [wereThere, marks] = [hasThem(), paletteMarks()];
      return () =>
        document.querySelector<HTMLInputElement>('input.mantine-Spotlight-search')?.value === text &&
        document.querySelector('.mantine-Spotlight-actionsList[data-pending]') === null &&
        hasThem() &&
        (!wereThere || paletteMarks() !== marks);
    }
    if (expected.what === 'card')
      return () => {
        const card = document.querySelector('article');
        return (
          card !== null && card.querySelector('ol > li') !== null && card.querySelector('.mantine-Loader-root') === null
        );
      };
    const before = grid()?.scrollTop ?? 0;
    return () => {
      const element = grid();
      if (element === null || element.scrollTop === before) return false;
      const seen = inSight();
      const room = element.clientHeight / (seen[0]?.offsetHeight ?? element.clientHeight);
      return seen.length >= Math.floor(room) - 1 && seen.every((row) => row.dataset['placeholder'] === undefined);
    };
  };

  let result: Promise<Painted> = Promise.reject(new Error('The clock was not set'));
  result.catch(() => undefined);

  const arm = (expected: Expected) => {
    const isThere = judge(expected);
    const { promise, resolve, reject } = Promise.withResolvers<Painted>();
    result = promise;
    promise.catch(() => undefined);
    let start: number | null = null;
    const begin = (event: Event) => {
      start ??= event.timeStamp;
    };
    const stop = () => {
      watcher.disconnect();
      clearTimeout(timer);
      window.removeEventListener('keydown', begin, true);
      window.removeEventListener('beforeinput', begin, true);
      document.removeEventListener('scroll', look, true);
      document.removeEventListener('input', look);
    };
    const look = () => {
      if (start === null || !isThere()) return;
      const pressed = start;
      const drawn = performance.now() - pressed;
      stop();
      requestAnimationFrame(() =>
        requestAnimationFrame(() => resolve({ drawn, painted: performance.now() - pressed })),
      );
    };
    const watcher = new MutationObserver(look);
    const timer = setTimeout(() => {
      stop();
      const shown = rows()
        .slice(0, 8)
        .map((row) => row.textContent);
      reject(new Error(`Never painted: ${JSON.stringify(expected).slice(0, 400)}\nShown: ${JSON.stringify(shown)}`));
    }, longest);
    window.addEventListener('keydown', begin, true);
    window.addEventListener('beforeinput', begin, true);
    document.addEventListener('scroll', look, true);
    document.addEventListener('input', look);
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  };
  (window as ClockedWindow).longhandClock = { arm, painted: () => result };
}
