import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import { addDays } from '#shared/kernel/calendarMath.ts';
import type { NoticeBefore } from '#shared/reminders/reminder.ts';
import type { Database } from '../../../electron/data/database/handles.ts';
import { takeNotices } from '../../../electron/data/notices/notices.service.ts';
import { completeReminder, snoozeOccurrence } from '../../../electron/data/reminders/settleOccurrence.service.ts';
import { steppingClock } from '../../support/database.ts';
import { deskDatabase, promising, TODAY } from '../../support/reminders.ts';

const draft = fc.record({
  dueOn: fc.integer({ min: -30, max: 30 }).map((days) => addDays(TODAY, days)),
  dueTime: fc.constantFrom(null, '00:10', '09:00', '18:30'),
  rule: fc.constantFrom(
    null,
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=MO,TH',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=15',
  ),
  noticesBefore: fc.constantFrom<NoticeBefore[]>(
    [],
    [{ unit: 'days', count: 3 }],
    [
      { unit: 'minutes', count: 30 },
      { unit: 'days', count: 40 },
    ],
  ),
});

/** What happens at a moment: mostly somebody only asks; the moment may lie before the one before. */
const step = fc.record({
  days: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 3 }) }, fc.integer({ min: -5, max: 80 })),
  time: fc.constantFrom('00:00', '00:10', '08:59', '09:00', '12:00', '18:00', '18:30', '23:59'),
  act: fc.constantFrom('ask', 'ask', 'ask', 'complete', 'snooze', 'undo'),
  which: fc.integer({ min: 1, max: 4 }),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function happens(database: Database, { act, which, days }: Step, today: string): Promise<void> {
  const { tools } = promising(database, today);
  try {
    if (act === 'complete') await completeReminder(database, { id: which }, tools);
    if (act === 'snooze') await snoozeOccurrence(database, { id: which, until: addDays(today, Math.abs(days) + 1) });
    if (act === 'undo') await database.undo();
  } catch (error) {
    // Nothing open, or nothing to undo: then nothing happens.
    if (!(error instanceof LonghandError)) throw error;
  }
}

it('what is remembered between two questions changes no answer', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(draft, { minLength: 1, maxLength: 4 }),
      fc.array(step, { minLength: 5, maxLength: 25 }),
      async (drafts, steps) => {
        const clock = () => steppingClock('2025-12-01T08:00:00.000Z');
        const [remembering, forgetful] = [
          await deskDatabase({ clock: clock() }),
          await deskDatabase({ clock: clock() }),
        ];
        for (const database of [remembering, forgetful]) {
          const { add } = promising(database, '2025-12-01');
          for (const one of drafts) await add(one);
        }
        let today = TODAY;
        for (const one of steps) {
          today = addDays(today, one.days);
          for (const database of [remembering, forgetful]) await happens(database, one, today);
          const at = `${today}T${one.time}`;
          // Whoever holds the database anew remembers nothing but what stands in it.
          expect(await takeNotices(remembering, at)).toEqual(await takeNotices({ ...forgetful }, at));
        }
        await Promise.all([remembering.close(), forgetful.close()]);
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);
