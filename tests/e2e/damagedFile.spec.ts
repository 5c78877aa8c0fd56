import { expect, test, type Page } from '@playwright/test';
import { readdir, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expectAccessible } from './support/accessibility.ts';
import { goToCustomers, newHome, skipGoals, startLonghand, takePicture } from './support/longhand.ts';
import { wordsOf } from './support/words.ts';

/** From the first start to one customer in the list. */
async function addLinus(page: Page, word: Awaited<ReturnType<typeof wordsOf>>): Promise<void> {
  await page.getByLabel(word('firstStart:myName')).fill('Grace');
  await page.keyboard.press('Enter');
  await skipGoals(page, word);
  await page.getByText(word('firstStart:doors.empty.title')).click();
  await goToCustomers(page, word);
  await page.getByRole('button', { name: word('contacts:empty.new') }).click();
  await page.getByRole('dialog').getByLabel(word('contacts:field.givenName'), { exact: true }).fill('Linus');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('row').filter({ hasText: 'Linus' })).toBeVisible();
}

test('a damaged file is told in plain words, kept aside, and the newest backup brings everything back', async () => {
  const home = await newHome();
  const word = await wordsOf('en');
  const first = await startLonghand(home.folder);
  await addLinus(first.page, word);
  // Leaving makes a backup.
  await first.app.close();
  const file = path.join(first.dataFolder, 'longhand.sqlite');
  await writeFile(file, 'The disk wrote something else here. '.repeat(2000));

  const { app, page, complaints } = await startLonghand(home.folder);
  await expect(page.getByText(word('errors:DATABASE_UNAVAILABLE.damaged.title'))).toBeVisible();
  await expect(page.getByText(word('settings:backup.reason.quit'))).toBeVisible();
  await takePicture(page, 'en-damaged');
  await expectAccessible(page, 'damaged');

  // Of this file nothing can be saved, and that is said.
  await page.getByRole('button', { name: word('app:ways.salvage.action') }).click();
  await expect(page.getByRole('dialog')).toContainText(word('app:salvage.nothing', { file: 'longhand.sqlite' }));
  await page.getByRole('button', { name: word('app:salvage.close') }).click();

  await page
    .getByRole('button', { name: /^Restore/ })
    .first()
    .click();
  await page.getByRole('button', { name: word('settings:restore.action'), exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Linus' })).toBeVisible();
  // Nothing is thrown away: the damaged file lies beside the new one, and its name is said.
  const aside = (await readdir(first.dataFolder)).find((name) => name.includes('.replaced-'));
  await expect(page.getByText(word('app:ways.keptAs', { file: aside ?? '' }))).toBeVisible();
  await takePicture(page, 'en-damaged-restored');
  await app.close();
  await home.remove();
  expect(complaints).toEqual([]);
});

test('what can still be read of a damaged file is reported, put in place when wanted, and the damaged file stays', async () => {
  const home = await newHome();
  const word = await wordsOf('en');
  const first = await startLonghand(home.folder);
  await addLinus(first.page, word);
  await first.app.close();
  const file = path.join(first.dataFolder, 'longhand.sqlite');
  // The last page is cut off, as by a disk that was taken out too early.
  await truncate(file, (await stat(file)).size - 4096);

  const { app, page, complaints } = await startLonghand(home.folder);
  await expect(page.getByText(word('errors:DATABASE_UNAVAILABLE.damaged.title'))).toBeVisible();
  await page.getByRole('button', { name: word('app:ways.salvage.action') }).click();
  const dialog = page.getByRole('dialog');
  const customers = dialog.getByRole('row').filter({ hasText: word('app:salvage.kind.contacts') });
  await expect(customers.getByRole('cell').first()).toHaveText('1');
  await takePicture(page, 'en-damaged-report');
  await expectAccessible(page, 'salvage report');
  // Nothing is in place yet.
  await dialog.getByRole('button', { name: word('app:salvage.leave') }).click();
  expect((await readdir(first.dataFolder)).some((name) => name.includes('.replaced-'))).toBe(false);

  await page.getByRole('button', { name: word('app:ways.salvage.action') }).click();
  await dialog.getByRole('button', { name: word('app:salvage.use') }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Linus' })).toBeVisible();
  const aside = (await readdir(first.dataFolder)).find((name) => name.includes('.replaced-'));
  await expect(page.getByText(word('app:salvage.keptAs', { file: aside ?? '' }))).toBeVisible();
  await takePicture(page, 'en-damaged-saved');
  await app.close();
  await home.remove();
  expect(complaints).toEqual([]);
});
