import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locale } from '#shared/kernel/locale.ts';
import { expectAccessible } from './support/accessibility.ts';
import { call } from './support/call.ts';
import { dayFromNow } from './support/days.ts';
import {
  closeNotices,
  holdSaveDialog,
  newHome,
  startLonghand,
  takePicture,
  takeSettledPicture,
} from './support/longhand.ts';
import { clickNotice, setClock, shownNotices, watchNotices } from './support/systemNotices.ts';
import { wordsOf } from './support/words.ts';

interface Story {
  readonly locale: Locale;
  readonly system: string;
  readonly me: string;
  readonly someone: string;
  readonly namesakes: readonly string[];
  readonly sentence: string;
  /** How the sentence reads on the slip. */
  readonly slip: string;
  readonly ambiguous: string;
  readonly rent: string;
  readonly overdue: string;
}

const english: Story = {
  locale: 'en',
  system: 'en_US',
  me: 'Grace',
  someone: 'Ada Lovelace',
  namesakes: ['John Smith', 'Mary Smith'],
  sentence: 'call Ada next Tuesday 3pm about the invoice',
  slip: 'call Ada about the invoice',
  ambiguous: 'visit Smith tomorrow at 10',
  rent: 'Pay the rent',
  overdue: 'Send the samples of green paper',
};

const stories: readonly Story[] = [
  english,
  {
    locale: 'zh-CN',
    system: 'zh_CN',
    me: '李老板',
    someone: '王建国',
    namesakes: ['张伟', '张丽'],
    sentence: '下周二下午三点给王总打电话',
    slip: '给王总打电话',
    ambiguous: '明天上午十点拜访张经理',
    rent: '交房租',
    overdue: '把绿纸样寄出去',
  },
];

/** Somebody has been at work here for a while. */
async function furnish(dataFolder: string, story: Story): Promise<void> {
  const staff = await call<{ id: number }>(dataFolder, 'staff.create', { name: story.me });
  await call(dataFolder, 'settings.update', {
    companyName: 'Paper & Ink',
    isSetUp: true,
    currentStaffId: staff.id,
    language: story.locale,
  });
  const someone = await call<{ id: number }>(dataFolder, 'contacts.create', {
    displayName: story.someone,
    title: story.locale === 'en' ? 'Countess' : '总经理',
    // Far from every day on which this test looks for notices.
    birthday: `1980${dayFromNow(60).slice(4)}`,
    points: [{ type: 'phone', value: '+44 20 7946 0958', label: 'mobile' }],
    rhythm: { wishedDays: 28, latestDays: 42 },
    specialDays: [{ kind: 'other', label: 'Shop', day: dayOf(dayFromNow(2)) }],
  });
  for (const displayName of story.namesakes) await call(dataFolder, 'contacts.create', { displayName });
  await call(dataFolder, 'interactions.create', {
    contactId: someone.id,
    channel: 'visit',
    happenedOn: dayFromNow(-60),
    words: story.locale === 'en' ? 'Showed the spring catalogue.' : '看了春季样品册。',
    mood: 'good',
    minutes: 45,
  });
  await call(dataFolder, 'reminders.create', { text: story.overdue, dueOn: dayFromNow(-3), contactId: someone.id });
  await call(dataFolder, 'reminders.create', {
    text: story.rent,
    kind: 'pay',
    dueOn: dayFromNow(-40),
    rule: monthlyOn(dayFromNow(10)),
  });
}

/** Every month on this day, or on the last where there is none. */
function monthlyOn(date: string): string {
  const day = Number(date.slice(8));
  return day > 28 ? 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1' : `FREQ=MONTHLY;BYMONTHDAY=${day}`;
}

function dayOf(date: string) {
  return { calendar: 'gregorian', year: null, month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

for (const story of stories) {
  const { locale } = story;
  test(`the desk: a promise from a sentence to a kept one, in ${locale}`, async () => {
    const home = await newHome();
    const word = await wordsOf(locale);
    await furnish(path.join(home.folder, 'data'), story);
    const { app, page, complaints } = await startLonghand(home.folder, { language: story.system });
    const shown = async (screen: string) => {
      await page.evaluate(() => document.fonts.ready);
      await takePicture(page, `${locale}-desk-${screen}`);
      // What axe looks at does not depend on the language; the sample company is looked at in each.
      if (locale === 'en') await expectAccessible(page, screen);
    };
    const line = page.getByRole('textbox', { name: word('desk:line.label') });
    const slip = (text: string) => page.getByRole('listitem').filter({ hasText: text });
    const paper = (text: string) => page.getByRole('article', { name: text });
    const section = (name: string) => page.getByRole('region', { name: word(`desk:section.${name}`), exact: true });
    const card = page.getByRole('article', { name: word('contacts:card.label', { name: story.someone }) });
    const goTo = (place: string) =>
      page.evaluate((hash) => {
        window.location.hash = hash;
      }, place);

    await test.step('the desk is the first screen, with what is overdue on top', async () => {
      await expect(slip(story.overdue)).toBeVisible();
      await shown('first');
    });

    await test.step('a sentence is read, shown as it was read, and becomes a slip', async () => {
      await line.fill(story.sentence);
      await expect(page.getByText(word('desk:line.contact', { name: story.someone }))).toBeVisible();
      await shown('reading');
      await line.press('Enter');
      await expect(slip(story.slip)).toBeVisible();
      await expect(line).toHaveValue('');
      await shown('slip');
    });

    await test.step('when several could be meant it asks', async () => {
      await line.fill(story.ambiguous);
      for (const name of story.namesakes) await expect(page.getByText(name)).toBeVisible();
      await shown('who');
      await page.getByText(story.namesakes[1] ?? '').click();
      await line.press('Enter');
      await expect(line).toHaveValue('');
    });

    await test.step('kept and logged in one step, then undone', async () => {
      await slip(story.overdue)
        .getByRole('button', { name: word('desk:slip.logOf', { text: story.overdue }) })
        .click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await shown('log');
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(slip(story.overdue)).toHaveCount(0);
      await page.keyboard.press('ControlOrMeta+z');
      await expect(slip(story.overdue)).toBeVisible();
    });

    await test.step('today on paper', async () => {
      const target = path.join(home.folder, 'today.pdf');
      const saving = await holdSaveDialog(app);
      await page.keyboard.press('ControlOrMeta+p');
      await expect(page.getByRole('dialog')).toBeVisible();
      await shown('print-question');
      await page.getByRole('button', { name: word('reminders:print.pdf') }).click();
      await expect.poll(() => saving.isOpen()).toBe(true);
      // The sheet lies out of sight until it is printed: for the picture it is laid on top, as wide as a page.
      const sheet = page.locator('body > [aria-hidden]').filter({ has: page.locator(':scope > table') });
      await expect(sheet.getByText(story.overdue)).toHaveCount(1);
      await sheet.evaluate((element: HTMLElement) => {
        Object.assign(element.style, { left: '0', visibility: 'visible', zIndex: '10000' });
      });
      await takeSettledPicture(sheet, `${locale}-desk-print`);
      await saving.answer(target);
      await expect.poll(async () => (await readFile(target).catch(() => Buffer.alloc(0))).length).toBeGreaterThan(2000);
      expect((await readFile(target)).subarray(0, 5).toString()).toBe('%PDF-');
    });

    await test.step('put off by keys, and dragged to another day', async () => {
      await paper(story.overdue).getByRole('button', { name: story.overdue, exact: true }).focus();
      await page.keyboard.press('s');
      await expect(page.getByText(word('desk:snooze.title'))).toBeVisible();
      await shown('snooze');
      await page.keyboard.press('t');
      await expect(section('overdue')).toHaveCount(0);
      await expect(paper(story.overdue)).toBeVisible();
      await paper(story.overdue).dragTo(section('today'));
      await expect(section('today').getByText(story.overdue)).toBeVisible();
      await shown('dragged');
      await page.keyboard.press('ControlOrMeta+z');
      await expect(section('today').getByText(story.overdue)).toHaveCount(0);
    });

    await test.step('the card tells what happened and what was promised', async () => {
      await goTo('#/customers');
      await page.getByRole('row').filter({ hasText: story.someone }).click();
      await expect(card).toBeVisible();
      await expect(card.getByText(story.overdue).first()).toBeVisible();
      await shown('card');
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await shown('card-dark');
      await page.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
    });

    await test.step('list, week and month', async () => {
      await page.keyboard.press('ControlOrMeta+3');
      await expect(page.getByText(story.rent).first()).toBeVisible();
      await shown('reminders');
      await goTo('#/reminders/month');
      await expect(page.getByRole('grid')).toBeVisible();
      await closeNotices(page);
      await shown('month');
      await goTo('#/reminders/week');
      await expect(page.getByRole('grid')).toBeVisible();
      await shown('week');
    });

    await test.step('hand, ink and paper, and when notices come', async () => {
      await goTo('#/settings/desk');
      await expect(page.getByLabel(word('settings:notices.at'))).toBeVisible();
      await shown('settings');
    });

    await test.step('the form of a reminder, with its repetition', async () => {
      await goTo('#/desk');
      await paper(story.rent).getByRole('button', { name: story.rent, exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await closeNotices(page);
      await shown('form');
      const form = page.getByRole('dialog');
      const whom = form.getByRole('combobox', { name: word('reminders:field.contact') });
      const all = form.getByText(word('reminders:scope.edit.all'), { exact: true });
      await all.click();
      await whom.fill(story.someone.slice(0, 2));
      await page.getByRole('option', { name: story.someone }).click();
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(form).toBeHidden();
      await expect(paper(story.rent).getByText(story.someone)).toBeVisible();
      await paper(story.rent).getByRole('button', { name: story.rent, exact: true }).click();
      await all.click();
      await expect(whom).toHaveValue(story.someone);
      await form.getByLabel(word('reminders:form.clearContact'), { exact: true }).click();
      await expect(whom).toHaveValue('');
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(form).toBeHidden();
      await expect(paper(story.rent).getByText(story.someone)).toHaveCount(0);
    });

    await test.step('a notice of the system comes once, and a click opens what it is about', async () => {
      await watchNotices(app);
      const tomorrow = dayFromNow(1);
      await setClock(app, `${tomorrow}T09:30`);
      await expect.poll(() => shownNotices(app)).toEqual([{ title: story.someone, body: story.overdue }]);
      await clickNotice(app);
      await expect(page.getByRole('dialog').getByText(story.overdue).first()).toBeVisible();
      await page.keyboard.press('Escape');
      await setClock(app, `${tomorrow}T10:05`);
      await expect.poll(async () => (await shownNotices(app)).length).toBe(2);
      await setClock(app, `${tomorrow}T09:00`);
      await setClock(app, `${tomorrow}T10:06`);
      await setClock(app, `${dayFromNow(400)}T12:00`);
      await expect.poll(async () => (await shownNotices(app)).length).toBe(3);
      expect((await shownNotices(app))[2]?.title).toMatch(/\d/);
    });

    await test.step('closed to the tray when asked, it waits there and comes back', async () => {
      await goTo('#/settings/desk');
      await page.getByLabel(word('settings:background.closeToTray')).click();
      await expect(page.getByLabel(word('settings:background.closeToTray'))).toBeChecked();
      const isVisible = () =>
        app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? null);
      await app.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.close();
      });
      await expect.poll(isVisible).toBe(false);
      await app.evaluate(({ app: main }) => {
        main.emit('activate');
      });
      await expect.poll(isVisible).toBe(true);
    });

    await test.step('the desk in the dark', async () => {
      await goTo('#/desk');
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await expect(line).toBeVisible();
      await shown('dark');
    });

    await app.close();
    await home.remove();
    expect(complaints).toEqual([]);
  });
}

test('after a month away the desk opens with one honest summary, and nothing is lost', async () => {
  const home = await newHome();
  const word = await wordsOf('en');
  const dataFolder = path.join(home.folder, 'data');
  await furnish(dataFolder, english);
  await call(dataFolder, 'desk.seen', { today: dayFromNow(-31) });
  await call(dataFolder, 'reminders.create', { text: 'Water the fern', dueOn: dayFromNow(-20) });
  const { app, page, complaints } = await startLonghand(home.folder);
  await expect(page.getByText(word('desk:absence.title'))).toBeVisible();
  await takePicture(page, 'en-desk-absence');
  await expectAccessible(page, 'absence');
  await page.getByRole('button', { name: word('desk:absence.moveAll') }).click();
  await expect(page.getByText(word('desk:section.overdue'), { exact: true })).toBeHidden();
  await expect(page.getByText('Water the fern')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText(word('desk:section.overdue'), { exact: true })).toBeVisible();
  await app.close();
  await home.remove();
  expect(complaints).toEqual([]);
});
