import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test, type ElectronApplication } from '@playwright/test';
import { goToCustomers, newHome, skipGoals, startLonghand, takePicture } from './support/longhand.ts';
import { wordsOf } from './support/words.ts';

/** The data process as the system knows it, or null while there is none. */
async function dataProcessId(app: ElectronApplication): Promise<number | null> {
  const metrics = await app.evaluate(({ app: main }) => main.getAppMetrics().map(({ name, pid }) => ({ name, pid })));
  return metrics.find(({ name }) => name === 'Longhand data')?.pid ?? null;
}

/** Kills the data process as a crash in native code would; answers once another took over, or none will. */
async function killDataProcess(app: ElectronApplication, comesBack = true): Promise<void> {
  const pid = await dataProcessId(app);
  process.kill(pid ?? Number.NaN, 'SIGKILL');
  if (!comesBack) return;
  await expect
    .poll(async () => {
      const now = await dataProcessId(app);
      return now !== null && now !== pid;
    })
    .toBe(true);
}

test('a data process that dies comes back, the person is told, and nothing saved is lost', async () => {
  const home = await newHome();
  const word = await wordsOf('en');
  const { app, page } = await startLonghand(home.folder);
  await page.getByLabel(word('firstStart:myName')).fill('Grace');
  await page.keyboard.press('Enter');
  await skipGoals(page, word);
  await page.getByText(word('firstStart:doors.sample.title')).click();
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect(page.getByText(word('app:sample.text'))).toBeVisible();
  await goToCustomers(page, word);
  await expect(row('Ada Penhallow')).toBeVisible();

  await killDataProcess(app);
  await expect(page.getByText(word('app:restarted.title'))).toBeVisible();
  await takePicture(page, 'en-data-process-restarted');

  // It came back with the person's own file, whose queries work again.
  await page.keyboard.press('ControlOrMeta+n');
  const form = page.getByRole('dialog');
  await form.getByLabel(word('contacts:field.givenName'), { exact: true }).fill('Linus');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('Linus').first()).toBeVisible();

  await killDataProcess(app);
  await killDataProcess(app);
  await killDataProcess(app, false);
  await expect(page.getByText(word('app:gone.title'))).toBeVisible();
  await takePicture(page, 'en-data-process-gone');
  await app.close();

  const again = await startLonghand(home.folder);
  await expect(again.page.getByText('Linus').first()).toBeVisible();
  await again.app.close();
  await home.remove();
});

test('a second Longhand on the same folder says so and touches nothing', async () => {
  const home = await newHome();
  const word = await wordsOf('en');
  const first = await startLonghand(home.folder);
  await expect(first.page.getByText(word('firstStart:greeting'))).toBeVisible();
  const second = await startLonghand(home.folder, { args: [`--user-data-dir=${home.folder}/profile-two`] });
  await expect(second.page.getByText(word('errors:DATABASE_UNAVAILABLE.inUse.title'))).toBeVisible();
  await takePicture(second.page, 'en-in-use');
  await second.app.close();
  const call = [path.join(import.meta.dirname, '../../scripts/call.ts'), '--data', first.dataFolder, 'contacts.count'];
  const refused = await promisify(execFile)(process.execPath, call).catch((failure: unknown) => failure);
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('"inUse"') });
  await first.app.close();
  await home.remove();
});
