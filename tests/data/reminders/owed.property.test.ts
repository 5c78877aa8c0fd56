import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import { addDays } from '#shared/kernel/calendarMath.ts';
import { openOccurrences } from '#shared/reminders/nextOpen.rules.ts';
import { ReminderDraft } from '#shared/reminders/reminder.ts';
import type { EditScope } from '#shared/reminders/reminder.ts';
import type { Database } from '../../../electron/data/database/handles.ts';
import { updateReminderFields } from '../../../electron/data/reminders/changeReminder.service.ts';
import { createReminder } from '../../../electron/data/reminders/createReminder.service.ts';
import { catchUp, snoozeMany } from '../../../electron/data/reminders/manyReminders.service.ts';
import { removeReminder } from '../../../electron/data/reminders/removeReminder.service.ts';
import { occurrencesOf } from '../../../electron/data/reminders/reminders.repository.ts';
import { seriesFromRow, settledFromRow } from '../../../electron/data/reminders/reminders.table.ts';
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

/** Long before the day on which the rest is done, so that much was missed by then. */
const WRITTEN_ON = addDays(TODAY, -60);
const HORIZON = { from: addDays(TODAY, -200), to: addDays(TODAY, 500) };

/** Something that is owed: `name` is the day that the rule gives. */
interface Owed {
  readonly id: number;
  readonly name: string;
  readonly on: string;
  readonly time: string | null;
}

/** Everything that is owed within the horizon, the earliest first. */
async function owedIn(database: Database): Promise<readonly Owed[]> {
  return await database.read(async (reader) => {
    const rows = await reader.selectFrom('reminders').selectAll().orderBy('id').execute();
    const settled = await occurrencesOf(
      reader,
      rows.map(({ id }) => id),
    );
    return rows.flatMap((row) =>
      openOccurrences(seriesFromRow(row), (settled.get(row.id) ?? []).map(settledFromRow), HORIZON).map(
        ({ originalOn, on, time }) => ({ id: row.id, name: originalOn, on, time }),
      ),
    );
  });
}

const moment = ({ on, time }: Pick<Owed, 'on' | 'time'>) => `${on} ${time ?? ''}`;
const moments = (owed: readonly Pick<Owed, 'on' | 'time'>[]) => owed.map(moment).toSorted();
const without = (owed: readonly Owed[], gone: readonly Owed[]) => owed.filter((one) => !gone.includes(one));

const day = fc.integer({ min: -40, max: 40 }).map((days) => addDays(TODAY, days));
const time = fc.constantFrom(null, '09:00', '18:30');
const rule = fc.constantFrom(
  null,
  'FREQ=DAILY;INTERVAL=5',
  'FREQ=WEEKLY;BYDAY=MO,TH',
  'FREQ=WEEKLY;INTERVAL=2;COUNT=8',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;COUNT=5',
  'FREQ=DAILY;INTERVAL=3;UNTIL=20260420',
);
const which = fc.nat({ max: 5 });
/** Which of the owed ones of a reminder. */
const place = fc.nat({ max: 3 });
const scope = fc.constantFrom<EditScope>('this', 'following', 'all');

const step = fc.oneof(
  fc.record({ do: fc.constant('create' as const), dueOn: day, dueTime: time, rule }),
  fc.record({ do: fc.constant('complete' as const), which, place }),
  fc.record({ do: fc.constant('completeAndReopen' as const), which, place }),
  fc.record({ do: fc.constant('skip' as const), which, place }),
  fc.record({ do: fc.constant('snooze' as const), which, place, day, time }),
  fc.record({ do: fc.constant('rename' as const), which, place, scope }),
  fc.record({ do: fc.constant('moveOne' as const), which, place, day }),
  fc.record({ do: fc.constant('retime' as const), which, place, time }),
  fc.record({ do: fc.constant('remove' as const), which, place, scope }),
  fc.record({ do: fc.constant('catchUp' as const) }),
  fc.record({ do: fc.constant('snoozeMany' as const), day }),
);
type Step = typeof step extends fc.Arbitrary<infer Of> ? Of : never;

/** Does it, and says what is owed afterwards, as moments. */
async function take(database: Database, next: Step, newUid: () => string): Promise<readonly string[] | null> {
  const tools = { today: TODAY, newUid };
  const owed = await owedIn(database);
  const ids = [...new Set(owed.map(({ id }) => id))];
  if (next.do === 'create') {
    const { dueOn, dueTime } = next;
    const draft = ReminderDraft.parse({ text: 'One', dueOn, dueTime, rule: next.rule });
    await createReminder(database, draft, { today: WRITTEN_ON, newUid });
    return null;
  }
  if (ids.length === 0) return null;
  if (next.do === 'catchUp') {
    await catchUp(database, { before: TODAY });
    return moments(
      without(
        owed,
        ids.flatMap((id) => missedOf(owed, id).slice(0, -1)),
      ),
    );
  }
  if (next.do === 'snoozeMany') {
    await snoozeMany(database, { ids, until: next.day }, TODAY);
    const moved = ids.flatMap((id) => {
      const one = missedOf(owed, id).at(-1) ?? earliest(owed, id);
      return one === undefined ? [] : [one];
    });
    const leftOut = ids.flatMap((id) => missedOf(owed, id).slice(0, -1));
    return moments([...without(owed, [...moved, ...leftOut]), ...moved.map((one) => ({ ...one, on: next.day }))]);
  }
  const id = ids[next.which % ids.length] ?? 0;
  const its = owed.filter((one) => one.id === id);
  const chosen = its[next.place % its.length];
  if (chosen === undefined) return null;
  const of = { id, originalOn: chosen.name };
  switch (next.do) {
    case 'complete': {
      await completeReminder(database, of, tools);
      return moments(without(owed, [chosen]));
    }
    case 'completeAndReopen': {
      await completeReminder(database, of, tools);
      await reopenOccurrence(database, of);
      return moments(owed);
    }
    case 'skip':
      await skipOccurrence(database, of, tools);
      return moments(without(owed, [chosen]));
    case 'snooze':
      await snoozeOccurrence(database, { ...of, until: next.day, time: next.time });
      return moments([...without(owed, [chosen]), { on: next.day, time: next.time }]);
    case 'rename':
      await updateReminderFields(database, { ...of, scope: next.scope, text: 'Two' }, tools);
      return moments(owed);
    case 'moveOne':
      await updateReminderFields(database, { ...of, scope: 'this', dueOn: next.day }, tools);
      return moments([...without(owed, [chosen]), { ...chosen, on: next.day }]);
    case 'retime': {
      await updateReminderFields(database, { ...of, scope: 'following', dueTime: next.time }, tools);
      return null;
    }
    case 'remove': {
      await removeReminder(database, { ...of, scope: next.scope }, tools);
      const gone =
        next.scope === 'all' ? its : next.scope === 'this' ? [chosen] : its.filter((one) => one.name >= chosen.name);
      return moments(without(owed, gone));
    }
  }
}

function missedOf(owed: readonly Owed[], id: number): readonly Owed[] {
  return owed.filter((one) => one.id === id && one.on < TODAY);
}

function earliest(owed: readonly Owed[], id: number): Owed | undefined {
  return owed.find((one) => one.id === id);
}

describe('whatever is done with what is owed', () => {
  it('changes what it is about and nothing else', async () => {
    const database = await deskDatabase();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
        await emptyTables(database);
        const newUid = uidSequence();
        for (const next of steps) {
          const before = moments(await owedIn(database));
          const expected = await take(database, next, newUid).catch((error: unknown) => {
            if (error instanceof LonghandError && error.code === 'INVALID_VALUE') return before;
            throw error;
          });
          const after = moments(await owedIn(database));
          expect([next, after]).toEqual([next, expected ?? after]);
        }
      }),
      { numRuns: runs(150) },
    );
  });
});
