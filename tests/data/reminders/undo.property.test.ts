import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import { addDays } from '#shared/kernel/calendarMath.ts';
import { ReminderDraft } from '#shared/reminders/reminder.ts';
import type { EditScope } from '#shared/reminders/reminder.ts';
import type { Database } from '../../../electron/data/database/handles.ts';
import { updateReminderFields } from '../../../electron/data/reminders/changeReminder.service.ts';
import { createReminder } from '../../../electron/data/reminders/createReminder.service.ts';
import { catchUp, snoozeMany } from '../../../electron/data/reminders/manyReminders.service.ts';
import { belongsTo } from '../../../electron/data/reminders/occurrence.ts';
import { removeReminder } from '../../../electron/data/reminders/removeReminder.service.ts';
import {
  completeReminder,
  reopenOccurrence,
  skipOccurrence,
  snoozeOccurrence,
} from '../../../electron/data/reminders/settleOccurrence.service.ts';
import { uidSequence } from '../../support/contacts.ts';
import { deskDatabase, TODAY } from '../../support/reminders.ts';
import { runs } from '../../support/runs.ts';
import { emptyTables } from '../../support/tables.ts';

/** Everything of reminders but what only rises; derived columns too: they have to be right by themselves. */
async function remindersIn(database: Database) {
  return await database.read(async (reader) => {
    const rows = await reader.selectFrom('reminders').selectAll().orderBy('id').execute();
    const occurrences = await reader.selectFrom('reminder_occurrences').selectAll().orderBy('id').execute();
    return { rows: rows.map((row) => ({ ...row, version: 0, updated_at: '' })), occurrences };
  });
}

const day = fc.integer({ min: -40, max: 40 }).map((days) => addDays(TODAY, days));
const time = fc.constantFrom(null, '09:00', '18:30');
const rule = fc.constantFrom(
  null,
  'FREQ=DAILY',
  'FREQ=WEEKLY;BYDAY=MO,TH',
  'FREQ=WEEKLY;INTERVAL=2;COUNT=8',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=DAILY;INTERVAL=3;UNTIL=20260320',
  'RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=15;SKIP=BACKWARD',
);
const scope = fc.constantFrom<EditScope>('this', 'following', 'all');
const which = fc.nat({ max: 7 });

const step = fc.oneof(
  fc.record({ do: fc.constant('create' as const), dueOn: day, dueTime: time, rule, afterDoneDays: fc.boolean() }),
  fc.record({ do: fc.constant('complete' as const), which, early: fc.nat({ max: 30 }) }),
  fc.record({ do: fc.constant('skip' as const), which }),
  fc.record({ do: fc.constant('snooze' as const), which, day, time: fc.option(time, { nil: undefined }) }),
  fc.record({ do: fc.constant('reopen' as const), which }),
  fc.record({ do: fc.constant('remove' as const), which, scope }),
  fc.record({
    do: fc.constant('update' as const),
    which,
    scope,
    patch: fc.record({ dueOn: day, dueTime: time, rule, text: fc.constantFrom('One', 'Two') }, { requiredKeys: [] }),
  }),
  fc.record({ do: fc.constant('snoozeMany' as const), day }),
  fc.record({ do: fc.constant('catchUp' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer Of> ? Of : never;

/** What a person may try; refusals change nothing. */
async function take(database: Database, next: Step, newUid: () => string): Promise<void> {
  const tools = { today: TODAY, newUid };
  const { rows, occurrences } = await remindersIn(database);
  const chosen = 'which' in next ? rows[next.which % Math.max(1, rows.length)] : undefined;
  if ('which' in next && chosen === undefined) return;
  const id = chosen?.id ?? 0;
  switch (next.do) {
    case 'create': {
      const { dueOn, dueTime } = next;
      const repeat = next.afterDoneDays ? { afterDoneDays: 7 } : { rule: next.rule };
      await createReminder(database, ReminderDraft.parse({ text: 'One', dueOn, dueTime, ...repeat }), tools);
      return;
    }
    case 'complete':
      await completeReminder(database, { id, doneOn: addDays(TODAY, -next.early) }, tools);
      return;
    case 'skip':
      await skipOccurrence(database, { id }, tools);
      return;
    case 'snooze':
      await snoozeOccurrence(database, { id, until: next.day, time: next.time });
      return;
    case 'reopen': {
      const settled = occurrences.find((row) => row.reminder_id === id && row.state !== 'open');
      await reopenOccurrence(database, { id, originalOn: settled?.original_on ?? TODAY });
      return;
    }
    case 'remove':
      await removeReminder(database, { id, scope: next.scope }, tools);
      return;
    case 'update':
      await updateReminderFields(database, { id, scope: next.scope, ...next.patch }, tools);
      return;
    case 'snoozeMany':
      if (rows.length > 0) await snoozeMany(database, { ids: rows.map((row) => row.id), until: next.day }, TODAY);
      return;
    case 'catchUp':
      await catchUp(database, { before: TODAY });
  }
}

/**
 * What comes round after it was done never ends by itself, no move of an older schedule is left behind, and an occurrence
 * is settled once: two rows of one day would contradict each other.
 */
function isSound({ rows, occurrences }: Awaited<ReturnType<typeof remindersIn>>): boolean {
  const isOpen = rows.every((row) => row.after_done_days === null || row.next_on !== 'none');
  const moves = occurrences.filter(({ state }) => state === 'open');
  const names = occurrences.map((row) => `${row.reminder_id} ${row.original_on}`);
  return (
    isOpen &&
    new Set(names).size === names.length &&
    moves.every((move) => rows.some((row) => row.id === move.reminder_id && belongsTo(row, move.original_on)))
  );
}

async function batchCount(database: Database): Promise<number> {
  return (await database.read((reader) => reader.selectFrom('batches').select('id').execute())).length;
}

describe('whatever was done with reminders', () => {
  it('is taken back step by step, each undo giving exactly what was, and redone again', async () => {
    const database = await deskDatabase();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        await emptyTables(database);
        const newUid = uidSequence();
        const states = [await remindersIn(database)];
        for (const next of steps) {
          const before = await batchCount(database);
          await take(database, next, newUid).catch((error: unknown) => {
            if (!(error instanceof LonghandError) || error.code !== 'INVALID_VALUE') throw error;
          });
          const state = await remindersIn(database);
          expect(isSound(state)).toBe(true);
          const isWritten = (await batchCount(database)) > before;
          // What was refused, or changed nothing, left everything as it was.
          expect(isWritten ? null : state).toEqual(isWritten ? null : states.at(-1));
          if (isWritten) states.push(state);
        }
        for (const state of states.slice(0, -1).toReversed()) {
          await database.undo();
          expect(await remindersIn(database)).toEqual(state);
        }
        for (const state of states.slice(1)) {
          await database.redo();
          expect(await remindersIn(database)).toEqual(state);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('move then undo is identity', async () => {
    const database = await deskDatabase();
    const newUid = uidSequence();
    await fc.assert(
      fc.asyncProperty(day, time, rule, day, time, async (dueOn, dueTime, of, until, movedTime) => {
        const draft = ReminderDraft.parse({ text: 'One', dueOn, dueTime, rule: of });
        const made = await createReminder(database, draft, { today: TODAY, newUid }).catch((error: unknown) => {
          if (error instanceof LonghandError && error.code === 'INVALID_VALUE') return null;
          throw error;
        });
        fc.pre(made !== null);
        const before = await remindersIn(database);
        const { batchId } = await snoozeOccurrence(database, { id: made?.id ?? 0, until, time: movedTime });
        await database.undo(batchId);
        expect(await remindersIn(database)).toEqual(before);
        await database.undo();
      }),
      { numRuns: runs(150) },
    );
  });
});
