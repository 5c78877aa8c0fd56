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
import { runs } from '../../support/runs.ts';
import { emptyTables } from '../../support/tables.ts';

const WRITTEN_AT = '2025-12-01T08:00:00.000Z';
/** The id of no reminder. */
const NOBODY = 999_999_999;

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

async function happens(database: Database, { act, days }: Step, id: number, today: string): Promise<void> {
  const { tools } = promising(database, today);
  try {
    if (act === 'complete') await completeReminder(database, { id }, tools);
    if (act === 'snooze') await snoozeOccurrence(database, { id, until: addDays(today, Math.abs(days) + 1) });
    if (act === 'undo') await database.undo();
  } catch (error) {
    // Nothing open, or nothing to undo: then nothing happens.
    if (!(error instanceof LonghandError)) throw error;
  }
}

it('what is remembered between two questions changes no answer', async () => {
  let [oneClock, otherClock] = [steppingClock(), steppingClock()];
  const one = await deskDatabase({ clock: () => oneClock() });
  const other = await deskDatabase({ clock: () => otherClock() });
  await fc.assert(
    fc.asyncProperty(
      fc.array(draft, { minLength: 1, maxLength: 4 }),
      fc.array(step, { minLength: 5, maxLength: 25 }),
      async (drafts, steps) => {
        [oneClock, otherClock] = [steppingClock(WRITTEN_AT), steppingClock(WRITTEN_AT)];
        const ids = new Map<Database, readonly number[]>();
        // Whoever holds the database anew remembers nothing but what stands in it.
        const [remembering, forgetful] = [{ ...one }, { ...other }];
        for (const database of [remembering, forgetful]) {
          await emptyTables(database);
          const { add } = promising(database, WRITTEN_AT.slice(0, 10));
          const added: number[] = [];
          for (const each of drafts) added.push((await add(each)).id);
          ids.set(database, added);
        }
        expect(ids.get(forgetful)).toEqual(ids.get(remembering));
        let today = TODAY;
        for (const next of steps) {
          today = addDays(today, next.days);
          for (const database of [remembering, forgetful])
            await happens(database, next, ids.get(database)?.[next.which - 1] ?? NOBODY, today);
          const at = `${today}T${next.time}`;
          expect(await takeNotices(remembering, at)).toEqual(await takeNotices({ ...forgetful }, at));
        }
      },
    ),
    { numRuns: runs(25) },
  );
});
