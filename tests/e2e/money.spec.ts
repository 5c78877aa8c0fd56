import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addMonths } from '#shared/kernel/calendarMath.ts';
import type { RoiSummary } from '#shared/roi/roi.ts';
import { expectAccessible } from './support/accessibility.ts';
import { call } from './support/call.ts';
import { dayFromNow } from './support/days.ts';
import { dropFile } from './support/dropFile.ts';
import {
  closeNotices,
  holdSaveDialog,
  newHome,
  startLonghand,
  takePicture,
  takeSettledPicture,
} from './support/longhand.ts';
import { furnish, sheet, stories } from './support/moneyStories.ts';
import { wordsOf } from './support/words.ts';

/** How many pages a PDF has, and the text on them, where the tool for that is there. */
async function pagesOf(file: string): Promise<number> {
  const bytes = await readFile(file);
  return bytes.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
}

for (const story of stories) {
  const { locale, customer, what } = story;
  test(`money: from a quotation to a report, in ${locale}`, async () => {
    const home = await newHome();
    const word = await wordsOf(locale);
    const dataFolder = path.join(home.folder, 'data');
    await furnish(dataFolder, story);
    const { app, page, complaints } = await startLonghand(home.folder, { language: story.system });
    await page.setViewportSize({ width: 1280, height: 860 });
    const shown = async (screen: string) => {
      await takePicture(page, `${locale}-money-${screen}`);
      // What axe looks at does not depend on the language; the sample company is looked at in each.
      if (locale === 'en') await expectAccessible(page, screen);
    };
    const button = (key: string, values?: Record<string, unknown>) =>
      page.getByRole('button', { name: word(key, values), exact: true });
    const field = (key: string) => page.getByRole('textbox', { name: word(key), exact: true });
    const dialog = page.getByRole('dialog');
    const goTo = (place: string) =>
      page.evaluate((hash) => {
        window.location.hash = hash;
      }, place);
    const inTheDark = async (screen: string) => {
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await shown(`${screen}-dark`);
      await page.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
    };

    await test.step('an empty list says what goes here', async () => {
      await expect(page.getByRole('textbox', { name: word('desk:line.label') })).toBeVisible();
      await page.keyboard.press('ControlOrMeta+4');
      await expect(page.getByText(word('sales:empty.noneTitle'))).toBeVisible();
      await shown('empty');
    });

    await test.step('a quotation is written down', async () => {
      await page.keyboard.press('ControlOrMeta+n');
      await expect(dialog).toBeVisible();
      await dialog.getByText(word('sales:stage.quotation'), { exact: true }).click();
      await dialog.getByLabel(word('sales:field.contactId')).first().fill(customer.slice(0, 2));
      await page.getByRole('option', { name: customer }).click();
      await field('sales:field.what').fill(what);
      await field('sales:field.amountMinor').fill('1,250.50');
      await field('sales:field.number').fill('Q-2026-007');
      await shown('form');
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(dialog).toBeHidden();
      await page.getByRole('row').filter({ hasText: what }).click();
      await expect(button('sales:advance.order')).toBeVisible();
    });

    await test.step('it becomes an order, an invoice, and is paid in parts', async () => {
      for (const stage of ['order', 'invoice'] as const) {
        await button(`sales:advance.${stage}`).click();
        await expect(dialog).toBeVisible();
        const number = stage === 'order' ? 'O-31' : 'R-2026-0042';
        await field('sales:field.number').fill(number);
        await page.keyboard.press('ControlOrMeta+Enter');
        await expect(dialog).toBeHidden();
        await expect(page.getByRole('heading', { name: word(`sales:paper.${stage}`, { number }) })).toBeVisible();
      }
      for (const amount of ['1000', null]) {
        await button('sales:action.pay').first().click();
        await expect(dialog).toBeVisible();
        if (amount !== null) await field('sales:pay.amount').fill(amount);
        await shown(amount === null ? 'pay-rest' : 'pay');
        await page.keyboard.press('ControlOrMeta+Enter');
        await expect(dialog).toBeHidden();
        if (amount !== null) await shown('sale');
      }
      await expect(page.getByText(word('sales:pane.nothingOpen'))).toBeVisible();
      await page.keyboard.press('ControlOrMeta+z');
      await expect(page.getByText(word('sales:pane.nothingOpen'))).toBeHidden();
      await page.keyboard.press('ControlOrMeta+Shift+z');
      await expect(page.getByText(word('sales:pane.nothingOpen'))).toBeVisible();
    });

    await test.step('the end of a number finds it from anywhere', async () => {
      await goTo('#/desk');
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByPlaceholder(word('app:palette.placeholder')).fill('0042');
      await expect(page.getByText(/R-2026-0042 ·/)).toBeVisible();
      await shown('found');
      await page.keyboard.press('Enter');
      await expect(page.getByText(word('sales:pane.nothingOpen'))).toBeVisible();
    });

    await test.step('the card of the customer has the money and the story', async () => {
      await goTo('#/customers');
      await page.getByRole('row').filter({ hasText: customer }).click();
      await expect(page.getByText(word('sales:card.sold'))).toBeVisible();
      await expect(page.getByText(word('sales:timeline.quotation')).first()).toBeVisible();
      await shown('card');
    });

    await test.step('a sheet of sales is looked at, imported, and adds nothing the second time', async () => {
      await goTo('#/money/sales');
      for (const time of ['first', 'second'] as const) {
        await dropFile(page, 'sales.csv', sheet(story), 'text/csv');
        await expect(dialog).toBeVisible();
        const start = button('transfer:import.startSales', { count: 24 });
        await expect(time === 'first' ? start : button('transfer:import.startNone')).toBeVisible();
        if (time === 'first') await closeNotices(page);
        await shown(`sheet-${time}`);
        if (time === 'first') {
          await start.click();
          await expect(dialog.getByText(word('transfer:salesSummary.added', { count: 24 })).first()).toBeVisible();
          await shown('sheet-done');
        }
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      }
      await expect(dialog).toBeHidden();
      await expect(page.getByText('R-1023').first()).toBeVisible();
      await shown('list');
      await inTheDark('list');
      // Two are selected, deleted together, and come back together.
      await page.getByText('R-1023').first().click();
      await page.keyboard.press('Escape');
      await page.getByRole('row').filter({ hasText: 'R-1023' }).focus();
      await page.keyboard.press('x');
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await expect(page.getByText(word('sales:bulk.selected', { count: 2 }))).toBeVisible();
      await page.keyboard.press('Delete');
      await expect(page.getByText('R-1022')).toHaveCount(0);
      await page.keyboard.press('ControlOrMeta+z');
      await expect(page.getByText('R-1022').first()).toBeVisible();
      await page.getByText(word('sales:view.owed'), { exact: true }).click();
      await expect(page.getByText(word('sales:owed.total')).first()).toBeVisible();
      await shown('owed');
    });

    await test.step('the golden case, typed by hand', async () => {
      await goTo('#/money/initiatives');
      await shown('initiatives-empty');
      await button('initiatives:empty.campaign.start').click();
      await field('initiatives:field.name').fill(story.press[0]);
      await field('initiatives:field.horizon').fill('4');
      await field('initiatives:field.discountRate').fill('10');
      await shown('initiative-form');
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(dialog).toBeHidden();
      await button('initiatives:ledger.add.cost').click();
      await field('initiatives:field.words').fill(story.press[1]);
      await field('initiatives:field.amount').fill('100,000');
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(dialog).toBeHidden();
      await button('initiatives:ledger.add.benefit').click();
      await field('initiatives:field.words').fill(story.press[2]);
      await field('initiatives:field.amount').fill('40,000');
      await choose(page, word('initiatives:field.every'), word('initiatives:every.year'));
      await choose(page, word('initiatives:field.end'), word('initiatives:end.times'));
      await field('initiatives:field.times').fill('4');
      await field('initiatives:field.firstDay').fill(addMonths(dayFromNow(0), 12));
      await field('initiatives:field.firstDay').press('Tab');
      await shown('entry');
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(dialog).toBeHidden();
      await expect(page.getByText(/26,794\.62/).first()).toBeVisible();
      await expect(page.getByText(/21\.862/).first()).toBeVisible();
      await expect(page.getByText(/2\.5/).first()).toBeVisible();
      await page
        .getByText(/26,794\.62/)
        .first()
        .scrollIntoViewIfNeeded();
      await closeNotices(page);
      await shown('initiative');
      await inTheDark('initiative');
    });

    await test.step('five answers become one sentence and one picture', async () => {
      await goTo('#/money/worth');
      await button('roi:start.begin').click();
      await field('roi:question.purchase.amount').fill('3000');
      await field('roi:question.hours.learning').fill('20');
      await field('roi:question.hours.feeding').fill('1');
      await field('roi:question.hours.wage').first().fill('60');
      await field('roi:question.savings.hours').fill('3');
      await field('roi:question.savings.visits').fill('2');
      await field('roi:question.savings.visitCost').fill('80');
      await shown('answers');
      await page
        .locator('summary')
        .filter({ hasText: word('roi:assumptions.title') })
        .click();
      const start = field('roi:assumptions.startsOn');
      await start.fill(dayFromNow(-365));
      await start.press('Tab');
      await button('roi:measure.action').click();
      await expect(field('roi:question.growth.margin')).toHaveValue(/40/);
      await shown('answers-measured');
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(page.getByText(word('roi:formula.title'))).toBeVisible();
      await shown('worth');
      await inTheDark('worth');
    });

    await test.step('the report of everything, on one page', async () => {
      await choose(page, word('roi:whose.label'), word('roi:whose.all'));
      await expect(page.getByText(word('roi:share.chart')).first()).toBeVisible();
      await shown('worth-all');
      const target = path.join(home.folder, 'report.pdf');
      const saving = await holdSaveDialog(app);
      await button('roi:action.print').click();
      await page.getByRole('menuitem', { name: word('roi:action.pdf') }).click();
      await expect.poll(() => saving.isOpen()).toBe(true);
      // The sheet lies out of sight until it is printed: for the picture it is laid on top, as wide as a page.
      const paper = page.locator('body > [aria-hidden]').filter({ has: page.locator('h1') });
      await paper.evaluate((element: HTMLElement) => {
        Object.assign(element.style, { left: '0', visibility: 'visible', zIndex: '10000' });
      });
      await takeSettledPicture(paper, `${locale}-money-report`);
      await saving.answer(target);
      await expect.poll(async () => (await readFile(target).catch(() => Buffer.alloc(0))).length).toBeGreaterThan(2000);
      expect(await pagesOf(target)).toBe(1);
    });

    await test.step('what numbers miss, and goals', async () => {
      await goTo('#/money/scorecard');
      await expect(page.getByRole('heading', { name: word('scorecard:title'), level: 1 })).toBeVisible();
      await shown('scorecard');
      await inTheDark('scorecard');
      await goTo('#/money/goals');
      await expect(page.getByRole('heading', { name: word('goals:title'), level: 1 })).toBeVisible();
      await shown('goals');
      await inTheDark('goals');
    });

    await app.close();
    const summary = await call<RoiSummary>(dataFolder, 'roi.summary', {});
    expect(summary.cost).toBeGreaterThan(0);
    await home.remove();
    expect(complaints).toEqual([]);
  });
}

/** Chooses in one of Mantine's selects. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
