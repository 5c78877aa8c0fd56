import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { goToCustomers, newHome, skipGoals, startLonghand, takePicture } from './support/longhand.ts';
import { wordsOf } from './support/words.ts';

for (const { locale, system, somebody } of [
  { locale: 'en', system: 'en_US', somebody: 'Ada Penhallow' },
  { locale: 'zh-CN', system: 'zh_CN', somebody: null },
  { locale: 'zh-TW', system: 'zh_TW', somebody: null },
] as const) {
  test(`the sample company in ${locale} is looked around in and left without a trace in one's own data`, async () => {
    const home = await newHome();
    const word = await wordsOf(locale);
    const { app, page, complaints } = await startLonghand(home.folder, { language: system });
    await page.getByLabel(word('firstStart:myName')).fill(locale === 'en' ? 'Grace' : '李老板');
    await page.keyboard.press('Enter');
    await skipGoals(page, word);
    await page.getByText(word('firstStart:doors.sample.title')).click();
    await expect(page.getByText(word('app:sample.text'))).toBeVisible();
    await expect(page.getByRole('link', { name: word('app:desk') })).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
    await takePicture(page, `${locale}-sample-desk`);
    await expectAccessible(page, 'sample desk');
    await goToCustomers(page, word);
    await expect(page.getByText(word('contacts:count', { count: 40 }))).toBeVisible();
    await takePicture(page, `${locale}-sample`);
    await expectAccessible(page, 'sample');

    const row = somebody === null ? page.getByRole('row').nth(2) : page.getByRole('row').filter({ hasText: somebody });
    await row.click();
    await expect(page.getByRole('article').first()).toBeVisible();
    await takePicture(page, `${locale}-sample-card`);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await takePicture(page, `${locale}-sample-card-dark`);
    await expectAccessible(page, 'sample in the dark');

    await page.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
    const goTo = (place: string) =>
      page.evaluate((hash) => {
        window.location.hash = hash;
      }, place);
    await goTo('#/money/sales');
    await expect(page.getByRole('row').nth(5)).toBeVisible();
    await takePicture(page, `${locale}-sample-sales`);
    const number = await page
      .getByRole('row')
      .nth(2)
      .getByText(/^[A-Z]+-?\d+$/)
      .innerText();
    await expectAccessible(page, 'sample sales');
    await goTo('#/money/worth');
    await expect(page.getByText(word('roi:formula.title'))).toBeVisible();
    await takePicture(page, `${locale}-sample-worth`);
    await expectAccessible(page, 'sample worth');
    for (const tab of ['initiatives', 'scorecard', 'goals']) {
      await goTo(`#/money/${tab}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await takePicture(page, `${locale}-sample-${tab}`);
    }

    // No customer is called so: what was sold is found from there.
    await page.keyboard.press('/');
    await expect(page.getByPlaceholder(word('contacts:filter.box'))).toBeFocused();
    await page.keyboard.type(number);
    await expect(page.getByText(word('contacts:empty.unfoundTitle', { text: number }))).toBeVisible();
    await takePicture(page, `${locale}-sample-unfound`);
    await page.getByRole('button', { name: word('contacts:empty.searchEverywhere') }).click();
    await expect(page.getByRole('dialog').locator('mark').filter({ hasText: number })).toBeVisible();
    await takePicture(page, `${locale}-sample-found-sale`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();

    await page.getByRole('button', { name: word('app:sample.back') }).click();
    await goToCustomers(page, word);
    await expect(page.getByText(word('contacts:empty.noneTitle'))).toBeVisible();
    await app.close();
    await home.remove();
    expect(complaints).toEqual([]);
  });
}
