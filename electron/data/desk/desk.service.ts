import type { Desk, DeskSection, SectionPage } from '#shared/desk/desk.ts';
import { addDays } from '#shared/kernel/calendarMath.ts';
import type { Readable } from '../database/handles.ts';
import { countDone, countDue } from '../reminders/reminderCounts.service.ts';
import { pageOfDue } from '../reminders/reminders.service.ts';
import type { SlipPage } from '../reminders/reminders.service.ts';
import { specialDaysBetween, upcomingSpecialDays } from '../specialDays/specialDays.service.ts';
import { dueContacts, dueTouchCounts } from '../touch/touch.service.ts';

/** Most special days that lie on the desk. */
const MOST_SPECIAL_DAYS = 200;
const MOST_TOUCH_SLIPS = 20;

/** Which day it is, where the week ends, and whose promises: this one's and everybody's, or all. */
export interface DeskRequest {
  readonly today: string;
  readonly weekEndsOn: string;
  readonly staffId?: number | undefined;
}

/** What lies on the desk: of each section its first slips. */
export async function readDesk(
  readable: Readable,
  { limit, ...when }: DeskRequest & { readonly limit: number },
): Promise<Desk> {
  const counts = await countDue(readable, { ...when, ownerId: when.staffId });
  const section = async (name: DeskSection): Promise<SectionPage> => {
    const count = counts[name];
    if (count === 0) return { count, items: [], nextCursor: null };
    return { count, ...(await sectionPage(readable, { ...when, section: name, limit })) };
  };
  const { today, weekEndsOn } = when;
  const upcoming = await upcomingSpecialDays(readable, { today, until: weekEndsOn, limit: MOST_SPECIAL_DAYS });
  return {
    sections: {
      overdue: await section('overdue'),
      today: await section('today'),
      week: await section('week'),
      later: await section('later'),
    },
    specialDays: upcoming.items.filter(({ isDone }) => !isDone),
    touch: {
      counts: await dueTouchCounts(readable, today),
      items: await dueContacts(readable, today, MOST_TOUCH_SLIPS),
    },
    doneToday: await countDone(readable, today),
  };
}

/** A page of one section. @throws INVALID_VALUE for a broken cursor */
export async function sectionPage(
  readable: Readable,
  {
    section,
    cursor,
    limit,
    ...when
  }: DeskRequest & { readonly section: DeskSection; readonly cursor?: string | undefined; readonly limit: number },
): Promise<SlipPage> {
  const { today, staffId } = when;
  return await pageOfDue(readable, { range: rangeOf(section, when), ownerId: staffId, limit, cursor, today });
}

function rangeOf(section: DeskSection, { today, weekEndsOn }: DeskRequest) {
  const lastOfWeek = weekEndsOn < today ? today : weekEndsOn;
  switch (section) {
    case 'overdue':
      return { to: addDays(today, -1) };
    case 'today':
      return { from: today, to: today };
    case 'week':
      return { from: addDays(today, 1), to: lastOfWeek };
    case 'later':
      return { from: addDays(lastOfWeek, 1) };
  }
}

/** What the badge counts: what is overdue, and what is due today, its special days too. */
export async function deskCounts(
  readable: Readable,
  today: string,
): Promise<{ readonly overdue: number; readonly today: number }> {
  const due = await countDue(readable, { today, weekEndsOn: today });
  const specialDays = await specialDaysBetween(readable, { from: today, to: today, limit: 1000 });
  const toKeep = specialDays.items.filter(({ isDone }) => !isDone).length;
  return { overdue: due.overdue, today: due.today + toKeep };
}
