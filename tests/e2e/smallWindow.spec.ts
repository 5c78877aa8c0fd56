import { expect, test } from '@playwright/test';
import path from 'node:path';
import { call } from './support/call.ts';
import { dropFile } from './support/dropFile.ts';
import { LONG_WORK, newHome, startLonghand, takePicture } from './support/longhand.ts';
import { outOfReach } from './support/reach.ts';
import { wordsOf } from './support/words.ts';

/** As small as the shell lets it be, in the usual size and with everything twice as large. */
const stories = [
  {
    locale: 'zh-CN',
    system: 'zh_CN',
    theme: 'dark',
    zoom: 1,
    sentence: '明天打电话给印刷厂',
    promise: '打电话给印刷厂',
  },
  {
    locale: 'en',
    system: 'en_US',
    theme: 'light',
    zoom: 2,
    sentence: 'call the printer tomorrow',
    promise: 'call the printer',
  },
] as const;
const SMALLEST = { width: 480, height: 400 } as const;

const SHEET = [
  'Name,E-mail,Phone,Birthday,Shoe size',
  'Ada Lovelace,ada@example.com,+44 20 7946 0001,10.12.1975,38',
  '王小明,wang@example.com,0912 345 678,31.02.1980,42',
  ...Array.from({ length: 20 }, (_nothing, n) => `Person ${n},person${n}@example.org,+49 30 ${123_000 + n},,`),
].join('\r\n');

for (const { locale, system, theme, zoom, sentence, promise } of stories) {
  test(`in the smallest window, ${zoom} times as large, everything can be reached, in ${locale}`, async () => {
    const home = await newHome();
    const word = await wordsOf(locale);
    const data = path.join(home.folder, 'data');
    const { id: currentStaffId } = await call<{ id: number }>(data, 'staff.create', { name: 'Grace' });
    await call(data, 'settings.update', { currentStaffId, isSetUp: true, language: locale, theme });
    const points = [{ type: 'phone', value: '+44 20 7946 0001' }];
    const { id } = await call<{ id: number }>(data, 'contacts.create', { displayName: 'Ada Lovelace', points });
    await call(data, 'views.create', { name: 'Tea', query: {} });
    await call(data, 'fields.create', { name: 'Number of the card', type: 'text' });
    const { app, page, complaints } = await startLonghand(home.folder, { language: system });
    await app.evaluate(
      ({ BrowserWindow }, { width, height, factor }) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setContentSize(width, height);
        window?.webContents.setZoomFactor(factor);
      },
      { ...SMALLEST, factor: zoom },
    );
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(SMALLEST.width / zoom);
    const look = async (screen: string) => {
      await takePicture(page, `${locale}-small-${zoom}-${screen}`);
      expect(await outOfReach(page), screen).toEqual([]);
    };
    const go = async (place: string) => {
      const words = () => page.getByRole('main').innerText();
      const before = (await words()).trim();
      await page.evaluate((hash) => (location.hash = hash), place);
      // A screen that was never shown is read first; nothing stands there meanwhile.
      await expect.poll(async () => !['', before].includes((await words()).trim())).toBe(true);
    };
    const more = page.getByRole('button', { name: word('contacts:card.more'), exact: true });
    const dialog = page.getByRole('dialog');

    await go('/customers');
    await expect(page.getByRole('row', { name: /Ada/ })).toBeAttached();
    await look('customers');
    await more.click();
    await expect(page.getByRole('menu')).toBeVisible();
    await look('more');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: word('views:menu.label', { name: word('views:menu.all') }) }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await look('views');
    await page.keyboard.press('Escape');
    await go(`/customers/${id}`);
    await look('card');
    await go('/reminders');
    await look('reminders');
    for (const tab of ['sales', 'worth', 'initiatives', 'goals', 'scorecard']) {
      await go(`/money/${tab}`);
      await look(tab);
    }
    for (const section of ['general', 'desk', 'fields', 'staff', 'data', 'history', 'about']) {
      await go(`/settings/${section}`);
      await look(`settings-${section}`);
    }
    await dropFile(page, 'clients.csv', SHEET, 'text/csv');
    await expect(dialog.getByRole('tab', { name: new RegExp(`^${word('transfer:fate.wrong')}`) })).toBeAttached();
    await look('preview');
    await dialog.getByRole('button', { name: word('transfer:import.start', { count: 20 }) }).click();
    await expect(dialog.getByRole('button', { name: word('transfer:summary.see') })).toBeAttached(LONG_WORK);
    await look('summary');
    await dialog.getByRole('button', { name: word('transfer:summary.see') }).click();
    await expect(dialog).toBeHidden();

    await go('/desk');
    await page.getByRole('textbox', { name: word('desk:line.label') }).fill(sentence);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: promise, exact: true })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('button', { name: promise, exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.mantine-Notification-root').first()).toBeVisible();
    for (const key of ['reminders:action.remove', 'reminders:form.cancel', 'reminders:form.save'])
      await dialog.getByRole('button', { name: word(key), exact: true }).click({ trial: true });
    await takePicture(page, `${locale}-small-${zoom}-notice`);
    expect(complaints).toEqual([]);
    await app.close();
    await home.remove();
  });
}
