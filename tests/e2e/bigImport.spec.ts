import { expect, test } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generatedVcards } from '../support/vcardGenerator.ts';
import { expectAccessible } from './support/accessibility.ts';
import { goToCustomers, LONG_WORK, newHome, skipGoals, startLonghand, takePicture } from './support/longhand.ts';
import { wordsOf } from './support/words.ts';

/** Enough to be seen on its way and stopped in it. */
const CARDS = 8000;

test('a long import shows how far it is, and a cancelled one has changed nothing', async () => {
  const home = await newHome();
  const word = await wordsOf('en');
  const { app, page, complaints } = await startLonghand(home.folder);
  await page.getByLabel(word('firstStart:myName')).fill('Grace');
  await page.keyboard.press('Enter');
  await skipGoals(page, word);
  await page.getByText(word('firstStart:doors.empty.title')).click();
  await goToCustomers(page, word);
  const file = path.join(home.folder, 'everybody.vcf');
  await writeFile(file, generatedVcards(CARDS));

  const choose = async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: word('contacts:empty.import') }).click();
    await page.getByRole('button', { name: word('transfer:import.choose') }).click();
    await (await chooser).setFiles(file);
    await expect(page.getByText(word('transfer:preview.found', { count: CARDS, name: 'everybody.vcf' }))).toBeVisible(
      LONG_WORK,
    );
    await page.getByRole('button', { name: word('transfer:import.start', { count: CARDS }) }).click();
    await expect(page.getByText(word('transfer:import.importing', { name: 'everybody.vcf' }))).toBeVisible();
    await expect(page.getByRole('progressbar')).toBeVisible();
  };

  await test.step('cancelled', async () => {
    await choose();
    await takePicture(page, 'en-import-progress');
    await expectAccessible(page, 'import under way');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: word('transfer:import.cancel') })
      .click();
    await expect(page.getByText(word('transfer:summary.cancelled'))).toBeVisible();
    await takePicture(page, 'en-import-cancelled');
    await page.keyboard.press('Escape');
    await expect(page.getByText(word('contacts:empty.noneTitle'))).toBeVisible();
  });

  await test.step('carried through, and the list scrolls to its end', async () => {
    await choose();
    await page.getByRole('button', { name: word('transfer:summary.done') }).click();
    await expect(page.getByText(word('contacts:count', { count: CARDS }))).toBeVisible();
    await page.getByRole('grid').focus();
    await page.keyboard.press('End');
    await expect(page.locator(`[aria-rowindex="${CARDS + 1}"]`)).toBeVisible();
    await expect(page.locator(`[aria-rowindex="${CARDS + 1}"][aria-busy]`)).toHaveCount(0, LONG_WORK);
    await takePicture(page, 'en-list-end');
  });

  await app.close();
  await home.remove();
  expect(complaints).toEqual([]);
});
