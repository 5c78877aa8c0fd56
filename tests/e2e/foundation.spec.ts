import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locale } from '#shared/kernel/locale.ts';
import { expectAccessible } from './support/accessibility.ts';
import { addressBook, realSample } from './support/addressBook.ts';
import { dropFile } from './support/dropFile.ts';
import {
  answerSaveDialogs,
  goToCustomers,
  newHome,
  skipGoals,
  startLonghand,
  takePicture,
} from './support/longhand.ts';
import { wordsOf } from './support/words.ts';

const languages: readonly { readonly locale: Locale; readonly system: string }[] = [
  { locale: 'en', system: 'en_US' },
  { locale: 'zh-CN', system: 'zh_CN' },
];

for (const { locale, system } of languages) {
  test(`the foundation, from first start to a restored backup, in ${locale}`, async () => {
    const home = await newHome();
    const word = await wordsOf(locale);
    let { app, page, complaints } = await startLonghand(home.folder, { language: system });
    const allComplaints = [complaints];
    const shown = async (screen: string) => {
      await takePicture(page, `${locale}-${screen}`);
      // What axe looks at does not depend on the language; the sample company is looked at in each.
      if (locale === 'en') await expectAccessible(page, screen);
    };
    const button = (key: string, values?: Record<string, unknown>) =>
      page.getByRole('button', { name: word(key, values), exact: true });
    const row = (name: string) => page.getByRole('row').filter({ hasText: name });
    const undoKey = 'ControlOrMeta+z';
    const card = (name: string) => page.getByLabel(word('contacts:card.label', { name }));
    const ada = 'Dr. Ada Lovelace';

    await test.step('first start asks four things and for goals, in the language of the system', async () => {
      await expect(page.getByText(word('firstStart:greeting'))).toBeVisible();
      await shown('first-start');
      await page.getByLabel(word('firstStart:myName')).fill(locale === 'en' ? 'Grace' : '李老板');
      await page.getByLabel(word('firstStart:companyName')).fill(locale === 'en' ? 'Paper & Ink' : '纸墨书店');
      await page.keyboard.press('Enter');
      await expect(page.getByText(word('firstStart:goals.greeting'))).toBeVisible();
      await shown('first-goals');
      await skipGoals(page, word);
      await expect(page.getByText(word('firstStart:doors.empty.title'))).toBeVisible();
      await shown('doors');
      await page.getByText(word('firstStart:doors.empty.title')).click();
      await expect(page.getByRole('link', { name: word('app:desk') })).toHaveAttribute('aria-current', 'page');
      await shown('desk-empty');
      await goToCustomers(page, word);
      await expect(page.getByText(word('contacts:empty.noneTitle'))).toBeVisible();
      await shown('customers-empty');
    });

    await test.step('a dropped address book is shown before anything is written', async () => {
      await dropFile(page, 'phone.vcf', addressBook);
      await expect(page.getByText(word('transfer:preview.found', { count: 4, name: 'phone.vcf' }))).toBeVisible();
      await expect(page.getByRole('dialog').getByText('王小明')).toBeVisible();
      await shown('import-preview');
    });

    await test.step('the import ends with what it did', async () => {
      await button('transfer:import.start', { count: 4 }).click();
      await expect(page.getByText(word('transfer:summary.title', { count: 4 }))).toBeVisible();
      await shown('import-summary');
      await button('transfer:summary.done').click();
      await expect(row('Ada Lovelace')).toBeVisible();
      await shown('customers');
    });

    await test.step('the same file again adds nothing', async () => {
      await dropFile(page, 'phone.vcf', addressBook);
      await expect(button('transfer:import.startNone')).toBeDisabled();
      await shown('import-again');
      await page.keyboard.press('Escape');
    });

    await test.step('a file that is no address book gets a clear message', async () => {
      await dropFile(page, 'holiday.vcf', '\u0000\u0001\u0002 not an address book');
      await expect(page.getByRole('dialog').getByText('holiday.vcf').first()).toBeVisible();
      await expect(button('transfer:import.tryAnother')).toBeVisible();
      await shown('import-refused');
      await page.keyboard.press('Escape');
    });

    await test.step('a card shows everything and is edited in place; undo and redo follow', async () => {
      await row('Ada Lovelace').click();
      await expect(card(ada).getByText('ada@example.com')).toBeVisible();
      await expect(card(ada).getByText(word('contacts:card.kept', { count: 1 }))).toBeVisible();
      await shown('card');
      const title = card(ada).getByRole('button', { name: 'Countess' });
      await title.click();
      await page.getByRole('textbox', { name: word('contacts:field.title') }).fill('Mathematician');
      await page.keyboard.press('Enter');
      await expect(card(ada).getByRole('button', { name: 'Mathematician' })).toBeVisible();
      await page.keyboard.press(undoKey);
      await expect(card(ada).getByRole('button', { name: 'Countess' })).toBeVisible();
      await page.keyboard.press('ControlOrMeta+Shift+z');
      await expect(card(ada).getByRole('button', { name: 'Mathematician' })).toBeVisible();
    });

    await test.step('the form edits a whole contact', async () => {
      await button('contacts:card.edit').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await shown('form');
      await page.getByRole('dialog').getByLabel(word('contacts:field.nickname')).first().fill('Countess of numbers');
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(card(ada).getByText('Countess of numbers').first()).toBeVisible();
    });

    await test.step('a delete goes to the bin and comes back', async () => {
      await page.keyboard.press('Escape');
      await row('王小明').click();
      await card('王小明')
        .getByRole('button', { name: word('contacts:card.more'), exact: true })
        .click();
      await page.getByRole('menuitem', { name: word('contacts:menu.remove') }).click();
      await expect(row('王小明')).toHaveCount(0);
      await page.evaluate(() => {
        window.location.hash = '#/customers/bin';
      });
      await expect(row('王小明')).toBeVisible();
      await shown('bin');
      await row('王小明').click({ button: 'right' });
      await page.getByRole('menuitem', { name: word('contacts:menu.restore') }).click();
      await expect(row('王小明')).toHaveCount(0);
      await button('contacts:bin.back')
        .or(page.getByRole('link', { name: word('contacts:bin.back') }))
        .click();
      await expect(row('王小明')).toBeVisible();
    });

    await test.step('everything goes out again as an address book', async () => {
      const target = path.join(home.folder, 'out.vcf');
      await answerSaveDialogs(app, target);
      await page.keyboard.press('ControlOrMeta+Shift+e');
      await expect(
        page.getByRole('dialog').getByRole('heading', { name: word('transfer:export.title') }),
      ).toBeVisible();
      await shown('export');
      await page.getByRole('dialog').getByText(word('transfer:export.as.addressBook')).click();
      await button('transfer:export.start').click();
      await expect(page.getByText(word('transfer:export.saved', { name: 'out.vcf' })).first()).toBeVisible();
      const text = await readFile(target, 'utf8');
      expect(text.match(/BEGIN:VCARD/g)).toHaveLength(4);
      expect(text).toContain('X-FAVOURITE-TEA:Earl Grey');
      expect(text).toContain('Mathematician');
      await page.keyboard.press('Escape');
    });

    await test.step('the palette and the key sheet answer to the keyboard', async () => {
      await page.keyboard.press('ControlOrMeta+k');
      await expect(page.getByPlaceholder(word('app:palette.placeholder'))).toBeVisible();
      await shown('palette');
      await page.keyboard.press('Escape');
      await expect(page.getByPlaceholder(word('app:palette.placeholder'))).toBeHidden();
      await page.keyboard.press('Shift+?');
      await expect(page.getByRole('heading', { name: word('app:keySheet') })).toBeVisible();
      await shown('keys');
      await page.keyboard.press('Escape');
    });

    await test.step('every section of the settings, a backup, and back to it', async () => {
      for (const section of ['general', 'desk', 'staff', 'history', 'about', 'data'] as const) {
        await page.evaluate((name) => {
          window.location.hash = `#/settings/${name}`;
        }, section);
        await expect(
          page
            .getByRole('main')
            .getByText(word(`settings:section.${section}`))
            .first(),
        ).toBeVisible();
        await shown(`settings-${section}`);
      }
      await button('settings:backup.now').click();
      await expect(page.getByText(word('settings:backup.made')).first()).toBeVisible();
      await page.evaluate(() => {
        window.location.hash = '#/customers';
      });
      await row('Ada Lovelace').click();
      await card(ada)
        .getByRole('button', { name: word('contacts:card.more'), exact: true })
        .click();
      await page.getByRole('menuitem', { name: word('contacts:menu.remove') }).click();
      await expect(row('Ada Lovelace')).toHaveCount(0);
      await page.evaluate(() => {
        window.location.hash = '#/settings/data';
      });
      const restore = page
        .getByRole('row')
        .filter({ hasText: word('settings:backup.reason.manual') })
        .first();
      await restore.getByRole('button').first().click();
      await expect(page.getByText(word('settings:restore.keepsCopy'))).toBeVisible();
      await shown('restore-question');
      await button('settings:restore.action').click();
      await expect(page.getByText(word('settings:restore.done', { count: 4 }))).toBeVisible();
      await shown('restore-done');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: word('settings:restore.close'), exact: true })
        .click();
      await page.evaluate(() => {
        window.location.hash = '#/customers';
      });
      await expect(row('Ada Lovelace')).toBeVisible();
    });

    await test.step('the native menu speaks the language and runs the same commands', async () => {
      const labels = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
      expect(labels).toContain(word('shell:file'));
      expect(labels).toContain(word('shell:edit'));
      await app.evaluate(({ Menu, BrowserWindow }, label) => {
        const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
        items.find((item) => item.label === label)?.click(undefined, BrowserWindow.getAllWindows()[0]);
      }, word('shell:newContact'));
      await expect(page.getByRole('dialog')).toBeVisible();
      await shown('form-new');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    });

    await test.step('another language is there at once, in the window and in the menu', async () => {
      const traditional = await wordsOf('zh-TW');
      await page.evaluate(() => {
        window.location.hash = '#/settings/general';
      });
      await page.getByText('繁體中文').click();
      await expect(page.getByText(traditional('settings:general.look'))).toBeVisible();
      await expect
        .poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []))
        .toContain(traditional('shell:file'));
      await shown('settings-general-zh-TW');
      await page.getByText(locale === 'en' ? 'English' : '简体中文').click();
      await expect(page.getByText(word('settings:general.look'))).toBeVisible();
      await page.evaluate(() => {
        window.location.hash = '#/customers';
      });
    });

    await test.step('the dark theme', async () => {
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await row('Ada Lovelace').click();
      await expect(card(ada).getByText('ada@example.com')).toBeVisible();
      await shown('card-dark');
      await page.evaluate(() => {
        window.location.hash = '#/settings/data';
      });
      await expect(button('settings:backup.now')).toBeVisible();
      await shown('settings-data-dark');
      await page.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
    });

    await test.step('closed and opened again, it is where it was', async () => {
      await app.close();
      ({ app, page, complaints } = await startLonghand(home.folder, { language: system }));
      allComplaints.push(complaints);
      await expect(button('settings:backup.now')).toBeVisible();
      await page.evaluate(() => {
        window.location.hash = '#/customers';
      });
      await expect(row('Ada Lovelace')).toBeVisible();
      await expect(row('王小明')).toBeVisible();
    });

    const sample = realSample('ezvcard__John_Doe_IPHONE.vcf');
    await test.step(`a real file of another program${sample === null ? ' (skipped: ../shared/samples is not here)' : ''}`, async () => {
      if (sample === null) return;
      await page.evaluate(() => {
        window.location.hash = '#/customers';
      });
      await dropFile(page, sample.name, sample.bytes.toString('utf8'));
      await button('transfer:import.start', { count: 1 }).click();
      await button('transfer:summary.see').click();
      await row('John').first().click();
      await shown('card-iphone');
    });

    await app.close();
    await home.remove();
    expect(allComplaints.flat()).toEqual([]);
  });
}
