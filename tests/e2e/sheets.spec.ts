import { expect, test, type Page } from '@playwright/test';
import path from 'node:path';
import type { Locale } from '#shared/kernel/locale.ts';
import { sheetSamples } from '../support/sheetSamples.ts';
import { expectAccessible } from './support/accessibility.ts';
import { call } from './support/call.ts';
import { dropFile } from './support/dropFile.ts';
import { closeNotices, LONG_WORK, newHome, startLonghand, takePicture } from './support/longhand.ts';
import { wordsOf } from './support/words.ts';

/** A sheet as people have it: no program's, one date that cannot be, two customers who are here, a column of one's own. */
const SHEET = [
  'Name,E-mail,Phone,Birthday,Company,Loyalty number,Area,Note',
  'Ada Lovelace,ada@example.com,+44 20 7946 0001,10.12.1975,Analytical Ltd,00123,London / Mayfair,tea at four',
  '王小明,wang@example.com,0912 345 678,31.02.1980,台北書店,00124,台北 / 信義,',
  'Grace Hopper,grace@example.com,(555) 010-1234,09.12.1966,Navy,00125,Arlington / VA,',
  '陈晨,chen@example.com,138 0013 8000,05.06.1990,,00126,上海 / 静安,',
  '欧阳娜娜,nana@example.com,139 0000 4711,15.06.2000,,00127,北京 / 东城,',
  ...Array.from(
    { length: 25 },
    (_nothing, n) =>
      `Person Number${n},person${n}@example.com,+49 30 1234${String(n).padStart(3, '0')},01.02.${1950 + n},Firm ${n % 9},009${n},Berlin / Mitte,`,
  ),
].join('\r\n');
const ROWS = 30;

const stories = [
  { locale: 'en', system: 'en_US' },
  { locale: 'zh-CN', system: 'zh_CN' },
  { locale: 'zh-TW', system: 'zh_TW' },
] as const satisfies readonly { readonly locale: Locale; readonly system: string }[];

const PEOPLE = 10_000;

for (const { locale, system } of stories) {
  test(`a sheet comes in, is found, filtered, and goes out again, in ${locale}`, async () => {
    const home = await newHome();
    const word = await wordsOf(locale);
    const data = path.join(home.folder, 'data');
    const { id: currentStaffId } = await call<{ id: number }>(data, 'staff.create', { name: 'Grace' });
    await call(data, 'settings.update', {
      companyName: 'Paper & Ink',
      currentStaffId,
      isSetUp: true,
      language: locale,
    });
    const email = (value: string) => [{ type: 'email', value }];
    await call(data, 'contacts.create', { displayName: 'Ada Lovelace', points: email('ada@example.com') });
    await call(data, 'contacts.create', { displayName: '陈晨', points: email('chen@example.com'), note: 'old friend' });
    const { app, page, complaints } = await startLonghand(home.folder, { language: system });
    await page.setViewportSize({ width: 1280, height: 860 });
    const dialog = page.getByRole('dialog');
    const shown = async (screen: string) => {
      await takePicture(page, `${locale}-sheets-${screen}`);
      // What axe looks at does not depend on the language; the sample company is looked at in each.
      if (locale === 'en') await expectAccessible(page, screen);
    };
    const tab = (key: string) => dialog.getByRole('tab', { name: new RegExp(`^${word(key)}`) });
    const button = (key: string, values?: Record<string, unknown>) =>
      page.getByRole('button', { name: word(key, values), exact: true });
    const goTo = (place: string) =>
      page.evaluate((hash) => {
        window.location.hash = hash;
      }, place);
    await goTo('/customers');
    await expect(page.getByText(word('contacts:count', { count: 2 }))).toBeVisible();

    await test.step('what it would bring: new ones, changed ones before and after, a cell to mend', async () => {
      await dropFile(page, 'clients.csv', SHEET, 'text/csv');
      await expect(
        dialog.getByText(word('transfer:contactSheet.found', { count: ROWS, name: 'clients.csv' })),
      ).toBeVisible();
      await page.getByText(word('transfer:onMatch.fill'), { exact: true }).click();
      await tab('transfer:fate.changed').click();
      await expect(dialog.getByText('Analytical Ltd')).toBeVisible();
      await shown('changed');
      await tab('transfer:fate.wrong').click();
      await expect(dialog.getByRole('textbox')).toHaveValue('31.02.1980');
      await shown('wrong');
      await dialog.getByRole('textbox').fill('28.02.1980');
      await expect(dialog.getByText(word('transfer:contactSheet.mended', { count: 1 }))).toBeVisible();
    });

    await test.step('columns: one cut in two, one a field of its own', async () => {
      await tab('transfer:contactSheet.columns').click();
      const becomes = (header: string) =>
        dialog.getByRole('combobox', { name: word('transfer:columns.becomesOf', { header }), exact: true });
      await becomes('Area').click();
      await page.getByRole('option', { name: word('transfer:columns.split') }).click();
      await becomes('Loyalty number').click();
      await page.getByRole('option', { name: word('transfer:columns.newOwn') }).click();
      await expect(
        dialog.getByRole('textbox', { name: word('transfer:columns.newName', { header: 'Loyalty number' }) }),
      ).toHaveValue('Loyalty number');
      await shown('columns');
      await tab('transfer:contactSheet.reading').click();
      await expect(dialog.getByText(word('transfer:sheet.encoding')).first()).toBeVisible();
      await shown('reading');
    });

    await test.step('one step in, one undo out, and in again', async () => {
      await tab('transfer:contactSheet.rows').click();
      await button('transfer:import.start', { count: ROWS }).click();
      await expect(button('transfer:summary.undo')).toBeVisible();
      await shown('summary');
      await button('transfer:summary.undo').click();
      await expect(dialog.getByText(word('transfer:summary.undone'))).toBeVisible();
      await button('transfer:summary.done').click();
      await expect(page.getByText(word('contacts:count', { count: 2 }))).toBeVisible();
      await page.keyboard.press('ControlOrMeta+Shift+z');
      await expect(page.getByText(word('contacts:count', { count: ROWS }), { exact: true })).toBeVisible();
      await dropFile(page, 'clients.csv', SHEET.replace('31.02.1980', '28.02.1980'), 'text/csv');
      await expect(tab('transfer:fate.same')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });

    const sample = sheetSamples.find(({ file }) => file === 'atomic-crm__contacts.csv');
    await test.step(`a real sheet of another program${sample === undefined ? ' (skipped: ../shared/samples is not there)' : ''}`, async () => {
      if (sample === undefined) return;
      await page.keyboard.press('ControlOrMeta+o');
      await page.locator('input[type=file]').last().setInputFiles(sample.path);
      await expect(tab('transfer:fate.new')).toBeVisible();
      await shown('real');
      await tab('transfer:contactSheet.columns').click();
      await shown('real-columns');
      await dialog.locator('button[data-autofocus], footer button').last().click();
      await expect(button('transfer:summary.undo')).toBeVisible(LONG_WORK);
      await button('transfer:summary.done').click();
    });

    await test.step('found while it is typed, by pinyin, by the end of a number, from anywhere', async () => {
      await page.keyboard.press('/');
      await page.keyboard.type('wxm');
      await expect(page.getByRole('row').filter({ hasText: '王小明' }).locator('mark').first()).toBeVisible();
      await shown('found');
      await page.keyboard.press('Escape');
      await goTo('/desk');
      await expect(page.getByRole('textbox', { name: word('desk:line.label') })).toBeVisible();
      await page.keyboard.press('ControlOrMeta+k');
      const palette = page.getByPlaceholder(word('app:palette.placeholder'));
      await palette.fill('4711');
      await expect(page.getByText('欧阳娜娜')).toBeVisible();
      await palette.fill('lovel');
      await expect(page.locator('mark').filter({ hasText: 'Lovel' }).first()).toBeVisible();
      await closeNotices(page);
      await shown('palette');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Ada Lovelace' }).first()).toBeVisible();
      await expect(page.getByText('00123')).toBeVisible();
      await shown('card');
    });

    await test.step('a list by sentences, with its own columns, under a name', async () => {
      await goTo('/customers');
      await button('contacts:filter.add').click();
      await page.getByRole('menuitem', { name: word('views:condition.add') }).click();
      await page.keyboard.type('Loyalty');
      await page.keyboard.press('Enter');
      await expect(dialog.getByRole('textbox').last()).toBeEditable();
      await closeNotices(page);
      await shown('condition');
      await dialog.getByRole('textbox').last().fill('00123');
      await dialog.getByRole('button', { name: word('views:condition.apply'), exact: true }).click();
      await expect(page.getByText(word('contacts:countFiltered', { count: 1 }))).toBeVisible();
      await button('views:columns.choose').click();
      await page.getByLabel('Loyalty number', { exact: true }).click();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('columnheader', { name: 'Loyalty number' })).toBeVisible();
      await page.getByRole('button', { name: word('views:menu.label', { name: word('views:menu.all') }) }).click();
      await page.getByRole('menuitem', { name: word('views:menu.saveAs') }).click();
      await page.getByRole('textbox', { name: word('views:dialog.name') }).fill('Taipei');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: word('views:menu.label', { name: 'Taipei' }) })).toBeVisible();
      await shown('view');
    });

    await test.step('own fields and earlier imports in Settings; in the dark', async () => {
      await goTo('/settings/fields');
      await expect(page.getByText('Loyalty number')).toBeVisible();
      await closeNotices(page);
      await shown('fields');
      await goTo('/settings/data');
      await page.getByText(word('transfer:past.title')).scrollIntoViewIfNeeded();
      await expect(page.getByText('clients.csv').first()).toBeVisible();
      await shown('past');
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await goTo('/customers');
      await expect(page.getByRole('grid')).toBeVisible();
      await shown('list-dark');
      await dropFile(page, 'clients.csv', SHEET, 'text/csv');
      await expect(tab('transfer:fate.wrong')).toBeVisible();
      await shown('preview-dark');
      await page.keyboard.press('Escape');
      await page.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
    });

    if (locale === 'en')
      await test.step('ten thousand at once: in, tagged, taken back', async () => {
        const many = Array.from(
          { length: PEOPLE },
          (_nothing, n) => `Many ${n},many${n}@example.org,+1 202 555 ${1000 + (n % 9000)}`,
        );
        await dropFile(page, 'many.csv', ['Name,E-mail,Phone', ...many].join('\n'), 'text/csv');
        await button('transfer:import.start', { count: PEOPLE }).click();
        await button('transfer:summary.see').click();
        await expect(page.getByText(word('contacts:countFiltered', { count: PEOPLE }))).toBeVisible();
        await page.getByRole('grid').focus();
        await page.keyboard.press('ControlOrMeta+a');
        await expect(page.getByText(word('contacts:bulk.allSelected', { count: PEOPLE }))).toBeVisible();
        await button('contacts:bulk.tag').click();
        await dialog.getByRole('combobox').or(dialog.getByRole('textbox')).first().fill('Spring');
        await page.keyboard.press('Enter');
        await page.keyboard.press('ControlOrMeta+Enter');
        await expect(page.getByText(word('contacts:done.tagged', { count: PEOPLE }))).toBeVisible(LONG_WORK);
        await shown('tagged');
        expect(await foundByTag(page)).toBe(true);
        await page.keyboard.press('ControlOrMeta+z');
        await expect.poll(async () => await foundByTag(page), LONG_WORK).toBe(false);
      });

    expect(complaints).toEqual([]);
    await app.close();
    await home.remove();
  });
}

/** Whether a row in sight carries the tag. */
async function foundByTag(page: Page): Promise<boolean> {
  return (await page.getByRole('row').filter({ hasText: 'Spring' }).count()) > 0;
}
