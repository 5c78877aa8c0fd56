import { describe, expect, it } from 'vitest';
import { addDays, startOfWeek } from '#shared/kernel/calendarMath.ts';
import type { Locale } from '#shared/kernel/locale.ts';
import { readDesk } from '../../../electron/data/desk/desk.service.ts';
import { localDay } from '../../../electron/data/localTime.ts';
import { takeNotices } from '../../../electron/data/notices/notices.service.ts';
import { pageOfReminders } from '../../../electron/data/reminders/reminders.service.ts';
import { fillSampleCompany } from '../../../electron/data/sample/sampleCompany.ts';
import { uidSequence } from '../../support/contacts.ts';
import { steppingClock } from '../../support/database.ts';
import { deskDatabase } from '../../support/reminders.ts';

const locales = ['en', 'zh-CN', 'zh-TW'] as const satisfies readonly Locale[];
/** New Year, a leap day, a month's end, days of a leap month, an ordinary one. */
const days = ['2026-01-01', '2028-02-29', '2026-10-31', '2025-08-15', '2026-11-22'];

async function sampleOn(locale: Locale, day: string) {
  const clock = steppingClock(new Date(`${day}T13:00`).toISOString());
  const database = await deskDatabase({ clock });
  await fillSampleCompany(database, locale, uidSequence());
  return database;
}

describe.each(locales)('the desk of the sample company in %s', (locale) => {
  it.each(days)('looks alive on %s', async (today) => {
    const database = await sampleOn(locale, today);
    const weekEndsOn = addDays(startOfWeek(today, 1), 6);
    const desk = await database.read((reader) => readDesk(reader, { today, weekEndsOn, limit: 30 }));
    const { overdue, later } = desk.sections;
    expect(overdue.count).toBe(3);
    expect(overdue.items.some(({ missedCount }) => missedCount === 2)).toBe(true);
    expect(desk.sections.today.count).toBeGreaterThanOrEqual(3);
    expect(later.count).toBeGreaterThanOrEqual(4);
    expect(later.items.some(({ rule }) => rule?.includes('CHINESE'))).toBe(true);
    expect(desk.doneToday).toBe(1);
    expect(desk.touch.counts).toEqual({ yellow: 4, red: 3 });
    expect(desk.specialDays.length).toBeGreaterThanOrEqual(2);
    const done = await database.read((reader) =>
      pageOfReminders(reader, { filter: { state: 'done' }, limit: 10, today }),
    );
    expect(done.items).toHaveLength(4);
  });
});

it('the sample company brings no flood of notices', async () => {
  const database = await sampleOn('en', '2026-11-22');
  const { items } = await takeNotices(database, '2026-11-22T13:01');
  expect(items.filter(({ about }) => about.type === 'reminder')).toEqual([]);
  expect(localDay(new Date('2026-11-22T13:01').toISOString())).toBe('2026-11-22');
});
