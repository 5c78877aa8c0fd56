import { expect, test } from '@playwright/test';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { openData } from '../../electron/data/openData.ts';
import { dataRouter } from '../../electron/data/router.ts';
import { importGenerated } from '../support/benchmark.ts';
import { expectAccessible } from './support/accessibility.ts';
import { goToCustomers, LONG_WORK, newHome, startLonghand, takePicture } from './support/longhand.ts';
import { wordsOf } from './support/words.ts';

/** So many that an undo, the emptying of the bin and a PDF take seconds, and that the PDF becomes two documents. */
const PEOPLE = 12_000;

test('work that takes seconds shows how far it is, and can be stopped', async () => {
  const home = await newHome();
  const word = await wordsOf('en');
  const data = path.join(home.folder, 'data');
  await fillFolder(data);
  const { app, page, complaints } = await startLonghand(home.folder);
  const dialog = page.getByRole('dialog');
  const button = (key: string, values?: Record<string, unknown>) =>
    page.getByRole('button', { name: word(key, values), exact: true });
  const choose = async (key: string) => {
    await button('contacts:card.more').click();
    await page.getByRole('menuitem', { name: word(key) }).click();
  };
  const shown = async (screen: string) => {
    await takePicture(page, `en-long-${screen}`);
    await expectAccessible(page, screen);
  };
  await goToCustomers(page, word);
  const all = page.getByText(word('contacts:count', { count: PEOPLE }));
  await expect(all).toBeVisible();

  await test.step('an undo', async () => {
    const undoing = dialog.getByText(word('app:undo.undoing'));
    await page.keyboard.press('ControlOrMeta+z');
    await expect(undoing).toBeVisible();
    await expect(dialog.getByRole('progressbar')).toBeVisible();
    await button('tasks:cancel').click();
    await expect(page.getByText(word('app:undo.stopped'))).toBeVisible(LONG_WORK);
    await expect(all).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(undoing).toBeVisible();
    await shown('undo');
    await expect(page.getByText(word('app:undo.undone', { what: '' }).trim())).toBeVisible(LONG_WORK);
    await expect(dialog).toBeHidden();
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(dialog.getByText(word('app:undo.redoing'))).toBeVisible();
    await expect(page.getByText(word('app:undo.redone', { what: '' }).trim())).toBeVisible(LONG_WORK);
    await expect(dialog).toBeHidden();
  });

  await test.step('a list as a PDF: the window answers while the pages are made, and stopping leaves no file', async () => {
    const out = path.join(home.folder, 'out');
    await mkdir(out);
    await app.evaluate(({ dialog: dialogs }, folder) => {
      let asked = 0;
      dialogs.showSaveDialog = () =>
        Promise.resolve({ canceled: false, filePath: `${folder}/${String((asked += 1))}.pdf` });
    }, out);
    await choose('contacts:action.printList');
    await button('reminders:print.pdf').click();
    const first = dialog.getByText(word('contacts:paper.laidOutPart', { part: 1, parts: 2 }));
    await expect(first).toBeVisible(LONG_WORK);
    await shown('pdf');
    await button('contacts:paper.stop').click();
    await expect(page.getByText(word('contacts:paper.stopped'))).toBeVisible();
    // The pages that nobody wants any more are led to their end and let go.
    const windows = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    await expect.poll(windows, LONG_WORK).toBe(1);
    expect(await readdir(out)).toEqual([]);
    await choose('contacts:action.printList');
    await button('reminders:print.pdf').click();
    await expect(page.getByText(word('contacts:paper.saved'))).toBeVisible(LONG_WORK);
    expect(await readdir(out)).toEqual(['2.pdf', '3.pdf']);
  });

  await test.step('the emptying of the bin', async () => {
    await page.getByRole('grid').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await expect(page.getByText(word('contacts:done.removed', { count: PEOPLE }))).toBeVisible(LONG_WORK);
    await choose('contacts:action.bin');
    const empty = async () => {
      await button('contacts:bin.empty').click();
      await button('contacts:bin.emptyConfirm').click();
      await expect(dialog.getByText(word('contacts:bin.emptying'))).toBeVisible();
    };
    await empty();
    await button('tasks:cancel').click();
    await expect(page.getByText(word('contacts:bin.stopped'))).toBeVisible(LONG_WORK);
    await empty();
    await shown('bin');
    await expect(page.getByText(word('contacts:bin.emptied', { count: PEOPLE }))).toBeVisible(LONG_WORK);
    await expect(dialog).toBeHidden();
  });

  expect(complaints).toEqual([]);
  await app.close();
  await home.remove();
});

/** Many customers, all of whom got a tag last. */
async function fillFolder(folder: string): Promise<void> {
  const data = await openData({ folder, appVersion: '0', sqliteBinding: null, isLasting: false });
  const client = createRouterClient(dataRouter, { context: data.context });
  const { id: currentStaffId } = await client.staff.create({ name: 'Grace' });
  await client.settings.update({ companyName: 'Paper & Ink', currentStaffId, isSetUp: true, language: 'en' });
  await importGenerated(client, PEOPLE);
  const ends: string[] = [];
  const tagging = await client.contacts.bulk({ filter: {}, change: { type: 'tag', add: ['Spring'] } });
  for await (const { type } of tagging) ends.push(type);
  expect(ends.at(-1)).toBe('done');
  await data.close();
}
