import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expectAccessible } from './support/accessibility.ts';
import { realSample } from './support/addressBook.ts';
import { call } from './support/call.ts';
import { dayFromNow } from './support/days.ts';
import { dropFile } from './support/dropFile.ts';
import { answerSaveDialogs, newHome, startLonghand, takePicture } from './support/longhand.ts';
import { wordsOf } from './support/words.ts';

/** A calendar as a phone would write it: a task, a weekly event with a time, a birthday, a cancelled one. */
function phoneCalendar(): string {
  const day = (days: number) => dayFromNow(days).replaceAll('-', '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Phone//Calendar//EN',
    'BEGIN:VTODO',
    'UID:task@phone',
    `DUE;VALUE=DATE:${day(4)}`,
    'SUMMARY:Renew the trade licence',
    'END:VTODO',
    'BEGIN:VEVENT',
    'UID:weekly@phone',
    `DTSTART:${day(2)}T093000`,
    'RRULE:FREQ=WEEKLY',
    'SUMMARY:Paper delivery 纸到货 📦',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT30M',
    'END:VALARM',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:birthday@phone',
    'DTSTART;VALUE=DATE:19900517',
    'RRULE:FREQ=YEARLY',
    "SUMMARY:Ada Lovelace's birthday",
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:cancelled@phone',
    `DTSTART:${day(3)}T100000`,
    'STATUS:CANCELLED',
    'SUMMARY:Called off',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** Days on which a 29 February and the 15th day of the eighth lunar month are kept (Hong Kong Observatory's tables). */
const LEAP_BIRTHDAYS = ['2027-02-28', '2028-02-29', '2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29'];
const MID_AUTUMNS = ['2027-09-15', '2028-10-03', '2029-09-22', '2030-09-12', '2031-10-01', '2032-09-19'];

/** How a card says a day in English, its month short or not. */
function dayInWords(day: string): RegExp {
  const words = (['short', 'long'] as const).map((month) =>
    new Date(day).toLocaleDateString('en', { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }),
  );
  return new RegExp(words.join('|'));
}

test('days of the year keep their day for years, and calendars come in and go out', async () => {
  const home = await newHome();
  const word = await wordsOf('en');
  const dataFolder = path.join(home.folder, 'data');
  await call(dataFolder, 'settings.update', { isSetUp: true, language: 'en' });
  await call(dataFolder, 'contacts.create', { displayName: 'Leap Yearling', birthday: '1980-02-29' });
  await call(dataFolder, 'contacts.create', { displayName: 'Moon Child' });
  await call(dataFolder, 'contacts.create', { displayName: 'Ada Lovelace' });
  const { app, page, complaints } = await startLonghand(home.folder);
  const goTo = (place: string) =>
    page.evaluate((hash) => {
      window.location.hash = hash;
    }, place);
  const dayOf = (day: string) => page.locator(`[data-day="${day}"]`);

  await test.step('a lunar birthday is entered on the card, and its next day stands there', async () => {
    await goTo('#/customers');
    await page.getByRole('row').filter({ hasText: 'Moon Child' }).click();
    await page.getByRole('button', { name: word('contacts:specialDay.add') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(word('contacts:specialDay.kind')).selectOption('birthday');
    await dialog.getByText(word('contacts:specialDay.lunar')).click();
    await dialog.getByLabel(word('contacts:specialDay.month')).selectOption('8');
    await dialog.getByLabel(word('contacts:specialDay.dayOfMonth')).selectOption('15');
    await takePicture(page, 'en-calendar-lunar-form');
    await expectAccessible(page, 'lunar day');
    await dialog.getByRole('button', { name: word('contacts:specialDay.save'), exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(
      page.getByText(dayInWords(MID_AUTUMNS.find((day) => day >= dayFromNow(0)) ?? 'after 2032')).first(),
    ).toBeVisible();
  });

  await test.step('a 29 February birthday and a lunar one over six years', async () => {
    for (const day of LEAP_BIRTHDAYS) {
      await goTo(`#/reminders/month/${day}`);
      await expect(dayOf(day).getByText('Leap Yearling')).toBeVisible();
      await expect(page.getByRole('grid').getByText('Leap Yearling')).toHaveCount(1);
    }
    for (const day of MID_AUTUMNS) {
      await goTo(`#/reminders/month/${day}`);
      await expect(dayOf(day).getByText('Moon Child')).toBeVisible();
      await expect(page.getByRole('grid').getByText('Moon Child')).toHaveCount(1);
    }
    await takePicture(page, 'en-calendar-2032');
  });

  await test.step('a calendar of a phone is looked at, brought in, and taken back', async () => {
    await goTo('#/desk');
    await dropFile(page, 'phone.ics', phoneCalendar(), 'text/calendar');
    await expect(page.getByRole('dialog').getByText('Renew the trade licence')).toBeVisible();
    await takePicture(page, 'en-calendar-preview');
    await expectAccessible(page, 'calendar preview');
    await page.getByRole('button', { name: word('transfer:import.startEntries', { count: 3 }) }).click();
    await page.getByRole('button', { name: word('transfer:summary.done'), exact: true }).click();
    await expect(page.getByRole('article', { name: 'Renew the trade licence' })).toBeVisible();
    await takePicture(page, 'en-calendar-imported');
    await dropFile(page, 'phone.ics', phoneCalendar(), 'text/calendar');
    await expect(page.getByRole('button', { name: word('transfer:import.startNone') })).toBeDisabled();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('article', { name: 'Renew the trade licence' })).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(page.getByRole('article', { name: 'Renew the trade licence' })).toBeVisible();
  });

  const sample = realSample('icalendar__calendars_alarm_google_acknowledged.ics', 'ics');
  await test.step(`a real calendar of another program${sample === null ? ' (skipped: ../shared/samples is not here)' : ''}`, async () => {
    if (sample === null) return;
    await dropFile(page, sample.name, sample.bytes.toString('utf8'), 'text/calendar');
    const start = page.getByRole('button', { name: word('transfer:import.startEntries', { count: 1 }) });
    await expect(start).toBeVisible();
    await takePicture(page, 'en-calendar-real');
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await takePicture(page, 'en-calendar-real-dark');
    await page.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
    await start.click();
    await page.getByRole('button', { name: word('transfer:summary.done'), exact: true }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('promises and special days go out as a calendar for a phone', async () => {
    const target = path.join(home.folder, 'promises.ics');
    await answerSaveDialogs(app, target);
    await goTo('#/customers');
    await page.keyboard.press('ControlOrMeta+Shift+e');
    await page.getByRole('dialog').getByText(word('transfer:export.as.calendar')).click();
    await takePicture(page, 'en-calendar-export');
    await expectAccessible(page, 'calendar export');
    await page.getByRole('button', { name: word('transfer:export.start'), exact: true }).click();
    await expect.poll(async () => (await readFile(target, 'utf8').catch(() => '')).length).toBeGreaterThan(500);
    const text = (await readFile(target, 'utf8')).replaceAll('\r\n ', '');
    expect(text).toContain('SUMMARY:Renew the trade licence');
    expect(text).toContain('纸到货 📦');
    for (const day of MID_AUTUMNS.slice(0, 4)) expect(text).toContain(`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`);
  });

  await app.close();
  await home.remove();
  expect(complaints).toEqual([]);
});
