import { expect, test } from '@playwright/test';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { expectAccessible } from './support/accessibility.ts';
import { call } from './support/call.ts';
import { answerSaveDialogs, newHome, startLonghand, takePicture } from './support/longhand.ts';
import { wordsOf } from './support/words.ts';

const passphrase = 'kettle lantern orchard seven';

test('a second place for backups, a copy with a passphrase, and what is in it before it is restored', async () => {
  const home = await newHome();
  const word = await wordsOf('en');
  const dataFolder = path.join(home.folder, 'data');
  const stick = path.join(home.folder, 'stick');
  const saved = path.join(home.folder, 'copy.sqlite.age');
  await mkdir(stick);
  await call(dataFolder, 'settings.update', { isSetUp: true, language: 'en' });
  await call(dataFolder, 'contacts.create', { displayName: 'Ada Lovelace' });
  await call(dataFolder, 'backups.create');
  await call(dataFolder, 'contacts.create', { displayName: 'Grace Hopper' });

  const { app, page, complaints } = await startLonghand(home.folder);
  const button = (key: string) => page.getByRole('button', { name: word(key), exact: true });
  const copies = page.getByRole('region', { name: word('settings:copies.title') });
  await page.evaluate(() => {
    window.location.hash = '#/settings/data';
  });
  const chooseNext = async (folder: string): Promise<void> => {
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, folder);
  };

  await test.step('the second folder: not in the data, copied to, away, back', async () => {
    await chooseNext(path.join(dataFolder, 'backups'));
    await button('settings:copies.choose').click();
    await expect(page.getByText(word('errors:rule.insideData'))).toBeVisible();
    await chooseNext(stick);
    await button('settings:copies.choose').click();
    await expect(copies.getByText(stick)).toBeVisible();
    await expect(page.getByText(word('errors:rule.insideData'))).toBeHidden();
    await expect.poll(async () => await readdir(stick)).toEqual(await readdir(path.join(dataFolder, 'backups')));
    await expect(copies.getByRole('status')).toContainText('The newest copy there is of');
    await copies.scrollIntoViewIfNeeded();
    await takePicture(page, 'en-backups-second-folder');
    await expectAccessible(page, 'second folder');

    await rename(stick, `${stick}-drawer`);
    await button('settings:backup.now').click();
    await expect(copies.getByText(word('settings:copies.away'))).toBeVisible();
    await rename(`${stick}-drawer`, stick);
    await button('settings:backup.now').click();
    await expect(copies.getByText(word('settings:copies.away'))).toBeHidden();
    await expect.poll(async () => (await readdir(stick)).length).toBe(2);
  });

  await test.step('a copy with a passphrase', async () => {
    await answerSaveDialogs(app, saved);
    await page
      .getByRole('button', { name: /^More for the backup of/ })
      .last()
      .click();
    await page.getByRole('menuitem', { name: word('settings:backup.copyOutProtected') }).click();
    const dialog = page.getByRole('dialog');
    const first = dialog.getByRole('textbox', { name: word('settings:passphrase.label'), exact: true });
    await first.fill('short');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('At least 8 characters, please.')).toBeVisible();
    await first.fill(passphrase);
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(word('settings:passphrase.differs'))).toBeVisible();
    await takePicture(page, 'en-backups-passphrase');
    await expectAccessible(page, 'new passphrase');
    await dialog.getByRole('textbox', { name: word('settings:passphrase.again'), exact: true }).fill(passphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByText('A copy was saved as copy.sqlite.age.')).toBeVisible();
    expect((await readFile(saved)).toString('latin1', 0, 21)).toBe('age-encryption.org/v1');
  });

  await test.step('opening it: a wrong passphrase, the right one, what is in it, restored', async () => {
    await page.locator('input[type=file][accept*=".age"]').setInputFiles(saved);
    const dialog = page.getByRole('dialog');
    const field = dialog.getByRole('textbox', { name: word('settings:passphrase.label'), exact: true });
    await field.fill('not the passphrase');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(word('settings:passphrase.wrong'))).toBeVisible();
    await field.fill(passphrase);
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('one fewer than now')).toBeVisible();
    await takePicture(page, 'en-backups-contents');
    await expectAccessible(page, 'what is in a backup');
    await button('settings:restore.action').click();
    await expect(page.getByText('Done. One customer is here.')).toBeVisible();
    await button('settings:restore.close').click();
  });

  await test.step('dropped on the window it asks for its passphrase too', async () => {
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['age-encryption.org/v1\nand what follows'], 'dropped.sqlite.age'));
      return transfer;
    });
    await page.dispatchEvent('#content', 'drop', { dataTransfer: dropped });
    await expect(page.getByRole('dialog').getByText('dropped.sqlite.age')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('dark, and in Chinese', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await copies.scrollIntoViewIfNeeded();
    await takePicture(page, 'en-backups-dark');
    await page.emulateMedia({ colorScheme: 'light' });
  });
  await app.close();

  await call(dataFolder, 'settings.update', { language: 'zh-CN' });
  const chinese = await startLonghand(home.folder);
  const words = await wordsOf('zh-CN');
  await chinese.page.evaluate(() => {
    window.location.hash = '#/settings/data';
  });
  await expect(chinese.page.getByText(words('settings:copies.description'))).toBeVisible();
  await chinese.page
    .getByRole('button', { name: /^恢复 / })
    .first()
    .click();
  await expect(chinese.page.getByText(words('settings:contents.comparedWithNow'))).toBeVisible();
  await takePicture(chinese.page, 'zh-CN-backups-contents');
  await chinese.app.close();
  await home.remove();
  expect([...complaints, ...chinese.complaints]).toEqual([]);
});
