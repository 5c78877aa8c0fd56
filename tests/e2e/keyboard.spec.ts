import { expect, test, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locale } from '#shared/kernel/locale.ts';
import { expectAccessible } from './support/accessibility.ts';
import { newHome, screenshotFolder, startLonghand } from './support/longhand.ts';
import { wordsOf } from './support/words.ts';

interface Story {
  readonly locale: Locale;
  readonly system: string;
  readonly me: string;
  readonly sentence: string;
  /** How the sentence reads on the slip. */
  readonly slip: string;
  /** Two customers, and one of them. */
  readonly sheet: readonly string[];
  readonly someone: string;
}

const stories: readonly Story[] = [
  {
    locale: 'en',
    system: 'en_US',
    me: 'Grace',
    sentence: 'call Ada tomorrow at 3pm about the invoice',
    slip: 'call Ada about the invoice',
    sheet: ['Name,Phone', 'Ada Lovelace,+44 20 7946 0001', 'Grace Hopper,(555) 010-1234'],
    someone: 'Ada Lovelace',
  },
  {
    locale: 'zh-CN',
    system: 'zh_CN',
    me: '王芳',
    sentence: '明天下午三点给李明打电话',
    slip: '给李明打电话',
    sheet: ['姓名,电话', '李明,138 0013 8000', '欧阳娜娜,139 0000 4711'],
    someone: '李明',
  },
  {
    locale: 'zh-TW',
    system: 'zh_TW',
    me: '林美',
    sentence: '明天下午三點打電話給李明',
    slip: '打電話給李明',
    sheet: ['姓名,電話', '李明,0912 345 678', '歐陽娜娜,02 2345 6789'],
    someone: '李明',
  },
];

/** More stops on the way would be too many for anybody. */
const MOST_STOPS = 20;

/** What has the focus, as an assistive tool would say it; null where nothing has. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    return element.getAttribute('aria-label') ?? element.textContent.trim();
  });

/** Goes on with Tab until this has the focus. On the way something always has it. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    expect(await focused(page), 'Tab lost the focus').not.toBeNull();
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${MOST_STOPS} times Tab do not lead there; last was ${await focused(page)}.`);
}

/** Makes everything as many times as large, in a window of this size. */
async function enlarge(app: ElectronApplication, page: Page, times: number, width: number, height: number) {
  await app.evaluate(
    ({ BrowserWindow }, [factor, wide, high]) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(wide ?? 0, high ?? 0);
      window?.webContents.setZoomFactor(factor ?? 1);
    },
    [times, width, height],
  );
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width / times);
}

/** What is read is scrolled one way only. */
async function expectNothingWider(page: Page, where: string): Promise<void> {
  const wider = () =>
    page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main, nav')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map(({ tagName, scrollWidth, clientWidth }) => `${tagName} ${scrollWidth} in ${clientWidth}`),
    );
  await expect.poll(wider, { message: where }).toEqual([]);
}

/** Takes a picture of the window as it is; Playwright's own of a page that is drawn twice as large is cut off. */
async function takeWholePicture(app: ElectronApplication, name: string): Promise<void> {
  const picture = await app.evaluate(async ({ BrowserWindow }) => {
    const taken = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return taken?.toPNG().toString('base64') ?? '';
  });
  await mkdir(screenshotFolder, { recursive: true });
  await writeFile(path.join(screenshotFolder, `${name}.png`), Buffer.from(picture, 'base64'));
}

for (const { locale, system, me, sentence, slip: promise, sheet, someone } of stories) {
  test(`by keys alone, in ${locale}: from the first start to a promise, an import, the list and what it is worth; then twice as large`, async () => {
    const home = await newHome();
    const word = await wordsOf(locale);
    const { app, page, complaints } = await startLonghand(home.folder, { language: system });
    const button = (key: string, values?: Record<string, unknown>) =>
      page.getByRole('button', { name: word(key, values), exact: true });
    const keys = page.keyboard;

    await test.step('the first questions, twice as large in the smallest window; Tab goes past an open list', async () => {
      await expect(page.getByLabel(word('firstStart:myName'))).toBeFocused();
      await enlarge(app, page, 2, 480, 400);
      await expectNothingWider(page, 'about you');
      await takeWholePicture(app, `${locale}-large-480-first-start`);
      await keys.type(me);
      await keys.press('Tab');
      await keys.press('Tab');
      await expect(page.getByRole('combobox', { name: word('firstStart:country') })).toBeFocused();
      await keys.press('Tab');
      await expect(page.getByRole('combobox', { name: word('firstStart:currency') })).toBeFocused();
      await tabTo(page, button('firstStart:next'));
      await keys.press('Enter');
      await expectNothingWider(page, 'goals');
      await tabTo(page, button('firstStart:goals.skip'));
      await keys.press('Enter');
      await expectNothingWider(page, 'doors');
      await tabTo(page, page.getByRole('button', { name: word('firstStart:doors.empty.title') }));
      await keys.press('Enter');
      await enlarge(app, page, 1, 1240, 800);
    });

    await test.step('the empty desk waits for a promise', async () => {
      const line = page.getByRole('textbox', { name: word('desk:line.label') });
      await expect(line).toBeFocused();
      await keys.type(sentence);
      await keys.press('Enter');
      const slip = page.getByRole('button', { name: promise, exact: true });
      await expect(slip).toBeVisible();
      await keys.press('ArrowDown');
      await expect(slip).toBeFocused();
      await keys.press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      // What it takes is one question, so one stop.
      await tabTo(page, page.getByRole('radio', { name: word('reminders:kind.call') }));
      await keys.press('Tab');
      await expect(button('reminders:notice.add')).toBeFocused();
      await keys.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(slip).toBeFocused();
    });

    await test.step('a sheet of customers comes in', async () => {
      await keys.press('ControlOrMeta+o');
      // Listened for before the page is asked again: a key that follows at once would come to it earlier than the wish.
      const chooser = page.waitForEvent('filechooser');
      await expect(button('transfer:import.choose')).toBeFocused();
      await keys.press('Enter');
      await (
        await chooser
      ).setFiles({ name: 'customers.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet.join('\r\n')) });
      await expect(button('transfer:import.start', { count: 2 })).toBeFocused();
      await keys.press('Enter');
      await expect(button('transfer:summary.see')).toBeFocused();
      await keys.press('Enter');
      await expect(page.getByRole('row').filter({ hasText: someone })).toBeVisible();
    });

    await test.step('through the list to a card and back', async () => {
      const list = page.getByRole('grid', { name: word('contacts:title') });
      await expect(list).toBeFocused();
      await keys.press('ArrowDown');
      await keys.press('Enter');
      await expect(page.getByRole('article')).toBeVisible();
      await keys.press('Escape');
      await expect(page.getByRole('article')).toBeHidden();
      await expect(list).toBeFocused();
    });

    await test.step('the palette leads to what it is worth, and the focus comes along', async () => {
      await keys.press('ControlOrMeta+k');
      await expect(page.getByPlaceholder(word('app:palette.placeholder'))).toBeFocused();
      await keys.type(word('app:command.openMoneyTab.worth'));
      await expect(page.getByRole('dialog').getByText(word('app:command.openMoneyTab.worth'))).toBeVisible();
      await keys.press('Enter');
      await expect.poll(() => focused(page)).not.toBeNull();
      await tabTo(page, button('roi:start.begin'));
      await keys.press('Enter');
      await tabTo(page, page.getByRole('textbox', { name: word('roi:question.purchase.amount'), exact: true }));
      await keys.type('3000');
      await tabTo(page, page.getByRole('textbox', { name: word('roi:question.savings.visits'), exact: true }));
      await keys.type('2');
      await keys.press('Tab');
      await keys.type('80');
      await keys.press('ControlOrMeta+Enter');
      await expect(page.getByText(word('roi:formula.title'))).toBeVisible();
      expect(await focused(page)).not.toBeNull();
    });

    for (const [width, height] of [
      [1280, 800],
      [480, 400],
    ] as const) {
      await test.step(`twice as large, in ${width} by ${height}: nothing is scrolled in two directions, every place is reached`, async () => {
        await enlarge(app, page, 2, width, height);
        for (const [key, place] of [
          ['1', 'desk'],
          ['2', 'customers'],
          ['3', 'reminders'],
          ['4', 'money'],
          [',', 'settings'],
        ] as const) {
          await keys.press(`ControlOrMeta+${key}`);
          const link = page.getByRole('link', { name: word(`app:${place}`), exact: true });
          await expect(link).toHaveAttribute('aria-current', 'page');
          await expect(link).toBeInViewport({ ratio: 0.9 });
          await expect(page.locator('nav a:focus:not([aria-current])')).toHaveCount(0);
          // The place is named before its code is read.
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expectNothingWider(page, place);
          await takeWholePicture(app, `${locale}-large-${width}-${place}`);
          if (locale === 'en' && width === 1280) await expectAccessible(page, `${place}, twice as large`);
        }
      });
    }

    await app.close();
    await home.remove();
    expect(complaints).toEqual([]);
  });
}
