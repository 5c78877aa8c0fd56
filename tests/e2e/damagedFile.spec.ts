import { expect, test } from '@playwright/test';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expectAccessible } from './support/accessibility.ts';
import { goToCustomers, newHome, skipGoals, startLonghand, takePicture } from './support/longhand.ts';
import { wordsOf } from './support/words.ts';

test('a damaged file is told in plain words, kept aside, and the newest backup brings everything back', async () => {
  const home = await newHome();
  const word = await wordsOf('en');
  const first = await startLonghand(home.folder);
  await first.page.getByLabel(word('firstStart:myName')).fill('Grace');
  await first.page.keyboard.press('Enter');
  await skipGoals(first.page, word);
  await first.page.getByText(word('firstStart:doors.empty.title')).click();
  await goToCustomers(first.page, word);
  await first.page.getByRole('button', { name: word('contacts:empty.new') }).click();
  await first.page.getByRole('dialog').getByLabel(word('contacts:field.givenName'), { exact: true }).fill('Linus');
  await first.page.keyboard.press('ControlOrMeta+Enter');
  await expect(first.page.getByRole('row').filter({ hasText: 'Linus' })).toBeVisible();
  // Leaving makes a backup.
  await first.app.close();
  const file = path.join(first.dataFolder, 'longhand.sqlite');
  await writeFile(file, 'The disk wrote something else here. '.repeat(2000));

  const { app, page, complaints } = await startLonghand(home.folder);
  await expect(page.getByText(word('errors:DATABASE_UNAVAILABLE.damaged.title'))).toBeVisible();
  await expect(page.getByText(word('settings:backup.reason.quit'))).toBeVisible();
  await takePicture(page, 'en-damaged');
  await expectAccessible(page, 'damaged');
  await page
    .getByRole('button', { name: /^Restore/ })
    .first()
    .click();
  await page.getByRole('button', { name: word('settings:restore.action'), exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Linus' })).toBeVisible();
  await takePicture(page, 'en-damaged-restored');
  await app.close();

  // Nothing is thrown away: the damaged file lies beside the new one.
  expect((await readdir(first.dataFolder)).some((name) => name.includes('.replaced-'))).toBe(true);
  await home.remove();
  expect(complaints).toEqual([]);
});
