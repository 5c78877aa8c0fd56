import { expect, test } from '@playwright/test';
import path from 'node:path';
import { expectAccessible } from './support/accessibility.ts';
import { call } from './support/call.ts';
import { answerSaveDialogs, newHome, startLonghand, takePicture } from './support/longhand.ts';
import { wordsOf } from './support/words.ts';

test('everything moves to another computer in one guided action, its language too', async () => {
  const [old, next] = [await newHome(), await newHome()];
  const [chinese, english] = [await wordsOf('zh-CN'), await wordsOf('en')];
  const oldFolder = path.join(old.folder, 'data');
  const newFolder = path.join(next.folder, 'data');
  const archive = path.join(old.folder, 'moved.longhand.zip');
  const { id: currentStaffId } = await call<{ id: number }>(oldFolder, 'staff.create', { name: '李老板' });
  const company = { companyName: '墨香纸行', country: 'CN', currency: 'CNY', language: 'zh-CN' };
  await call(oldFolder, 'settings.update', { ...company, currentStaffId, isSetUp: true });
  const { id: contactId } = await call<{ id: number }>(oldFolder, 'contacts.create', { displayName: '王小明' });
  await call(oldFolder, 'reminders.create', { text: '给王总送纸样', contactId, dueOn: '2031-05-17' });

  await test.step('the old computer writes one file and says what to do with it', async () => {
    const { app, page, complaints } = await startLonghand(old.folder, { language: 'zh_CN' });
    await expect(page.getByText('给王总送纸样').first()).toBeVisible();
    await page.evaluate(() => {
      window.location.hash = '/settings/data';
    });
    await page.getByRole('button', { name: chinese('moving:card.out') }).click();
    await expect(page.getByRole('button', { name: chinese('moving:out.start') })).toBeVisible();
    await takePicture(page, 'zh-CN-moving-out');
    await expectAccessible(page, 'moving out');
    await answerSaveDialogs(app, archive);
    await page.getByRole('button', { name: chinese('moving:out.start') }).click();
    await expect(page.getByText(chinese('moving:out.next'))).toBeVisible();
    await takePicture(page, 'zh-CN-moving-next');
    expect(complaints).toEqual([]);
    await app.close();
  });

  await test.step('the new computer opens it from its first page', async () => {
    const { app, page, complaints } = await startLonghand(next.folder, { language: 'en_US' });
    await page.getByRole('button', { name: english('moving:in.link') }).click();
    await takePicture(page, 'en-moving-choose');
    await page.locator('input[type=file]').last().setInputFiles(archive);
    await expect(page.getByText('墨香纸行')).toBeVisible();
    await expect(page.getByText(english('moving:in.replacesNothing'))).toBeVisible();
    await takePicture(page, 'en-moving-facts');
    await expectAccessible(page, 'moving in');
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await takePicture(page, 'en-moving-facts-dark');
    await expectAccessible(page, 'moving in, dark');
    await page.getByRole('button', { name: english('moving:in.start') }).click();
    await expect(page.getByText(chinese('moving:in.done'))).toBeVisible();
    await takePicture(page, 'zh-CN-moving-done-dark');
    await page.getByRole('button', { name: chinese('moving:in.toWork') }).click();
    await expect(page.getByText('给王总送纸样').first()).toBeVisible();
    expect(complaints).toEqual([]);
    await app.close();
  });

  const everything = async (folder: string) => [
    await call(folder, 'contacts.list', {}),
    await call(folder, 'history.list', {}),
  ];
  expect(await everything(newFolder)).toEqual(await everything(oldFolder));
  await Promise.all([old.remove(), next.remove()]);
});
