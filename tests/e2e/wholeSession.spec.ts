import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { NAUGHTY_MARK, NAUGHTY_STRINGS, naughtyBook, naughtySheet } from '../support/naughtyStrings.ts';
import { dayFromNow } from './support/days.ts';
import { dropFile } from './support/dropFile.ts';
import { newHome, startLonghand } from './support/longhand.ts';
import { spokenTo } from './support/networkLog.ts';
import { watchOpened } from './support/opened.ts';
import { wordsOf } from './support/words.ts';

const CHILD = path.resolve(import.meta.dirname, '../support/naughtyChild.ts');
const PLACES = [
  '/desk',
  '/customers',
  '/customers/1',
  '/customers/bin',
  '/customers/view/1',
  '/reminders',
  '/reminders/week',
  '/reminders/month',
  '/money/sales',
  '/money/sales/1',
  '/money/worth',
  '/money/initiatives',
  '/money/initiatives/1',
  '/money/goals',
  '/money/scorecard',
  '/settings/general',
  '/settings/desk',
  '/settings/fields',
  '/settings/staff',
  '/settings/data',
  '/settings/history',
  '/settings/about',
] as const;
const MOST_CLICKS_A_PLACE = 40;
/** The session is cut into as many: what clicks for minutes keeps all others waiting. */
const PARTS = 3;

const asName = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

/** Everything that is called by naughty strings, in a window whose network stack keeps a log. */
async function startNaughty() {
  const home = await newHome();
  const dataFolder = path.join(home.folder, 'data');
  await promisify(execFile)(process.execPath, [CHILD, dataFolder, dayFromNow(0)]);
  const log = path.join(home.folder, 'network.json');
  const running = await startLonghand(home.folder, { args: [`--log-net-log=${log}`] });
  const word = await wordsOf('en');
  await expect(running.page.getByRole('textbox', { name: word('desk:line.label') })).toBeVisible();
  return { ...running, home, log, word };
}

async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, place);
  await expect(page.getByRole('main')).toBeVisible();
}

/** Nothing of what was shown was run or became a part of the page. */
async function expectOnlyText(page: Page, where: string): Promise<void> {
  const found = await page.evaluate((mark) => {
    const parts = document.querySelectorAll(
      'img[src="x"], img[src^="x:"], body script:not([src]), iframe, object, embed, base, form[action], a[href^="javascript"], [onerror], [onload], mglyph',
    );
    return { ran: mark in globalThis, parts: [...parts].map(({ outerHTML }) => outerHTML), title: document.title };
  }, NAUGHTY_MARK);
  expect(found.ran, where).toBe(false);
  expect(found.parts, where).toEqual([]);
  expect(found.title, where).toContain('Longhand');
}

test('naughty strings, imported as address book and sheet, are text on every screen', async () => {
  const { app, page, complaints, home, word } = await startNaughty();
  const dialog = page.getByRole('dialog');
  const written = NAUGHTY_STRINGS.map(asName);

  await test.step('imported', async () => {
    await goTo(page, '/customers');
    await dropFile(page, `<img src=x onerror="${NAUGHTY_MARK}=1">.vcf`, naughtyBook(NAUGHTY_STRINGS));
    await page.getByRole('button', { name: word('transfer:import.start', { count: NAUGHTY_STRINGS.length }) }).click();
    await expectOnlyText(page, 'summary');
    await page.getByRole('button', { name: word('transfer:summary.done'), exact: true }).click();
    await dropFile(page, '{{name}} $t(app:desk).csv', naughtySheet(NAUGHTY_STRINGS), 'text/csv');
    await expect(dialog.getByText('{{name}} $t(app:desk).csv').first()).toBeVisible();
    await expectOnlyText(page, 'preview');
    // While it is read the key would stop the reading.
    await expect(dialog.getByRole('tab').first()).toBeVisible();
    await expect(dialog.locator('button[data-autofocus], footer button').last()).toBeEnabled();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('each on its card, and in the form', async () => {
    const missing: string[] = [];
    for (const [n, text] of written.entries()) {
      await goTo(page, `/customers/${n + 2}`);
      const heading = page.getByRole('article').first();
      const isShown = async () => (await heading.textContent())?.includes(text) ?? false;
      await expect.poll(isShown, { message: text }).toBe(true);
      if (n % 8 !== 0) continue;
      await page.getByRole('button', { name: word('contacts:card.edit'), exact: true }).click();
      await expect(dialog).toBeVisible();
      const values = await dialog
        .locator('input, textarea')
        .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
      if (!values.some((value) => asName(value) === text)) missing.push(text);
      await expectOnlyText(page, `form of ${text}`);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
    expect(missing).toEqual([]);
    await expectOnlyText(page, 'card');
  });

  await test.step('in the list, from its first row to its last', async () => {
    await goTo(page, '/customers');
    const grid = page.getByRole('grid');
    await grid.focus();
    const seen = new Set<string>();
    await expect
      .poll(
        async () => {
          for (const text of await page.getByRole('row').allTextContents())
            for (const name of written) if (text.includes(name)) seen.add(name);
          await page.keyboard.press('PageDown');
          return written.filter((name) => !seen.has(name));
        },
        { timeout: 60_000, intervals: [50] },
      )
      .toEqual([]);
    await expectOnlyText(page, 'list');
  });

  await test.step('asked for in the palette', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    const box = page.getByPlaceholder(word('app:palette.placeholder'));
    for (const text of written) {
      await box.fill(text);
      await expect(box).toHaveValue(text);
    }
    await box.fill('onerror');
    await expect(dialog.getByText('<img src=x onerror="longhandNaughty=1">').first()).toBeVisible();
    await expectOnlyText(page, 'palette');
    await page.keyboard.press('Escape');
  });

  await test.step('on every other screen, with braces of our own words left alone', async () => {
    const shown: string[] = [];
    for (const place of PLACES) {
      await goTo(page, place);
      await page.waitForLoadState('networkidle');
      await expect(page.getByRole('heading', { level: 1 }).or(page.getByRole('heading')).first()).toBeVisible();
      await expectOnlyText(page, place);
      shown.push(await page.getByRole('main').innerText());
    }
    for (const text of ['{{name}}', '$t(app:desk)', '<img src=x onerror="longhandNaughty=1">'])
      expect(shown.filter((one) => one.includes(text)).length, text).toBeGreaterThan(3);
  });

  expect(complaints).toEqual([]);
  await app.close();
  await home.remove();
});

/** In the place of what would open a window of the system, or leave this machine by the person's own wish. */
async function keepInside(app: ElectronApplication): Promise<void> {
  await watchOpened(app);
  await app.evaluate(({ BrowserWindow, dialog, shell }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    shell.openPath = () => Promise.resolve('');
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents !== undefined) contents.print = (_options, done) => done?.(false, 'cancelled');
  });
}

for (const part of Array(PARTS).keys())
  test(`a session in which everything on every screen is clicked speaks to nobody (${part + 1} of ${PARTS})`, async () => {
    const places = PLACES.filter((_place, n) => n % PARTS === part);
    const { app, page, complaints, home, log } = await startNaughty();
    await keepInside(app);
    // A box for choosing a file would wait for a person.
    page.on('filechooser', () => undefined);
    const clicked = new Map<string, number>();
    for (const place of places) {
      await goTo(page, place);
      await page.waitForLoadState('networkidle');
      clicked.set(place, await clickEverything(page, place));
    }
    const total = [...clicked.values()].reduce((sum, count) => sum + count, 0);
    expect([...clicked].filter(([, count]) => count === 0)).toEqual([]);
    expect(total).toBeGreaterThan(places.length * 10);
    // So that nobody trusts a log that notes nothing: with the filter taken away one question is asked, and is the first.
    const answer = await app.evaluate(async ({ session: { defaultSession } }) => {
      defaultSession.webRequest.onBeforeRequest(null);
      return await defaultSession.fetch('https://asked-by-the-test.example/').then(
        () => 'reached',
        (error: unknown) => String(error),
      );
    });
    expect(answer).toContain('ERR_NAME_NOT_RESOLVED');
    await app.close();
    const spoken = await spokenTo(log);
    expect(spoken.length).toBeGreaterThan(0);
    expect(spoken[0]).toContain('asked-by-the-test.example');
    expect(complaints).toEqual([]);
    await home.remove();
  });

/** Clicks whatever can be clicked in a place, and goes back after each: by keys out of what opened, or to the place. */
async function clickEverything(page: Page, place: string): Promise<number> {
  return await page.evaluate(
    async ([home, most]) => {
      const things =
        'button:not(:disabled), a[href], [role=tab], [role=menuitem], [role=option], [role=switch], [role=checkbox], summary';
      const opened = '[role=dialog], [role=menu], [role=listbox]';
      const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      let clicks = 0;
      for (let n = 0; n < most; n += 1) {
        const thing = document.querySelectorAll<HTMLElement>(things)[n];
        if (thing === undefined) break;
        thing.click();
        clicks += 1;
        await painted();
        for (let tries = 0; tries < 4 && document.querySelector(opened) !== null; tries += 1) {
          const at = document.activeElement ?? document.body;
          at.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true }));
          await painted();
        }
        if (window.location.hash !== `#${home}`) {
          window.location.hash = home;
          await painted();
        }
      }
      return clicks;
    },
    [place, MOST_CLICKS_A_PLACE] as const,
  );
}
